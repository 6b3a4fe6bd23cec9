import { testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { decision, graded } from '../../graded.spec-support';
import { topGradeCollective } from './rule';

const top = testRiskPoint('rp-1', { level: 1 });

it('passes when each point of level 1 is in an adopted decision with level 1', () => {
  const events = [
    ...graded([top, testRiskPoint('rp-2', { level: 2 })]),
    decision('decision-1', '2012-09-01', { 'rp-1': 1 }),
  ];
  expect(asking(topGradeCollective, { events })).toEqual([]);
});

it('blocks for each that is in none', () => {
  const events = [...graded([top]), decision('decision-1', '2012-09-01', { 'rp-2': 1 })];
  expect(asking(topGradeCollective, { events })).toEqual(['RISK_POINT_MISSING_DECISION rp-1 unit-a']);
});

it('goes by the latest decision, which may lower a point or raise it', () => {
  const lowered = [...graded([top]), decision('decision-1', '2012-09-01', { 'rp-1': 2 })];
  expect(asking(topGradeCollective, { events: lowered })).toEqual([]);
  const raised = [
    ...graded([testRiskPoint('rp-1', { level: 2 })]),
    decision('decision-2', '2012-09-02', { 'rp-1': 1 }),
    decision('decision-1', '2012-09-01', { 'rp-1': 2 }),
  ];
  expect(asking(topGradeCollective, { events: raised })).toEqual([]);
});

it('asks nothing of points that are not classified, and blocks for a unit without an answer', () => {
  expect(asking(topGradeCollective, { events: graded([testRiskPoint('rp-1', { level: null })]) })).toEqual(
    [],
  );
  expect(asking(topGradeCollective, { events: graded([top]).slice(1) })).toEqual([
    'UNIT_MISSING_SUBMISSION unit-a unit-a',
  ]);
});
