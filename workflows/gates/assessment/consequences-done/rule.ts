/**
 * What the plan has follow from each unit's result has been done: commended, put right, reassessed, held to account. Units
 * without a result are the business of `assessment/units-scored`. Source: `004` 4th, results of the assessment.
 */
import { bilingual, type Bilingual } from '../../../kernel/text';
import { entryOf } from '../../../kernel/keyed';
import type { ConsequenceKind } from '../../../plans/assessment-scheme';
import { factsOf } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

const NAMES: Readonly<Record<ConsequenceKind, Bilingual>> = {
  commend: bilingual('表彰', 'commendation'),
  rectify: bilingual('整改', 'rectification'),
  reassess: bilingual('再次考核', 'reassessment'),
  account: bilingual('责任追究', 'accountability action'),
};

export const consequencesDone: GateRule = {
  id: 'assessment/consequences-done',
  version: 1,
  kind: 'assessment',
  title: bilingual('考核结果的后续处理已完成', 'What follows from the results has been done'),
  codes: ['ASSESSMENT_MISSING_CONSEQUENCES'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) =>
    factsOf(campaign).everyUnit.flatMap(({ unit: { unitId, name } }) => {
      const assessment = entryOf(campaign.assessments, unitId);
      const open = (assessment?.consequences ?? []).filter(({ done }) => !done).map(({ of }) => NAMES[of]);
      if (assessment === undefined || open.length === 0) return [];
      return [
        {
          code: 'ASSESSMENT_MISSING_CONSEQUENCES',
          subject: { kind: 'assessment', id: assessment.assessmentId, name },
          unitId,
          text: bilingual(
            `${name}考核后还缺：${open.map(({ zh }) => zh).join('、')}`,
            `${name} still lacks after its assessment: ${open.map(({ en }) => en).join(', ')}`,
          ),
        },
      ];
    }),
};
