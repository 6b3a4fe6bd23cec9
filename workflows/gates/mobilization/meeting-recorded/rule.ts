/** A mobilisation meeting has been held, and there is something to prove it. Source: `003`, first phase (动员大会). */
import { bilingual } from '../../../kernel/text';
import { campaignBlocker } from '../../blockers';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

export const meetingRecorded: GateRule = {
  id: 'mobilization/meeting-recorded',
  version: 1,
  kind: 'mobilization',
  title: bilingual('动员会议有记录、有佐证', 'Mobilisation meeting recorded, with evidence'),
  codes: ['CAMPAIGN_MISSING_MOBILIZATION_MEETING', 'MEETING_MISSING_EVIDENCE'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const meetings = Object.values(campaign.meetings).filter((meeting) => meeting.kind === 'mobilization');
    if (meetings.length === 0) {
      const text = bilingual('没有动员会议的记录', 'no mobilisation meeting has been recorded');
      return [campaignBlocker(campaign, 'CAMPAIGN_MISSING_MOBILIZATION_MEETING', text)];
    }
    if (meetings.some((meeting) => meeting.evidence.length > 0)) return [];
    const text = bilingual('动员会议没有佐证材料', 'the mobilisation meeting has no evidence');
    return [campaignBlocker(campaign, 'MEETING_MISSING_EVIDENCE', text)];
  },
};
