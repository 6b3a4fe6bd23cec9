/**
 * Plays the scenario of a plan or module on the in-memory store, through the real gateway, with views, follow-ups and
 * sweeps: what a journey test asks its questions of. Nothing is swept but what the scenario sweeps.
 */
import type { Query } from '../../projections/view';
import { play, type Players } from '../../src/demo/play';
import { scenarioSteps } from '../../src/demo/scenario/library';
import { openEngine } from '../../src/engine';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { LocalDate } from '../../workflows/kernel/time';
import { allEvents } from './store-wrappers';

/** Later than every scenario: occurred times may not lie in the future. */
const TODAY = '2026-01-05T01:00:00.000Z';
const SILENT = { step: () => undefined, done: () => undefined };

export interface PlayedScenario {
  /** Asks the views, as they stand after all that has happened. */
  ask<P, A>(query: Query<P, A>, params: P): Promise<A>;
  /** All events of a type, in the order of the log. */
  events(type: string): Promise<readonly StoredEvent[]>;
  /** Plays on to the end of a day. Rejects with the step that did not go as told. */
  goOn(until: LocalDate): Promise<void>;
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
  const players: Players = { gateway: engine.gateway, sweep: (on) => engine.sweep(on) };
  let taken = 0;
  return {
    ask: async (query, params) =>
      (await engine.views.ask(query, params, { waitFor: await engine.store.end() })).answer,
    events: async (type) => (await allEvents(engine.store)).filter((event) => event.type === type),
    goOn: async (until) => {
      const next = steps.slice(taken).filter(({ on }) => on <= until);
      taken += next.length;
      await play(next, players, SILENT);
    },
    close: () => engine.close(),
  };
}
