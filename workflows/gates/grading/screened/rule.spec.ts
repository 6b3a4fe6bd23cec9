import { pinned } from '../../../campaign/test-campaign.spec-support';
import { testPost, testPower, testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { gradingScreened } from './rule';

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
