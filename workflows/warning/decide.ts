/**
 * What may be asked of a warning. A warning goes up only: a colour below the present one is refused, the same one again too; a higher
 * one in the same matter raises it. What the engine asks and has become pointless decides nothing.
 */
import { isIn, type State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import type { EscalateWarning, IssueWarning, RaiseWarning, WarningCommand } from './commands';
import { refuse } from './errors';
import type { WarningEvent, WarningIssuedData, WarningOrigin } from './events';
import type { WarningContext } from './machine';

type Events = readonly WarningEvent[];

export function decide(command: WarningCommand, state: State<WarningContext>, meta: CommandMeta): Events {
  const { warningId } = command.data;
  const { context, revision } = state;
  if (command.type !== 'IssueWarning' && revision < 0) refuse('WARNING.NOT_FOUND', { warningId });
  switch (command.type) {
    case 'IssueWarning':
      return issue(command, state, meta);
    case 'RaiseWarning':
      return raise(command, state);
    case 'EscalateWarning':
      return escalate(command, state);
    case 'ProposeWarningNumber': {
      const { noticeNumber } = command.data;
      if (context.noticeNumber !== null) {
        refuse('WARNING.ALREADY_NUMBERED', { warningId, noticeNumber: context.noticeNumber });
      }
      return [{ type: 'WarningNumberProposed', data: { noticeNumber } }];
    }
    case 'NumberWarning': {
      const { noticeNumber } = command.data;
      return context.noticeNumber === noticeNumber
        ? []
        : [{ type: 'WarningNumbered', data: { noticeNumber } }];
    }
    case 'RefuseWarningNumber':
      return [{ type: 'WarningNumberRefused', data: { noticeNumber: command.data.noticeNumber } }];
    case 'AnswerWarning': {
      const { answer, text, evidence, on } = command.data;
      if (text.trim() === '') refuse('WARNING.NO_ANSWER', { warningId });
      return [{ type: 'WarningAnswered', data: { answer, text, evidence, on } }];
    }
    case 'ReturnWarningAnswer': {
      const { warningId: _, ...data } = command.data;
      needReason(warningId, data.reason);
      return [{ type: 'WarningAnswerReturned', data }];
    }
    case 'SettleWarning': {
      const { finding, on } = command.data;
      needReason(warningId, finding);
      return [{ type: 'WarningSettled', data: { finding, on } }];
    }
    case 'WithdrawWarning': {
      const { reason } = command.data;
      needReason(warningId, reason);
      return [{ type: 'WarningWithdrawn', data: { reason } }];
    }
  }
}

function issue({ data }: IssueWarning, state: State<WarningContext>, meta: CommandMeta): Events {
  const { warningId, colour, content, noticeNumber, on } = data;
  if (content.trim() === '') refuse('WARNING.NO_CONTENT', { warningId });
  if (!isNamed(data.origin)) refuse('WARNING.NO_ORIGIN', { warningId });
  if (!isIn(state, 'open')) return [{ type: 'WarningIssued', data: issuedData(data) }];
  if (meta.actor.role === 'system' && colour.rank <= state.context.colour.rank) return [];
  goesUp(warningId, colour.rank, state.context);
  return [{ type: 'WarningRaised', data: { colour, reason: content, noticeNumber, on } }];
}

function raise({ data }: RaiseWarning, { context }: State<WarningContext>): Events {
  const { warningId, colour, reason, noticeNumber, on } = data;
  needReason(warningId, reason);
  goesUp(warningId, colour.rank, context);
  return [{ type: 'WarningRaised', data: { colour, reason, noticeNumber, on } }];
}

/** Answered meanwhile, or given another date: nothing to escalate. */
function escalate({ data }: EscalateWarning, state: State<WarningContext>): Events {
  const { colour, missed, on } = data;
  const present = state.context.colour;
  if (!isIn(state, 'open.issued') || present.answerDue !== missed) return [];
  if (!present.escalates || colour.rank <= present.rank) return [];
  return [{ type: 'WarningEscalated', data: { colour, missed, on } }];
}

function goesUp(warningId: string, rank: number, { colour }: WarningContext): void {
  if (rank < colour.rank) refuse('WARNING.BELOW_PRESENT', { warningId, present: colour.id });
  if (rank === colour.rank) refuse('WARNING.ALREADY_IN_COLOUR', { warningId, present: colour.id });
}

function isNamed(origin: WarningOrigin): boolean {
  if (origin.kind === 'reports') return origin.reportIds.length > 0;
  return origin.kind !== 'other' || origin.text.trim() !== '';
}

function issuedData(said: WarningIssuedData): WarningIssuedData {
  const { warningId, programme, subject, unitId, postId, personId, matter } = said;
  const { content, origin, colour, noticeNumber, on } = said;
  return {
    warningId,
    programme,
    subject,
    unitId,
    postId,
    personId,
    matter,
    content,
    origin,
    colour,
    noticeNumber,
    on,
  };
}

function needReason(warningId: string, reason: string): void {
  if (reason.trim() === '') refuse('WARNING.NO_REASON', { warningId });
}
