/**
 * The read side as the rest of the product sees it: ask a query of `projections/<view>/…query.ts`, wait for a position,
 * see how far the views are complete, rebuild them while they are in use.
 */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { VIEWS } from '../../projections/registry';
import type { Query, Reader, View } from '../../projections/view';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader } from '../event-store/event-store';
import { insist } from '../event-store/insist';
import type { LogSignal } from '../event-store/log-signal';
import { START, type Position } from '../event-store/position';
import { StoreError } from '../event-store/store-error';
import { bringIn, buildViews, removeViewsFile } from './build-views';
import { FollowerThread } from './follower-thread';
import { ViewsFile, ViewsFileUnusable, type FileUse } from './sqlite/views-file';
import { ViewRunner, type Follower, type RunnerState, type RunnerStatus } from './view-runner';
import { ViewsError } from './views-error';

export const VIEWS_FILE = 'views.sqlite';

/** The views hold every event up to this position; `recordedAt` is that of its event, null for an empty log. */
export interface CompleteTo {
  readonly position: Position;
  readonly recordedAt: string | null;
}

export interface Answer<A> {
  readonly answer: A;
  readonly completeTo: CompleteTo;
}

export interface AskOptions {
  /** Answer only when everything up to this position is in: read your own writes. */
  readonly waitFor?: Position;
  /** Default `WAIT_MS`; then `VIEWS.BEHIND`. */
  readonly timeoutMs?: number;
}

export const WAIT_MS = 5_000;

export interface ViewsOptions {
  readonly store: Pick<EventReader, 'readAll' | 'subscribe'>;
  /** The data folder, which gets `views.sqlite`; `:memory:` keeps nothing. */
  readonly folder: string;
  /** The working-day table of a calendar id and version. */
  readonly workingDays: Reader['workingDays'];
  /** Default: all of the product. */
  readonly views?: readonly View[];
  /** The log turned out to be another than the views were made from, as after a restore: nothing kept of it holds. */
  readonly onOtherLog?: () => void;
  /** Told why the views follow the log no longer, once they do not: nothing but a start or `rebuild` brings them on. */
  readonly onFailed?: (why: unknown) => void;
  /** Told why views that were there are thrown away and built anew: the log is another one, or the file is damaged. */
  readonly onBeginAnew?: (why: unknown) => void;
  /** Told each time that the views are built on only when a trouble has passed, as a full disk does. */
  readonly onWaiting?: (why: unknown) => void;
  /** Told why, each time the thread that follows the log has died; a new one is begun, until it has died too often. */
  readonly onThreadEnded?: (why: unknown) => void;
  /** Follow the log in a thread of its own, if that can be. Default: in this one. */
  readonly thread?: ThreadOptions | undefined;
}

/** The log that a thread of its own can follow: the embedded one, in the data folder. */
export interface ThreadOptions {
  /** Raised when the log has grown. */
  readonly signal: LogSignal;
  /** The file the thread begins with; default: the compiled one, and no thread where there is none. */
  readonly entry?: string;
  /** How often in a row a thread that has died is begun anew. */
  readonly restarts?: number;
}

/** What anybody who only asks needs. */
export interface AskViews {
  /** @throws ViewsError BEHIND, BUILDING, FAILED, STOPPED, UNUSABLE */
  ask<P, A>(query: Query<P, A>, params: P, options?: AskOptions): Promise<Answer<A>>;
}

export interface ViewsStatus extends Omit<RunnerStatus, 'state'> {
  /** `building`: there is nothing to ask yet. */
  readonly state: RunnerState | 'building';
}

export class Views implements AskViews {
  readonly #options: ViewsOptions;
  readonly #views: readonly View[];
  readonly #follower: Follower;
  readonly #buildFile: (path: string) => Promise<unknown>;
  /** Written here, or by the thread. */
  readonly #use: FileUse & ('live' | 'read');
  #file: ViewsFile | undefined;
  #rebuilding: Promise<void> | undefined;
  #building: Promise<void> | undefined;
  /** Of the building: what it waits out, or why it failed. */
  #trouble: unknown;
  #stopping = new AbortController();

  constructor(options: ViewsOptions) {
    this.#options = options;
    this.#views = options.views ?? VIEWS;
    const path = this.#path();
    const thread = options.views === undefined ? options.thread : undefined;
    const follow = {
      target: () => this.#file,
      onOtherLog: (error: unknown) => {
        options.onOtherLog?.();
        this.#beginAnew(error);
      },
      onUnusable: (error: unknown) => this.#beginAnew(error),
      onFailed: (error: unknown) => options.onFailed?.(error),
    };
    if (thread !== undefined && path !== null && FollowerThread.isPossible(thread.entry)) {
      this.#use = 'read';
      const onThreadEnded = (error: unknown): void => options.onThreadEnded?.(error);
      const follower = new FollowerThread({
        ...follow,
        ...thread,
        folder: options.folder,
        path,
        onThreadEnded,
      });
      this.#follower = follower;
      this.#buildFile = (file) => follower.build(file, this.#stopping.signal);
    } else {
      this.#use = 'live';
      this.#follower = new ViewRunner({ ...follow, store: options.store });
      this.#buildFile = (file) => buildViews(this.#insistingStore(), file, this.#views);
    }
  }

  /**
   * Opens the file, or builds it where there is none that can be used, then follows the log. A store that is away is
   * waited for. What is asked before the end of the log is reached is answered from what is in, and says so; while there
   * is no file it is refused as BUILDING.
   * @throws FoldError when the log cannot be built from
   */
  async start(): Promise<void> {
    this.#stopping = new AbortController();
    if (this.#file === undefined) await this.#build(() => this.#keptOfThisLog());
    else this.#follower.start();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#building?.catch(() => undefined);
    await this.#rebuilding?.catch(() => undefined);
    await this.#follower.stop();
    this.#file?.close();
    this.#file = undefined;
    this.#trouble = undefined;
  }

  async ask<P, A>(query: Query<P, A>, params: P, options: AskOptions = {}): Promise<Answer<A>> {
    if (options.waitFor !== undefined) await this.waitFor(options.waitFor, options.timeoutMs);
    const file = this.#opened();
    try {
      const { answer, checkpoint } = file.read((reader) => query(reader, params), this.#options.workingDays);
      return { answer, completeTo: completeTo(checkpoint) };
    } catch (error) {
      if (!(error instanceof ViewsFileUnusable)) throw error;
      if (file === this.#file) this.#beginAnew(error);
      throw new ViewsError('VIEWS.BUILDING', {}, { cause: error });
    }
  }

  async waitFor(position: Position, timeoutMs = WAIT_MS): Promise<CompleteTo> {
    this.#opened();
    await this.#follower.waitFor(position, timeoutMs);
    return this.completeTo();
  }

  completeTo(): CompleteTo {
    return completeTo(this.#opened().checkpoint);
  }

  /** `failed`: an event could not be folded or the store ended; the answers stay what they were. */
  status(): ViewsStatus {
    if (this.#file !== undefined) return this.#follower.status();
    const state =
      this.#building !== undefined ? 'building' : this.#trouble === undefined ? 'stopped' : 'failed';
    return { state, position: START, error: this.#trouble };
  }

  /** Builds the views anew from the log's start while they are in use, then swaps. Also the way out of `failed`. */
  rebuild(): Promise<void> {
    if (this.#building !== undefined) return this.#building;
    this.#opened();
    this.#rebuilding ??= this.#rebuild().finally(() => {
      this.#rebuilding = undefined;
    });
    return this.#rebuilding;
  }

  async #rebuild(): Promise<void> {
    const path = this.#path();
    const file = path === null ? this.#newInMemory() : await this.#built(`${path}.building`);
    await bringIn(this.#insistingStore(), file);
    await this.#follower.pause();
    // No answer may go back behind one that was given.
    await bringIn(this.#insistingStore(), file, this.#file?.checkpoint.position);
    this.#file?.close();
    this.#file = path === null ? file : this.#movedTo(path, file);
    this.#follower.start();
  }

  /** A log that is another one may be longer than the one the views were made from: then its position alone says nothing. */
  async #keptOfThisLog(): Promise<ViewsFile | undefined> {
    const file = this.#kept();
    if (file === undefined) return undefined;
    const { position, recordedAt } = file.checkpoint;
    // A log that is away keeps nobody from asking the views: then it is not looked at.
    const event = await eventAt(position, this.#options.store).catch(() => undefined);
    if (event === undefined || event.recordedAt === recordedAt) return file;
    file.close();
    this.#options.onOtherLog?.();
    this.#options.onBeginAnew?.(
      new StoreError('STORE.POSITION_UNKNOWN', { position, recordedAt, found: event.recordedAt }),
    );
    return undefined;
  }

  /** The file of the last time; undefined where there is none that can be used. */
  #kept(): ViewsFile | undefined {
    const path = this.#path();
    if (path === null) return undefined;
    removeViewsFile(`${path}.building`);
    try {
      return ViewsFile.open(path, this.#views, this.#use);
    } catch (error) {
      if (!(error instanceof ViewsFileUnusable)) throw error;
      return undefined;
    }
  }

  /** What the views say is not what this log says, or cannot be read: they answer nothing until they are built from it. */
  #beginAnew(why: unknown): void {
    this.#file?.close();
    this.#file = undefined;
    this.#options.onBeginAnew?.(why);
    // `status()` shows what becomes of it.
    this.#build().catch(() => undefined);
  }

  /** `kept`: a file that may be gone on with instead. */
  #build(kept: () => Promise<ViewsFile | undefined> = async () => undefined): Promise<void> {
    this.#trouble = undefined;
    this.#building ??= this.#buildAndFollow(kept).finally(() => {
      this.#building = undefined;
    });
    return this.#building;
  }

  async #buildAndFollow(kept: () => Promise<ViewsFile | undefined>): Promise<void> {
    try {
      // A rebuilding that was under way goes to its end: it is from the start of this log.
      if (this.#rebuilding !== undefined) await this.#rebuilding.catch(() => undefined);
      if (this.#file !== undefined) return;
      this.#file = (await this.#insist(kept)) ?? (await this.#builtAnew());
      this.#follower.start();
    } catch (error) {
      this.#trouble = error;
      throw error;
    }
  }

  async #builtAnew(): Promise<ViewsFile> {
    const path = this.#path();
    if (path === null) return this.#newInMemory();
    await this.#follower.pause();
    // Gone before it is built anew: a start in the middle must not find it.
    removeViewsFile(path);
    return this.#insist(async () => this.#movedTo(path, await this.#built(`${path}.building`)));
  }

  async #built(path: string): Promise<ViewsFile> {
    await this.#buildFile(path);
    return ViewsFile.open(path, this.#views, 'live');
  }

  /** A page that cannot be read is asked for again: half an hour of building is not thrown away for a lost connection. */
  #insistingStore(): Pick<EventReader, 'readAll'> {
    return { readAll: (options) => this.#insist(() => this.#options.store.readAll(options)) };
  }

  /** Tries again while the trouble is a passing one, as a full disk is. */
  async #insist<A>(work: () => Promise<A>): Promise<A> {
    const onTrouble = (error: unknown): void => {
      this.#trouble = error;
      this.#options.onWaiting?.(error);
    };
    const { signal } = this.#stopping;
    try {
      const done = await insist(work, { signal, onTrouble });
      this.#trouble = undefined;
      return done;
    } catch (error) {
      throw signal.aborted ? new ViewsError('VIEWS.STOPPED', {}, { cause: error }) : error;
    }
  }

  #newInMemory(): ViewsFile {
    return ViewsFile.create(':memory:', this.#views, 'live');
  }

  // Closing writes the journal into the file. The old file's journal goes first: nobody may find it beside the new file.
  #movedTo(path: string, file: ViewsFile): ViewsFile {
    file.close();
    removeViewsFile(path);
    renameSync(file.path, path);
    return ViewsFile.open(path, this.#views, this.#use);
  }

  #path(): string | null {
    return this.#options.folder === ':memory:' ? null : join(this.#options.folder, VIEWS_FILE);
  }

  #opened(): ViewsFile {
    if (this.#file !== undefined) return this.#file;
    const { state, error } = this.status();
    if (state === 'building') throw new ViewsError('VIEWS.BUILDING');
    if (state === 'failed') throw new ViewsError('VIEWS.FAILED', { at: START }, { cause: error });
    throw new ViewsError('VIEWS.STOPPED');
  }
}

/** Where positions count the events; undefined beyond the end, and where they do not. */
async function eventAt(
  position: Position,
  store: Pick<EventReader, 'readAll'>,
): Promise<StoredEvent | undefined> {
  const place = Number(position);
  if (!Number.isSafeInteger(place) || place < 1) return undefined;
  const [event] = await store.readAll({ after: `${place - 1}`, limit: 1 });
  return event?.position === position ? event : undefined;
}

export function completeTo({ position, recordedAt }: CompleteTo): CompleteTo {
  return { position, recordedAt };
}
