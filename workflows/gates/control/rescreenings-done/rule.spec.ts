import type { CampaignEvent } from '../../../campaign/events';
import { assessmentRescreeningsDone } from '../../assessment/rescreenings-done/rule';
import { asking } from '../../asking.spec-support';
import { controlRescreeningsDone } from './rule';

const pinned = (rescreeningId: string, change: object = {}): CampaignEvent => ({
  type: 'RescreeningPinned',
  data: {
    rescreeningId,
    unitId: 'unit-a',
    postId: 'post-1',
    powerId: null,
    dueOn: '2012-11-29',
    open: true,
    ...change,
  },
});

describe.each([controlRescreeningsDone, assessmentRescreeningsDone])('$id', (rule) => {
  it('passes without any, with those that are done, and with those whose day has not gone by', () => {
    expect(asking(rule)).toEqual([]);
    const events = [pinned('r1'), pinned('r1', { open: false }), pinned('r2', { dueOn: '2012-11-30' })];
    expect(asking(rule, { events, on: '2012-11-30' })).toEqual([]);
  });

  it('blocks for each post and power that is late, once', () => {
    const events = [
      pinned('r1'),
      pinned('r2', { dueOn: '2012-10-01' }),
      pinned('r3', { powerId: 'power-1', unitId: 'unit-b' }),
    ];
    expect(asking(rule, { events, on: '2012-11-30' })).toEqual([
      'POST_MISSING_RESCREENING post-1 unit-a',
      'POWER_MISSING_RESCREENING power-1 unit-b',
    ]);
  });
});
