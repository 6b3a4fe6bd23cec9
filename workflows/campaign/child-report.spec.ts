import { testMeasure, testPower, testRiskPoint } from '../submission/test-contents.spec-support';
import { given } from '../kernel/given-when-then.spec-support';
import { campaign } from './aggregate';
import { reportOf } from './child-report';
import { openedAt, pinned } from './test-campaign.spec-support';
import { childPinned } from './test-child.spec-support';

const own = [
  pinned('unit-a', 'grading', {
    powers: [testPower('p1', { kind: 'external' }), testPower('p2', { kind: 'internal' }), testPower('p3')],
    riskPoints: [testRiskPoint('r1', { level: 1 }), testRiskPoint('r2', { level: null })],
    measures: [testMeasure('m1', 'r1')],
  }),
];

it('counts its own units and what its children reported', () => {
  const { counts } = reportOf(given(campaign, [...openedAt('control'), ...own]).state);
  expect(counts).toEqual({
    units: 2,
    powers: { external: 1, internal: 1, unstated: 1 },
    riskPoints: { 1: 1, 2: 0, 3: 0, unclassified: 1 },
    measures: 1,
  });
  const events = [...openedAt('control'), ...own, childPinned('a'), childPinned('b')];
  expect(reportOf(given(campaign, events).state).counts).toEqual({
    units: 6,
    powers: { external: 11, internal: 5, unstated: 1 },
    riskPoints: { 1: 3, 2: 4, 3: 6, unclassified: 9 },
    measures: 13,
  });
});

it('counts a unit with a child by the child alone, until the child is ended early', () => {
  const host = { hostUnitId: 'unit-a' };
  const events = [...openedAt('control'), ...own, childPinned('a', host)];
  expect(reportOf(given(campaign, events).state).counts).toMatchObject({ units: 3, measures: 6 });
  const ended = [...events, childPinned('a', { ...host, status: 'endedEarly' })];
  expect(reportOf(given(campaign, ended).state).counts).toMatchObject({ units: 2, measures: 1 });
});

it('tells the dates in force, and how far each stage has come', () => {
  const { stages, status } = reportOf(given(campaign, openedAt('grading')).state);
  expect(status).toBe('running');
  expect(stages.map((stage) => [stage.stageId, stage.status, stage.decidedOn])).toEqual([
    ['mobilization', 'passed', '2012-04-26'],
    ['identification', 'passed', '2012-06-28'],
    ['grading', 'open', null],
    ['control', 'pending', null],
    ['assessment', 'pending', null],
  ]);
});
