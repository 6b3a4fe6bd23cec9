/** The leaders set measures on their own points before all (judge-leaders-first.ts). Source: `002`, second part. */
import { bilingual } from '../../../kernel/text';
import { riskPointBlockers } from '../../blockers';
import type { GateRule } from '../../gate-rule';
import { judgeLeadersFirst, LEADERS_FIRST_CODES } from '../../judge-leaders-first';
import { checkNoSettings } from '../../settings';

const OPEN = bilingual('还没有防控措施', 'has no control measure');

export const leadersControlFirst: GateRule = {
  id: 'control/leaders-first',
  version: 1,
  kind: 'control',
  title: bilingual('领导带头防控', 'Leaders control first'),
  codes: [...LEADERS_FIRST_CODES, 'RISK_POINT_MISSING_MEASURE'],
  checkSettings: checkNoSettings,
  judge: (question) =>
    judgeLeadersFirst(question, (unit) => {
      const blockerOf = riskPointBlockers(unit);
      return unit.riskPointsToControl
        .filter((point) => point.postRank === 'leader' && !unit.measuresByRiskPoint.has(point.id))
        .map((point) => blockerOf(point, 'RISK_POINT_MISSING_MEASURE', OPEN));
    }),
};
