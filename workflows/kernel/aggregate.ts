/**
 * Decide and evolve. `decide` alone refuses; `evolve` alone changes state, and *is* the XState machine: the stored
 * events are the machine's events, the state is `transition(machine, state, event)` folded over the stream. So what
 * may follow what is defined once, in the statechart, and every decision is held against it.
 */
import { initialTransition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { Command, CommandMeta } from './command';
import { DomainError } from './domain-error';
import type { DomainEvent, Fact } from './event';
import { checkOrder, daysAfter, NO_DAYS, type Days, type Ordered, type OrderOfDays } from './order-of-days';
import { transitionOf } from './pure-transition';
import {
  checkHands,
  handsAfter,
  NO_HANDS,
  type Hands,
  type KeptApart,
  type SeparateHands,
} from './separate-hands';

/** The folded state of one stream. */
export interface State<Context> {
  /** The machine's state as a path, e.g. `running.working`; `none` before the first event. */
  readonly value: string;
  readonly context: Context;
  /** Revision of the last event folded in, -1 for an empty stream. */
  readonly revision: number;
  readonly days: Days;
  readonly hands: Hands;
  /** The machine's own snapshot, for the next transition. */
  readonly snapshot: AnyMachineSnapshot;
}

export interface Aggregate<C extends Command, E extends DomainEvent, Context> {
  /** The stream's category: streams are named `category-id`. In camelCase, without a hyphen. */
  readonly category: string;
  /** Every event type the aggregate writes, with its current schema version. */
  readonly eventTypes: Readonly<Record<E['type'], number>>;
  readonly machineVersion: number;
  readonly machine: AnyStateMachine;
  /** States that begin without an act of their own: what follows them may be dated earlier. */
  readonly undated?: readonly string[];
  /** What follows what beyond the states. */
  readonly order?: OrderOfDays<E['type']>;
  /** What is judged by another hand than did it. */
  readonly separate?: SeparateHands<E['type']>;
  /** Refuses with a `DomainError` or answers the events to append, which may be none. Pure. */
  readonly decide: (command: C, state: State<Context>, meta: CommandMeta) => readonly E[];
}

export type AnyAggregate = Aggregate<never, DomainEvent, unknown>;

/** What folding needs of an aggregate. */
type Folded = Pick<AnyAggregate, 'machine' | 'category'> & Ordered & KeptApart;

/** A history the machine does not accept: a damaged log or a programmer's mistake, never a user's. */
export class HistoryError extends Error {
  constructor(
    readonly category: string,
    readonly state: string,
    readonly eventType: string,
    readonly revision: number,
  ) {
    super(`${category}: event ${eventType} at revision ${revision} is not accepted in state ${state}`);
    this.name = 'HistoryError';
  }
}

const initialStates = new WeakMap<AnyStateMachine, State<unknown>>();

/** The state of an empty stream; the same one each time, for states are never changed. */
export function initialState<Context>({ machine }: Pick<AnyAggregate, 'machine'>): State<Context> {
  let initial = initialStates.get(machine);
  if (initial === undefined) {
    const [snapshot] = initialTransition(machine);
    const first = snapshot as AnyMachineSnapshot;
    initial = stateOf<unknown>(first, {
      value: pathOf(first.value),
      days: NO_DAYS,
      hands: NO_HANDS,
      revision: -1,
    });
    initialStates.set(machine, initial);
  }
  return initial as State<Context>;
}

/** Fold one event in. Throws `HistoryError` when the machine has no transition for it. */
export function evolve<Context>(aggregate: Folded, state: State<Context>, fact: Fact): State<Context> {
  const next = taken(aggregate, state, fact);
  if (next === undefined) {
    throw new HistoryError(aggregate.category, state.value, fact.type, state.revision + 1);
  }
  return next;
}

export function fold<Context>(aggregate: Folded, facts: Iterable<Fact>): State<Context> {
  let state = initialState<Context>(aggregate);
  for (const fact of facts) state = evolve(aggregate, state, fact);
  return state;
}

/**
 * Decide, then hold each event against the machine. An event the machine does not take in its present state is
 * refused as `<CATEGORY>.WRONG_STATE`, so no `decide` needs to repeat what the statechart says.
 */
export function decideAndEvolve<C extends Command, E extends DomainEvent, Context>(
  aggregate: Aggregate<C, E, Context>,
  command: C,
  state: State<Context>,
  meta: CommandMeta,
  eventIds: (index: number) => string,
): { readonly facts: readonly Fact<E>[]; readonly state: State<Context> } {
  let next = state;
  const facts: Fact<E>[] = [];
  for (const [index, event] of aggregate.decide(command, state, meta).entries()) {
    const fact = { ...event, ...contextOf(meta, eventIds(index)) };
    const after = taken<Context>(aggregate, next, fact);
    if (after === undefined) {
      throw new DomainError(`${constantCase(aggregate.category)}.WRONG_STATE`, {
        state: next.value,
        command: command.type,
        event: event.type,
      });
    }
    checkOrder(aggregate, next.days, fact, { from: next.value, to: after.value });
    checkHands(aggregate, next.hands, fact);
    next = after;
    facts.push(fact);
  }
  return { facts, state: next };
}

/** The state after the event; undefined when the machine has no transition for it. */
function taken<Context>(aggregate: Folded, state: State<Context>, fact: Fact): State<Context> | undefined {
  const next = transitionOf(aggregate.machine, state.snapshot, fact);
  if (next === undefined) return undefined;
  const value = pathOf(next.value);
  const days = daysAfter(aggregate, state.days, fact, { from: state.value, to: value });
  const hands = handsAfter(aggregate, state.hands, fact);
  return stateOf(next, { value, days, hands, revision: state.revision + 1 });
}

/** `riskPoint` → `RISK_POINT`: the noun in an error code. */
export function constantCase(category: string): string {
  return category.replace(/([A-Z])/g, '_$1').toUpperCase();
}

/** Is the state inside `path`? `running.working` is inside `running`. */
export function isIn(state: Pick<State<unknown>, 'value'>, path: string): boolean {
  return state.value === path || state.value.startsWith(`${path}.`);
}

function contextOf(meta: CommandMeta, id: string) {
  return {
    id,
    actor: meta.actor,
    ...(meta.onBehalfOf === undefined ? {} : { onBehalfOf: meta.onBehalfOf }),
    occurredAt: meta.occurredAt,
    recordedAt: meta.recordedAt,
    ...(meta.basis === undefined ? {} : { basis: meta.basis }),
    ...(meta.corrects === undefined ? {} : { corrects: meta.corrects }),
  };
}

function stateOf<Context>(
  snapshot: AnyMachineSnapshot,
  known: Pick<State<Context>, 'value' | 'revision' | 'days' | 'hands'>,
): State<Context> {
  return { ...known, context: snapshot.context as Context, snapshot };
}

function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [entry] = Object.entries(value as Record<string, unknown>);
  return entry === undefined ? '' : `${entry[0]}.${pathOf(entry[1])}`;
}
