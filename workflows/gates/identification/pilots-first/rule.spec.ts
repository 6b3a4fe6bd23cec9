import { CAMPAIGN_ID, submissionData } from '../../../campaign/test-campaign.spec-support';
import type { CampaignEvent } from '../../../campaign/events';
import { childPinned, childStages } from '../../../campaign/test-child.spec-support';
import { asking } from '../../asking.spec-support';
import { pilotsFirst } from './rule';

const accepted = (unitId: string, acceptedOn: string): CampaignEvent => ({
  type: 'SubmissionPinned',
  data: submissionData(unitId, 'identification', {}, { acceptedOn }),
});
const passed = (childId: string, on: string) =>
  childPinned(childId, { stages: childStages({ identification: on }) });
const launch = { order: { leadingUnitIds: [], pilotUnitIds: ['unit-a', 'host-of-p'] } };

it('asks for pilots', () => {
  expect(asking(pilotsFirst)).toEqual([`CAMPAIGN_MISSING_PILOTS ${CAMPAIGN_ID} unit-host`]);
});

it('passes when units and children that are pilots finished before the others, or on the same day', () => {
  const events = [
    accepted('unit-a', '2012-05-10'),
    passed('p', '2012-05-12'),
    accepted('unit-b', '2012-05-12'),
    passed('q', '2012-06-01'),
  ];
  expect(asking(pilotsFirst, { launch, events })).toEqual([]);
});

it('names the pilots that have not finished, and who finished before them', () => {
  const events = [accepted('unit-b', '2012-05-11'), passed('q', '2012-06-01')];
  expect(asking(pilotsFirst, { launch, events })).toEqual([
    'PILOT_MISSING_STAGE unit-a unit-a',
    'PILOT_MISSING_STAGE host-of-p host-of-p',
    'UNIT_MISSING_PILOTS_FIRST unit-b unit-b',
    'UNIT_MISSING_PILOTS_FIRST host-of-q host-of-q',
  ]);
  const late = [
    accepted('unit-a', '2012-05-10'),
    passed('p', '2012-05-12'),
    accepted('unit-b', '2012-05-11'),
  ];
  expect(asking(pilotsFirst, { launch, events: late })).toEqual(['UNIT_MISSING_PILOTS_FIRST unit-b unit-b']);
});

it('lets the leaders go before the pilots', () => {
  const order = { leadingUnitIds: ['unit-b'], pilotUnitIds: ['unit-a'] };
  const events = [accepted('unit-a', '2012-05-10'), accepted('unit-b', '2012-05-01')];
  expect(asking(pilotsFirst, { launch: { order }, events })).toEqual([]);
});
