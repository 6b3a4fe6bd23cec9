/**
 * A thread of its own that brings the log into the file of views, so that the thread that serves only asks it: it reads
 * the log over a connection of its own and runs a `ViewRunner`. (The other half: follower-thread-main.ts.)
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ErrorDetails } from '../../workflows/kernel/domain-error';
import type { LogSignal } from '../event-store/log-signal';
import { START, type Position } from '../event-store/position';
import { StoreError, type StoreErrorCode } from '../event-store/store-error';
import { ThreadRestarts } from '../event-store/thread-restarts';
import { PositionWaiters } from './position-waiters';
import type { Follower, RunnerOptions, RunnerState, RunnerStatus } from './view-runner';
import { ViewsError } from './views-error';

/** What the thread is told: which file to build, which to go on with, to let go of it, and that the log has grown. */
export type FollowerTask =
  | { readonly said: 'build'; readonly path: string }
  | { readonly said: 'follow'; readonly path: string }
  | { readonly said: 'pause' }
  | { readonly said: 'grown' };

export interface SentError {
  readonly name?: string;
  readonly message: string;
  readonly code?: string;
  readonly details?: ErrorDetails;
}

export type FollowerReport =
  | {
      readonly said: 'status';
      readonly state: RunnerState;
      /** Undefined: where the file stands. */
      readonly position?: Position;
      readonly error?: SentError;
    }
  | { readonly said: 'built'; readonly error?: SentError }
  | { readonly said: 'paused' }
  | { readonly said: 'otherLog' | 'unusable'; readonly error: SentError };

export interface FollowerThreadOptions extends Pick<
  RunnerOptions,
  'target' | 'onOtherLog' | 'onUnusable' | 'onFailed'
> {
  /** The data folder, with the log. */
  readonly folder: string;
  /** The file of views. */
  readonly path: string;
  /** Raised when the log has grown. */
  readonly signal: LogSignal;
  /** The file the thread begins with; default: the compiled one. */
  readonly entry?: string | undefined;
  /** How often in a row a thread that has died is begun anew; default: that of `ThreadRestarts`. */
  readonly restarts?: number | undefined;
  /** Told why, each time a thread has died. */
  readonly onThreadEnded?: (why: unknown) => void;
}

interface Building {
  readonly path: string;
  readonly settle: (error?: Error) => void;
}

/** A page of events then dies young: it is collected before it is moved. */
const YOUNG_MB = 96;

/** What the thread begins with, where the product is compiled. */
export const FOLLOWER_THREAD = join(__dirname, 'follower-thread-main.js');

export class FollowerThread implements Follower {
  readonly #options: FollowerThreadOptions;
  readonly #waiters = new PositionWaiters(() => this.status().position);
  #restarts: ThreadRestarts;
  #restart: NodeJS.Timeout | undefined;
  #worker: Worker | undefined;
  #state: RunnerState = 'stopped';
  #position: Position | undefined;
  #error: unknown;
  /** Called when the thread has let go of the file. */
  #onPaused: (() => void) | undefined;
  #building: Building | undefined;

  /** Not where the product runs from its sources, which a thread cannot load by itself. */
  static isPossible(entry = FOLLOWER_THREAD): boolean {
    return existsSync(entry);
  }

  constructor(options: FollowerThreadOptions) {
    this.#options = options;
    this.#restarts = new ThreadRestarts(options.restarts);
  }

  status(): RunnerStatus {
    const position = this.#position ?? this.#options.target()?.checkpoint.position ?? START;
    return { state: this.#state, position, error: this.#error };
  }

  start(): void {
    if (this.#follows()) return;
    this.#state = 'catchingUp';
    this.#error = undefined;
    this.#position = undefined;
    this.#restarts = new ThreadRestarts(this.#options.restarts);
    this.#waiters.wake();
    this.#tellFollow();
  }

  /** A whole new file of the log as it is, beside the one in use. `signal`: gives it up. @throws ViewsError STOPPED, and why it cannot be built */
  async build(path: string, signal: AbortSignal): Promise<void> {
    const giveUp = (): void => this.#giveUpBuilding();
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      await new Promise<void>((resolve, reject) => {
        this.#building = { path, settle: (error) => (error === undefined ? resolve() : reject(error)) };
        this.#restarts = new ThreadRestarts(this.#options.restarts);
        this.#tellBuild(path);
      });
    } finally {
      signal.removeEventListener('abort', giveUp);
      this.#worker?.unref();
    }
  }

  async stop(): Promise<void> {
    await this.pause();
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    this.#waiters.release(new ViewsError('VIEWS.STOPPED'));
  }

  async pause(): Promise<void> {
    this.#state = 'stopped';
    clearTimeout(this.#restart);
    const worker = this.#worker;
    if (worker === undefined) return;
    worker.ref();
    await new Promise<void>((resolve) => {
      this.#onPaused = resolve;
      this.#tell({ said: 'pause' });
    });
    worker.unref();
  }

  async waitFor(position: Position, timeoutMs: number): Promise<void> {
    await this.#waiters.wait(position, timeoutMs, this.#state === 'failed' ? this.#failure() : undefined);
  }

  #follows(): boolean {
    return this.#state === 'catchingUp' || this.#state === 'live';
  }

  #tellFollow(): void {
    this.#tell({ said: 'follow', path: this.#options.path });
  }

  #tellBuild(path: string): void {
    this.#tell({ said: 'build', path });
    this.#worker?.ref();
  }

  #tell(task: FollowerTask): void {
    (this.#worker ?? this.#begin()).postMessage(task);
  }

  #begin(): Worker {
    const { folder, entry = FOLLOWER_THREAD } = this.#options;
    const worker = new Worker(entry, {
      workerData: { folder },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', (report: FollowerReport) => {
      if (this.#worker === worker) this.#take(report);
    });
    worker.on('error', (error) => this.#ended(worker, error));
    worker.on('exit', (code) =>
      this.#ended(worker, new Error(`the thread that follows the log has ended (exit code ${code})`)),
    );
    // Whoever waits for it has a timer. Last, for to listen is to keep the process alive.
    worker.unref();
    this.#worker = worker;
    this.#restarts.begun();
    void this.#relay(worker);
    return worker;
  }

  async #relay(worker: Worker): Promise<void> {
    const { signal } = this.#options;
    const grown: FollowerTask = { said: 'grown' };
    while (this.#worker === worker) {
      await signal.after(signal.count);
      if (this.#worker === worker) worker.postMessage(grown);
    }
  }

  #take(report: FollowerReport): void {
    if (report.said === 'built') {
      this.#built(report.error === undefined ? undefined : received(report.error));
    } else if (report.said === 'paused') {
      this.#onPaused?.();
      this.#onPaused = undefined;
    } else if (this.#state !== 'stopped') {
      if (report.said === 'status') this.#moveOn(report);
      else this.#giveBack(report);
    }
  }

  #moveOn({ state, position, error }: Extract<FollowerReport, { said: 'status' }>): void {
    this.#state = state;
    this.#position = position;
    this.#error = error === undefined ? undefined : received(error);
    if (state === 'failed') this.#failed();
    else this.#waiters.wake();
  }

  #built(error?: Error): void {
    const building = this.#building;
    this.#building = undefined;
    building?.settle(error);
  }

  /** There is no other way to stop it in the middle of a step. */
  #giveUpBuilding(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#built(new ViewsError('VIEWS.STOPPED'));
    void worker?.terminate();
  }

  /** There is nothing to go on with. */
  #giveBack({ said, error }: Extract<FollowerReport, { said: 'otherLog' | 'unusable' }>): void {
    this.#state = 'stopped';
    if (said === 'otherLog') this.#options.onOtherLog(received(error));
    else this.#options.onUnusable(received(error));
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#onPaused?.();
    this.#onPaused = undefined;
    this.#died(error);
  }

  /** What killed it may pass, as a want of memory does. What it had not brought in, the next one reads again. */
  #died(error: Error): void {
    this.#options.onThreadEnded?.(error);
    const pauseMs = this.#restarts.died();
    if (pauseMs === undefined) this.#giveUp(error);
    else if (this.#follows() || this.#building !== undefined) {
      if (this.#follows()) this.#stand('catchingUp', error);
      this.#restart = setTimeout(() => this.#goOn(), pauseMs);
      if (this.#building === undefined) this.#restart.unref();
    }
  }

  #goOn(): void {
    try {
      if (this.#follows()) this.#tellFollow();
      if (this.#building !== undefined) this.#tellBuild(this.#building.path);
    } catch (error) {
      // There is no room for one more thread.
      this.#died(error as Error);
    }
  }

  #giveUp(error: Error): void {
    this.#built(error);
    if (!this.#follows()) return;
    this.#stand('failed', error);
    this.#waiters.release(this.#failure());
    this.#options.onFailed?.(error);
  }

  #stand(state: RunnerState, cause: unknown): void {
    this.#state = state;
    this.#error = new ViewsError('VIEWS.THREAD_ENDED', {}, { cause });
  }

  #failed(): void {
    this.#waiters.release(this.#failure());
    this.#options.onFailed?.(this.#error);
  }

  #failure(): ViewsError {
    return new ViewsError('VIEWS.FAILED', { at: this.status().position }, { cause: this.#error });
  }
}

/** A trouble of the store is one again, for it may pass. */
function received({ name, message, code, details }: SentError): Error {
  if (code?.startsWith('STORE.') === true) return new StoreError(code as StoreErrorCode, details);
  return Object.assign(
    new Error(message),
    name === undefined ? {} : { name },
    code === undefined ? {} : { code },
  );
}
