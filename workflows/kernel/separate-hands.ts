/**
 * Nobody judges what they did themselves (不相容岗位相分离): what was handed in, asked for, answered or scored is accepted, decided,
 * checked or confirmed by another hand; and what a higher body did is undone by that body. An aggregate says what judges what within
 * it; docs/adr/0023 says where the line is drawn.
 *
 * The same hand is the person in whatever post, a delegate of theirs, and whom they were a delegate of. The engine is held to nothing.
 */
import { isSameHand, type Actor, type Role } from './actor';
import { DomainError } from './domain-error';
import type { Fact } from './event';

/** By type of event that judges: whose hand it is kept apart from. */
export type SeparateHands<Type extends string = string> = Readonly<
  Partial<Record<Type, readonly Separation<Type>[]>>
>;

export interface Separation<Type extends string = string> {
  /** What it refuses with. */
  readonly code: string;
  /** What is judged; of these events the latest counts. */
  readonly of: readonly Type[];
  /** Fields in which both say the same, where a stream holds several such matters. */
  readonly same?: readonly string[];
  /** The capacities in which it was done for oneself; default: any. What the office entered for others is nobody's own. */
  readonly as?: readonly Role[];
  /** The field in which the events of `of` name the person concerned, who judges no own cause: in place of who entered them. */
  readonly named?: string;
  /** What was done in a capacity of `as` is undone by whoever holds one of these, and nobody below. In place of the hand. */
  readonly onlyBy?: readonly Role[];
  /** Nor the post it came from, whoever holds it by then: where posts are named to do and to check. */
  readonly postToo?: boolean;
}

/** What is known of a hand: of a person that is named no more than who it is. */
type KnownHand = Pick<Actor, 'personId' | 'principalPersonId'> & Partial<Pick<Actor, 'postId'>>;

/** The hands that matter, by what they are kept apart from. */
export type Hands = Readonly<Record<string, KnownHand | null>>;

export interface KeptApart {
  readonly separate?: SeparateHands;
}

export const NO_HANDS: Hands = {};

/** After an event. */
export function handsAfter({ separate }: KeptApart, hands: Hands, fact: Fact): Hands {
  const own = separate === undefined ? undefined : judgedIn(separate).get(fact.type);
  if (own === undefined) return hands;
  const after = { ...hands };
  for (const { judge, separation } of own) after[keyOf(judge, separation, fact)] = handOf(separation, fact);
  return after;
}

/** Refuses an event that judges what the same hand did, with the separation's code. */
export function checkHands({ separate }: KeptApart, hands: Hands, fact: Fact): void {
  const { actor, type } = fact;
  if (actor.role === 'system') return;
  for (const separation of separate?.[type] ?? []) {
    const before = hands[keyOf(type, separation, fact)] ?? null;
    // What judges may itself name whom it concerns.
    const named = separation.of.includes(type) ? handOf(separation, fact) : null;
    if (isKeptFrom(separation, before, actor) || isKeptFrom(separation, named, actor)) {
      throw new DomainError(separation.code, { personId: actor.personId, postId: actor.postId });
    }
  }
}

function isKeptFrom({ onlyBy, postToo = false }: Separation, done: KnownHand | null, actor: Actor): boolean {
  if (done === null) return false;
  if (onlyBy !== undefined) return !onlyBy.includes(actor.role);
  return isSameHand(done, actor) || (postToo && done.postId === actor.postId);
}

/** Null where it is nobody's own. */
function handOf({ as, named }: Separation, { actor, data }: Fact): KnownHand | null {
  if (named !== undefined) {
    const personId = (data as Readonly<Record<string, unknown>>)[named];
    return typeof personId === 'string' ? { personId } : null;
  }
  return as === undefined || as.includes(actor.role) ? actor : null;
}

function keyOf(judge: string, { code, of, same = [] }: Separation, { data }: Fact): string {
  const fields = data as Readonly<Record<string, unknown>>;
  return JSON.stringify([judge, code, of, ...same.map((field) => fields[field])]);
}

interface Judged {
  readonly judge: string;
  readonly separation: Separation;
}

const judgedByTable = new WeakMap<SeparateHands, ReadonlyMap<string, readonly Judged[]>>();

/** By type of event: as what it is judged. */
function judgedIn(separate: SeparateHands): ReadonlyMap<string, readonly Judged[]> {
  let judged = judgedByTable.get(separate);
  if (judged === undefined) {
    const map = new Map<string, Judged[]>();
    for (const [judge, separations = []] of Object.entries(separate)) {
      for (const separation of separations) {
        for (const type of separation.of) {
          map.set(type, [...(map.get(type) ?? []), { judge, separation }]);
        }
      }
    }
    judgedByTable.set(separate, (judged = map));
  }
  return judged;
}
