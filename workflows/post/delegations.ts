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

export function runsOn(
  { appointments }: Pick<Delegated, 'appointments'>,
  delegation: Delegation,
  on: LocalDate,
): boolean {
  if (delegation.ended || !isHeldOn(delegation, on)) return false;
  const { appointmentId, principalPersonId } = delegation;
  // An appointment may have been corrected to somebody else since.
  return appointments.some(
    (held) =>
      held.appointmentId === appointmentId && held.personId === principalPersonId && isHeldOn(held, on),
  );
}

/** May somebody still act by it, on the day or later? */
export function isOver(
  { appointments }: Pick<Delegated, 'appointments'>,
  delegation: Delegation,
  on: LocalDate,
) {
  const held = appointments.find(({ appointmentId }) => appointmentId === delegation.appointmentId);
  const left = held?.until ?? null;
  return delegation.ended || delegation.until < on || (left !== null && left < on);
}
