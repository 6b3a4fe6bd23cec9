/**
 * Follows the log and brings its events into a target, in order, from the target's checkpoint. It never goes past a gap:
 * what follows one is asked for again until the missing event is there. An event that cannot be folded stops it for good,
 * with the target as it was before the batch; a store that is away is waited for.
 */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader, Subscription } from '../event-store/event-store';
import { LastingSubscription } from '../event-store/lasting-subscription';
import { START, type Position } from '../event-store/position';
import { StoreError } from '../event-store/store-error';
import { inOrder } from './log-order';
import { PositionWaiters } from './position-waiters';
import { ViewsFileUnusable } from './sqlite/views-file';
import { ViewsError } from './views-error';

export interface RunnerTarget {
  readonly checkpoint: { readonly position: Position };
  apply(events: readonly StoredEvent[]): void;
}

export type RunnerState = 'stopped' | 'catchingUp' | 'live' | 'failed';

export interface RunnerStatus {
  readonly state: RunnerState;
  /** Everything up to here is in. */
  readonly position: Position;
  /** Why it failed, or what it waits out; undefined when all is well. */
  readonly error: unknown;
}

/** Brings the log into the views, in this thread or another. */
export interface Follower {
  status(): RunnerStatus;
  start(): void;
  /** Answers when a running batch has finished. */
  stop(): Promise<void>;
  /** Stops, but whoever waits goes on waiting: for a start soon after. */
  pause(): Promise<void>;
  /** Resolves when everything up to `position` is in. @throws ViewsError BEHIND, FAILED, STOPPED */
  waitFor(position: Position, timeoutMs: number): Promise<void>;
}

export interface RunnerOptions {
  readonly store: Pick<EventReader, 'subscribe'>;
  /** Asked for anew with each batch: it may be swapped for a rebuilt one between two. Undefined while there is none. */
  readonly target: () => RunnerTarget | undefined;
  /** The log does not have the checkpoint's position: it is another one. It has stopped; start it with another target. */
  readonly onOtherLog: (error: unknown) => void;
  /** The target turned out to be damaged. It has stopped; start it with another target. */
  readonly onUnusable: (error: unknown) => void;
  /** It has stopped for good, and why. */
  readonly onFailed?: (error: unknown) => void;
  /** Its status may be another one now. */
  readonly onChange?: () => void;
}

/** While it waits, the queries go on; a writer that commits late does so within milliseconds. */
const GAP_RETRY_MS = 20;
/** Then it is no late commit but a hole in the log. */
const GAP_PATIENCE_MS = 30_000;

export class ViewRunner implements Follower {
  readonly #options: RunnerOptions;
  readonly #waiters = new PositionWaiters(() => this.#place());
  #subscription: Subscription | undefined;
  #state: RunnerState = 'stopped';
  #error: unknown;
  #retry: NodeJS.Timeout | undefined;
  #gapWaitedMs = 0;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  status(): RunnerStatus {
    return { state: this.#state, position: this.#place(), error: this.#error };
  }

  start(): void {
    if (this.#state === 'catchingUp' || this.#state === 'live') return;
    this.#state = 'catchingUp';
    this.#error = undefined;
    this.#gapWaitedMs = 0;
    this.#waiters.wake();
    this.#subscribe();
  }

  async stop(): Promise<void> {
    await this.pause();
    this.#waiters.release(new ViewsError('VIEWS.STOPPED'));
  }

  async pause(): Promise<void> {
    clearTimeout(this.#retry);
    this.#state = 'stopped';
    await this.#subscription?.close();
    this.#subscription = undefined;
  }

  async waitFor(position: Position, timeoutMs: number): Promise<void> {
    const { state } = this.status();
    await this.#waiters.wait(position, timeoutMs, state === 'failed' ? this.#failure() : undefined);
  }

  #subscribe(): void {
    this.#subscription = new LastingSubscription(this.#options.store, {
      place: () => this.#place(),
      onEvents: (events) => this.#take(events),
      onCaughtUp: () => {
        if (this.#state !== 'catchingUp') return;
        this.#state = 'live';
        this.#error = undefined;
        this.#options.onChange?.();
      },
      onTrouble: (error) => {
        if (this.#state === 'stopped') return;
        this.#state = 'catchingUp';
        this.#error = error;
        this.#options.onChange?.();
      },
      onError: (error) => this.#ended(error),
    });
  }

  #take(delivered: readonly StoredEvent[]): void {
    const target = this.#options.target();
    if (target === undefined) throw new ViewsError('VIEWS.STOPPED');
    const { events, gapBefore } = inOrder(target.checkpoint.position, delivered);
    if (events.length > 0) {
      target.apply(events);
      this.#gapWaitedMs = 0;
      this.#waiters.wake();
      this.#options.onChange?.();
    }
    if (gapBefore !== null) {
      throw new ViewsError('VIEWS.GAP', { after: target.checkpoint.position, before: gapBefore });
    }
  }

  #ended(error: unknown): void {
    if (this.#state === 'stopped') return;
    if (error instanceof ViewsError && error.code === 'VIEWS.GAP' && this.#gapWaitedMs < GAP_PATIENCE_MS) {
      this.#state = 'catchingUp';
      this.#gapWaitedMs += GAP_RETRY_MS;
      this.#retry = setTimeout(() => this.#subscribe(), GAP_RETRY_MS);
      return;
    }
    if (error instanceof StoreError && error.code === 'STORE.POSITION_UNKNOWN') {
      this.#state = 'stopped';
      this.#options.onOtherLog(error);
      return;
    }
    if (error instanceof ViewsFileUnusable) {
      this.#state = 'stopped';
      this.#options.onUnusable(error);
      return;
    }
    this.#state = 'failed';
    this.#error = error;
    this.#waiters.release(this.#failure());
    this.#options.onFailed?.(error);
    this.#options.onChange?.();
  }

  #failure(): ViewsError {
    return new ViewsError('VIEWS.FAILED', { at: this.status().position }, { cause: this.#error });
  }

  #place(): Position {
    return this.#options.target()?.checkpoint.position ?? START;
  }
}
