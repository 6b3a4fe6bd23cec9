/** Plays a scenario that is told as a cascade on the in-memory store, day by day: with views, follow-ups and sweeps. */
import type { Query } from '../../projections/view';
import { cascadeScenario, type CascadeStep } from '../../src/demo/cascade-scenario';
import { openEngine, type Engine } from '../../src/engine';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { LocalDate } from '../../workflows/kernel/time';
import { allEvents } from './store-wrappers';

/** Later than every scenario. */
const TODAY = '2026-01-05T01:00:00.000Z';

export class PlayedCascade {
  #taken = 0;

  private constructor(
    readonly engine: Engine,
    private readonly steps: readonly CascadeStep[],
  ) {}

  /** The first unit founded, and nothing played yet. */
  static async of(planId: string): Promise<PlayedCascade> {
    const { founding, steps } = cascadeScenario(planId);
    const store = new MemoryEventStore();
    const engine = await openEngine({ dataDir: ':memory:', store, now: () => TODAY, sweepEveryMs: 0 });
    await engine.gateway.foundOrganisation(founding);
    return new PlayedCascade(engine, steps);
  }

  /** Plays on to the end of a day. Rejects with the step that was refused. */
  async goOn(until: LocalDate): Promise<void> {
    for (; this.#taken < this.steps.length; this.#taken += 1) {
      const step = this.steps[this.#taken];
      if (step === undefined || step.on > until) return;
      await this.#give(step);
    }
  }

  async ask<P, A>(query: Query<P, A>, params: P): Promise<A> {
    const waitFor = await this.engine.store.end();
    return (await this.engine.views.ask(query, params, { waitFor })).answer;
  }

  async events(type: string): Promise<readonly StoredEvent[]> {
    return (await allEvents(this.engine.store)).filter((event) => event.type === type);
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  async #give({ on, title, request }: CascadeStep): Promise<void> {
    try {
      await this.engine.gateway.execute(request);
    } catch (error) {
      const why = error instanceof DomainError ? `${error.code} ${JSON.stringify(error.details)}` : '';
      throw new Error(`${on} ${title}: ${why}`, { cause: error });
    }
  }
}
