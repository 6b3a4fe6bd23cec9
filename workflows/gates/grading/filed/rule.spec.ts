import type { CampaignEvent } from '../../../campaign/events';
import type { FilingSubject } from '../../../filing/events';
import { asking } from '../../asking.spec-support';
import { gradingFiled } from './rule';

const filed = (subject: FilingSubject): CampaignEvent => ({
  type: 'FilingPinned',
  data: {
    filingId: `filing-${subject}`,
    stageId: 'grading',
    subject,
    recipient: '市纪委',
    receiptNumber: '收1',
    receivedOn: '2012-06-20',
    riskPointIds: [],
  },
});

it('passes with a receipt for what the plan names, by default the grades', () => {
  expect(asking(gradingFiled, { events: [filed('grades')] })).toEqual([]);
  expect(asking(gradingFiled, { events: [filed('other')], settings: { subject: 'other' } })).toEqual([]);
});

it('blocks without one', () => {
  expect(asking(gradingFiled)).toEqual(['FILING_MISSING_RECEIPT grades unit-host']);
  expect(asking(gradingFiled, { events: [filed('catalogues')] })).toHaveLength(1);
  expect(asking(gradingFiled, { events: [filed('grades')], settings: { subject: 'leadersGrades' } })).toEqual(
    ['FILING_MISSING_RECEIPT leadersGrades unit-host'],
  );
});

it('takes a subject of filings as its setting', () => {
  expect(gradingFiled.checkSettings({ subject: 'summaryReport' })).toEqual([]);
  for (const subject of ['everything', 1, null, ['grades']]) {
    expect(gradingFiled.checkSettings({ subject }).map((fault) => fault.path)).toEqual(['subject']);
  }
});
