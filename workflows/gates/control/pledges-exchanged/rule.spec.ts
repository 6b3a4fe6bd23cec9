import type { CampaignEvent } from '../../../campaign/events';
import { asking, blockersOf } from '../../asking.spec-support';
import { pledgesExchanged } from './rule';

const pinned = (unitId: string, state: 'given' | 'mutual' | 'withdrawn'): CampaignEvent => ({
  type: 'PledgePinned',
  data: { unitId, state },
});

it('passes when every unit has pledged, and a leader in return', () => {
  expect(
    asking(pledgesExchanged, { events: [pinned('unit-a', 'mutual'), pinned('unit-b', 'mutual')] }),
  ).toEqual([]);
});

it('blocks for each unit that has not, has only from one side, or has taken it back', () => {
  expect(asking(pledgesExchanged)).toEqual([
    'UNIT_MISSING_PLEDGE unit-a unit-a',
    'UNIT_MISSING_PLEDGE unit-b unit-b',
  ]);
  const events = [pinned('unit-a', 'given'), pinned('unit-b', 'mutual'), pinned('unit-b', 'withdrawn')];
  const texts = blockersOf(pledgesExchanged, { events }).map(({ text }) => text.en);
  expect(texts).toEqual([
    expect.stringContaining('no leader has in return'),
    expect.stringContaining('withdrawn its pledge'),
  ]);
});

it('does not ask the host, to whose leaders the pledges are made', () => {
  const launch = {
    scope: [
      { unitId: 'unit-host', name: '主办单位' },
      { unitId: 'unit-a', name: '甲科' },
    ],
  };
  expect(asking(pledgesExchanged, { launch })).toEqual(['UNIT_MISSING_PLEDGE unit-a unit-a']);
});
