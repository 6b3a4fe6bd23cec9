import type { CampaignEvent } from '../../../campaign/events';
import { pinned } from '../../../campaign/test-campaign.spec-support';
import { testPost } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { cataloguesPublished } from './rule';

const notice = (
  noticeId: string,
  unitIds: readonly string[],
  subject: 'catalogues' | 'grades' = 'catalogues',
): CampaignEvent => ({
  type: 'NoticePinned',
  data: {
    noticeId,
    stageId: 'identification',
    subject,
    unitIds,
    items: [],
    from: '2012-06-01',
    closedOn: '2012-06-08',
    objectionsUpheld: 0,
    objectionsRejected: 0,
  },
});

it('passes when closed notices of the catalogues cover every unit', () => {
  expect(asking(cataloguesPublished, { events: [notice('n-1', ['unit-a', 'unit-b'])] })).toEqual([]);
  expect(
    asking(cataloguesPublished, { events: [notice('n-1', ['unit-a']), notice('n-2', ['unit-b'])] }),
  ).toEqual([]);
});

it('blocks for each unit that stood in none', () => {
  const events = [notice('n-1', ['unit-a']), notice('n-2', ['unit-b'], 'grades')];
  expect(asking(cataloguesPublished, { events })).toEqual(['UNIT_MISSING_PUBLICATION unit-b unit-b']);
});

it('asks nothing of a unit that holds neither posts nor powers', () => {
  const nil = [
    { content: 'posts', reason: '无' },
    { content: 'powers', reason: '无' },
  ] as const;
  const a = notice('n-1', ['unit-a']);
  expect(
    asking(cataloguesPublished, { events: [a, pinned('unit-b', 'identification', { nilReturns: nil })] }),
  ).toEqual([]);
  const half = { posts: [testPost('post-1')], nilReturns: nil.slice(1) };
  expect(asking(cataloguesPublished, { events: [a, pinned('unit-b', 'identification', half)] })).toHaveLength(
    1,
  );
});
