import type { CampaignEvent } from '../../../campaign/events';
import { asking, blockersOf } from '../../asking.spec-support';
import { warningsSettled } from './rule';

const pinned = (warningId: string, open: boolean): CampaignEvent => ({
  type: 'WarningPinned',
  data: {
    warningId,
    unitId: 'unit-a',
    content: '票据不齐',
    colour: { zh: '蓝色预警', en: 'Blue' },
    noticeNumber: null,
    open,
  },
});

it('passes without warnings, and when they are settled', () => {
  expect(asking(warningsSettled)).toEqual([]);
  expect(asking(warningsSettled, { events: [pinned('w-1', true), pinned('w-1', false)] })).toEqual([]);
});

it('blocks for each warning that is open', () => {
  const events = [pinned('w-1', true), pinned('w-2', false), pinned('w-3', true)];
  expect(asking(warningsSettled, { events })).toEqual([
    'WARNING_MISSING_SETTLEMENT w-1 unit-a',
    'WARNING_MISSING_SETTLEMENT w-3 unit-a',
  ]);
  expect(blockersOf(warningsSettled, { events })[0]?.text.zh).toBe('蓝色预警尚未销号：票据不齐');
});
