/**
 * The whole product but its doors: log, views, write side, follow-ups and deadline sweep, put together and started in
 * order. The server, the demo, the command line and the tests open one of these.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Accounts } from './accounts/accounts';
import { ApiTokens } from './accounts/api-tokens';
import { KeyFile } from './accounts/key-file';
import { KEY_BYTES, Seal } from './accounts/seal';
import { join } from 'node:path';
import { dateInZone, HOME_TIME_ZONE, type Instant, type LocalDate } from '../workflows/kernel/time';
import { Evidence } from './checkpoints/evidence';
import { CommandGateway } from './commands/command-gateway';
import { ViewInventory } from './commands/view-inventory';
import { sweep, Sweeper, type SweepResult } from './deadlines/sweep';
import { ViewDueList } from './deadlines/view-due-list';
import { DutyOpener } from './duties/open-duties';
import { RescreeningOpener } from './duties/open-rescreenings';
import type { EventStore } from './event-store/event-store';
import type { LogSignal } from './event-store/log-signal';
import { openEventStore, type OpenedStore, type RemoteStores } from './event-store/open-store';
import { LOG_FILE } from './event-store/sqlite/log-file';
import { StoreError } from './event-store/store-error';
import { Health, type HealthOptions } from './health/health';
import { openCalendars, type CalendarSource } from './plans/calendar-loader';
import { knownParts } from './plans/known-parts';
import { openModuleLibrary, type ModuleLibrary } from './plans/module-library';
import { openPlanLibrary, type PlanLibrary } from './plans/plan-library';
import { PastViews } from './projecting/past-views';
import { Views, VIEWS_FILE, type ThreadOptions } from './projecting/views';
import { Reactor, type RefusedFollowUp } from './reactions/reactor';
import type { LogChoice } from './settings';
import { Tally } from './tally';

export interface EngineOptions {
  /** The data folder; `:memory:` keeps nothing on disk (then `store` is needed too). */
  readonly dataDir: string;
  /** Default: the embedded store in the data folder. */
  readonly log?: LogChoice;
  /** How a remote store is opened; default: as the product does. */
  readonly remoteStores?: RemoteStores | undefined;
  /** An opened store instead of `log`; others may write to it too. It is closed with the engine. */
  readonly store?: EventStore;
  /** The clock of recorded times; default: the machine's. */
  readonly now?: () => Instant;
  /** How often deadlines are swept, in ms; 0: never by itself. Default: 60,000. */
  readonly sweepEveryMs?: number;
  /** Told of a sweep that failed for another reason than a store that is away; it is tried again at the next interval. */
  readonly onSweepError?: (error: unknown) => void;
  /** Told why views that were there are built anew: the log is another or a shorter one, or their file is damaged. */
  readonly onViewsBeginAnew?: (why: unknown) => void;
  /** Told why the views follow the log no longer. */
  readonly onViewsFailed?: (why: unknown) => void;
  /** Told each time that the views wait with their building until a trouble has passed. */
  readonly onViewsWaiting?: (why: unknown) => void;
  /** Told why, each time a thread beside the serving one has died; a new one is begun, until it has died too often. */
  readonly onThreadEnded?: (why: unknown) => void;
  /** The files that the threads beside the serving one begin with; default: the compiled ones, where there are any. */
  readonly threadEntries?: { readonly writer?: string; readonly follower?: string };
  /** Told of each follow-up that was refused: what it was to do on another stream has not happened. */
  readonly onFollowUpRefused?: (refusal: RefusedFollowUp) => void;
  readonly health?: HealthOptions;
  /** The office's own key; default: `secret.key` in the data folder, made at its first use. */
  readonly keyFile?: string | undefined;
}

export interface Engine {
  readonly dataDir: string;
  readonly store: EventStore;
  readonly views: Views;
  /** The same, as of an earlier moment. */
  readonly past: PastViews;
  readonly gateway: CommandGateway;
  readonly reactor: Reactor;
  readonly plans: PlanLibrary;
  readonly modules: ModuleLibrary;
  readonly calendars: CalendarSource;
  readonly now: () => Instant;
  readonly health: Health;
  readonly tally: Tally;
  readonly accounts: Accounts;
  readonly tokens: ApiTokens;
  /** What is proved of the log. */
  readonly evidence: Evidence;
  /** Of the office's own key, made when it is first needed. */
  readonly seal: Seal;
  /** The views are there to be asked, and follow the log. Rejects when they cannot be built. */
  readonly opened: Promise<void>;
  /** Raises what is overdue on a day; default: today. */
  sweep(today?: LocalDate): Promise<SweepResult>;
  close(): Promise<void>;
}

const IN_MEMORY = ':memory:';
const DEFAULT_SWEEP_MS = 60_000;

/** Opens all, and answers when it can be used. @throws StoreError UNAVAILABLE, DISK_FULL, and what the store and the views refuse */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  let refuseFull: (why: StoreError) => void = () => undefined;
  const full = new Promise<never>((_, reject) => {
    refuseFull = reject;
  });
  full.catch(() => undefined);
  const engine = startEngine({
    ...options,
    // A server waits for room. Who opens all for one piece of work would wait without a word.
    onViewsWaiting: (why) => {
      options.onViewsWaiting?.(why);
      if (why instanceof StoreError && why.code === 'STORE.DISK_FULL') refuseFull(why);
    },
  });
  try {
    await engine.store.end();
    await Promise.race([engine.opened, full]);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** Starts all and waits for nothing: a store that is away is waited for in the background, and `health` says so. */
export function startEngine(options: EngineOptions): Engine {
  const { dataDir, now = () => new Date().toISOString() } = options;
  const tally = new Tally();
  const calendars = openCalendars(dataDir);
  const plans = openPlanLibrary(dataDir, knownParts(calendars));
  const modules = openModuleLibrary(dataDir, knownParts(calendars));
  const { store, soleWriter, signal } = openedStore(options, tally);
  const views = new Views({
    store,
    folder: dataDir,
    workingDays: (id, version) => calendars.table(id, version),
    onOtherLog: () => gateway.forgetAll(),
    onBeginAnew: (why) => options.onViewsBeginAnew?.(why),
    onFailed: (why) => options.onViewsFailed?.(why),
    onWaiting: (why) => options.onViewsWaiting?.(why),
    onThreadEnded: (why) => {
      tally.threadsDied.follower += 1;
      options.onThreadEnded?.(why);
    },
    thread: signal === undefined ? undefined : followedBy(signal, options.threadEntries?.follower),
  });
  const past = new PastViews({ store, workingDays: (id, version) => calendars.table(id, version) });
  const inventory = new ViewInventory(store, views);
  const seal = sealOf(options);
  // The gateway's follow-ups are given by the reactor, which gives them through the gateway's own write side.
  const gateway: CommandGateway = new CommandGateway({
    store,
    inventory,
    plans,
    modules,
    calendars,
    seal,
    now,
    soleWriter,
    followUps: (receipt) => reactor.followUps(receipt),
    onAppended: (count) => {
      tally.eventsAppended += count;
    },
  });
  const evidence = new Evidence({ store, dataDir: dataDir === IN_MEMORY ? null : dataDir, now });
  const checkpoint = dataDir === IN_MEMORY ? null : join(dataDir, 'reactions.checkpoint');
  const dueList = new ViewDueList(store, views, [
    new DutyOpener(store, views, gateway.system),
    new RescreeningOpener(store, views, gateway.system),
  ]);
  const reactor = new Reactor(
    store,
    { store, lookup: gateway.lookup, calendars },
    gateway.system,
    checkpoint,
    undefined,
    options.onFollowUpRefused,
  );
  const sweepEveryMs = options.sweepEveryMs ?? DEFAULT_SWEEP_MS;
  const sweeper = new Sweeper(
    dueList,
    gateway.system,
    now,
    options.onSweepError ?? rethrowLater,
    sweepEveryMs,
    tally.sweeps,
  );
  const health = new Health({ store, views, reactor, sweeper }, options.health);
  const accounts = new Accounts({ lookup: gateway.lookup, system: gateway.system, seal, now });
  const tokens = new ApiTokens({ lookup: gateway.lookup, now });
  let isClosing = false;
  const opened = views.start().then(
    () => {
      if (sweepEveryMs > 0 && !isClosing) sweeper.start();
    },
    (error: unknown) => {
      if (!isClosing) throw error;
    },
  );
  // Whoever does not wait for it sees it in `health`.
  opened.catch(() => undefined);
  reactor.start();
  health.start();
  return {
    dataDir,
    store,
    views,
    past,
    gateway,
    reactor,
    plans,
    modules,
    calendars,
    now,
    health,
    tally,
    accounts,
    tokens,
    evidence,
    seal,
    opened,
    sweep: (today) => sweep(dueList, gateway.system, today ?? dateInZone(now(), HOME_TIME_ZONE)),
    close: async () => {
      isClosing = true;
      await evidence.close();
      await health.stop();
      await sweeper.stop();
      await reactor.stop();
      await views.stop();
      await past.close();
      await store.close();
    },
  };
}

function openedStore(
  { dataDir, log = { type: 'sqlite' }, store, remoteStores, onThreadEnded, threadEntries }: EngineOptions,
  tally: Tally,
): OpenedStore {
  if (store !== undefined) return { store, soleWriter: false };
  if (log.type === 'sqlite') refuseLostLog(dataDir);
  return openEventStore({ dataDir, log }, remoteStores, {
    onThreadEnded: (why) => {
      tally.threadsDied.writer += 1;
      onThreadEnded?.(why);
    },
    onReconnect: () => {
      tally.storeReconnects += 1;
    },
    threadEntry: threadEntries?.writer,
  });
}

function followedBy(signal: LogSignal, entry: string | undefined): ThreadOptions {
  return entry === undefined ? { signal } : { signal, entry };
}

/** Views without their log: it was lost, or it lies in a database that the settings no longer name. A new one would hide that. */
function refuseLostLog(folder: string): void {
  if (existsSync(join(folder, LOG_FILE)) || !existsSync(join(folder, VIEWS_FILE))) return;
  throw new StoreError('STORE.LOG_MISSING', { folder, missing: LOG_FILE, beside: VIEWS_FILE });
}

/** In memory there is no file, and the key goes with the engine. */
function sealOf({ dataDir, keyFile }: EngineOptions): Seal {
  return new Seal(dataDir === IN_MEMORY ? randomBytes(KEY_BYTES) : new KeyFile(dataDir, keyFile));
}

/** Nobody asked to be told: the process is. */
function rethrowLater(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
