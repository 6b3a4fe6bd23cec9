/** The plan's ways of search have been used (judge-methods-used.ts). Source: `003`, third phase (自己找、相互提 …). */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { RISK_POINTS } from '../../needs';
import { checkMethods, judgeMethodsUsed, METHODS_USED_CODES } from '../../judge-methods-used';

export const gradingMethodsUsed: GateRule = {
  id: 'grading/methods-used',
  version: 1,
  kind: 'grading',
  title: bilingual('规定的排查方式均已使用', 'Discovery methods used'),
  needs: [RISK_POINTS],
  codes: METHODS_USED_CODES,
  checkSettings: checkMethods,
  judge: judgeMethodsUsed,
};
