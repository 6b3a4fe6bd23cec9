import { pinned } from '../../../campaign/test-campaign.spec-support';
import { testPost, testPower, testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { gradingScreened, gradingScreenedAtLast } from './rule';

const open = { screening: { by: 'open' } } as const;
const none = { screening: { by: 'none', reason: '无审批职权' } } as const;
const nothing = pinned('unit-b', 'identification', {
  nilReturns: [
    { content: 'posts', reason: '无' },
    { content: 'powers', reason: '无' },
  ],
});

it('passes when each post and power has a risk point or a signed “none found”', () => {
  const contents = {
    posts: [testPost('post-1'), testPost('post-2', none)],
    powers: [testPower('power-1', none)],
  };
  const events = [pinned('unit-a', 'identification', contents), nothing];
  expect(asking(gradingScreened, { events })).toEqual([]);
});

it('blocks for each that has neither, and for a unit that has handed in nothing', () => {
  const contents = {
    posts: [testPost('post-1', open), testPost('post-2')],
    powers: [testPower('power-1', open)],
  };
  expect(asking(gradingScreened, { events: [pinned('unit-a', 'identification', contents)] })).toEqual([
    'POST_MISSING_SCREENING post-1 unit-a',
    'POWER_MISSING_SCREENING power-1 unit-a',
    'UNIT_MISSING_SUBMISSION unit-b unit-b',
  ]);
});

it('counts what was found or declared in a later stage', () => {
  const contents = {
    posts: [testPost('post-1', open), testPost('post-2', open)],
    powers: [testPower('power-1', open)],
  };
  const later = {
    posts: [testPost('post-1', open), testPost('post-2', none)],
    riskPoints: [testRiskPoint('rp-1')],
  };
  const events = [pinned('unit-a', 'grading', later), pinned('unit-a', 'identification', contents), nothing];
  expect(asking(gradingScreened, { events })).toEqual([]);
});

it('does not take a nil return for all risk points as the signed answer of each post', () => {
  const events = [
    pinned('unit-a', 'identification', {
      posts: [testPost('post-1', open)],
      nilReturns: [{ content: 'riskPoints', reason: '无' }],
    }),
    nothing,
  ];
  expect(asking(gradingScreened, { events })).toEqual(['POST_MISSING_SCREENING post-1 unit-a']);
});

describe('version 2', () => {
  const search = {
    posts: [testPost('post-1'), testPost('post-2', none)],
    powers: [testPower('power-1', none)],
  };
  const later = (posts: readonly ReturnType<typeof testPost>[]) => [
    pinned('unit-a', 'identification', search),
    pinned('unit-a', 'grading', { posts, powers: search.powers }),
    nothing,
  ];

  it('passes by what was found or signed, also later', () => {
    const events = [pinned('unit-a', 'identification', search), nothing];
    expect(asking(gradingScreenedAtLast, { events })).toEqual([]);
    expect(asking(gradingScreenedAtLast, { events: later(search.posts) })).toEqual([]);
  });

  it('blocks where the latest submission says otherwise: a point closed since, a signature outweighed', () => {
    const events = later([testPost('post-1', open), testPost('post-2', open)]);
    expect(asking(gradingScreenedAtLast, { events })).toEqual([
      'POST_MISSING_SCREENING post-1 unit-a',
      'POST_MISSING_SCREENING post-2 unit-a',
    ]);
    expect(asking(gradingScreened, { events })).toEqual([]);
  });

  it('goes by the stages, in whatever order the submissions were accepted, and keeps what the later one does not hold', () => {
    const events = [...later([testPost('post-1', open)])].reverse();
    expect(asking(gradingScreenedAtLast, { events })).toEqual(['POST_MISSING_SCREENING post-1 unit-a']);
  });

  it('blocks for a unit that has handed in nothing', () => {
    expect(asking(gradingScreenedAtLast, { events: [nothing] })).toEqual([
      'UNIT_MISSING_SUBMISSION unit-a unit-a',
    ]);
  });
});
