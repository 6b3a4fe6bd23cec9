/**
 * Plays the scenario beside a module on the in-memory store, through the real gateway with views and follow-ups: what a
 * journey test of a warning network asks its questions of. A step that is to be refused has to be, with its code.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type {
  CommandReceipt,
  CommandRequest,
  RequestData,
  UserCommandType,
} from '../../src/commands/request';
import { openEngine, type Engine } from '../../src/engine';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import type { Query } from '../../projections/view';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { LocalDate } from '../../workflows/kernel/time';
import type { PostEstablishedData } from '../../workflows/post/events';
import type { UnitKind } from '../../workflows/unit/events';
import { allEvents } from './store-wrappers';

/** Later than every scenario: occurred times may not lie in the future. */
const TODAY = '2026-01-05T01:00:00.000Z';

interface Scenario {
  readonly founding: {
    readonly on: LocalDate;
    readonly units: readonly {
      readonly id: string;
      readonly name: string;
      readonly kind: UnitKind;
      readonly parent?: string;
    }[];
    readonly persons: Readonly<Record<string, string>>;
    readonly posts: readonly (Pick<PostEstablishedData, 'name' | 'rank' | 'role'> & {
      readonly id: string;
      readonly unit: string;
      readonly holders: readonly { readonly person: string; readonly from: LocalDate }[];
    })[];
  };
  readonly steps: readonly Step[];
}

interface Step {
  readonly on?: LocalDate;
  readonly by?: string;
  readonly give?: UserCommandType;
  readonly data?: object;
  readonly each?: readonly { readonly by?: string; readonly data?: object }[];
  readonly as?: string;
  readonly corrects?: string;
  readonly refused?: string;
  readonly sweep?: LocalDate;
  readonly chapter?: string;
}

export interface PlayedModule {
  readonly engine: Engine;
  ask<P, A>(query: Query<P, A>, params: P): Promise<A>;
  events(type: string): Promise<readonly StoredEvent[]>;
  /** Whoever holds the post gives one more command, at noon of the day. */
  act<T extends UserCommandType>(
    postId: string,
    on: LocalDate,
    type: T,
    data: RequestData<T>,
  ): Promise<CommandReceipt>;
  /** What is overdue on the day is raised, and what that sets off is done. */
  sweep(on: LocalDate): Promise<void>;
  close(): Promise<void>;
}

export async function playModule(id: string): Promise<PlayedModule> {
  const file = join(__dirname, '../../workflows/modules/templates', id, 'scenario.yaml');
  const scenario = parse(readFileSync(file, 'utf8')) as Scenario;
  const engine = await openEngine({
    dataDir: ':memory:',
    store: new MemoryEventStore(),
    now: () => TODAY,
    sweepEveryMs: 0,
  });
  try {
    await new Player(engine, scenario).play();
  } catch (error) {
    await engine.close();
    throw error;
  }
  const holders = holdersOf(scenario);
  return {
    engine,
    ask: async (query, params) =>
      (await engine.views.ask(query, params, { waitFor: await engine.store.end() })).answer,
    events: async (type) => (await allEvents(engine.store)).filter((event) => event.type === type),
    act: (postId, on, type, data) =>
      engine.gateway.execute({
        type,
        data,
        acting: { postId, personId: holders.get(postId) ?? '' },
        occurredAt: `${on}T04:00:00.000Z`,
      }),
    sweep: async (on) => {
      await engine.sweep(on);
      await engine.reactor.settled(await engine.store.end());
    },
    close: () => engine.close(),
  };
}

/** Each post of these scenarios has one holder. */
function holdersOf({ founding }: Scenario): ReadonlyMap<string, string> {
  return new Map(founding.posts.map(({ id, holders }) => [id, holders[0]?.person ?? '']));
}

class Player {
  private readonly holders: ReadonlyMap<string, string>;
  private readonly named = new Map<string, string>();
  private acts = 0;

  constructor(
    private readonly engine: Engine,
    private readonly scenario: Scenario,
  ) {
    this.holders = holdersOf(scenario);
  }

  async play(): Promise<void> {
    await this.found();
    for (const [place, step] of this.scenario.steps.entries()) {
      try {
        await this.take(step);
      } catch (error) {
        const said =
          error instanceof DomainError ? `${error.code} ${JSON.stringify(error.details)}` : String(error);
        throw new Error(`step ${place} (${step.give ?? 'sweep'} on ${step.on ?? ''}): ${said}`, {
          cause: error,
        });
      }
    }
  }

  private async take(step: Step): Promise<void> {
    if (step.sweep !== undefined) await this.engine.sweep(step.sweep);
    const { give, on, each = [{}], refused, corrects, as } = step;
    if (give === undefined || on === undefined) return;
    for (const { by = step.by, data } of each) {
      const request = this.request(give, on, by ?? '', { ...step.data, ...data }, corrects);
      if (refused !== undefined) {
        await expect(this.engine.gateway.execute(request)).rejects.toMatchObject({ code: refused });
        continue;
      }
      const { events } = await this.engine.gateway.execute(request);
      if (as !== undefined && events[0] !== undefined) this.named.set(as, events[0].id);
    }
  }

  private request(
    type: UserCommandType,
    on: LocalDate,
    postId: string,
    data: object,
    corrects?: string,
  ): CommandRequest {
    this.acts += 1;
    const corrected = corrects === undefined ? undefined : this.named.get(corrects);
    return {
      type,
      data: data as RequestData<UserCommandType>,
      acting: { postId, personId: this.holders.get(postId) ?? '' },
      occurredAt: `${on}T01:00:00.000Z`,
      idempotencyKey: `scenario-${this.acts}`,
      ...(corrected === undefined ? {} : { corrects: corrected }),
    };
  }

  private async found(): Promise<void> {
    const { on, units, persons, posts } = this.scenario.founding;
    const [root, ...others] = units;
    const administrator = posts.find(({ role }) => role === 'administrator');
    if (root === undefined || administrator === undefined) throw new Error('nothing to found');
    const personId = this.holders.get(administrator.id) ?? '';
    await this.engine.gateway.foundOrganisation({
      unit: { unitId: root.id, name: root.name, kind: root.kind },
      post: { postId: administrator.id, name: administrator.name },
      person: { personId, name: persons[personId] ?? '' },
      occurredAt: `${on}T00:30:00.000Z`,
    });
    const act = (type: UserCommandType, data: object) =>
      this.engine.gateway.execute(this.request(type, on, administrator.id, data));
    for (const { id, name, kind, parent = null } of others)
      await act('EstablishUnit', { unitId: id, name, kind, parentId: parent });
    for (const [id, name] of Object.entries(persons))
      if (id !== personId) await act('RegisterPerson', { personId: id, name });
    for (const { id, unit, name, rank, role, holders } of posts.filter((each) => each !== administrator)) {
      await act('EstablishPost', { postId: id, unitId: unit, name, rank, role, seats: 1 });
      for (const { person, from } of holders)
        await act('AppointPerson', { postId: id, appointmentId: `${id}.1`, personId: person, from });
    }
  }
}
