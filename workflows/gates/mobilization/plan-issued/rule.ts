/** The plan has been issued as a document with a number. Source: `003`, first phase (制定方案). */
import { bilingual } from '../../../kernel/text';
import { campaignBlocker } from '../../blockers';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

export const planIssued: GateRule = {
  id: 'mobilization/plan-issued',
  version: 1,
  kind: 'mobilization',
  title: bilingual('实施方案已印发', 'Plan issued with a document number'),
  codes: ['PLAN_MISSING_DOCUMENT_NUMBER'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    if (campaign.planIssued !== null && campaign.planIssued.documentNumber.trim() !== '') return [];
    const text = bilingual(
      '实施方案还没有以文号印发',
      'the plan has not been issued under a document number',
    );
    return [campaignBlocker(campaign, 'PLAN_MISSING_DOCUMENT_NUMBER', text)];
  },
};
