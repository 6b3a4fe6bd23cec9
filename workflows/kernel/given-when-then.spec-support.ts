/**
 * The language of the aggregates' specs: `given(aggregate, events).when(command).then(events)`. Past events are folded
 * by the machine, the command goes through `decideAndEvolve`, so a spec sees what the write side sees. Ids and times
 * are literals. For specs only; nothing in the product imports it.
 */
import type { Actor } from './actor';
import { decideAndEvolve, fold, type Aggregate, type State } from './aggregate';
import type { Command, CommandMeta } from './command';
import { DomainError, type ErrorDetails } from './domain-error';
import type { DomainEvent, EventContext, Fact } from './event';

/** A past event; what it leaves out of its context is filled from `TEST_META` and `PAST`, its id is `past-<index>`. */
export type PastEvent<E extends DomainEvent> = E & Partial<EventContext>;

const TEST_ACTOR: Actor = {
  personId: 'person-office',
  postId: 'post-office',
  unitId: 'unit-host',
  role: 'office',
};

/** Somebody before: what a past event did is nobody's own who commands now. */
const PAST_ACTOR: Actor = {
  personId: 'person-before',
  postId: 'post-before',
  unitId: 'unit-host',
  role: 'office',
};

/** A command given on 2012-12-31 at noon, Shanghai time: late enough for every date of the test plan. */
export const TEST_META: CommandMeta = {
  commandId: 'command-1',
  actor: TEST_ACTOR,
  occurredAt: '2012-12-31T04:00:00.000Z',
  recordedAt: '2012-12-31T04:00:00.000Z',
};

/** Before every date of the test plan: a past event without a day of its own is in no command's way. */
const PAST = '2000-01-01T04:00:00.000Z';

export interface Given<C extends Command, E extends DomainEvent, Context> {
  /** The state the past events lead to. */
  readonly state: State<Context>;
  /** The command is decided at once; `meta` replaces single fields of `TEST_META`. */
  readonly when: (command: C, meta?: Partial<CommandMeta>) => Outcome<E, Context>;
}

export interface Outcome<E extends DomainEvent, Context> {
  /** These events and no others. */
  readonly then: (events: readonly E[]) => Outcome<E, Context>;
  readonly thenNothing: () => Outcome<E, Context>;
  readonly thenState: (value: string) => Outcome<E, Context>;
  /** `details`: those that matter to the spec. */
  readonly thenRefused: (code: string, details?: ErrorDetails) => void;
  /** The events decided. */
  readonly events: () => readonly E[];
  /** The state after them. */
  readonly state: () => State<Context>;
}

export function given<C extends Command, E extends DomainEvent, Context>(
  aggregate: Aggregate<C, E, Context>,
  events: readonly PastEvent<E>[] = [],
): Given<C, E, Context> {
  const state = fold<Context>(aggregate, events.map(factOf));
  return {
    state,
    when: (command, meta = {}) => outcomeOf(attempt(aggregate, command, state, { ...TEST_META, ...meta })),
  };
}

/** Events as facts with literal ids and times: what a machine takes. */
export function factOf<E extends DomainEvent>(event: PastEvent<E>, index = 0): Fact<E> {
  return {
    id: `past-${index}`,
    actor: PAST_ACTOR,
    occurredAt: PAST,
    recordedAt: TEST_META.recordedAt,
    ...event,
  };
}

type Attempt<E extends DomainEvent, Context> =
  { readonly facts: readonly Fact<E>[]; readonly state: State<Context> } | { readonly refusal: DomainError };

function attempt<C extends Command, E extends DomainEvent, Context>(
  aggregate: Aggregate<C, E, Context>,
  command: C,
  state: State<Context>,
  meta: CommandMeta,
): Attempt<E, Context> {
  try {
    return decideAndEvolve(aggregate, command, state, meta, (index) => `event-${index}`);
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}

function outcomeOf<E extends DomainEvent, Context>(result: Attempt<E, Context>): Outcome<E, Context> {
  const accepted = () => {
    if ('refusal' in result) {
      throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.details)}`);
    }
    return result;
  };
  const events = () => accepted().facts.map((fact) => ({ type: fact.type, data: fact.data }) as E);
  const outcome: Outcome<E, Context> = {
    then: (expected) => {
      expect(events()).toEqual(expected);
      return outcome;
    },
    thenNothing: () => outcome.then([]),
    thenState: (value) => {
      expect(accepted().state.value).toBe(value);
      return outcome;
    },
    thenRefused: (code, details) => {
      if (!('refusal' in result)) {
        throw new Error(`not refused; decided: ${JSON.stringify(events().map((event) => event.type))}`);
      }
      expect(result.refusal.code).toBe(code);
      if (details !== undefined) expect(result.refusal.details).toMatchObject(details);
    },
    events,
    state: () => accepted().state,
  };
  return outcome;
}
