/** Every post and power screened (judge-screened.ts), where the search goes on into grading. Source: `003`, third phase. */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { ANY_SUBMISSION } from '../../needs';
import { judgeScreened, judgeScreenedAtLast, SCREENED_CODES } from '../../judge-screened';
import { checkNoSettings } from '../../settings';

export const gradingScreened: GateRule = {
  id: 'grading/screened',
  version: 1,
  kind: 'grading',
  title: bilingual('岗位和职权均已排查', 'Every post and power screened'),
  needs: [ANY_SUBMISSION],
  codes: SCREENED_CODES,
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => judgeScreened(campaign),
};

export const gradingScreenedAtLast: GateRule = {
  ...gradingScreened,
  version: 2,
  judge: ({ campaign }) => judgeScreenedAtLast(campaign),
};
