/**
 * Risk points of leaders' posts have been filed upward with a receipt: named in a filing of the leaders' grades or of the
 * grades, or covered by a filing of the grades that names none (all of them). Source: `000` (经院党组研究审定后上报).
 */
import type { CampaignContext } from '../../../campaign/state';
import { bilingual } from '../../../kernel/text';
import type { FilingAsked, GateRule } from '../../gate-rule';
import { RISK_POINTS } from '../../needs';
import { judgeRiskPoints } from '../../judge-risk-points';
import { checkNoSettings } from '../../settings';

const FILING: FilingAsked = { anyOf: ['leadersGrades', 'grades'], each: 'leadersRiskPoint' };

export const leadersGradesFiled: GateRule = {
  id: 'grading/leaders-grades-filed',
  version: 1,
  kind: 'grading',
  title: bilingual('领导岗位的风险等级已上报备案', 'Leaders’ own grades filed upward'),
  needs: [RISK_POINTS],
  filing: () => FILING,
  codes: ['UNIT_MISSING_SUBMISSION', 'RISK_POINT_MISSING_FILING'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const isFiled = filedRiskPoints(campaign);
    const text = bilingual(
      '属于领导岗位，还没有上报备案',
      'lies on a leader’s post and has not been filed upward',
    );
    return judgeRiskPoints(campaign, (point, blocker) =>
      point.postRank !== 'leader' || isFiled(point.id) ? [] : [blocker('RISK_POINT_MISSING_FILING', text)],
    );
  },
};

function filedRiskPoints(campaign: CampaignContext): (riskPointId: string) => boolean {
  const filings = Object.values(campaign.filings);
  if (filings.some((filing) => filing.subject === 'grades' && filing.riskPointIds.length === 0)) {
    return () => true;
  }
  const ids = new Set(
    filings
      .filter((filing) => FILING.anyOf.includes(filing.subject))
      .flatMap((filing) => filing.riskPointIds),
  );
  return (riskPointId) => ids.has(riskPointId);
}
