import type { CampaignEvent } from '../../../campaign/events';
import { asking } from '../../asking.spec-support';
import { unitsScored } from './rule';

const assessed = (unitId: string): CampaignEvent => ({
  type: 'AssessmentPinned',
  data: {
    assessmentId: `campaign-2012.${unitId}`,
    unitId,
    total: 95,
    result: 'excellent',
    reassessedResult: null,
    accountabilityRecorded: false,
  },
});

it('passes when every unit has a confirmed result', () => {
  expect(asking(unitsScored, { events: [assessed('unit-a'), assessed('unit-b')] })).toEqual([]);
});

it('blocks for each unit without one', () => {
  expect(asking(unitsScored, { events: [assessed('unit-b')] })).toEqual([
    'UNIT_MISSING_ASSESSMENT unit-a unit-a',
  ]);
});
