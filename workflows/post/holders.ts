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

/** The most persons who hold the post on one day. It is reached on a day somebody begins. */
export function mostHolders(post: WithAppointments): number {
  return Math.max(0, ...post.appointments.map(({ from }) => currentHolders(post, from).length));
}

/** Is anybody appointed twice over the same days? */
export function holdsTwice(post: WithAppointments, personId: string): boolean {
  const own = post.appointments.filter((appointment) => appointment.personId === personId);
  return mostHolders({ appointments: own }) > 1;
}
