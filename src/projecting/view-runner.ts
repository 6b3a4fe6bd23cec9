/**
 * Follows the log and brings its events into a target, in order, from the target's checkpoint. It never goes past a gap:
 * what follows one is asked for again until the missing event is there. An event that cannot be folded stops it for good,
 * with the target as it was before the batch.
 */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader, Subscription } from '../event-store/event-store';
import { comparePositions, START, type Position } from '../event-store/position';
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
  /** Why it failed. */
  readonly error: unknown;
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
  readonly #store: Pick<EventReader, 'subscribe'>;
  readonly #target: () => RunnerTarget;
  readonly #waiters = new Set<Waiter>();
  #subscription: Subscription | undefined;
  #state: RunnerState = 'stopped';
  #error: unknown;
  #retry: NodeJS.Timeout | undefined;
  #gapWaitedMs = 0;

  /** `target` is asked for anew with each batch: it may be swapped for a rebuilt one between two. */
  constructor(store: Pick<EventReader, 'subscribe'>, target: () => RunnerTarget) {
    this.#store = store;
    this.#target = target;
  }

  status(): RunnerStatus {
    return { state: this.#state, position: this.#target().checkpoint.position, error: this.#error };
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
    const { position } = this.#target().checkpoint;
    this.#subscription = this.#store.subscribe(position === START ? undefined : position, {
      onEvents: (events) => this.#take(events),
      onCaughtUp: () => {
        if (this.#state === 'catchingUp') this.#state = 'live';
      },
      onError: (error) => this.#ended(error),
    });
  }

  #take(delivered: readonly StoredEvent[]): void {
    const target = this.#target();
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
    this.#state = 'failed';
    this.#error = error;
    this.#release(this.#failure());
  }

  #failure(): ViewsError {
    return new ViewsError('VIEWS.FAILED', { at: this.status().position }, { cause: this.#error });
  }

  #reached(position: Position): boolean {
    return comparePositions(this.#target().checkpoint.position, position) >= 0;
  }

  #wake(): void {
    for (const waiter of [...this.#waiters]) if (this.#reached(waiter.position)) waiter.done();
  }

  #release(error: ViewsError): void {
    for (const waiter of [...this.#waiters]) waiter.done(error);
  }
}
