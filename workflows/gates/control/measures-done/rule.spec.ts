import { pinned } from '../../../campaign/test-campaign.spec-support';
import type { FrozenMeasure } from '../../../submission/events';
import { testMeasure, testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { graded, NONE_IN_B } from '../../graded.spec-support';
import { measuresDone } from './rule';

/** On 2012-11-30. */
const asked = (measure: Partial<FrozenMeasure>) =>
  asking(measuresDone, {
    events: [
      ...graded([testRiskPoint('rp-1')]),
      pinned('unit-a', 'control', { measures: [testMeasure('m-1', 'rp-1', measure)] }),
    ],
  });

it('passes when what is due is done, with evidence', () => {
  expect(asked({})).toEqual([]);
});

it('blocks for what is due by the day of the question and not done', () => {
  const blocker = 'CONTROL_MEASURE_MISSING_COMPLETION m-1 unit-a';
  expect(asked({ dueOn: '2012-11-30', doneOn: null })).toEqual([blocker]);
  expect(asked({ dueOn: '2012-12-01', doneOn: null })).toEqual([]);
});

it('blocks for what is done without evidence', () => {
  expect(asked({ evidence: 0 })).toEqual(['CONTROL_MEASURE_MISSING_EVIDENCE m-1 unit-a']);
  expect(asked({ evidence: 0, dueOn: '2012-12-01' })).toEqual([]);
});

it('blocks for a unit with risk points and no measures, or without an answer; not for one that holds none', () => {
  expect(asking(measuresDone, { events: graded([testRiskPoint('rp-1')]) })).toEqual([
    'UNIT_MISSING_SUBMISSION unit-a unit-a',
  ]);
  expect(asking(measuresDone, { events: [NONE_IN_B] })).toEqual(['UNIT_MISSING_SUBMISSION unit-a unit-a']);
});
