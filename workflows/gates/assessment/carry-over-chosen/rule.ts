/** It has been chosen which risk points next year's campaign takes over, be it none. Source: domain, gate criteria of assessment; `000` (动态管理). */
import { bilingual } from '../../../kernel/text';
import { campaignBlocker } from '../../blockers';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

export const carryOverChosen: GateRule = {
  id: 'assessment/carry-over-chosen',
  version: 1,
  kind: 'assessment',
  title: bilingual('已确定结转下年的风险点', 'Carry-over to next year chosen'),
  codes: ['CAMPAIGN_MISSING_CARRY_OVER'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    if (campaign.carryOver !== null) return [];
    const text = bilingual('还没有确定哪些风险点结转下年', 'the carry-over to next year has not been chosen');
    return [campaignBlocker(campaign, 'CAMPAIGN_MISSING_CARRY_OVER', text)];
  },
};
