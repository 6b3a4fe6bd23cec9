/**
 * Every risk point stood in a notice of grades that is closed. A notice closes only when its period is over and each
 * objection answered (workflows/public-notice), so nothing more is asked here. Source: `003`, third phase; `004` 4th (等级公示).
 */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { RISK_POINTS } from '../../needs';
import { judgeRiskPoints } from '../../judge-risk-points';
import { checkNoSettings } from '../../settings';

export const publicityFinished: GateRule = {
  id: 'grading/publicity-finished',
  version: 1,
  kind: 'grading',
  title: bilingual('等级公示已结束，异议已答复', 'Publicity finished and objections answered'),
  needs: [RISK_POINTS],
  codes: ['UNIT_MISSING_SUBMISSION', 'RISK_POINT_MISSING_PUBLICITY'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const text = bilingual('的等级还没有公示完毕', 'has not had its grade published to the end');
    return judgeRiskPoints(campaign, (point, blocker, facts) =>
      facts.publicised.has(point.id) ? [] : [blocker('RISK_POINT_MISSING_PUBLICITY', text)],
    );
  },
};
