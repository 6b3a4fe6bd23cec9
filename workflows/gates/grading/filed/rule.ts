/** Filed upward with a receipt, by default the grades. Source: `003`, third phase (汇总上报市纪委审核备案). */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { checkFiledSubject, FILED_CODES, filedSubject, judgeFiled } from '../../judge-filed';

export const gradingFiled: GateRule = {
  id: 'grading/filed',
  version: 1,
  kind: 'grading',
  title: bilingual('定级结果已上报备案', 'Results of the grading filed upward'),
  filing: (settings) => ({ anyOf: [filedSubject(settings, 'grades')] }),
  codes: FILED_CODES,
  checkSettings: checkFiledSubject,
  judge: (question, settings) => judgeFiled(question, settings, 'grades'),
};
