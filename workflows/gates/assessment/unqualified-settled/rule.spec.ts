import type { AccountabilityPinned, AssessmentPinnedData, CampaignEvent } from '../../../campaign/events';
import { asking } from '../../asking.spec-support';
import { unqualifiedSettled, unqualifiedSettledByAnyAction } from './rule';

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

const acted = (inForce: boolean, assessmentId = 'campaign-2012.unit-a'): AccountabilityPinned => ({
  type: 'AccountabilityPinned',
  data: { actionId: 'action-1', unitId: 'unit-a', assessmentIds: [assessmentId], inForce },
});

describe.each([unqualifiedSettled, unqualifiedSettledByAnyAction])('version $version', (rule) => {
  it.each<[string, Partial<AssessmentPinnedData>]>([
    ['qualified in the first place', { result: 'qualified' }],
    ['reassessed to better', { reassessedResult: 'qualified' }],
    ['held to account', { accountabilityRecorded: true }],
    [
      'reassessed as bad, and held to account',
      { reassessedResult: 'unqualified', accountabilityRecorded: true },
    ],
  ])('passes for a unit %s', (_, changes) => {
    expect(asking(rule, { events: [assessed(changes)] })).toEqual([]);
  });

  it.each<[string, Partial<AssessmentPinnedData>]>([
    ['unqualified', {}],
    ['reassessed as bad', { reassessedResult: 'unqualified' }],
  ])('blocks for a unit %s and no more', (_, changes) => {
    expect(asking(rule, { events: [assessed(changes)] })).toEqual([
      'ASSESSMENT_MISSING_SETTLEMENT campaign-2012.unit-a unit-a',
    ]);
  });

  it('leaves units without a result to another rule', () => {
    expect(asking(rule)).toEqual([]);
  });
});

describe('an accountability action decided on the assessment', () => {
  const blocked = ['ASSESSMENT_MISSING_SETTLEMENT campaign-2012.unit-a unit-a'];

  it('settles it in version 2, as long as it is in force', () => {
    const asked = (...events: readonly CampaignEvent[]) =>
      asking(unqualifiedSettledByAnyAction, { events: [assessed({}), ...events] });
    expect(asked(acted(true))).toEqual([]);
    expect(asked(acted(true), acted(false))).toEqual(blocked);
    expect(asked(acted(true, 'campaign-2012.unit-b'))).toEqual(blocked);
    const onAnother = { ...acted(true).data, unitId: 'unit-b' };
    expect(asked({ type: 'AccountabilityPinned', data: onAnother })).toEqual(blocked);
  });

  it('does not in version 1, by which campaigns were launched', () => {
    expect(asking(unqualifiedSettled, { events: [assessed({}), acted(true)] })).toEqual(blocked);
  });
});
