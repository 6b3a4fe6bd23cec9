import type { CampaignEvent } from '../../../campaign/events';
import type { FilingSubject } from '../../../filing/events';
import { asking } from '../../asking.spec-support';
import { summaryFiled } from './rule';

const filed = (subject: FilingSubject): CampaignEvent => ({
  type: 'FilingPinned',
  data: {
    filingId: 'filing-1',
    stageId: 'assessment',
    subject,
    recipient: '市纪委',
    receiptNumber: '收9',
    receivedOn: '2012-12-10',
    riskPointIds: [],
  },
});

it('passes once the summary report is filed with a receipt', () => {
  expect(asking(summaryFiled, { events: [filed('summaryReport')] })).toEqual([]);
});

it('blocks before that', () => {
  const blocker = 'FILING_MISSING_RECEIPT summaryReport unit-host';
  expect(asking(summaryFiled)).toEqual([blocker]);
  expect(asking(summaryFiled, { events: [filed('grades')] })).toEqual([blocker]);
});

it('takes no settings', () => {
  expect(summaryFiled.checkSettings({ subject: 'grades' }).map((fault) => fault.path)).toEqual(['subject']);
});
