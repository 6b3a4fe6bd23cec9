import { CAMPAIGN_ID, submissionData } from '../campaign/test-campaign.spec-support';
import type { CampaignEvent } from '../campaign/events';
import { childPinned, childStages } from '../campaign/test-child.spec-support';
import type { FrozenMeasure, SubmissionContents } from '../submission/events';
import { testMeasure, testPost, testRiskPoint } from '../submission/test-contents.spec-support';
import { asking } from './asking.spec-support';
import { leadersControlFirst } from './control/leaders-first/rule';
import { leadersSearchFirst } from './identification/leaders-first/rule';

const accepted = (
  unitId: string,
  acceptedOn: string,
  contents: Partial<SubmissionContents> = {},
): CampaignEvent => ({
  type: 'SubmissionPinned',
  data: submissionData(unitId, 'identification', contents, { acceptedOn }),
});
const launch = { order: { leadingUnitIds: ['unit-a'], pilotUnitIds: [] } };
const secretary = testPost('secretary', { rank: 'leader', screening: { by: 'open' } });
const point = testRiskPoint('r1', { postId: 'secretary', postRank: 'leader', powerId: null });

it('asks for a leading body', () => {
  expect(asking(leadersSearchFirst)).toEqual([`CAMPAIGN_MISSING_LEADERS ${CAMPAIGN_ID} unit-host`]);
});

it('passes when the leaders’ posts are searched and nobody finished before', () => {
  const events = [
    accepted('unit-a', '2012-05-10', { posts: [secretary], riskPoints: [point] }),
    accepted('unit-b', '2012-05-10'),
  ];
  expect(asking(leadersSearchFirst, { launch, events })).toEqual([]);
});

it('names the leaders’ posts that are not searched; others are not its business', () => {
  const clerk = testPost('clerk', { rank: 'staff', screening: { by: 'open' } });
  const events = [accepted('unit-a', '2012-05-10', { posts: [secretary, clerk] })];
  expect(asking(leadersSearchFirst, { launch, events })).toEqual(['POST_MISSING_SCREENING secretary unit-a']);
});

it('names leaders who have handed in nothing, and who finished before them', () => {
  const events = [accepted('unit-b', '2012-05-09')];
  expect(asking(leadersSearchFirst, { launch, events })).toEqual([
    'UNIT_MISSING_SUBMISSION unit-a unit-a',
    'UNIT_MISSING_LEADERS_FIRST unit-b unit-b',
  ]);
  const late = [accepted('unit-a', '2012-05-10'), accepted('unit-b', '2012-05-09')];
  expect(asking(leadersSearchFirst, { launch, events: late })).toEqual([
    'UNIT_MISSING_LEADERS_FIRST unit-b unit-b',
  ]);
});

it('of control asks for a measure on each of the leaders’ points', () => {
  const control = (measures: readonly FrozenMeasure[]): CampaignEvent => ({
    type: 'SubmissionPinned',
    data: submissionData('unit-a', 'control', { measures }, { acceptedOn: '2012-10-10' }),
  });
  const contents = { posts: [secretary], riskPoints: [point, testRiskPoint('r2', { postRank: 'staff' })] };
  const found = accepted('unit-a', '2012-05-10', contents);
  const blocking = (...events: readonly CampaignEvent[]) => asking(leadersControlFirst, { launch, events });
  expect(blocking(found)).toEqual(['UNIT_MISSING_SUBMISSION unit-a unit-a']);
  expect(blocking(found, control([]))).toEqual(['RISK_POINT_MISSING_MEASURE r1 unit-a']);
  expect(blocking(found, control([testMeasure('m1', 'r1')]))).toEqual([]);
});

it('takes a leading body with a campaign of its own by that campaign’s gate', () => {
  const order = { leadingUnitIds: ['host-of-l'], pilotUnitIds: [] };
  const waiting = asking(leadersSearchFirst, { launch: { order }, events: [childPinned('l')] });
  expect(waiting).toEqual(['LEADERS_MISSING_STAGE host-of-l host-of-l']);
  const events = [childPinned('l', { stages: childStages({ identification: '2012-05-10' }) })];
  expect(asking(leadersSearchFirst, { launch: { order }, events })).toEqual([]);
});
