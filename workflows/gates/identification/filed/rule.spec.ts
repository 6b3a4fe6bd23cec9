import type { CampaignEvent } from '../../../campaign/events';
import type { FilingSubject } from '../../../filing/events';
import { asking } from '../../asking.spec-support';
import { identificationFiled } from './rule';

const filed = (subject: FilingSubject): CampaignEvent => ({
  type: 'FilingPinned',
  data: {
    filingId: `filing-${subject}`,
    stageId: 'identification',
    subject,
    recipient: '市纪委',
    receiptNumber: '收1',
    receivedOn: '2012-06-20',
    riskPointIds: [],
  },
});

it('passes with a receipt for what the plan names, by default the catalogues', () => {
  expect(asking(identificationFiled, { events: [filed('catalogues')] })).toEqual([]);
  expect(asking(identificationFiled, { events: [filed('other')], settings: { subject: 'other' } })).toEqual(
    [],
  );
});

it('blocks without one', () => {
  expect(asking(identificationFiled)).toEqual(['FILING_MISSING_RECEIPT catalogues unit-host']);
  expect(asking(identificationFiled, { events: [filed('grades')] })).toHaveLength(1);
  expect(
    asking(identificationFiled, { events: [filed('catalogues')], settings: { subject: 'leadersGrades' } }),
  ).toEqual(['FILING_MISSING_RECEIPT leadersGrades unit-host']);
});

it('takes a subject of filings as its setting', () => {
  expect(identificationFiled.checkSettings({ subject: 'summaryReport' })).toEqual([]);
  for (const subject of ['everything', 1, null, ['grades']]) {
    expect(identificationFiled.checkSettings({ subject }).map((fault) => fault.path)).toEqual(['subject']);
  }
});
