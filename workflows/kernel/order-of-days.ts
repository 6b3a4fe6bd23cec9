/**
 * Nothing occurs on a day before what it follows. What ends a state follows what brought it about; whatever happens to a thing
 * follows its beginning; and an aggregate says what else follows what within it, such as an answer the objection that it answers.
 *
 * By days, for hours are seldom known. The engine is not held to it: it follows the log.
 */
import { DomainError } from './domain-error';
import type { Fact } from './event';
import { fieldOf } from './field-of';
import { groupBy } from './group-by';
import { dateInZone, HOME_TIME_ZONE, type Instant, type LocalDate } from './time';

export interface OrderOfDays<Type extends string = string> {
  /** By type of event: the events that it follows, of which any may not have happened. */
  readonly follows: Readonly<Partial<Record<Type, readonly Followed<Type>[]>>>;
  /** The field in which an event names a day of its own, where that is not the day it occurred on. */
  readonly dayIn?: Readonly<Partial<Record<Type, string>>>;
}

/** An event of the type; where fields are named, one that says the same in them. */
type Followed<Type extends string> = Type | { readonly event: Type; readonly same: readonly string[] };

/** What the order of days has to know of a stream. */
export interface Days {
  /** When what brought it into its present state occurred; null for an empty stream. */
  readonly since: Instant | null;
  /** When it began; null for an empty stream, and where its beginning is no act of its own. */
  readonly begunOn: LocalDate | null;
  /** The last day of what may be followed. */
  readonly last: Readonly<Record<string, LocalDate>>;
}

export interface Ordered {
  readonly order?: OrderOfDays;
  /** States that begin without an act of their own: what follows them may be dated earlier. */
  readonly undated?: readonly string[];
}

export const NO_DAYS: Days = { since: null, begunOn: null, last: {} };

/** From one state of the machine to another, or to the same. */
interface Step {
  readonly from: string;
  readonly to: string;
}

/** After an event. A correction may take a day back, never forward: it stands beside what it corrects. */
export function daysAfter(
  { order, undated = [] }: Ordered,
  days: Days,
  fact: Fact,
  { from, to }: Step,
): Days {
  const since = from === to ? days.since : fact.occurredAt;
  const isFirst = days.since === null;
  const begunOn = isFirst && !undated.includes(to) ? dayOf(fact) : days.begunOn;
  const watched = order === undefined ? [] : followedAs(order, fact.type);
  if (watched.length === 0) return { since, begunOn, last: days.last };
  const last = { ...days.last };
  for (const followed of watched) {
    const key = keyOf(followed, fact);
    const [day, before] = [ownDay(order, fact), last[key]];
    const takesBack = fact.corrects !== undefined;
    if (before === undefined || (takesBack ? day < before : day > before)) last[key] = day;
  }
  return { since, begunOn, last };
}

/** Refuses an event on a day before what it follows. */
export function checkOrder(aggregate: Ordered, days: Days, fact: Fact, { from, to }: Step): void {
  if (fact.actor.role === 'system') return;
  const { order, undated = [] } = aggregate;
  for (const followed of order?.follows[fact.type] ?? []) {
    const event = typeof followed === 'string' ? followed : followed.event;
    const before = days.last[keyOf(followed, fact)];
    // A correction is as old as what it corrects, so it may be older than what came after that.
    if (before === undefined || (fact.corrects !== undefined && event === fact.type)) continue;
    notBefore(ownDay(order, fact), before, { follows: event });
  }
  if (fact.corrects !== undefined) return;
  const { since, begunOn } = days;
  if (from !== to && since !== null && fact.occurredAt < since && !undated.includes(from))
    notBefore(dayOf(fact), dateInZone(since, HOME_TIME_ZONE), { state: from });
  if (begunOn !== null) notBefore(dayOf(fact), begunOn, { state: from });
}

/** Refuses a day before that of what it follows. */
export function notBefore(
  occurredOn: LocalDate,
  since: LocalDate,
  what: Readonly<Record<string, string>>,
): void {
  if (occurredOn < since)
    throw new DomainError('COMMAND.OCCURRED_OUT_OF_ORDER', { ...what, occurredOn, since });
}

function dayOf({ occurredAt }: Pick<Fact, 'occurredAt'>): LocalDate {
  return dateInZone(occurredAt, HOME_TIME_ZONE);
}

function ownDay(order: OrderOfDays | undefined, fact: Fact): LocalDate {
  const field = order?.dayIn?.[fact.type];
  return field === undefined ? dayOf(fact) : String(fieldOf(fact, field));
}

function keyOf(followed: Followed<string>, fact: Fact): string {
  if (typeof followed === 'string') return followed;
  return JSON.stringify([followed.event, ...followed.same.map((field) => fieldOf(fact, field))]);
}

const watchedBy = new WeakMap<OrderOfDays, ReadonlyMap<string, readonly Followed<string>[]>>();

/** As what the others of its aggregate follow an event of the type. */
function followedAs(order: OrderOfDays, type: string): readonly Followed<string>[] {
  let watched = watchedBy.get(order);
  if (watched === undefined) {
    const all = Object.values(order.follows).flatMap((each) => each ?? []);
    watched = groupBy(all, (each) => (typeof each === 'string' ? each : each.event));
    watchedBy.set(order, watched);
  }
  return watched.get(type) ?? [];
}
