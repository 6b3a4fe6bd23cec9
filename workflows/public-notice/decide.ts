/** What may be asked of a public notice. Days are those of the plan's time zone, handed in; both ends of a period count. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type {
  AnswerObjection,
  CloseNotice,
  LodgeObjection,
  PublicNoticeCommand,
  PublishNotice,
} from './commands';
import { refuse } from './errors';
import type { PublicNoticeEvent } from './events';
import type { PublicNoticeContext } from './machine';

export const MAX_NOTICE_ITEMS = 5_000;
export const MAX_OBJECTIONS = 2_000;

type Events = readonly PublicNoticeEvent[];

export function decide(
  command: PublicNoticeCommand,
  state: State<PublicNoticeContext>,
  meta: CommandMeta,
): Events {
  const { noticeId } = command.data;
  const { context, revision } = state;
  if (command.type === 'PublishNotice' && revision >= 0) refuse('PUBLIC_NOTICE.ALREADY_EXISTS', { noticeId });
  if (command.type !== 'PublishNotice' && revision < 0) refuse('PUBLIC_NOTICE.NOT_FOUND', { noticeId });
  switch (command.type) {
    case 'PublishNotice':
      return publish(command, meta);
    case 'LodgeObjection':
      return lodge(command, context, meta);
    case 'AnswerObjection':
      return answer(command, context, meta);
    case 'CloseNotice':
      return close(command, context);
    case 'WithdrawNotice': {
      const { reason } = command.data;
      if (reason.trim() === '') refuse('PUBLIC_NOTICE.NO_REASON', { noticeId });
      return [{ type: 'NoticeWithdrawn', data: { reason } }];
    }
  }
}

/** A period that is over already would be one in which nobody could object. */
function publish({ data }: PublishNotice, meta: CommandMeta): Events {
  const { noticeId, campaignId, stageId, subject, title, places, audience, from, until, unitIds, items } =
    data;
  if (items.length === 0) refuse('PUBLIC_NOTICE.NOTHING_TO_SHOW', { noticeId });
  if (items.length > MAX_NOTICE_ITEMS) {
    refuse('PUBLIC_NOTICE.TOO_MANY_ITEMS', { noticeId, items: items.length, max: MAX_NOTICE_ITEMS });
  }
  if (new Set(items.map((item) => `${item.kind} ${item.id}`)).size < items.length) {
    refuse('PUBLIC_NOTICE.ITEM_TWICE', { noticeId });
  }
  const today = dayOfAct(meta);
  if (from < today) refuse('PUBLIC_NOTICE.BEGINS_IN_PAST', { noticeId, from, today });
  if (until < from) refuse('PUBLIC_NOTICE.PERIOD_BACKWARDS', { noticeId, from, until });
  const notice = {
    noticeId,
    campaignId,
    stageId,
    subject,
    title,
    places,
    audience,
    from,
    until,
    unitIds,
    items,
    ...(data.approximate === undefined ? {} : { approximate: data.approximate }),
  };
  return [{ type: 'NoticePublished', data: notice }];
}

function lodge({ data }: LodgeObjection, context: PublicNoticeContext, { actor }: CommandMeta): Events {
  const { noticeId, objectionId, objector, itemId, text, confidential, on } = data;
  const { audience, from, until, items, objections } = context;
  // Nobody outside is told that it exists.
  if (actor.role === 'public' && audience !== 'public') refuse('PUBLIC_NOTICE.NOT_FOUND', { noticeId });
  if (on < from) refuse('PUBLIC_NOTICE.PERIOD_NOT_BEGUN', { noticeId, on, from });
  if (on > until) refuse('PUBLIC_NOTICE.PERIOD_OVER', { noticeId, on, until });
  if (itemId !== null && !items.some((item) => item.id === itemId)) {
    refuse('PUBLIC_NOTICE.UNKNOWN_ITEM', { noticeId, itemId });
  }
  if (objections.some((each) => each.objectionId === objectionId)) {
    refuse('PUBLIC_NOTICE.OBJECTION_TWICE', { noticeId, objectionId });
  }
  if (objections.length >= MAX_OBJECTIONS) {
    refuse('PUBLIC_NOTICE.TOO_MANY_OBJECTIONS', { noticeId, max: MAX_OBJECTIONS });
  }
  const lodged = { objectionId, objector, itemId, text };
  return [{ type: 'ObjectionLodged', data: confidential === true ? { ...lodged, confidential } : lodged }];
}

function answer({ data }: AnswerObjection, { objections }: PublicNoticeContext, meta: CommandMeta): Events {
  const { noticeId, objectionId, outcome, answer: text, confidential } = data;
  const objection = objections.find((each) => each.objectionId === objectionId);
  if (objection === undefined) refuse('PUBLIC_NOTICE.UNKNOWN_OBJECTION', { noticeId, objectionId });
  if (objection.answeredBy !== null && meta.corrects === undefined) {
    refuse('PUBLIC_NOTICE.OBJECTION_ANSWERED', { noticeId, objectionId });
  }
  if (meta.corrects !== (objection.answeredBy ?? undefined)) {
    refuse('PUBLIC_NOTICE.CORRECTS_ANOTHER', { noticeId, objectionId });
  }
  if (text.trim() === '') refuse('PUBLIC_NOTICE.NO_ANSWER', { noticeId, objectionId });
  // An answer says as much as what it answers: it is never kept in plain.
  if (confidential !== objection.confidential) refuse('PUBLIC_NOTICE.ANSWER_NOT_SEALED', { objectionId });
  const answered = { objectionId, outcome, answer: text };
  return [
    { type: 'ObjectionAnswered', data: confidential === true ? { ...answered, confidential } : answered },
  ];
}

function close(
  { data: { noticeId, on, unrevisedItemIds } }: CloseNotice,
  { until, objections }: PublicNoticeContext,
): Events {
  if (on <= until) refuse('PUBLIC_NOTICE.PERIOD_RUNNING', { noticeId, on, until });
  const open = objections.filter((each) => each.answeredBy === null).map((each) => each.objectionId);
  if (open.length > 0) refuse('PUBLIC_NOTICE.OBJECTIONS_OPEN', { noticeId, objectionIds: open });
  if (unrevisedItemIds.length > 0) {
    refuse('PUBLIC_NOTICE.UPHELD_NOT_REVISED', { noticeId, itemIds: unrevisedItemIds });
  }
  return [{ type: 'NoticeClosed', data: { on } }];
}
