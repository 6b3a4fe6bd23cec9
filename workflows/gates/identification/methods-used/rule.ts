/** The plan's ways of search have been used (judge-methods-used.ts). Source: `000`, second phase (自查、互查、帮查 …). */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { RISK_POINTS } from '../../needs';
import { checkMethods, judgeMethodsUsed, METHODS_USED_CODES } from '../../judge-methods-used';

export const identificationMethodsUsed: GateRule = {
  id: 'identification/methods-used',
  version: 1,
  kind: 'identification',
  title: bilingual('规定的排查方式均已使用', 'Discovery methods used'),
  needs: [RISK_POINTS],
  codes: METHODS_USED_CODES,
  checkSettings: checkMethods,
  judge: judgeMethodsUsed,
};
