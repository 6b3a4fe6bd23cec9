/** Plays a scenario that is told as a cascade on the in-memory store, day by day: with views, follow-ups and sweeps. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Query } from '../../projections/view';
import type { CommandRequest } from '../../src/commands/request';
import type { Act } from '../../src/demo/scenario/blocks/act';
import { tellCascade } from '../../src/demo/scenario/blocks/cascade';
import type { CascadeBlock } from '../../src/demo/scenario/blocks/cascade-format';
import { openEngine, type Engine } from '../../src/engine';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { LocalDate } from '../../workflows/kernel/time';
import { allEvents } from './store-wrappers';

/** Later than every scenario. */
const TODAY = '2026-01-05T01:00:00.000Z';

interface Told {
  readonly founding: {
    readonly on: LocalDate;
    readonly units: readonly {
      readonly id: string;
      readonly name: string;
      readonly kind: string;
      readonly parent?: string;
    }[];
    readonly persons: Readonly<Record<string, string>>;
    readonly posts: readonly {
      readonly id: string;
      readonly unit: string;
      readonly name: string;
      readonly rank: string;
      readonly role: string;
      readonly holders: readonly { readonly person: string }[];
    }[];
  };
  readonly steps: readonly [{ readonly cascade: CascadeBlock }];
}

export class PlayedCascade {
  readonly #holders = new Map<string, string>();
  #acts: readonly Act[] = [];
  #taken = 0;

  private constructor(readonly engine: Engine) {}

  /** The organisation founded, and nothing played yet. */
  static async of(planId: string): Promise<PlayedCascade> {
    const file = join(__dirname, '../../workflows/plans/templates', planId, 'scenario.yaml');
    const told = parse(readFileSync(file, 'utf8')) as Told;
    const store = new MemoryEventStore();
    const engine = await openEngine({ dataDir: ':memory:', store, now: () => TODAY, sweepEveryMs: 0 });
    const played = new PlayedCascade(engine);
    await played.#found(told);
    return played;
  }

  /** Plays on to the end of a day. Rejects with the act that was refused. */
  async goOn(until: LocalDate): Promise<void> {
    for (; this.#taken < this.#acts.length; this.#taken += 1) {
      const act = this.#acts[this.#taken];
      if (act === undefined || act.on > until) return;
      await this.#give(act);
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

  async #found({ founding, steps: [{ cascade }] }: Told): Promise<void> {
    const { on, units, persons, posts } = founding;
    const [root, ...others] = units;
    const [first, ...seats] = posts;
    const person = first?.holders[0]?.person;
    if (root === undefined || first === undefined || person === undefined) {
      throw new Error('the founding has no administrator');
    }
    await this.engine.gateway.foundOrganisation({
      unit: { unitId: root.id, name: root.name, kind: root.kind },
      post: { postId: first.id, name: first.name },
      person: { personId: person, name: persons[person] },
      occurredAt: `${on}T00:30:00.000Z`,
    } as Parameters<Engine['gateway']['foundOrganisation']>[0]);
    this.#holders.set(first.id, person);
    const told: Act[] = [];
    const act = (type: string, data: Act['data']) => told.push({ on, by: first.id, type, data, title: type });
    for (const { id, name, kind, parent } of others) {
      act('EstablishUnit', { unitId: id, name, kind, parentId: parent });
    }
    for (const [personId, name] of Object.entries(persons)) {
      if (personId !== person) act('RegisterPerson', { personId, name });
    }
    for (const { id: postId, unit: unitId, name, rank, role, holders } of seats) {
      act('EstablishPost', { postId, unitId, name, rank, role, seats: 1 });
      const personId = holders[0]?.person;
      act('AppointPerson', { postId, appointmentId: `${postId}.1`, personId, from: on });
    }
    tellCascade(cascade, {
      act: (each) => told.push(each),
      chapter: () => undefined,
      fault: (reason, { value }) => {
        throw new Error(`${reason}: ${value}`);
      },
    });
    this.#acts = told.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  async #give({ on, by, type, data, title }: Act): Promise<void> {
    if (type === 'AppointPerson') this.#holders.set(String(data['postId']), String(data['personId']));
    const acting = by === 'public' ? by : { postId: by, personId: this.#holders.get(by) };
    const request = {
      type,
      acting,
      data: this.#filled(data),
      occurredAt: `${on}T01:00:00.000Z`,
      idempotencyKey: `cascade-${this.#taken}`,
    };
    try {
      await this.engine.gateway.execute(request as CommandRequest);
    } catch (error) {
      const why = error instanceof DomainError ? `${error.code} ${JSON.stringify(error.details)}` : '';
      throw new Error(`${on} ${by} ${title}: ${why}`, { cause: error });
    }
  }

  #filled(value: unknown): unknown {
    if (typeof value === 'string') {
      return value.startsWith('$holder:') ? this.#holders.get(value.slice('$holder:'.length)) : value;
    }
    if (Array.isArray(value)) return value.map((each: unknown) => this.#filled(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.#filled(each)]));
  }
}
