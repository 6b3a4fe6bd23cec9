import { testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { decision, graded } from '../../graded.spec-support';
import { leadersGradesCollective } from './rule';

const leaders = testRiskPoint('rp-1', { postRank: 'leader', level: 3 });

it('passes when each graded point of a leader is in an adopted decision', () => {
  const events = [...graded([leaders]), decision('decision-1', '2012-09-01', { 'rp-1': 3 })];
  expect(asking(leadersGradesCollective, { events })).toEqual([]);
});

it('blocks for each that is in none, of whatever level', () => {
  const events = [...graded([leaders]), decision('decision-1', '2012-09-01', { 'rp-2': 3 })];
  expect(asking(leadersGradesCollective, { events })).toEqual(['RISK_POINT_MISSING_DECISION rp-1 unit-a']);
});

it('asks nothing of others’ points and of what is not classified, and blocks for a unit without an answer', () => {
  const others = [
    testRiskPoint('rp-1', { level: 1 }),
    testRiskPoint('rp-2', { postRank: 'leader', level: null }),
  ];
  expect(asking(leadersGradesCollective, { events: graded(others) })).toEqual([]);
  expect(asking(leadersGradesCollective)).toEqual([
    'UNIT_MISSING_SUBMISSION unit-a unit-a',
    'UNIT_MISSING_SUBMISSION unit-b unit-b',
  ]);
});
