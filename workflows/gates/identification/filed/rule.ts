/** Filed upward with a receipt, by default the catalogues. Source: `003`, second phase (报市纪委备案). */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { checkFiledSubject, FILED_CODES, filedSubject, judgeFiled } from '../../judge-filed';

export const identificationFiled: GateRule = {
  id: 'identification/filed',
  version: 1,
  kind: 'identification',
  title: bilingual('排查结果已上报备案', 'Results of the search filed upward'),
  filing: (settings) => ({ anyOf: [filedSubject(settings, 'catalogues')] }),
  codes: FILED_CODES,
  checkSettings: checkFiledSubject,
  judge: (question, settings) => judgeFiled(question, settings, 'catalogues'),
};
