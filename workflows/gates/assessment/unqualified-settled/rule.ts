/**
 * Each unit found unqualified has been reassessed to better, or somebody was held to account. Units without a result are
 * the business of `assessment/units-scored`. Version 1 knows what is recorded with the assessment itself; version 2 also an
 * accountability action decided on it (问责决定), as long as that is in force. Source: `004` 4th; domain, §2.
 */
import type { AssessmentPinnedData } from '../../../campaign/events';
import type { CampaignContext } from '../../../campaign/state';
import { bilingual } from '../../../kernel/text';
import { factsOf } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';
import { entryOf, valuesOf } from '../../../kernel/keyed';

type Settled = (campaign: CampaignContext, assessment: AssessmentPinnedData) => boolean;

export const unqualifiedSettled = rule(1, (_, assessment) => isSettled(assessment));

export const unqualifiedSettledByAnyAction = rule(
  2,
  (campaign, assessment) => isSettled(assessment) || isActedOn(campaign, assessment),
);

function rule(version: number, settled: Settled): GateRule {
  return {
    id: 'assessment/unqualified-settled',
    version,
    kind: 'assessment',
    title: bilingual('不合格单位已复评合格或已问责', 'Unqualified units reassessed or held to account'),
    codes: ['ASSESSMENT_MISSING_SETTLEMENT'],
    checkSettings: checkNoSettings,
    judge: ({ campaign }) =>
      factsOf(campaign).everyUnit.flatMap(({ unit: { unitId, name } }) => {
        const assessment = entryOf(campaign.assessments, unitId);
        if (assessment === undefined || settled(campaign, assessment)) return [];
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
}

function isSettled({ result, reassessedResult, accountabilityRecorded }: AssessmentPinnedData): boolean {
  if (result !== 'unqualified' || accountabilityRecorded) return true;
  return reassessedResult !== null && reassessedResult !== 'unqualified';
}

function isActedOn(
  { accountability = {} }: CampaignContext,
  { assessmentId, unitId }: AssessmentPinnedData,
): boolean {
  return valuesOf(accountability).some(
    (action) => action.inForce && action.unitId === unitId && action.assessmentIds.includes(assessmentId),
  );
}
