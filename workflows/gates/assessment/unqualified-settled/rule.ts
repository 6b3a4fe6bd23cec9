/**
 * Each unit found unqualified has been reassessed to better, or somebody was held to account. Units without a result are
 * the business of `assessment/units-scored`. Source: `004` 4th (rectification and reassessment, accountability).
 */
import type { AssessmentPinnedData } from '../../../campaign/events';
import { bilingual } from '../../../kernel/text';
import { factsOf } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';
import { entryOf } from '../../../kernel/keyed';

export const unqualifiedSettled: GateRule = {
  id: 'assessment/unqualified-settled',
  version: 1,
  kind: 'assessment',
  title: bilingual('不合格单位已复评合格或已问责', 'Unqualified units reassessed or held to account'),
  codes: ['ASSESSMENT_MISSING_SETTLEMENT'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) =>
    factsOf(campaign).everyUnit.flatMap(({ unit: { unitId, name } }) => {
      const assessment = entryOf(campaign.assessments, unitId);
      if (assessment === undefined || isSettled(assessment)) return [];
      return [
        {
          code: 'ASSESSMENT_MISSING_SETTLEMENT',
          subject: { kind: 'assessment', id: assessment.assessmentId, name },
          unitId,
          text: bilingual(
            `${name}考核不合格，还没有复评合格，也没有问责记录`,
            `${name} is unqualified, has not been reassessed to better, and nobody was held to account`,
          ),
        },
      ];
    }),
};

function isSettled({ result, reassessedResult, accountabilityRecorded }: AssessmentPinnedData): boolean {
  if (result !== 'unqualified' || accountabilityRecorded) return true;
  return reassessedResult !== null && reassessedResult !== 'unqualified';
}
