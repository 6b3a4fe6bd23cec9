/** What may be asked of a post. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { AppointPerson, ChangeSeats, EndAppointment, ExemptFromRotation, PostCommand } from './commands';
import { delegate, endDelegation } from './decide-delegation';
import { refuse } from './errors';
import type { PostEvent } from './events';
import { holdsTwice, overfullSeats, type Appointment } from './holders';
import type { PostContext } from './machine';

const MAX_SEATS = 200;

export function decide(
  command: PostCommand,
  state: State<PostContext>,
  meta: CommandMeta,
): readonly PostEvent[] {
  const { postId } = command.data;
  const { context, revision } = state;
  if (command.type === 'EstablishPost' && revision >= 0) refuse('POST.ALREADY_EXISTS', { postId });
  if (command.type !== 'EstablishPost' && revision < 0) refuse('POST.NOT_FOUND', { postId });
  switch (command.type) {
    case 'EstablishPost': {
      const { unitId, name, rank, role, seats } = command.data;
      checkRange(postId, seats);
      return [{ type: 'PostEstablished', data: { postId, unitId, name, rank, role, seats } }];
    }
    case 'RenamePost': {
      const { name } = command.data;
      if (name === context.name) return [];
      return [{ type: 'PostRenamed', data: { name } }];
    }
    case 'ChangeSeats':
      return changeSeats(command, context, meta);
    case 'RecordPostDuties': {
      const { duties } = command.data;
      // An empty list says "this post has no duties": only as the correction of a list recorded by mistake.
      if (duties.length === 0 && meta.corrects === undefined) refuse('POST.NO_DUTIES', { postId });
      return [{ type: 'PostDutiesRecorded', data: { duties } }];
    }
    case 'AppointPerson':
      return appoint(command, context, meta);
    case 'EndAppointment':
      return end(command, context, meta);
    case 'ExemptFromRotation':
      return exempt(command, context);
    case 'DelegatePost':
      return delegate(command, context, meta);
    case 'EndDelegation':
      return endDelegation(command, context, meta);
    case 'DeclarePostWithoutRisk': {
      const { campaignId, reason, riskPointIds } = command.data;
      if (reason.trim() === '') refuse('POST.NO_REASON', { postId });
      if (riskPointIds.length > 0) refuse('POST.RISK_POINTS_FOUND', { postId, riskPointIds });
      return [{ type: 'PostFoundWithoutRisk', data: { campaignId, reason } }];
    }
    case 'AbolishPost': {
      const { reason } = command.data;
      if (reason.trim() === '') refuse('POST.NO_REASON', { postId });
      const today = dayOfAct(meta);
      const holders = context.appointments.filter(({ until }) => until === null || until >= today);
      if (holders.length > 0) {
        refuse('POST.STILL_HELD', { postId, appointmentIds: holders.map((each) => each.appointmentId) });
      }
      return [{ type: 'PostAbolished', data: { reason } }];
    }
  }
}

function appoint(
  { data: { postId, appointmentId, personId, from } }: AppointPerson,
  context: PostContext,
  meta: CommandMeta,
): readonly PostEvent[] {
  const before = context.appointments.find((each) => each.appointmentId === appointmentId);
  if (before !== undefined && meta.corrects === undefined) {
    refuse('POST.APPOINTMENT_TWICE', { postId, appointmentId });
  }
  if (meta.corrects !== before?.appointedBy) refuse('POST.CORRECTS_ANOTHER', { postId, appointmentId });
  const until = before?.until ?? null;
  if (until !== null && until < from) {
    refuse('POST.ENDS_BEFORE_IT_BEGINS', { postId, appointmentId, from, until });
  }
  checkSeats(context, { appointmentId, personId, from, until, appointedBy: '', endedBy: null });
  return [{ type: 'PersonAppointed', data: { appointmentId, personId, from } }];
}

function end(
  { data: { postId, appointmentId, until, reason } }: EndAppointment,
  context: PostContext,
  meta: CommandMeta,
): readonly PostEvent[] {
  if (reason.trim() === '') refuse('POST.NO_REASON', { postId });
  const appointment = context.appointments.find((each) => each.appointmentId === appointmentId);
  if (appointment === undefined) refuse('POST.UNKNOWN_APPOINTMENT', { postId, appointmentId });
  const { personId, from, endedBy } = appointment;
  if (endedBy !== null && meta.corrects === undefined) {
    refuse('POST.APPOINTMENT_ENDED', { postId, appointmentId, until: appointment.until });
  }
  if (meta.corrects !== (endedBy ?? undefined)) refuse('POST.CORRECTS_ANOTHER', { postId, appointmentId });
  if (until < from) refuse('POST.ENDS_BEFORE_IT_BEGINS', { postId, appointmentId, from, until });
  // A corrected end may lie later than the one before, when the seat has already been given to somebody else.
  checkSeats(context, { ...appointment, until });
  return [{ type: 'AppointmentEnded', data: { appointmentId, personId, until, reason } }];
}

function exempt(
  { data: { postId, appointmentId, campaignId, reason, authority } }: ExemptFromRotation,
  { appointments }: PostContext,
): readonly PostEvent[] {
  if (reason.trim() === '' || authority.trim() === '') refuse('POST.NO_REASON', { postId });
  const appointment = appointments.find((each) => each.appointmentId === appointmentId);
  if (appointment === undefined) refuse('POST.UNKNOWN_APPOINTMENT', { postId, appointmentId });
  const { personId, until } = appointment;
  if (until !== null) refuse('POST.APPOINTMENT_ENDED', { postId, appointmentId, until });
  return [{ type: 'RotationExempted', data: { appointmentId, personId, campaignId, reason, authority } }];
}

/** Refuses when the post would have too many holders on any one day with `changed` in its place. */
function checkSeats({ postId, seatings, appointments }: PostContext, changed: Appointment): void {
  const { appointmentId, personId } = changed;
  const others = appointments.filter((each) => each.appointmentId !== appointmentId);
  const after = { appointments: [...others, changed], seatings };
  if (holdsTwice(after, personId)) refuse('POST.PERSON_ALREADY_HOLDS_IT', { postId, personId });
  const overfull = overfullSeats(after);
  if (overfull !== undefined) refuse('POST.SEATS_FULL', { postId, seats: overfull.seats });
}

function checkRange(postId: string, seats: number): void {
  if (!Number.isInteger(seats) || seats < 1 || seats > MAX_SEATS)
    refuse('POST.SEATS_OUT_OF_RANGE', { postId, seats, max: MAX_SEATS });
}

function changeSeats(
  { data: { postId, seats, reason } }: ChangeSeats,
  { seats: before, seatings, appointments }: PostContext,
  meta: CommandMeta,
): readonly PostEvent[] {
  checkRange(postId, seats);
  if (reason.trim() === '') refuse('POST.NO_REASON', { postId });
  if (seats === before) return [];
  const from = dayOfAct(meta);
  const overfull = overfullSeats({ appointments, seatings: [...seatings, { from, seats }] }, from);
  if (overfull !== undefined) refuse('POST.SEATS_TAKEN', { postId, seats, on: overfull.from });
  return [{ type: 'PostSeatsChanged', data: { seats, from, reason } }];
}
