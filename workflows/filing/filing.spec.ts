import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { filing } from './aggregate';
import type { FilingEvent, FilingSentData } from './events';

const documents = [{ title: '职权目录', documentNumber: '廉防〔2012〕3号' }];
const sending: FilingSentData = {
  filingId: 'filing-1',
  campaignId: 'campaign-1',
  stageId: 'identification',
  subject: 'catalogues',
  recipient: '上级纪检监察机关',
  documents,
  riskPointIds: [],
  sentOn: '2012-06-20',
};
const sent: FilingEvent = { type: 'FilingSent', data: sending };
const sentLeaders: FilingEvent = {
  type: 'FilingSent',
  data: { ...sending, subject: 'leadersGrades', riskPointIds: ['risk-1'] },
};
const received: FilingEvent = {
  type: 'FilingReceiptRecorded',
  data: { receiptNumber: '备字第12号', receivedOn: '2012-06-25' },
};
const refused: FilingEvent = { type: 'FilingRefused', data: { reason: '缺少公章' } };
const resent: FilingEvent = {
  type: 'FilingResent',
  data: { documents, riskPointIds: [], sentOn: '2012-06-28' },
};
const send = (change: Partial<FilingSentData> = {}) =>
  ({ type: 'SendFiling', data: { ...sending, ...change } }) as const;
const receive = (receivedOn: string) =>
  ({
    type: 'RecordFilingReceipt',
    data: { filingId: 'filing-1', receiptNumber: '备字第12号', receivedOn },
  }) as const;
const refuseIt = (reason: string) =>
  ({ type: 'RefuseFiling', data: { filingId: 'filing-1', reason } }) as const;
const resend = (sentOn: string, riskPointIds: readonly string[] = []) =>
  ({ type: 'ResendFiling', data: { filingId: 'filing-1', documents, riskPointIds, sentOn } }) as const;

describe('a filing', () => {
  it('is sent once', () => {
    given(filing).when(send()).then([sent]).thenState('sent');
    given(filing, [sent]).when(send()).thenRefused('FILING.ALREADY_EXISTS');
    given(filing).when(refuseIt('缺少公章')).thenRefused('FILING.NOT_FOUND');
  });

  it('of decisions names them, and no other filing does', () => {
    given(filing)
      .when(send({ subject: 'decisions' }))
      .thenRefused('FILING.NO_DECISIONS');
    given(filing)
      .when(send({ decisionIds: ['decision-1'] }))
      .thenRefused('FILING.DECISIONS_ELSEWHERE');
    const ofDecisions = { subject: 'decisions', decisionIds: ['decision-1'] } as const;
    given(filing)
      .when(send(ofDecisions))
      .then([{ type: 'FilingSent', data: { ...sending, ...ofDecisions } }]);
    given(filing, [{ type: 'FilingSent', data: { ...sending, ...ofDecisions } }, refused])
      .when(resend('2012-06-28'))
      .then([resent]);
  });

  it("of leaders' grades names the risk points", () => {
    given(filing)
      .when(send({ subject: 'leadersGrades' }))
      .thenRefused('FILING.NO_RISK_POINTS');
    given(filing)
      .when(send({ subject: 'leadersGrades', riskPointIds: ['risk-1'] }))
      .then([sentLeaders]);
    const { when } = given(filing, [sentLeaders, refused]);
    when(resend('2012-06-28')).thenRefused('FILING.NO_RISK_POINTS');
    when(resend('2012-06-28', ['risk-1'])).thenState('sent');
  });

  it('is received with its receipt, no earlier than it was sent', () => {
    const { when } = given(filing, [sent]);
    expect(
      when(receive('2012-06-25')).then([received]).thenState('received').state().context.receipt,
    ).toEqual(received.data);
    when(receive('2012-06-20')).thenState('received');
    when(receive('2012-06-19')).thenRefused('FILING.RECEIVED_BEFORE_SENT');
  });

  it('is refused with a reason and sent again', () => {
    given(filing, [sent]).when(refuseIt('缺少公章')).then([refused]).thenState('refused');
    given(filing, [sent]).when(refuseIt(' ')).thenRefused('FILING.NO_REASON');
    given(filing, [sent, refused]).when(resend('2012-06-28')).then([resent]).thenState('sent');
    given(filing, [sent]).when(resend('2012-06-28')).thenRefused('FILING.WRONG_STATE');
  });

  it('bears dates that have come', () => {
    // Noon in Shanghai on 31 December.
    given(filing)
      .when(send({ sentOn: '2012-12-31' }))
      .thenState('sent');
    given(filing)
      .when(send({ sentOn: '2013-01-01' }))
      .thenRefused('FILING.DATE_IN_FUTURE');
    given(filing, [sent]).when(receive('2012-12-31')).thenState('received');
    given(filing, [sent]).when(receive('2013-01-01')).thenRefused('FILING.DATE_IN_FUTURE');
    given(filing, [sent, refused]).when(resend('2013-01-01')).thenRefused('FILING.DATE_IN_FUTURE');
  });

  it('takes on each path what its chart says', () => {
    expect(walk(filing, [sent, received, refused, resent]).takes).toEqual({
      none: ['FilingSent'],
      sent: ['FilingReceiptRecorded', 'FilingRefused'],
      refused: ['FilingResent'],
      received: [],
    });
  });
});
