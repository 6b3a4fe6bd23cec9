import type { CampaignEvent } from '../../../campaign/events';
import type { FilingSubject } from '../../../filing/events';
import { testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { graded } from '../../graded.spec-support';
import { leadersGradesFiled } from './rule';

const leaders = testRiskPoint('rp-1', { postRank: 'leader' });
const filed = (subject: FilingSubject, ...riskPointIds: readonly string[]): CampaignEvent => ({
  type: 'FilingPinned',
  data: {
    filingId: 'filing-1',
    stageId: 'grading',
    subject,
    recipient: '市纪委',
    receiptNumber: '收1',
    receivedOn: '2012-09-20',
    riskPointIds,
  },
});

it.each([
  ['the leaders’ grades naming the point', filed('leadersGrades', 'rp-1')],
  ['the grades naming the point', filed('grades', 'rp-1')],
  ['the grades naming none: all of them', filed('grades')],
])('passes with a filing of %s', (_, filing) => {
  expect(asking(leadersGradesFiled, { events: [...graded([leaders]), filing] })).toEqual([]);
});

it.each([
  ['the leaders’ grades naming another', filed('leadersGrades', 'rp-2')],
  ['the leaders’ grades naming none', filed('leadersGrades')],
  ['something else', filed('other', 'rp-1')],
])('blocks with a filing of %s', (_, filing) => {
  expect(asking(leadersGradesFiled, { events: [...graded([leaders]), filing] })).toEqual([
    'RISK_POINT_MISSING_FILING rp-1 unit-a',
  ]);
});

it('asks nothing of points on other posts, and blocks for a unit without an answer', () => {
  expect(asking(leadersGradesFiled, { events: graded([testRiskPoint('rp-1')]) })).toEqual([]);
  expect(asking(leadersGradesFiled)).toEqual([
    'UNIT_MISSING_SUBMISSION unit-a unit-a',
    'UNIT_MISSING_SUBMISSION unit-b unit-b',
  ]);
});
