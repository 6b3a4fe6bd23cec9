/** Leaders' own grades, of whatever level, are decided by the leading body. Source: `000`, second phase (院党组和领导班子成员廉政风险等级要经院党组研究审定). */
import { bilingual } from '../../../kernel/text';
import { effectiveLevel } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { judgeRiskPoints } from '../../judge-risk-points';
import { checkNoSettings } from '../../settings';

export const leadersGradesCollective: GateRule = {
  id: 'grading/leaders-grades-collective',
  version: 1,
  kind: 'grading',
  title: bilingual('领导岗位的风险等级由集体决策审定', 'Leaders’ own grades decided collectively'),
  codes: ['UNIT_MISSING_SUBMISSION', 'RISK_POINT_MISSING_DECISION'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) =>
    judgeRiskPoints(campaign, (point, blocker, facts) => {
      if (point.postRank !== 'leader' || effectiveLevel(facts, point) === null) return [];
      if (facts.decisionsOn.get(point.id) !== undefined) return [];
      const text = bilingual(
        '属于领导岗位，等级还没有集体决策',
        'lies on a leader’s post, and its grade has no collective decision',
      );
      return [blocker('RISK_POINT_MISSING_DECISION', text)];
    }),
};
