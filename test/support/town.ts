/**
 * The organisation of organisation.ts, founded through the gateway: what every journey begins with. Its clock stands
 * still but for a minute before each act, and its keys count up, so that the same acts make the same log, byte by byte.
 */
import { openEngine, type Engine } from '../../src/engine';
import type { CommandGateway } from '../../src/commands/command-gateway';
import type { EventStore } from '../../src/event-store/event-store';
import type { HealthOptions } from '../../src/health/health';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import type {
  Acting,
  CommandReceipt,
  CommandRequest,
  RequestData,
  UserCommandType,
} from '../../src/commands/request';
import type { AggregateCategory } from '../../workflows/aggregates';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { State } from '../../workflows/kernel/aggregate';
import type { Instant, LocalDate } from '../../workflows/kernel/time';
import { POST_NAMES, POSTS, UNITS, type PostName } from './organisation';
import { copyOf, shared } from './store-wrappers';

export type Extras = Partial<Omit<CommandRequest, 'type' | 'data' | 'acting'>>;

/** Somebody who acts. */
export interface Hand {
  readonly acting: Acting;
  execute<T extends UserCommandType>(type: T, data: RequestData<T>, extras?: Extras): Promise<CommandReceipt>;
}

const FOUNDED_ON: LocalDate = '2024-01-02';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The time that all engines of a test have in common. */
class TownClock {
  private ms = Date.parse('2024-01-02T01:00:00.000Z');
  private acts = 0;

  readonly now = (): Instant => new Date(this.ms).toISOString();

  /** Nine o'clock in the morning of the day; time never goes back. */
  goTo(day: LocalDate): void {
    const morning = Date.parse(`${day}T01:00:00.000Z`);
    if (morning + DAY_MS <= this.ms) throw new Error(`it is later than ${day} already: ${this.now()}`);
    this.ms = Math.max(this.ms, morning);
  }

  /** A clock of its own that shows the same time. */
  copy(): TownClock {
    const copy = new TownClock();
    copy.ms = this.ms;
    copy.acts = this.acts;
    return copy;
  }

  tick(): void {
    this.ms += MINUTE_MS;
  }

  /** No two acts of a test have the same key. */
  nextKey(): string {
    this.acts += 1;
    return `town-${String(this.acts).padStart(4, '0')}`;
  }
}

export interface TownOptions {
  /** Default: in memory. */
  readonly store?: EventStore;
  /** Default: everything in memory. */
  readonly dataDir?: string;
  /** The embedded store in the data folder, as a server runs it, instead of a store of the test's own. */
  readonly embedded?: boolean;
  readonly health?: HealthOptions;
}

export class Town {
  private constructor(
    readonly engine: Engine,
    /** What the engine writes to; the test's own store stays open when the engine closes. */
    readonly store: EventStore,
    private readonly clock: TownClock,
    private readonly options: TownOptions,
    readonly gateway: CommandGateway = engine.gateway,
    /** Where others give the follow-ups: waits until they have. */
    private readonly othersSettled?: () => Promise<void>,
  ) {}

  /** An empty log. */
  static open(options: TownOptions = {}): Promise<Town> {
    const store = options.store ?? new MemoryEventStore();
    return Town.over(options.embedded === true ? options : { ...options, store }, new TownClock());
  }

  /** The organisation, and nothing else yet. */
  static async found(options: TownOptions = {}): Promise<Town> {
    const town = await Town.open(options);
    await town.foundOrganisation();
    return town;
  }

  private static async over(options: TownOptions, clock: TownClock): Promise<Town> {
    const { store, dataDir = ':memory:', health } = options;
    const engine = await openEngine({
      dataDir,
      now: clock.now,
      sweepEveryMs: 0,
      ...(health === undefined ? {} : { health }),
      ...(store === undefined ? {} : { store: shared(store) }),
    });
    return new Town(engine, store ?? engine.store, clock, options);
  }

  /** Another server over the same log, with the same clock. Not over the embedded store, which has one writer. */
  beside(options: Pick<TownOptions, 'store' | 'dataDir' | 'health'> = {}): Promise<Town> {
    return Town.over({ store: this.store, ...options }, this.clock);
  }

  /** The server stopped and started again. */
  async restarted(): Promise<Town> {
    await this.close();
    return Town.over(this.options, this.clock);
  }

  /** Another town with the same past; what happens from now on in one does not happen in the other. */
  async twin(options: Pick<TownOptions, 'dataDir'> = {}): Promise<Town> {
    return Town.over({ ...options, store: await copyOf(this.store) }, this.clock.copy());
  }

  /** The same town, its hands giving their commands through another door. */
  through(gateway: CommandGateway, othersSettled?: () => Promise<void>): Town {
    return new Town(this.engine, this.store, this.clock, this.options, gateway, othersSettled);
  }

  get now(): Instant {
    return this.clock.now();
  }

  /** On to nine o'clock of the day. */
  day(on: LocalDate): this {
    this.clock.goTo(on);
    return this;
  }

  nextKey(): string {
    return this.clock.nextKey();
  }

  /** A minute goes by. */
  tick(): void {
    this.clock.tick();
  }

  as(name: PostName): Hand {
    const { personId, postId } = POSTS[name];
    return this.hand({ personId, postId });
  }

  get public(): Hand {
    return this.hand('public');
  }

  hand(acting: Acting): Hand {
    return {
      acting,
      execute: (type, data, extras = {}) => {
        this.clock.tick();
        const idempotencyKey = this.clock.nextKey();
        return this.gateway.execute({ idempotencyKey, ...extras, type, data, acting });
      },
    };
  }

  state<Context>(category: AggregateCategory, id: string): Promise<State<Context>> {
    return this.gateway.read<Context>(category, id);
  }

  /** The refusal of the work; fails where it is accepted, and where anything has been written. */
  async refusal(work: () => Promise<unknown>): Promise<DomainError> {
    const before = await this.store.end();
    const refused = await work().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(await this.store.end()).toBe(before);
    if (refused === undefined) throw new Error('accepted, not refused');
    if (!(refused instanceof DomainError)) throw new Error('failed, not refused', { cause: refused });
    return refused;
  }

  /** Refused with the code, and nothing written. */
  async refuses(code: string, work: () => Promise<unknown>, details?: object): Promise<void> {
    const refused = await this.refusal(work);
    expect({ code: refused.code, details: refused.details }).toMatchObject({
      code,
      ...(details === undefined ? {} : { details }),
    });
  }

  /** Every follow-up given and every view complete. */
  async settled(): Promise<void> {
    const end = await this.store.end();
    if (this.othersSettled === undefined) await this.engine.reactor.settled(end);
    else await this.othersSettled();
    await this.engine.views.waitFor(await this.store.end());
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  async foundOrganisation(): Promise<void> {
    const { postId, name, personId, personName } = POSTS.administrator;
    await this.gateway.foundOrganisation({
      unit: { unitId: 'district', name: UNITS['district']!.name, kind: 'body' },
      post: { postId, name },
      person: { personId, name: personName },
    });
    const administrator = this.as('administrator');
    for (const [unitId, unit] of Object.entries(UNITS)) {
      if (unit.parentId !== null) await administrator.execute('EstablishUnit', { unitId, ...unit });
    }
    for (const post of POST_NAMES) if (post !== 'administrator') await this.fillPost(post);
  }

  private async fillPost(post: PostName): Promise<void> {
    const { postId, unitId, name, rank, role, personId, personName } = POSTS[post];
    const administrator = this.as('administrator');
    await administrator.execute('RegisterPerson', { personId, name: personName });
    await administrator.execute('EstablishPost', { postId, unitId, name, rank, role, seats: 1 });
    await administrator.execute('AppointPerson', {
      postId,
      appointmentId: `${postId}.1`,
      personId,
      from: FOUNDED_ON,
    });
  }
}
