/** The leadership group has a head and its office a director. Source: `003`, first phase (建立健全组织). */
import { bilingual } from '../../../kernel/text';
import { campaignBlocker } from '../../blockers';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

export const leadershipGroup: GateRule = {
  id: 'mobilization/leadership-group',
  version: 1,
  kind: 'mobilization',
  title: bilingual('领导小组和办公室已成立', 'Leadership group and office set up'),
  codes: ['LEADERSHIP_GROUP_MISSING_HEAD', 'GROUP_OFFICE_MISSING_DIRECTOR'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const blockers: Blocker[] = [];
    if (campaign.group.headPostIds.length === 0) {
      const text = bilingual('领导小组没有组长', 'the leadership group has no head');
      blockers.push(campaignBlocker(campaign, 'LEADERSHIP_GROUP_MISSING_HEAD', text));
    }
    if (campaign.office.directorPostId === '') {
      const text = bilingual('办公室没有主任', 'the office has no director');
      blockers.push(campaignBlocker(campaign, 'GROUP_OFFICE_MISSING_DIRECTOR', text));
    }
    return blockers;
  },
};
