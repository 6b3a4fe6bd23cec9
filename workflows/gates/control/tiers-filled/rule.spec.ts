import { pinned } from '../../../campaign/test-campaign.spec-support';
import type { FrozenResponsibility } from '../../../submission/events';
import { testPost, testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking, blockersOf } from '../../asking.spec-support';
import { decision, graded, NONE_IN_B } from '../../graded.spec-support';
import { tiersFilled } from './rule';

// The test plan: levels 1 and 2 to a leader, 3 to middle rank.
const answers = (level: 1 | 2 | 3, postId: string): FrozenResponsibility => ({
  level,
  postId,
  personId: 'person-1',
});
const posts = [testPost('post-leader', { rank: 'leader' }), testPost('post-middle', { rank: 'middle' })];
const points = [testRiskPoint('rp-1', { level: 2 }), testRiskPoint('rp-2', { level: 3 })];

it('passes when for each level a unit holds somebody of the plan’s rank answers', () => {
  const responsibilities = [answers(2, 'post-leader'), answers(3, 'post-middle')];
  expect(asking(tiersFilled, { events: graded(points, { posts, responsibilities }) })).toEqual([]);
});

it('blocks once for a unit, and names the levels', () => {
  const events = graded(points, { posts });
  expect(asking(tiersFilled, { events })).toEqual(['UNIT_MISSING_RESPONSIBILITY unit-a unit-a']);
  const [blocker] = blockersOf(tiersFilled, { events });
  expect(blocker?.text.zh).toBe('甲科还缺分级负责人：标签（标签）、标签（标签）');
});

it('blocks when the unit’s own post is of another rank, and believes a post of another unit', () => {
  const wrongRank = { posts, responsibilities: [answers(2, 'post-middle'), answers(3, 'post-middle')] };
  expect(asking(tiersFilled, { events: graded(points, wrongRank) })).toHaveLength(1);
  const elsewhere = { posts, responsibilities: [answers(2, 'post-of-deputy'), answers(3, 'post-middle')] };
  expect(asking(tiersFilled, { events: graded(points, elsewhere) })).toEqual([]);
});

it('goes by the latest submission that names anybody, and by the level of the latest decision', () => {
  const before = graded(points, { posts, responsibilities: [answers(3, 'post-middle')] });
  const later = pinned('unit-a', 'control', {
    responsibilities: [answers(2, 'post-leader'), answers(3, 'post-middle')],
  });
  expect(asking(tiersFilled, { events: before })).toHaveLength(1);
  expect(asking(tiersFilled, { events: [...before, later] })).toEqual([]);
  const lowered = decision('decision-1', '2012-09-01', { 'rp-1': 3 });
  expect(asking(tiersFilled, { events: [...before, lowered] })).toEqual([]);
});

it('asks nothing of a unit that holds none, and blocks for one without an answer', () => {
  expect(asking(tiersFilled, { events: [NONE_IN_B] })).toEqual(['UNIT_MISSING_SUBMISSION unit-a unit-a']);
});
