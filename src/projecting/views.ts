/**
 * The read side as the rest of the product sees it: ask a query of `projections/<view>/…query.ts`, wait for a position,
 * see how far the views are complete, rebuild them while they are in use.
 */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { VIEWS } from '../../projections/registry';
import type { Query, Reader, View } from '../../projections/view';
import type { EventReader } from '../event-store/event-store';
import type { Position } from '../event-store/position';
import { bringIn, buildViews, removeViewsFile } from './build-views';
import { ViewsFile, ViewsFileUnusable } from './sqlite/views-file';
import { ViewRunner, type RunnerStatus } from './view-runner';
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
}

/** What anybody who only asks needs. */
export interface AskViews {
  /** @throws ViewsError BEHIND, FAILED, STOPPED, UNUSABLE */
  ask<P, A>(query: Query<P, A>, params: P, options?: AskOptions): Promise<Answer<A>>;
}

export type ViewsStatus = RunnerStatus;

export class Views implements AskViews {
  readonly #options: ViewsOptions;
  readonly #views: readonly View[];
  readonly #runner: ViewRunner;
  #file: ViewsFile | undefined;
  #rebuilding: Promise<void> | undefined;

  constructor(options: ViewsOptions) {
    this.#options = options;
    this.#views = options.views ?? VIEWS;
    this.#runner = new ViewRunner(options.store, () => this.#opened());
  }

  /**
   * Opens the file, or builds it where there is none that can be used, then follows the log. What is asked before the end
   * of the log is reached is answered from what is in, and says so.
   * @throws FoldError when the log cannot be built from
   */
  async start(): Promise<void> {
    this.#file ??= await this.#openOrBuild();
    this.#runner.start();
  }

  async stop(): Promise<void> {
    await this.#rebuilding?.catch(() => undefined);
    await this.#runner.stop();
    this.#file?.close();
    this.#file = undefined;
  }

  async ask<P, A>(query: Query<P, A>, params: P, options: AskOptions = {}): Promise<Answer<A>> {
    if (options.waitFor !== undefined) await this.waitFor(options.waitFor, options.timeoutMs);
    const { answer, checkpoint } = this.#opened().read(
      (reader) => query(reader, params),
      this.#options.workingDays,
    );
    return { answer, completeTo: completeTo(checkpoint) };
  }

  async waitFor(position: Position, timeoutMs = WAIT_MS): Promise<CompleteTo> {
    this.#opened();
    await this.#runner.waitFor(position, timeoutMs);
    return this.completeTo();
  }

  completeTo(): CompleteTo {
    return completeTo(this.#opened().checkpoint);
  }

  /** `failed`: an event could not be folded or the store ended; the answers stay what they were. */
  status(): ViewsStatus {
    if (this.#file === undefined) return { state: 'stopped', position: '0', error: undefined };
    return this.#runner.status();
  }

  /** Builds the views anew from the log's start while they are in use, then swaps. Also the way out of `failed`. */
  rebuild(): Promise<void> {
    this.#rebuilding ??= this.#rebuild().finally(() => {
      this.#rebuilding = undefined;
    });
    return this.#rebuilding;
  }

  async #rebuild(): Promise<void> {
    const path = this.#path();
    const file = path === null ? this.#newInMemory() : await this.#built(`${path}.building`);
    await bringIn(this.#options.store, file);
    await this.#runner.pause();
    // No answer may go back behind one that was given.
    await bringIn(this.#options.store, file, this.#opened().checkpoint.position);
    this.#file?.close();
    this.#file = path === null ? file : this.#movedTo(path, file);
    this.#runner.start();
  }

  async #openOrBuild(): Promise<ViewsFile> {
    const path = this.#path();
    if (path === null) return this.#newInMemory();
    removeViewsFile(`${path}.building`);
    try {
      return ViewsFile.open(path, this.#views, 'live');
    } catch (error) {
      if (!(error instanceof ViewsFileUnusable)) throw error;
    }
    return this.#movedTo(path, await this.#built(`${path}.building`));
  }

  async #built(path: string): Promise<ViewsFile> {
    await buildViews(this.#options.store, path, this.#views);
    return ViewsFile.open(path, this.#views, 'live');
  }

  #newInMemory(): ViewsFile {
    return ViewsFile.create(':memory:', this.#views, 'live');
  }

  // Closing writes the journal into the file. The old file's journal goes first: nobody may find it beside the new file.
  #movedTo(path: string, file: ViewsFile): ViewsFile {
    file.close();
    removeViewsFile(path);
    renameSync(file.path, path);
    return ViewsFile.open(path, this.#views, 'live');
  }

  #path(): string | null {
    return this.#options.folder === ':memory:' ? null : join(this.#options.folder, VIEWS_FILE);
  }

  #opened(): ViewsFile {
    if (this.#file === undefined) throw new ViewsError('VIEWS.STOPPED');
    return this.#file;
  }
}

export function completeTo({ position, recordedAt }: CompleteTo): CompleteTo {
  return { position, recordedAt };
}
