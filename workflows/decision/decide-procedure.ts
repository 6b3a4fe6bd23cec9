/**
 * What is asked of a decision beyond the count of opinions, where its class of matter asks for it or a meeting has been
 * recorded. Source: `004` 4th, part three (三) 1 (明确表示态度, 表决意见和理由 … 形成会议记录) and 2 (党政正职末尾表态).
 */
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { LocalDate } from '../kernel/time';
import type {
  FollowUpDecision,
  ProposeDecision,
  RecordDecisionMeeting,
  RecordDeliberation,
  StateMemberOpinion,
  TakeDecision,
} from './commands';
import { refuse } from './errors';
import type { DecisionEvent } from './events';
import type { DecisionContext } from './machine';
import type { DecisionProcedure } from './procedure';

type Events = readonly DecisionEvent[];

/** A joint review says for each member which body it speaks for, and what it reviews; another meeting has neither. */
export function checkJointReview(
  { decisionId, memberPostIds }: ProposeDecision['data'],
  { class: ofClass, jointReview }: DecisionProcedure,
): void {
  if (ofClass?.meeting !== 'jointReview') {
    if (jointReview !== null) refuse('DECISION.NOT_A_REVIEW', { decisionId, classId: ofClass?.id ?? null });
    return;
  }
  const bodies = jointReview?.bodies ?? [];
  const speakers = bodies.map((each) => each.memberPostId);
  const complete =
    speakers.length === memberPostIds.length && memberPostIds.every((postId) => speakers.includes(postId));
  const severalBodies = new Set(bodies.map((each) => each.body)).size > 1;
  if (!complete || !severalBodies || (jointReview?.matters ?? []).length === 0) {
    refuse('DECISION.REVIEW_INCOMPLETE', { decisionId, members: memberPostIds, speakers });
  }
}

export function deliberate(
  { data }: RecordDeliberation,
  context: DecisionContext,
  meta: CommandMeta,
): Events {
  const { decisionId, deliberationId, kind, heldOn, participants, result } = data;
  if (context.meeting !== undefined) {
    refuse('DECISION.MEETING_ALREADY_HELD', { decisionId, heldOn: context.meeting.heldOn });
  }
  const before = (context.deliberations ?? []).find((each) => each.deliberationId === deliberationId);
  if (before !== undefined && meta.corrects === undefined) {
    refuse('DECISION.DELIBERATION_ALREADY_RECORDED', { decisionId, deliberationId });
  }
  if (meta.corrects !== before?.eventId) refuse('DECISION.CORRECTS_ANOTHER', { decisionId, deliberationId });
  notInFuture(decisionId, heldOn, meta);
  return [{ type: 'DeliberationRecorded', data: { deliberationId, kind, heldOn, participants, result } }];
}

/** Every member is accounted for once: present, absent or avoiding, the latter two with a reason. */
export function meet({ data }: RecordDecisionMeeting, context: DecisionContext, meta: CommandMeta): Events {
  const { decisionId, heldOn, place, convenorPostId, presentPostIds, absent, avoiding } = data;
  if (context.meeting !== undefined && meta.corrects === undefined) {
    refuse('DECISION.MEETING_ALREADY_HELD', { decisionId, heldOn: context.meeting.heldOn });
  }
  if (meta.corrects !== context.meeting?.eventId) refuse('DECISION.CORRECTS_ANOTHER', { decisionId });
  if (context.opinions.length > 0) refuse('DECISION.OPINIONS_STATED', { decisionId });
  notInFuture(decisionId, heldOn, meta);
  checkAttendance(data, context);
  if (presentPostIds.length < context.quorum) {
    refuse('DECISION.NO_QUORUM', { decisionId, present: presentPostIds.length, quorum: context.quorum });
  }
  if (!presentPostIds.includes(convenorPostId)) {
    refuse('DECISION.CONVENOR_NOT_PRESENT', { decisionId, convenorPostId });
  }
  const missing = deliberationMissing(context, heldOn);
  if (missing.length > 0) refuse('DECISION.DELIBERATION_MISSING', { decisionId, missing });
  const meeting = { heldOn, place, convenorPostId, presentPostIds, absent, avoiding };
  return [{ type: 'DecisionMeetingRecorded', data: meeting }];
}

function checkAttendance(
  { decisionId, presentPostIds, absent, avoiding }: RecordDecisionMeeting['data'],
  { memberPostIds }: DecisionContext,
): void {
  const listed = [
    ...presentPostIds,
    ...absent.map((each) => each.postId),
    ...avoiding.map((each) => each.postId),
  ];
  const stranger = listed.find((postId) => !memberPostIds.includes(postId));
  if (stranger !== undefined) refuse('DECISION.NOT_A_MEMBER', { decisionId, memberPostId: stranger });
  if (new Set(listed).size < listed.length) refuse('DECISION.MEMBER_TWICE', { decisionId });
  const unaccounted = memberPostIds.filter((postId) => !listed.includes(postId));
  const unexplained = [...absent, ...avoiding].filter((each) => each.reason.trim() === '');
  if (unaccounted.length > 0 || unexplained.length > 0) {
    const withoutReason = unexplained.map((each) => each.postId);
    refuse('DECISION.ATTENDANCE_INCOMPLETE', { decisionId, unaccounted, withoutReason });
  }
}

function deliberationMissing({ procedure, deliberations = [] }: DecisionContext, meetingOn: LocalDate) {
  const done = deliberations.filter((each) => each.heldOn <= meetingOn).map((each) => each.kind);
  return (procedure?.class?.deliberation ?? []).filter((kind) => !done.includes(kind));
}

/** Who may speak now. A correction puts right what was recorded, so it may come after the chief. */
export function checkMayState(
  { decisionId, memberPostId, reason }: StateMemberOpinion['data'],
  context: DecisionContext,
): void {
  const { procedure, meeting, chiefPostId, opinions } = context;
  if (meeting === undefined) {
    if (needsMeeting(context)) refuse('DECISION.NO_MEETING', { decisionId });
    return;
  }
  if (meeting.absent.some((each) => each.postId === memberPostId)) {
    refuse('DECISION.MEMBER_ABSENT', { decisionId, memberPostId });
  }
  if (meeting.avoiding.some((each) => each.postId === memberPostId)) {
    refuse('DECISION.MEMBER_AVOIDS', { decisionId, memberPostId });
  }
  if (reason.trim() === '') refuse('DECISION.NO_OPINION_REASON', { decisionId, memberPostId });
  if (procedure?.class?.chiefLast !== true || memberPostId !== chiefPostId) return;
  const waitingFor = silent(meeting.presentPostIds, opinions).filter((postId) => postId !== chiefPostId);
  if (waitingFor.length > 0) refuse('DECISION.CHIEF_BEFORE_OTHERS', { decisionId, waitingFor });
}

/** Each member present has stated an opinion, and the minutes have a number. */
export function checkMayTake(
  { decisionId, on, minutesNumber }: TakeDecision['data'],
  context: DecisionContext,
): void {
  const { meeting, opinions } = context;
  if (meeting === undefined) {
    if (needsMeeting(context)) refuse('DECISION.NO_MEETING', { decisionId });
    return;
  }
  const missing = silent(meeting.presentPostIds, opinions);
  if (missing.length > 0) refuse('DECISION.OPINIONS_MISSING', { decisionId, missing });
  if ((minutesNumber ?? '').trim() === '') refuse('DECISION.NO_MINUTES', { decisionId });
  if (on < meeting.heldOn) {
    refuse('DECISION.TAKEN_BEFORE_MEETING', { decisionId, on, heldOn: meeting.heldOn });
  }
}

export function isCarried(
  { procedure, memberPostIds }: DecisionContext,
  agree: number,
  disagree: number,
): boolean {
  return procedure?.class?.majority === 'ofMembers' ? agree * 2 > memberPostIds.length : agree > disagree;
}

export function followUp({ data }: FollowUpDecision, context: DecisionContext, meta: CommandMeta): Events {
  const { decisionId, followUpId, kind, on, report, isComplete } = data;
  if ((context.followUps ?? []).some((each) => each.followUpId === followUpId)) {
    refuse('DECISION.FOLLOW_UP_TWICE', { decisionId, followUpId });
  }
  notInFuture(decisionId, on, meta);
  return [{ type: 'DecisionFollowedUp', data: { followUpId, kind, on, report, isComplete } }];
}

/** Each class of matter is decided in a meeting; the simple form may be. */
function needsMeeting({ procedure }: DecisionContext): boolean {
  return (procedure?.class ?? null) !== null;
}

function silent(postIds: readonly string[], opinions: DecisionContext['opinions']): readonly string[] {
  return postIds.filter((postId) => !opinions.some((opinion) => opinion.memberPostId === postId));
}

function notInFuture(decisionId: string, on: LocalDate, meta: CommandMeta): void {
  if (on > dayOfAct(meta)) refuse('DECISION.DATE_IN_FUTURE', { decisionId, on });
}
