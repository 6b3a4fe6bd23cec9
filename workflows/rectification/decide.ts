/** What may be asked of a rectification. What the engine asks and has become pointless decides nothing. */
import type { Role } from '../kernel/actor';
import { isIn, type State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type {
  AnswerRectification,
  EscalateRectification,
  OrderRectification,
  RectificationCommand,
} from './commands';
import { refuse } from './errors';
import type { RectificationEvent } from './events';
import { deadlineInForce, type RectificationContext } from './machine';

type Events = readonly RectificationEvent[];

export function decide(
  command: RectificationCommand,
  state: State<RectificationContext>,
  meta: CommandMeta,
): Events {
  const { rectificationId } = command.data;
  const { context, revision } = state;
  if (command.type === 'OrderRectification') {
    if (revision >= 0) refuse('RECTIFICATION.ALREADY_EXISTS', { rectificationId });
    return order(command, meta);
  }
  if (revision < 0) refuse('RECTIFICATION.NOT_FOUND', { rectificationId });
  switch (command.type) {
    case 'AnswerRectification':
      return answer(command);
    case 'AcceptRectification': {
      const { finding } = command.data;
      mayCheck(context, meta);
      needReason(rectificationId, finding);
      return [{ type: 'RectificationAccepted', data: { finding } }];
    }
    case 'ReturnRectification': {
      const { reasons, dueOn } = command.data;
      mayCheck(context, meta);
      if (reasons.length === 0) refuse('RECTIFICATION.NO_REASON', { rectificationId });
      notInPast(rectificationId, dueOn, meta);
      return [{ type: 'RectificationReturned', data: { reasons, dueOn } }];
    }
    case 'CloseRectification':
      return [{ type: 'RectificationClosed', data: { note: command.data.note } }];
    case 'ExtendRectification': {
      const { dueOn, reason } = command.data;
      needReason(rectificationId, reason);
      const now = deadlineInForce(context);
      if (dueOn <= now) refuse('RECTIFICATION.NOT_LATER', { rectificationId, dueOn, now });
      notInPast(rectificationId, dueOn, meta);
      return [{ type: 'RectificationExtended', data: { dueOn, reason } }];
    }
    case 'EscalateRectification':
      return escalate(command, state);
    case 'CancelRectification': {
      const { reason } = command.data;
      needReason(rectificationId, reason);
      return [{ type: 'RectificationCancelled', data: { reason } }];
    }
  }
}

function order({ data }: OrderRectification, meta: CommandMeta): Events {
  const { rectificationId, programme, unitId, responsiblePostId, checkerPostId } = data;
  const { content, origin, dueOn, scheme } = data;
  if (content.trim() === '') refuse('RECTIFICATION.NO_CONTENT', { rectificationId });
  if (origin.kind === 'finding' && origin.text.trim() === '') {
    refuse('RECTIFICATION.NO_ORIGIN', { rectificationId });
  }
  if (checkerPostId === responsiblePostId) {
    refuse('RECTIFICATION.CHECKER_IS_RESPONSIBLE', { rectificationId, postId: checkerPostId });
  }
  notInPast(rectificationId, dueOn, meta);
  const ordered = { rectificationId, programme, unitId, responsiblePostId, checkerPostId };
  return [{ type: 'RectificationOrdered', data: { ...ordered, content, origin, dueOn, scheme } }];
}

function answer({ data }: AnswerRectification): Events {
  const { rectificationId, report, evidence, on } = data;
  if (report.trim() === '') refuse('RECTIFICATION.NO_REPORT', { rectificationId });
  if (evidence.length === 0) refuse('RECTIFICATION.NO_EVIDENCE', { rectificationId });
  return [{ type: 'RectificationAnswered', data: { report, evidence, on } }];
}

/** In the place of the post named checks the head of the group; of what the supervision above ordered, the supervision. */
function mayCheck(
  { rectificationId, checkerPostId, orderedBy }: RectificationContext,
  meta: CommandMeta,
): void {
  const { postId, role } = meta.actor;
  const inPlace: Role = orderedBy === 'supervisor' ? 'supervisor' : 'leadershipHead';
  if (postId !== checkerPostId && role !== inPlace) {
    refuse('RECTIFICATION.NOT_THE_CHECKER', { rectificationId, postId, checkerPostId });
  }
}

/** Answered meanwhile, extended, or referred already: nothing to escalate. */
function escalate({ data }: EscalateRectification, state: State<RectificationContext>): Events {
  const { context } = state;
  const { missed, nextDue, approximate, on } = data;
  if (!isIn(state, 'ordered') || deadlineInForce(context) !== missed) return [];
  const next = context.scheme.escalatesTo[context.escalations.length];
  if (next !== undefined && nextDue !== null) {
    const { rank, label } = next;
    return [
      {
        type: 'RectificationEscalated',
        data: {
          rank,
          label,
          missed,
          dueOn: nextDue,
          on,
          ...(approximate === undefined ? {} : { approximate }),
        },
      },
    ];
  }
  if (!context.scheme.asksAccountability || context.referredTo !== null) return [];
  const actionId = `${context.rectificationId}.${missed}`;
  return [{ type: 'RectificationReferred', data: { actionId, missed, on } }];
}

function needReason(rectificationId: string, reason: string): void {
  if (reason.trim() === '') refuse('RECTIFICATION.NO_REASON', { rectificationId });
}

function notInPast(rectificationId: string, dueOn: string, meta: CommandMeta): void {
  const today = dayOfAct(meta);
  if (dueOn < today) refuse('RECTIFICATION.DUE_IN_PAST', { rectificationId, dueOn, today });
}
