/** Plays a scenario's file of single steps on the in-memory store: each at its own minute of its day, in the order told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Query } from '../../projections/view';
import type { CommandRequest } from '../../src/commands/request';
import { openEngine, type Engine } from '../../src/engine';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { LocalDate } from '../../workflows/kernel/time';

/** Later than every scenario. */
const TODAY = '2026-01-05T01:00:00.000Z';

interface Post {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly rank: string;
  readonly role: string;
  readonly holders: readonly { readonly person: string; readonly from: LocalDate }[];
}

interface Entry {
  readonly by?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Give extends Entry {
  readonly on: LocalDate;
  readonly give: CommandRequest['type'];
  readonly each?: readonly Entry[];
  readonly refused?: string;
}

interface Sweep {
  readonly sweep: LocalDate;
  readonly raises: readonly string[];
}

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
    readonly posts: readonly Post[];
  };
  readonly steps: readonly (Give | Sweep | { readonly chapter: string })[];
}

export class PlayedSteps {
  private minutes = 0;
  private day = '';

  private constructor(
    readonly engine: Engine,
    private readonly told: Told,
  ) {}

  /** Plays all of it, or what lies before `until`; the first step that goes otherwise than told rejects. */
  static async of(file: string, until: LocalDate = TODAY): Promise<PlayedSteps> {
    const told = parse(readFileSync(join(__dirname, '../..', file), 'utf8')) as Told;
    const store = new MemoryEventStore();
    const engine = await openEngine({ dataDir: ':memory:', store, now: () => TODAY, sweepEveryMs: 0 });
    const played = new PlayedSteps(engine, told);
    await played.found();
    let last = '';
    for (const step of told.steps) {
      const on = 'sweep' in step ? step.sweep : 'on' in step ? step.on : '';
      if (on !== '' && on < last) throw new Error(`${on} comes before ${last}`);
      last = on === '' ? last : on;
      if (on < until) await played.take(step);
    }
    return played;
  }

  async ask<P, A>(query: Query<P, A>, params: P): Promise<A> {
    const waitFor = await this.engine.store.end();
    return (await this.engine.views.ask(query, params, { waitFor })).answer;
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  /** Whoever holds the post acts. */
  async act(
    on: LocalDate,
    by: string,
    type: CommandRequest['type'],
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const holder = this.told.founding.posts.find(({ id }) => id === by)?.holders[0]?.person;
    if (holder === undefined) throw new Error(`nobody holds ${by}`);
    const request = {
      type,
      data,
      acting: { personId: holder, postId: by },
      occurredAt: this.momentOf(on),
    } as CommandRequest;
    await this.engine.gateway.execute(request);
  }

  private momentOf(on: LocalDate): string {
    this.minutes = on === this.day ? this.minutes + 1 : 0;
    this.day = on;
    return new Date(Date.parse(`${on}T01:00:00.000Z`) + this.minutes * 60_000).toISOString();
  }

  private async found(): Promise<void> {
    const { on, units, persons, posts } = this.told.founding;
    const [first] = units;
    const administrator = posts.find(({ role }) => role === 'administrator');
    const person = administrator?.holders[0]?.person;
    if (first === undefined || administrator === undefined || person === undefined) {
      throw new Error('the founding has no administrator');
    }
    await this.engine.gateway.foundOrganisation({
      unit: { unitId: first.id, name: first.name, kind: first.kind },
      post: { postId: administrator.id, name: administrator.name },
      person: { personId: person, name: persons[person] },
      occurredAt: this.momentOf(on),
    } as Parameters<Engine['gateway']['found']>[0]);
    const act = (type: CommandRequest['type'], data: Readonly<Record<string, unknown>>) =>
      this.act(on, administrator.id, type, data);
    for (const { id, name, kind, parent } of units.slice(1)) {
      await act('EstablishUnit', { unitId: id, name, kind, parentId: parent });
    }
    for (const [personId, name] of Object.entries(persons)) {
      if (personId !== person) await act('RegisterPerson', { personId, name });
    }
    for (const { id: postId, unit: unitId, name, rank, role, holders } of posts) {
      if (postId === administrator.id) continue;
      await act('EstablishPost', { postId, unitId, name, rank, role, seats: 1 });
      for (const { person: personId, from } of holders) {
        await act('AppointPerson', { postId, appointmentId: `${postId}.${personId}`, personId, from });
      }
    }
  }

  private async take(step: Told['steps'][number]): Promise<void> {
    if ('chapter' in step) return;
    if ('sweep' in step) {
      const { raised } = await this.engine.sweep(step.sweep);
      expect(raised.map(({ subjectId }) => subjectId)).toEqual(step.raises);
      return;
    }
    for (const entry of step.each ?? [{}]) await this.give(step, entry);
  }

  private async give(step: Give, entry: Entry): Promise<void> {
    const by = entry.by ?? step.by ?? '';
    try {
      await this.act(step.on, by, step.give, { ...step.data, ...entry.data });
    } catch (error) {
      if (error instanceof DomainError && error.code === step.refused) return;
      const told = error instanceof DomainError ? `${error.code} ${JSON.stringify(error.details)}` : '';
      throw new Error(`${step.on} ${by} ${step.give} ${told}`, { cause: error });
    }
    if (step.refused !== undefined) throw new Error(`${step.on} ${step.give} was not refused`);
  }
}
