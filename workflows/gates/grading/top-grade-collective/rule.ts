/** Grade 1 is decided by the leading body: an adopted decision gives the point level 1. Source: `003`, third phase (局党组讨论确定). */
import { bilingual } from '../../../kernel/text';
import { effectiveLevel } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { RISK_POINTS } from '../../needs';
import { judgeRiskPoints } from '../../judge-risk-points';
import { checkNoSettings } from '../../settings';

export const topGradeCollective: GateRule = {
  id: 'grading/top-grade-collective',
  version: 1,
  kind: 'grading',
  title: bilingual('一级风险由集体决策确定', 'Top grade decided collectively'),
  needs: [RISK_POINTS],
  codes: ['UNIT_MISSING_SUBMISSION', 'RISK_POINT_MISSING_DECISION'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) =>
    judgeRiskPoints(campaign, (point, blocker, facts) => {
      if (effectiveLevel(facts, point) !== 1) return [];
      if (facts.decisionsOn.get(point.id)?.some((decided) => decided.level === 1)) return [];
      const text = bilingual('为一级，还没有集体决策', 'is of level 1 and has no collective decision');
      return [blocker('RISK_POINT_MISSING_DECISION', text)];
    }),
};
