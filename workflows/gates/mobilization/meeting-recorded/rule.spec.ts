import type { CampaignEvent, MeetingData } from '../../../campaign/events';
import { asking } from '../../asking.spec-support';
import { meetingRecorded } from './rule';

const meeting = (meetingId: string, kind: MeetingData['kind'], evidence: number): CampaignEvent => ({
  type: 'MeetingRecorded',
  data: {
    meetingId,
    kind,
    heldOn: '2012-04-05',
    place: '礼堂',
    attendance: 80,
    topic: '动员部署',
    evidence: Array.from({ length: evidence }, () => ({ title: '签到表' })),
  },
});

it('passes with a mobilisation meeting that has evidence, though another has none', () => {
  const events = [meeting('meeting-1', 'mobilization', 0), meeting('meeting-2', 'mobilization', 1)];
  expect(asking(meetingRecorded, { events })).toEqual([]);
});

it('blocks without any, or with meetings of another kind', () => {
  const blocker = 'CAMPAIGN_MISSING_MOBILIZATION_MEETING campaign-2012 unit-host';
  expect(asking(meetingRecorded)).toEqual([blocker]);
  expect(asking(meetingRecorded, { events: [meeting('meeting-1', 'review', 1)] })).toEqual([blocker]);
});

it('blocks without evidence', () => {
  const events = [meeting('meeting-1', 'mobilization', 0), meeting('meeting-2', 'other', 1)];
  expect(asking(meetingRecorded, { events })).toEqual(['MEETING_MISSING_EVIDENCE campaign-2012 unit-host']);
});
