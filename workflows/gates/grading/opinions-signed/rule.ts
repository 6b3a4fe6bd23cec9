/** The opinions of the registration form are signed for every risk point. Source: `003`, annex 3. */
import { bilingual } from '../../../kernel/text';
import { OPINIONS } from '../../../plans/plan';
import type { GateRule } from '../../gate-rule';
import { RISK_POINTS } from '../../needs';
import { judgeRiskPoints } from '../../judge-risk-points';
import { listed, OPINION_LABELS } from '../../labels';
import { checkChoicesSetting, choicesSetting } from '../../settings';

export const opinionsSigned: GateRule = {
  id: 'grading/opinions-signed',
  version: 1,
  kind: 'grading',
  title: bilingual('登记表的意见均已签署', 'Opinions of the registration form signed'),
  needs: [RISK_POINTS],
  codes: ['UNIT_MISSING_SUBMISSION', 'RISK_POINT_MISSING_OPINIONS'],
  checkSettings: (settings) => checkChoicesSetting(settings, 'opinions', OPINIONS),
  judge: ({ campaign }, settings) => {
    const scheme = campaign.plan.schemes.opinions;
    const labels = {
      ...OPINION_LABELS,
      ...Object.fromEntries(scheme.map((each) => [each.opinion, each.label])),
    };
    const opinions = choicesSetting(
      settings,
      'opinions',
      OPINIONS,
      scheme.map((each) => each.opinion),
    );
    return judgeRiskPoints(campaign, (point, blocker) => {
      const missing = opinions.filter((opinion) => !point.opinions.includes(opinion));
      if (missing.length === 0) return [];
      const { zh, en } = listed(missing.map((opinion) => labels[opinion]));
      return [
        blocker('RISK_POINT_MISSING_OPINIONS', bilingual(`还缺签署：${zh}`, `is not signed yet: ${en}`)),
      ];
    });
  },
};
