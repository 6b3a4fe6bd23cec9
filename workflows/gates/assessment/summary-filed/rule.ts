/** The summary report has been filed upward with a receipt. Source: `000`, fourth phase (考核总结). */
import { bilingual } from '../../../kernel/text';
import type { GateRule } from '../../gate-rule';
import { FILED_CODES, receiptMissing } from '../../judge-filed';
import { checkNoSettings } from '../../settings';

export const summaryFiled: GateRule = {
  id: 'assessment/summary-filed',
  version: 1,
  kind: 'assessment',
  title: bilingual('总结报告已上报备案', 'Summary report filed'),
  filing: () => ({ anyOf: ['summaryReport'] }),
  codes: FILED_CODES,
  checkSettings: checkNoSettings,
  judge: (question) => receiptMissing(question, 'summaryReport'),
};
