/**
 * Nobody judges what they did themselves (不相容岗位相分离): what was handed in, asked for, answered or scored is accepted, decided,
 * checked or confirmed by another hand; and what a higher body did is undone by that body. An aggregate says what judges what within
 * it; docs/adr/0023 says where the line is drawn.
 *
 * The same hand is the person in whatever post, a delegate of theirs, whom they were a delegate of, and on whose behalf it was
 * done. The engine is held to nothing.
 */
import { personsOf, type Role } from './actor';
import { DomainError } from './domain-error';
import type { Fact } from './event';
import { fieldOf } from './field-of';
import { groupBy } from './group-by';

/** By type of event that judges: whose hand it is kept apart from. */
export type SeparateHands<Type extends string = string> = Readonly<
  Partial<Record<Type, readonly Separation<Type>[]>>
>;

export interface Separation<Type extends string = string> {
  /** What it refuses with. */
  readonly code: string;
  /** What is judged; of these events the latest counts. */
  readonly of: readonly Type[];
  /** Each of them counts, and not the latest alone. */
  readonly all?: boolean;
  /** What begins the matter anew: what was done before it is judged no more. */
  readonly anew?: readonly Type[];
  /** Fields in which both say the same, where a stream holds several such matters. */
  readonly same?: readonly string[];
  /** The capacities in which it was done for oneself; default: any. What the office entered for others is nobody's own. */
  readonly as?: readonly Role[];
  /** The field in which the events of `of` name the person concerned, who judges no own cause: in place of who entered them. */
  readonly named?: string;
  /** Nor the post it came from, whoever holds it by then: where posts are named to do and to check. */
  readonly postToo?: boolean;
  /** In place of the hand: what was done in one of these capacities is undone in one of them, and by nobody else. */
  readonly ofBody?: readonly Role[];
  /** That body undoes nothing that others did, either. */
  readonly bothWays?: boolean;
}

/** Whose hand it was, in which posts. */
interface Hand {
  readonly persons: readonly string[];
  readonly posts: readonly string[];
}

/** The hands that matter, by what was done. */
export type Hands = Readonly<Record<string, readonly Hand[]>>;

export interface KeptApart {
  readonly separate?: SeparateHands;
}

export const NO_HANDS: Hands = {};

/** After an event. */
export function handsAfter({ separate }: KeptApart, hands: Hands, fact: Fact): Hands {
  const judged = separate === undefined ? undefined : judgedIn(separate).get(fact.type);
  if (judged === undefined) return hands;
  const after = { ...hands };
  for (const { separation } of judged) {
    const key = keyOf(separation, fact);
    const { of, all = false, anew = [] } = separation;
    const before = all && !anew.includes(fact.type) ? (hands[key] ?? []) : [];
    after[key] = of.includes(fact.type) ? [...before, ...handsIn(separation, fact)] : before;
  }
  return after;
}

/** Refuses an event that judges what the same hand did, with the separation's code. */
export function checkHands({ separate }: KeptApart, hands: Hands, fact: Fact): void {
  const { actor, type } = fact;
  if (actor.role === 'system') return;
  for (const separation of separate?.[type] ?? []) {
    const before = hands[keyOf(separation, fact)] ?? [];
    // What judges may itself name whom it concerns.
    const named = separation.of.includes(type) ? handsIn(separation, fact) : [];
    if (isKeptFrom(separation, [...before, ...named], fact)) {
      throw new DomainError(separation.code, { personId: actor.personId, postId: actor.postId });
    }
  }
}

function isKeptFrom(separation: Separation, done: readonly Hand[], fact: Fact): boolean {
  const { ofBody, bothWays = false, postToo = false } = separation;
  if (ofBody !== undefined) {
    const isOfBody = ofBody.includes(fact.actor.role);
    return done.length > 0 ? !isOfBody : bothWays && isOfBody;
  }
  const own = handOf(fact);
  return done.some(
    ({ persons, posts }) =>
      persons.some((personId) => own.persons.includes(personId)) ||
      (postToo && posts.some((postId) => own.posts.includes(postId))),
  );
}

/** None where it is nobody's own. What was entered on somebody's behalf is theirs, in whatever capacity it was entered. */
function handsIn({ as, named, ofBody }: Separation, fact: Fact): readonly Hand[] {
  const { actor, onBehalfOf } = fact;
  if (named !== undefined) {
    const personId = fieldOf(fact, named);
    return typeof personId === 'string' ? [{ persons: [personId], posts: [] }] : [];
  }
  if (ofBody !== undefined) return ofBody.includes(actor.role) ? [handOf(fact)] : [];
  if (as === undefined || as.includes(actor.role)) return [handOf(fact)];
  return onBehalfOf === undefined ? [] : [{ persons: [onBehalfOf.personId], posts: [onBehalfOf.postId] }];
}

/** Whose hand an act is: who acts, for whom, and on whose behalf. */
export function handOf({ actor, onBehalfOf }: Pick<Fact, 'actor' | 'onBehalfOf'>): Hand {
  if (onBehalfOf === undefined) return { persons: personsOf(actor), posts: [actor.postId] };
  return {
    persons: [...personsOf(actor), onBehalfOf.personId],
    posts: [actor.postId, onBehalfOf.postId],
  };
}

/** By what was done, whoever judges it. */
function keyOf({ of, all, anew, as, named, ofBody, same = [] }: Separation, fact: Fact): string {
  return JSON.stringify([of, all, anew, as, named, ofBody, ...same.map((field) => fieldOf(fact, field))]);
}

interface Judged {
  readonly type: string;
  readonly separation: Separation;
}

const judgedByTable = new WeakMap<SeparateHands, ReadonlyMap<string, readonly Judged[]>>();

/** By type of event: in which separations it is judged, or begins the matter anew. */
function judgedIn(separate: SeparateHands): ReadonlyMap<string, readonly Judged[]> {
  let judged = judgedByTable.get(separate);
  if (judged === undefined) {
    const separations = new Set(Object.values(separate).flatMap((each) => each ?? []));
    const all = [...separations].flatMap((separation) =>
      [...new Set([...separation.of, ...(separation.anew ?? [])])].map((type) => ({ type, separation })),
    );
    judged = groupBy(all, ({ type }) => type);
    judgedByTable.set(separate, judged);
  }
  return judged;
}
