/** What may be asked of a filing. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { LocalDate } from '../kernel/time';
import type { FilingCommand } from './commands';
import { refuse } from './errors';
import type { FilingEvent, FilingSubject } from './events';
import type { FilingContext } from './machine';

export function decide(
  command: FilingCommand,
  state: State<FilingContext>,
  meta: CommandMeta,
): readonly FilingEvent[] {
  const { filingId } = command.data;
  const { context, revision } = state;
  if (command.type === 'SendFiling' && revision >= 0) refuse('FILING.ALREADY_EXISTS', { filingId });
  if (command.type !== 'SendFiling' && revision < 0) refuse('FILING.NOT_FOUND', { filingId });
  switch (command.type) {
    case 'SendFiling': {
      const { campaignId, stageId, subject, recipient, documents, riskPointIds, sentOn } = command.data;
      const { decisionIds = [] } = command.data;
      checkSending(filingId, subject, riskPointIds);
      checkDecisions(filingId, subject, decisionIds);
      notInFuture(filingId, sentOn, meta);
      const sent = { filingId, campaignId, stageId, subject, recipient, documents, riskPointIds, sentOn };
      const ofDecisions = subject === 'decisions' ? { decisionIds } : {};
      return [{ type: 'FilingSent', data: { ...sent, ...ofDecisions } }];
    }
    case 'RecordFilingReceipt': {
      const { receiptNumber, receivedOn } = command.data;
      const { sentOn } = context;
      if (receivedOn < sentOn) refuse('FILING.RECEIVED_BEFORE_SENT', { filingId, receivedOn, sentOn });
      notInFuture(filingId, receivedOn, meta);
      return [{ type: 'FilingReceiptRecorded', data: { receiptNumber, receivedOn } }];
    }
    case 'RefuseFiling': {
      const { reason } = command.data;
      if (reason.trim() === '') refuse('FILING.NO_REASON', { filingId });
      return [{ type: 'FilingRefused', data: { reason } }];
    }
    case 'ResendFiling': {
      const { documents, riskPointIds, sentOn } = command.data;
      checkSending(filingId, context.subject, riskPointIds);
      notInFuture(filingId, sentOn, meta);
      return [{ type: 'FilingResent', data: { documents, riskPointIds, sentOn } }];
    }
  }
}

/** The gate asks which leaders' points were reported, so the filing must name them. */
function checkSending(filingId: string, subject: FilingSubject, riskPointIds: readonly string[]): void {
  if (subject === 'leadersGrades' && riskPointIds.length === 0) refuse('FILING.NO_RISK_POINTS', { filingId });
}

/** The gate and the due list ask which decisions were reported. */
function checkDecisions(filingId: string, subject: FilingSubject, decisionIds: readonly string[]): void {
  const isOfDecisions = subject === 'decisions';
  if (isOfDecisions && decisionIds.length === 0) refuse('FILING.NO_DECISIONS', { filingId });
  if (!isOfDecisions && decisionIds.length > 0) refuse('FILING.DECISIONS_ELSEWHERE', { filingId, subject });
}

function notInFuture(filingId: string, on: LocalDate, meta: CommandMeta): void {
  if (on > dayOfAct(meta)) refuse('FILING.DATE_IN_FUTURE', { filingId, on });
}
