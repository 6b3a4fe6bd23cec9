/**
 * Who acts in a post for its holder on a day. A delegation ends by itself with its last day and with the appointment it comes from, so
 * this is asked of the appointments each time and never kept. Both ends count.
 */
import type { LocalDate } from '../kernel/time';
import { isHeldOn, type Held } from './holders';

export interface Delegation {
  readonly delegationId: string;
  readonly appointmentId: string;
  readonly principalPersonId: string;
  readonly personId: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Has it been ended before its last day? Then nobody acts by it any more. */
  readonly ended: boolean;
}

/** Both ends count. */
export interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

interface Delegated {
  readonly appointments: readonly Held[];
  readonly delegations: readonly Delegation[];
}

/** The one delegation by which the person acts in the post on all of the days. */
export function delegationOn(
  post: Delegated,
  personId: string,
  days: Iterable<LocalDate>,
): Delegation | undefined {
  const on = [...days];
  return post.delegations.find(
    (each) => each.personId === personId && on.every((day) => runsOn(post, each, day)),
  );
}

function runsOn(post: Pick<Delegated, 'appointments'>, delegation: Delegation, on: LocalDate): boolean {
  const span = daysOf(post, delegation);
  return span !== undefined && isHeldOn(span, on);
}

/** May nobody act by it any more, on the day or later? */
export function isOver(
  post: Pick<Delegated, 'appointments'>,
  delegation: Delegation,
  on: LocalDate,
): boolean {
  const span = daysOf(post, delegation);
  return span === undefined || span.until < on;
}

/** The days on which it runs, as far as they are known; undefined where there are none, now or ever. */
export function daysOf(
  { appointments }: Pick<Delegated, 'appointments'>,
  { appointmentId, principalPersonId, from, until, ended }: Delegation,
): Span | undefined {
  const held = appointments.find((each) => each.appointmentId === appointmentId);
  // An appointment may have been corrected to somebody else since.
  if (ended || held?.personId !== principalPersonId) return undefined;
  const span = {
    from: held.from > from ? held.from : from,
    until: held.until !== null && held.until < until ? held.until : until,
  };
  return span.from <= span.until ? span : undefined;
}
