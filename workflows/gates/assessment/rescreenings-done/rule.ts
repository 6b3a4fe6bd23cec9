/** What changed has been screened again in time (judge-rescreenings-done.ts). Source: `000`, fourth part (三). */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { judgeRescreeningsDone, RESCREENINGS_DONE_CODES } from '../../judge-rescreenings-done';
import { checkNoSettings } from '../../settings';

export const assessmentRescreeningsDone: GateRule = {
  id: 'assessment/rescreenings-done',
  version: 1,
  kind: 'assessment',
  title: bilingual('变动后已按期重新排查', 'Screened again in time after changes'),
  codes: RESCREENINGS_DONE_CODES,
  checkSettings: checkNoSettings,
  judge: judgeRescreeningsDone,
};
