/**
 * What may be asked of a delegation 代理. It gives rights, so it reaches back to no day before it was recorded, and is never changed
 * afterwards: who wants it otherwise ends it and delegates anew.
 */
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import { personsOf } from '../kernel/actor';
import { dateInZone, daysBetween, HOME_TIME_ZONE, type LocalDate } from '../kernel/time';
import type { DelegatePost, EndDelegation } from './commands';
import { daysOf, isOver, type Span } from './delegations';
import { refuse } from './errors';
import type { PostEvent } from './events';
import type { Appointment } from './holders';
import type { PostContext } from './machine';

/** A year, also one with a leap day. */
const MAX_DAYS = 366;

export function delegate(
  { data }: DelegatePost,
  context: PostContext,
  meta: CommandMeta,
): readonly PostEvent[] {
  const { postId, delegationId, appointmentId, personId, from, until, reason } = data;
  checkUncorrected(meta, { postId, delegationId });
  if (reason.trim() === '') refuse('POST.NO_REASON', { postId });
  if (context.delegations.some((each) => each.delegationId === delegationId)) {
    refuse('POST.DELEGATION_TWICE', { postId, delegationId });
  }
  const seat = context.appointments.find((each) => each.appointmentId === appointmentId);
  if (seat === undefined) refuse('POST.UNKNOWN_APPOINTMENT', { postId, appointmentId });
  const principalPersonId = seat.personId;
  checkPersons(data, principalPersonId, meta);
  checkDays(data, seat, meta);
  checkOthers(data, context);
  return [
    {
      type: 'PostDelegated',
      data: { delegationId, appointmentId, principalPersonId, personId, from, until, reason },
    },
  ];
}

export function endDelegation(
  { data: { postId, delegationId, reason } }: EndDelegation,
  context: PostContext,
  meta: CommandMeta,
): readonly PostEvent[] {
  checkUncorrected(meta, { postId, delegationId });
  if (reason.trim() === '') refuse('POST.NO_REASON', { postId });
  const delegation = context.delegations.find((each) => each.delegationId === delegationId);
  if (delegation === undefined) refuse('POST.UNKNOWN_DELEGATION', { postId, delegationId });
  const { principalPersonId, personId, until } = delegation;
  // The delegate may lay it down.
  if (![principalPersonId, personId].includes(meta.actor.personId) && meta.actor.role !== 'administrator') {
    refuse('POST.DELEGATION_NOT_YOURS', { postId, delegationId, principalPersonId });
  }
  if (isOver(context, delegation, recordedOn(meta))) {
    refuse('POST.DELEGATION_OVER', { postId, delegationId, until });
  }
  const on = dayOfAct(meta);
  return [{ type: 'DelegationEnded', data: { delegationId, principalPersonId, personId, on, reason } }];
}

function checkUncorrected(
  { corrects }: CommandMeta,
  details: { postId: string; delegationId: string },
): void {
  if (corrects !== undefined) refuse('POST.DELEGATION_NOT_CORRECTED', { ...details, corrects });
}

/** Who delegates, and to whom. */
function checkPersons(
  { postId, personId }: DelegatePost['data'],
  principalPersonId: string,
  { actor }: CommandMeta,
): void {
  if (actor.delegationId !== undefined && actor.postId === postId) {
    refuse('POST.DELEGATED_ON', { postId, delegationId: actor.delegationId });
  }
  if (actor.personId !== principalPersonId && actor.role !== 'administrator') {
    refuse('POST.DELEGATION_NOT_YOURS', { postId, principalPersonId });
  }
  // Neither the holder to the holder, nor the administrator somebody else's post to the administrator.
  if ([principalPersonId, ...personsOf(actor)].includes(personId)) {
    refuse('POST.DELEGATED_TO_ONESELF', { postId, personId });
  }
}

function checkDays(
  { postId, from, until }: DelegatePost['data'],
  seat: Appointment,
  meta: CommandMeta,
): void {
  const today = recordedOn(meta);
  if (from < today) refuse('POST.DELEGATION_IN_PAST', { postId, from, today });
  if (until < from) refuse('POST.DELEGATION_ENDS_BEFORE_IT_BEGINS', { postId, from, until });
  if (daysBetween(from, until) >= MAX_DAYS) {
    refuse('POST.DELEGATION_TOO_LONG', { postId, from, until, maxDays: MAX_DAYS });
  }
  if (from < seat.from || (seat.until !== null && seat.until < until)) {
    refuse('POST.DELEGATION_OUTSIDE_APPOINTMENT', { postId, heldFrom: seat.from, heldUntil: seat.until });
  }
}

/** On each day one delegate for a seat; and in one post nobody for two holders, so that it is known for whom somebody acts. */
function checkOthers(data: DelegatePost['data'], context: PostContext): void {
  const { postId, appointmentId, personId } = data;
  const { appointments, delegations } = context;
  if (appointments.some((held) => held.personId === personId && overlap(held, data))) {
    refuse('POST.DELEGATE_HOLDS_POST', { postId, personId });
  }
  const other = delegations.find((each) => {
    const days = daysOf(context, each);
    const isClose = each.appointmentId === appointmentId || each.personId === personId;
    return isClose && days !== undefined && overlap(days, data);
  });
  if (other !== undefined) refuse('POST.DELEGATION_OVERLAPS', { postId, delegationId: other.delegationId });
}

function overlap(
  held: { readonly from: LocalDate; readonly until: LocalDate | null },
  { from, until }: Span,
): boolean {
  return held.from <= until && (held.until === null || from <= held.until);
}

/** Not the day it is said to have happened on: nobody is entitled, or sent away, after the fact. */
function recordedOn({ recordedAt }: CommandMeta): LocalDate {
  return dateInZone(recordedAt, HOME_TIME_ZONE);
}
