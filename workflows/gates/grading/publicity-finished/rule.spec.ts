import { testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { graded, NONE_IN_B, published } from '../../graded.spec-support';
import { publicityFinished } from './rule';

const points = [testRiskPoint('rp-1'), testRiskPoint('rp-2')];

it('passes when closed notices of grades show every point', () => {
  const events = [...graded(points), published(['rp-1']), published(['rp-2'])];
  expect(asking(publicityFinished, { events })).toEqual([]);
});

it('blocks for each point in none', () => {
  const events = [...graded(points), published(['rp-1']), published(['rp-2'], 'catalogues')];
  expect(asking(publicityFinished, { events })).toEqual(['RISK_POINT_MISSING_PUBLICITY rp-2 unit-a']);
});

it('asks nothing of a unit that holds none, and blocks for one without an answer', () => {
  expect(asking(publicityFinished, { events: [NONE_IN_B] })).toEqual([
    'UNIT_MISSING_SUBMISSION unit-a unit-a',
  ]);
});
