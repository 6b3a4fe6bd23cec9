/** Who holds a post on a day. Rights come from here, so both ends count: the first and the last day in the post. */
import type { LocalDate } from '../kernel/time';

export interface Appointment {
  readonly appointmentId: string;
  readonly personId: string;
  readonly from: LocalDate;
  /** Last day in the post; null while no end is known. */
  readonly until: LocalDate | null;
  /** Ids of the events that say so: what a correction has to name. */
  readonly appointedBy: string;
  readonly endedBy: string | null;
}

/** Who, and from when to when. */
export type Held = Pick<Appointment, 'appointmentId' | 'personId' | 'from' | 'until'>;

/** So many seats from that day on. */
export interface Seating {
  readonly from: LocalDate;
  readonly seats: number;
}

/** Before every day. */
export const ALWAYS: LocalDate = '0000-01-01';

interface WithAppointments {
  readonly appointments: readonly Appointment[];
}

export function heldBy(
  post: { readonly appointments: readonly Held[] },
  personId: string,
  on: LocalDate,
): boolean {
  return post.appointments.some((held) => held.personId === personId && isHeldOn(held, on));
}

export function currentHolders(post: WithAppointments, on: LocalDate): readonly Appointment[] {
  return post.appointments.filter((held) => isHeldOn(held, on));
}

export function isHeldOn({ from, until }: Pick<Held, 'from' | 'until'>, on: LocalDate): boolean {
  return from <= on && (until === null || on <= until);
}

interface Seated extends WithAppointments {
  readonly seatings: readonly Seating[];
}

/** The seats of a day on which more hold the post than there are. That is a day somebody begins, or the seats become fewer. */
export function overfullSeats(post: Seated, since: LocalDate = ALWAYS): Seating | undefined {
  const days = [...post.appointments, ...post.seatings].map(({ from }) => from).filter((day) => day >= since);
  return days
    .toSorted()
    .map((from) => ({ from, seats: post.seatings.findLast((each) => each.from <= from)?.seats ?? 0 }))
    .find(({ from, seats }) => currentHolders(post, from).length > seats);
}

/** The most persons who hold the post on one day. It is reached on a day somebody begins. */
function mostHolders(post: WithAppointments): number {
  return Math.max(0, ...post.appointments.map(({ from }) => currentHolders(post, from).length));
}

/** Is anybody appointed twice over the same days? */
export function holdsTwice(post: WithAppointments, personId: string): boolean {
  const own = post.appointments.filter((appointment) => appointment.personId === personId);
  return mostHolders({ appointments: own }) > 1;
}
