import type { CampaignEvent, RectificationPinnedData } from '../../../campaign/events';
import { asking, blockersOf } from '../../asking.spec-support';
import { noRectificationOverdue } from './rule';

const pinned = (changes: Partial<RectificationPinnedData> = {}): CampaignEvent => ({
  type: 'RectificationPinned',
  data: {
    rectificationId: 'r-1',
    unitId: 'unit-a',
    content: '补齐台账',
    dueOn: '2012-11-29',
    state: 'ordered',
    ...changes,
  },
});

it('passes without rectifications, up to the day they are due, and when they are answered', () => {
  expect(asking(noRectificationOverdue)).toEqual([]);
  expect(asking(noRectificationOverdue, { events: [pinned({ dueOn: '2012-11-30' })] })).toEqual([]);
  expect(asking(noRectificationOverdue, { events: [pinned({ state: 'answered' })] })).toEqual([]);
  expect(asking(noRectificationOverdue, { events: [pinned(), pinned({ state: 'done' })] })).toEqual([]);
});

it('blocks from the day after, and says which unit has to act', () => {
  expect(asking(noRectificationOverdue, { events: [pinned()] })).toEqual([
    'RECTIFICATION_MISSING_ANSWER r-1 unit-a',
  ]);
  expect(blockersOf(noRectificationOverdue, { events: [pinned()] })[0]?.text.zh).toBe(
    '整改应于 2012-11-29 前完成，已逾期：补齐台账',
  );
});
