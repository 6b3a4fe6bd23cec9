import type { AssessmentPinnedData, CampaignEvent } from '../../../campaign/events';
import { asking } from '../../asking.spec-support';
import { unqualifiedSettled } from './rule';

const assessed = (changes: Partial<AssessmentPinnedData>): CampaignEvent => ({
  type: 'AssessmentPinned',
  data: {
    assessmentId: 'campaign-2012.unit-a',
    unitId: 'unit-a',
    total: 50,
    result: 'unqualified',
    reassessedResult: null,
    accountabilityRecorded: false,
    ...changes,
  },
});

it.each<[string, Partial<AssessmentPinnedData>]>([
  ['qualified in the first place', { result: 'qualified' }],
  ['reassessed to better', { reassessedResult: 'qualified' }],
  ['held to account', { accountabilityRecorded: true }],
  [
    'reassessed as bad, and held to account',
    { reassessedResult: 'unqualified', accountabilityRecorded: true },
  ],
])('passes for a unit %s', (_, changes) => {
  expect(asking(unqualifiedSettled, { events: [assessed(changes)] })).toEqual([]);
});

it.each<[string, Partial<AssessmentPinnedData>]>([
  ['unqualified', {}],
  ['reassessed as bad', { reassessedResult: 'unqualified' }],
])('blocks for a unit %s and no more', (_, changes) => {
  expect(asking(unqualifiedSettled, { events: [assessed(changes)] })).toEqual([
    'ASSESSMENT_MISSING_SETTLEMENT campaign-2012.unit-a unit-a',
  ]);
});

it('leaves units without a result to another rule', () => {
  expect(asking(unqualifiedSettled)).toEqual([]);
});
