/** Collective decisions filed upward, as their classes ask (judge-decisions-filed.ts). Source: `004` 4th, part three (三) 1. */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { DECISIONS_FILED_CODES, judgeDecisionsFiled } from '../../judge-decisions-filed';
import { checkNoSettings } from '../../settings';

export const controlDecisionsFiled: GateRule = {
  id: 'control/decisions-filed',
  version: 1,
  kind: 'control',
  title: bilingual('集体决策已报备', 'Collective decisions filed upward'),
  filing: () => ({ anyOf: ['decisions'], each: 'decision' }),
  codes: DECISIONS_FILED_CODES,
  checkSettings: checkNoSettings,
  judge: judgeDecisionsFiled,
};
