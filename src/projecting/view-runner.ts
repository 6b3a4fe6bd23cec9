/**
 * Follows the log and brings its events into a target, in order, from the target's checkpoint. It never goes past a gap:
 * what follows one is asked for again until the missing event is there. An event that cannot be folded stops it for good,
 * with the target as it was before the batch; a store that is away is waited for.
 */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader, Subscription } from '../event-store/event-store';
import { LastingSubscription } from '../event-store/lasting-subscription';
import { comparePositions, START, type Position } from '../event-store/position';
import { StoreError } from '../event-store/store-error';
import { inOrder } from './log-order';
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

export interface RunnerOptions {
  readonly store: Pick<EventReader, 'subscribe'>;
  /** Asked for anew with each batch: it may be swapped for a rebuilt one between two. Undefined while there is none. */
  readonly target: () => RunnerTarget | undefined;
  /** The log does not have the checkpoint's position: it is another one. It has stopped; start it with another target. */
  readonly onOtherLog: () => void;
}

/** While it waits, the queries go on; a writer that commits late does so within milliseconds. */
const GAP_RETRY_MS = 20;
/** Then it is no late commit but a hole in the log. */
const GAP_PATIENCE_MS = 30_000;

interface Waiter {
  readonly position: Position;
  readonly done: (error?: ViewsError) => void;
}

export class ViewRunner {
  readonly #options: RunnerOptions;
  readonly #waiters = new Set<Waiter>();
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
    this.#wake();
    this.#subscribe();
  }

  /** Answers when a running batch has finished. */
  async stop(): Promise<void> {
    await this.pause();
    this.#release(new ViewsError('VIEWS.STOPPED'));
  }

  /** Stops, but whoever waits goes on waiting: for a start soon after. */
  async pause(): Promise<void> {
    clearTimeout(this.#retry);
    this.#state = 'stopped';
    await this.#subscription?.close();
    this.#subscription = undefined;
  }

  /** Resolves when everything up to `position` is in. @throws ViewsError BEHIND, FAILED, STOPPED */
  async waitFor(position: Position, timeoutMs: number): Promise<void> {
    if (this.#reached(position)) return;
    if (this.#state === 'failed') throw this.#failure();
    await new Promise<void>((resolve, reject) => {
      const behind = () =>
        done(new ViewsError('VIEWS.BEHIND', { position, at: this.status().position, timeoutMs }));
      const timer = setTimeout(behind, timeoutMs);
      const done = (error?: ViewsError): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        if (error === undefined) resolve();
        else reject(error);
      };
      const waiter: Waiter = { position, done };
      this.#waiters.add(waiter);
    });
  }

  #subscribe(): void {
    this.#subscription = new LastingSubscription(this.#options.store, {
      place: () => this.#place(),
      onEvents: (events) => this.#take(events),
      onCaughtUp: () => {
        if (this.#state !== 'catchingUp') return;
        this.#state = 'live';
        this.#error = undefined;
      },
      onTrouble: (error) => {
        if (this.#state === 'stopped') return;
        this.#state = 'catchingUp';
        this.#error = error;
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
      this.#wake();
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
      this.#options.onOtherLog();
      return;
    }
    this.#state = 'failed';
    this.#error = error;
    this.#release(this.#failure());
  }

  #failure(): ViewsError {
    return new ViewsError('VIEWS.FAILED', { at: this.status().position }, { cause: this.#error });
  }

  #reached(position: Position): boolean {
    return comparePositions(this.#place(), position) >= 0;
  }

  #place(): Position {
    return this.#options.target()?.checkpoint.position ?? START;
  }

  #wake(): void {
    for (const waiter of [...this.#waiters]) if (this.#reached(waiter.position)) waiter.done();
  }

  #release(error: ViewsError): void {
    for (const waiter of [...this.#waiters]) waiter.done(error);
  }
}
