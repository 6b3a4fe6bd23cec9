/**
 * Plays the scenario of a plan or module on the in-memory store, through the real gateway, with views, follow-ups and
 * sweeps: what a journey test asks its questions of. Nothing is swept but what the scenario sweeps.
 */
import type { Query } from '../../projections/view';
import type { CommandReceipt, RequestData, UserCommandType } from '../../src/commands/request';
import type { SweepResult } from '../../src/deadlines/sweep';
import { withEngineIds } from '../../src/demo/engine-ids';
import { play, type Players } from '../../src/demo/play';
import { scenarioSteps } from '../../src/demo/scenario/library';
import { openEngine, type Engine } from '../../src/engine';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { LocalDate } from '../../workflows/kernel/time';
import { currentHolders } from '../../workflows/post/holders';
import { allEvents } from './store-wrappers';

/** Later than every scenario: occurred times may not lie in the future. */
const TODAY = '2026-01-05T01:00:00.000Z';
const SILENT = { step: () => undefined, done: () => undefined };

export interface PlayedScenario {
  readonly engine: Engine;
  /** Asks the views, as they stand after all that has happened. */
  ask<P, A>(query: Query<P, A>, params: P): Promise<A>;
  /** All events of a type, in the order of the log. */
  events(type: string): Promise<readonly StoredEvent[]>;
  /** Plays on to the end of a day. Rejects with the step that did not go as told. */
  goOn(until: LocalDate): Promise<void>;
  /** One more command beside the scenario, by whoever holds the post, at eight in the evening: after what is told of the day. */
  act<T extends UserCommandType>(
    on: LocalDate,
    postId: string,
    type: T,
    data: RequestData<T>,
  ): Promise<CommandReceipt>;
  /** A sweep beside the scenario, with what it sets off. */
  sweep(on: LocalDate): Promise<SweepResult>;
  close(): Promise<void>;
}

/** Nothing is played yet. */
export async function openScenario(id: string): Promise<PlayedScenario> {
  const steps = scenarioSteps(id);
  const engine = await openEngine({
    dataDir: ':memory:',
    store: new MemoryEventStore(),
    now: () => TODAY,
    sweepEveryMs: 0,
  });
  const players: Players = {
    gateway: engine.gateway,
    sweep: (on) => engine.sweep(on),
    named: (data) => withEngineIds(data, engine),
  };
  let taken = 0;
  return {
    engine,
    ask: async (query, params) =>
      (await engine.views.ask(query, params, { waitFor: await engine.store.end() })).answer,
    events: async (type) => (await allEvents(engine.store)).filter((event) => event.type === type),
    goOn: async (until) => {
      const next = steps.slice(taken).filter(({ on }) => on <= until);
      taken += next.length;
      await play(next, players, SILENT);
    },
    act: async (on, postId, type, data) =>
      engine.gateway.execute({
        type,
        data,
        acting: { personId: await holderOf(engine, postId, on), postId },
        occurredAt: `${on}T12:00:00.000Z`,
      }),
    sweep: async (on) => {
      const result = await engine.sweep(on);
      await engine.reactor.settled(await engine.store.end());
      return result;
    },
    close: () => engine.close(),
  };
}

/** Played to the end of a day; default: to its own end. */
export async function playScenario(id: string, until: LocalDate = '9999-12-31'): Promise<PlayedScenario> {
  const played = await openScenario(id);
  try {
    await played.goOn(until);
    return played;
  } catch (error) {
    await played.close();
    throw error;
  }
}

async function holderOf({ gateway }: Engine, postId: string, on: LocalDate): Promise<string> {
  const { context } = await gateway.lookup.post(postId);
  const [held] = currentHolders(context, on);
  if (held === undefined) throw new Error(`nobody holds ${postId} on ${on}`);
  return held.personId;
}
