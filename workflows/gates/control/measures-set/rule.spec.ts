import { campaignPlan, pinned } from '../../../campaign/test-campaign.spec-support';
import { testMeasure, testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { graded, NONE_IN_B } from '../../graded.spec-support';
import { measuresSet } from './rule';

const points = [testRiskPoint('rp-1'), testRiskPoint('rp-2')];

it('passes when each point has a measure with a responsible person and a due date', () => {
  const measures = [
    testMeasure('m-1', 'rp-1', { responsiblePersonId: '' }),
    testMeasure('m-2', 'rp-1'),
    testMeasure('m-3', 'rp-2'),
  ];
  const events = [...graded(points), pinned('unit-a', 'control', { measures })];
  expect(asking(measuresSet, { events })).toEqual([]);
});

it('blocks for each point without one, and for one whose measures nobody answers for', () => {
  const measures = [testMeasure('m-1', 'rp-1', { responsiblePersonId: '' })];
  const events = [...graded(points), pinned('unit-a', 'control', { measures })];
  expect(asking(measuresSet, { events })).toEqual([
    'RISK_POINT_MISSING_RESPONSIBLE rp-1 unit-a',
    'RISK_POINT_MISSING_MEASURE rp-2 unit-a',
  ]);
  const undated = [testMeasure('m-1', 'rp-1', { dueOn: '' }), testMeasure('m-2', 'rp-2')];
  expect(
    asking(measuresSet, { events: [...graded(points), pinned('unit-a', 'control', { measures: undated })] }),
  ).toEqual(['RISK_POINT_MISSING_RESPONSIBLE rp-1 unit-a']);
});

it('looks also at points the measures were handed in with', () => {
  const control = { riskPoints: [...points, testRiskPoint('rp-3')], measures: [testMeasure('m-1', 'rp-1')] };
  const events = [...graded(points.slice(0, 1)), pinned('unit-a', 'control', control)];
  expect(asking(measuresSet, { events })).toEqual([
    'RISK_POINT_MISSING_MEASURE rp-2 unit-a',
    'RISK_POINT_MISSING_MEASURE rp-3 unit-a',
  ]);
});

it('keeps asking about points of the grading the measures left out', () => {
  const control = { riskPoints: points.slice(0, 1), measures: [testMeasure('m-1', 'rp-1')] };
  const events = [...graded(points), pinned('unit-a', 'control', control)];
  expect(asking(measuresSet, { events })).toEqual(['RISK_POINT_MISSING_MEASURE rp-2 unit-a']);
});

it('asks nothing of a unit that holds none, and blocks for one without an answer', () => {
  expect(asking(measuresSet, { events: [NONE_IN_B] })).toEqual(['UNIT_MISSING_SUBMISSION unit-a unit-a']);
});

it('still answers where the plan’s stage of control takes no submission', () => {
  const stages = campaignPlan().stages.map(({ submission, ...stage }) =>
    stage.id === 'control' || submission === undefined ? stage : { ...stage, submission },
  );
  expect(asking(measuresSet, { plan: { stages }, events: graded(points.slice(0, 1)) })).toEqual([
    'RISK_POINT_MISSING_MEASURE rp-1 unit-a',
  ]);
});
