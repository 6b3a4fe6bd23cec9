/** Every post and power screened (judge-screened.ts), before the stage of search ends. Source: `000`, second phase; `004` 4th. */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { ANY_SUBMISSION } from '../../needs';
import { judgeScreened, judgeScreenedAtLast, SCREENED_CODES } from '../../judge-screened';
import { checkNoSettings } from '../../settings';

export const identificationScreened: GateRule = {
  id: 'identification/screened',
  version: 1,
  kind: 'identification',
  title: bilingual('岗位和职权均已排查', 'Every post and power screened'),
  needs: [ANY_SUBMISSION],
  codes: SCREENED_CODES,
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => judgeScreened(campaign),
};

export const identificationScreenedAtLast: GateRule = {
  ...identificationScreened,
  version: 2,
  judge: ({ campaign }) => judgeScreenedAtLast(campaign),
};
