/**
 * What warnings, rectifications and missed deadlines set off: a number from the notice book, a colour or a rank up, a warning of the
 * engine's own where the programme's scheme asks for it, an accountability action asked for, and the pins by which a campaign's gates
 * know how all that stands.
 */
import type { AnyCommand } from '../../workflows/commands';
import type { DeadlineKind, DeadlineMissed } from '../../workflows/deadline/events';
import type { DutyOpenedData } from '../../workflows/duty/events';
import { isIn } from '../../workflows/kernel/aggregate';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Programme } from '../../workflows/kernel/programme';
import { addDays, type LocalDate } from '../../workflows/kernel/time';
import { rankOfColour, type EngineTrigger } from '../../workflows/plans/warning-scheme';
import { approximately, countNoticePeriod } from '../../workflows/plans/working-days';
import { colourInForce } from '../../workflows/warning/colour-in-force';
import type { WarningOrigin, WarningSubject } from '../../workflows/warning/events';
import { bookIdOf } from '../commands/notice-book';
import type { ProgrammeFacts } from '../commands/programme-facts';
import { matterOf, warningIdOf } from '../commands/warning-id';
import type { Following, FollowUps } from './following';

/** What of the scheme a missed deadline comes under; null: a missed date of this kind is no matter for a warning. */
const TRIGGER_OF: Readonly<Record<Exclude<DeadlineKind, 'duty'>, EngineTrigger | null>> = {
  stage: 'stageOverdue',
  submission: 'submissionOverdue',
  milestone: null,
  measure: 'measureOverdue',
  gateException: 'rectificationOverdue',
  unitRectification: 'rectificationOverdue',
  rotation: 'rotationDue',
  decisionFiling: null,
  rescreening: 'rescreeningMissed',
  regrading: null,
  assessmentConsequence: null,
  warning: null,
  report: 'reportMissed',
  rectification: 'rectificationOverdue',
};

export const WARNING_FOLLOW_UPS: FollowUps = {
  DeadlineMissed: async (event, at) => {
    const { data } = event;
    const programme = programmeOf(data);
    const facts = await at.lookup.programme(programme);
    return [
      ...(data.kind === 'warning' ? await escalateWarning(data, facts, at) : []),
      ...(data.kind === 'rectification' ? await escalateRectification(data, facts, at) : []),
      ...(await raiseWarning(data, facts, at)),
    ];
  },

  WarningIssued: async (event, at) => [
    ...(await enterNotice(event, event.data.noticeNumber, event.data.on, at)),
    ...(await pinWarning(event, at)),
  ],
  WarningRaised: async (event, at) => [
    ...(await enterNotice(event, event.data.noticeNumber, event.data.on, at)),
    ...(await pinWarning(event, at)),
  ],
  WarningEscalated: async (event, at) => [
    ...(await enterNotice(event, null, event.data.on, at)),
    ...(await pinWarning(event, at)),
  ],
  WarningNumberProposed: async (event, at) => {
    const { context } = await at.lookup.warning(idOf(event));
    return enterNotice(event, event.data.noticeNumber, context.on, at);
  },
  NoticeEntered: ({ data }) => [
    { type: 'NumberWarning', data: { warningId: data.forId, noticeNumber: data.number } },
  ],
  NoticeNumberTaken: ({ data }) => [
    { type: 'RefuseWarningNumber', data: { warningId: data.forId, noticeNumber: data.number } },
  ],
  WarningNumbered: pinWarning,
  WarningSettled: pinWarning,
  WarningWithdrawn: pinWarning,

  RectificationOrdered: pinRectification,
  RectificationAnswered: pinRectification,
  RectificationAccepted: pinRectification,
  RectificationReturned: pinRectification,
  RectificationExtended: pinRectification,
  RectificationCancelled: pinRectification,
  RectificationReferred: async (event, at) => {
    const { context } = await at.lookup.rectification(idOf(event));
    const { rectificationId, programme, unitId, content } = context;
    const { actionId, on } = event.data;
    return [
      {
        type: 'AskAccountability',
        data: {
          actionId,
          programme,
          unitId,
          personId: null,
          reason: `整改逾期未完成：${content}`,
          grounds: [{ kind: 'rectification', rectificationId }],
          on,
        },
      },
    ];
  },
};

function programmeOf({ programme, campaignId }: DeadlineMissed['data']): Programme {
  return programme ?? { kind: 'campaign', id: campaignId ?? '' };
}

/** The day the engine acts for a missed date: the day after it, or the day it was found out. */
function dayOf({ dueOn, foundOn }: DeadlineMissed['data']): LocalDate {
  return foundOn ?? addDays(dueOn, 1);
}

function tableOf({ calendar, calendarVersion }: ProgrammeFacts, { calendars }: Following) {
  return calendars.table(calendar, calendarVersion);
}

async function escalateWarning(
  missed: DeadlineMissed['data'],
  facts: ProgrammeFacts,
  at: Following,
): Promise<readonly AnyCommand[]> {
  if (facts.warnings === undefined) return [];
  const warningId = missed.subjectId;
  const { context } = await at.lookup.warning(warningId);
  const on = dayOf(missed);
  const colour = colourInForce(facts.warnings, context.colour.rank + 1, on, tableOf(facts, at));
  if (colour === undefined) return [];
  return [{ type: 'EscalateWarning', data: { warningId, colour, missed: missed.dueOn, on } }];
}

async function escalateRectification(
  missed: DeadlineMissed['data'],
  facts: ProgrammeFacts,
  at: Following,
): Promise<readonly AnyCommand[]> {
  const rectificationId = missed.subjectId;
  const { context } = await at.lookup.rectification(rectificationId);
  const on = dayOf(missed);
  const next = context.scheme.escalatesTo[context.escalations.length];
  const asked = { rectificationId, missed: missed.dueOn, on };
  if (next === undefined) return [{ type: 'EscalateRectification', data: { ...asked, nextDue: null } }];
  const period = { days: next.withinDays, dayKind: next.dayKind };
  const counted = countNoticePeriod(on, period, tableOf(facts, at));
  const data = { ...asked, nextDue: counted.date, ...approximately(counted) };
  return [{ type: 'EscalateRectification', data }];
}

async function raiseWarning(
  missed: DeadlineMissed['data'],
  facts: ProgrammeFacts,
  at: Following,
): Promise<readonly AnyCommand[]> {
  const trigger = await triggerOf(missed, at);
  const scheme = facts.warnings;
  const raised = scheme?.raised.find((each) => each.on === trigger);
  if (scheme === undefined || trigger === null || raised === undefined) return [];
  const on = dayOf(missed);
  const colour = colourInForce(scheme, rankOfColour(scheme, raised.colour), on, tableOf(facts, at));
  if (colour === undefined) return [];
  const { kind, deadlineId, subjectId, dueOn } = missed;
  const origin: WarningOrigin = { kind: 'missedDeadline', deadlineId, deadlineKind: kind, subjectId, dueOn };
  const where = await warnedOf(missed, facts, at);
  const matter = matterOf({ matterId: null, origin });
  const { programme } = facts;
  const warningId = warningIdOf({ programme, subject: where.subject, matterId: matter, origin });
  const content = `${CONTENT_OF[trigger]}：${subjectId}，应于 ${dueOn} 前`;
  return [
    {
      type: 'IssueWarning',
      data: { warningId, programme, ...where, matter, content, origin, colour, noticeNumber: null, on },
    },
  ];
}

/** A missed report is told from other duties by what the duty is. */
async function triggerOf(
  { kind, subjectId }: DeadlineMissed['data'],
  { lookup }: Following,
): Promise<EngineTrigger | null> {
  if (kind !== 'duty') return TRIGGER_OF[kind];
  const { context } = await lookup.find<DutyOpenedData>('duty', subjectId);
  return context.kind === 'report' ? 'reportMissed' : 'dutyMissed';
}

const CONTENT_OF: Readonly<Record<EngineTrigger, string>> = {
  stageOverdue: '阶段逾期未过关',
  submissionOverdue: '报送逾期',
  measureOverdue: '防控措施逾期未落实',
  rectificationOverdue: '整改逾期未完成',
  rotationDue: '一级风险岗位任职届满未轮岗',
  rescreeningMissed: '岗位变动后逾期未重新排查',
  dutyMissed: '常态任务逾期未办',
  reportMissed: '预警信息逾期未报送',
};

/** The post that answers for what was missed, where one does; else the unit; for a stage the host unit. */
async function warnedOf(
  { kind, subjectId, unitId }: DeadlineMissed['data'],
  { hostUnitId }: ProgrammeFacts,
  { lookup }: Following,
): Promise<{
  readonly subject: WarningSubject;
  readonly unitId: string;
  readonly postId: string | null;
  readonly personId: null;
}> {
  const unit = unitId ?? hostUnitId;
  const postId =
    kind === 'measure'
      ? (await lookup.measure(subjectId)).context.responsiblePostId
      : kind === 'rectification'
        ? (await lookup.rectification(subjectId)).context.responsiblePostId
        : kind === 'rescreening'
          ? (await lookup.find<{ readonly postId: string }>('rescreening', subjectId)).context.postId
          : null;
  const subject: WarningSubject = postId === null ? { kind: 'unit', id: unit } : { kind: 'post', id: postId };
  return { subject, unitId: unit, postId, personId: null };
}

/** Nothing to enter where no number is given and the scheme does not say how to make one. */
async function enterNotice(
  event: StoredEvent,
  number: string | null,
  on: LocalDate,
  { lookup }: Following,
): Promise<readonly AnyCommand[]> {
  const { context } = await lookup.warning(idOf(event));
  const { warnings } = await lookup.programme(context.programme);
  const pattern = warnings?.numbering ?? '';
  if (number === null && pattern === '') return [];
  return [
    {
      type: 'EnterNotice',
      data: {
        bookId: bookIdOf(context.programme, on),
        year: on.slice(0, 4),
        number,
        pattern,
        forId: idOf(event),
        occasionId: event.id,
      },
    },
  ];
}

async function pinWarning(event: StoredEvent, { lookup }: Following): Promise<readonly AnyCommand[]> {
  const state = await lookup.warning(idOf(event));
  const { warningId, programme, unitId, content, colour, noticeNumber } = state.context;
  if (programme.kind !== 'campaign') return [];
  const open = isIn(state, 'open');
  const stands = { warningId, unitId, content, colour: colour.label, noticeNumber, open };
  return [{ type: 'PinWarning', data: { campaignId: programme.id, ...stands } }];
}

async function pinRectification(event: StoredEvent, { lookup }: Following): Promise<readonly AnyCommand[]> {
  const state = await lookup.rectification(idOf(event));
  const { rectificationId, programme, unitId, content, dueOn } = state.context;
  if (programme.kind !== 'campaign') return [];
  const open = state.value === 'ordered' || state.value === 'answered';
  const now = open ? state.value : 'done';
  return [
    {
      type: 'PinRectification',
      data: { campaignId: programme.id, rectificationId, unitId, content, dueOn, state: now },
    },
  ];
}

/** The id after the category in a stream's name. */
function idOf(event: StoredEvent): string {
  return event.stream.slice(event.stream.indexOf('-') + 1);
}
