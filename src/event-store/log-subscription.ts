/**
 * A subscription to a log that can be read in pages. It holds no events: it reads a page, waits for the handler, reads
 * the next one, and at the end of the log waits for the signal. So a slow handler costs no memory and misses nothing.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventReader, Subscription, SubscriptionHandlers } from './event-store';
import type { LogSignal } from './log-signal';
import { comparePositions, isPosition, START, type Position } from './position';
import { StoreError } from './store-error';

const PAGE_EVENTS = 500;

export interface LogSource extends Pick<EventReader, 'readAll' | 'end'> {
  readonly signal: LogSignal;
  /** Look again after this time even without a signal, because another process writes. */
  readonly pollMs?: number;
}

export class LogSubscription implements Subscription {
  readonly #source: LogSource;
  readonly #handlers: SubscriptionHandlers;
  readonly #finished: Promise<void>;
  #position: Position;
  #closed = false;

  constructor(source: LogSource, after: Position | undefined, handlers: SubscriptionHandlers) {
    this.#source = source;
    this.#handlers = handlers;
    this.#position = after ?? START;
    this.#finished = this.#run();
  }

  /** Resolves when it has ended, for whatever reason. */
  get finished(): Promise<void> {
    return this.#finished;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#source.signal.raise();
    await this.#finished;
  }

  async #run(): Promise<void> {
    try {
      // The handlers are not called before the caller holds the subscription.
      await nextTurn();
      await this.#checkStart();
      await this.#deliver();
    } catch (error) {
      this.#closed = true;
      this.#handlers.onError(error);
    }
  }

  // Without this check a view whose checkpoint is ahead of a restored log would silently skip what is appended next.
  async #checkStart(): Promise<void> {
    if (!this.#isOpen()) return;
    const end = await this.#source.end();
    if (!isPosition(this.#position) || comparePositions(this.#position, end) > 0) {
      throw new StoreError('STORE.POSITION_UNKNOWN', { position: this.#position, end });
    }
  }

  async #deliver(): Promise<void> {
    let caughtUpAt: Position | undefined;
    while (this.#isOpen()) {
      const seen = this.#source.signal.count;
      const last = await this.#deliverPage();
      if (last !== undefined) {
        this.#position = last;
        // A handler that answers at once must not keep the process from everything else.
        await nextTurn();
      } else if (this.#isOpen()) {
        if (caughtUpAt !== this.#position) this.#handlers.onCaughtUp?.(this.#position);
        caughtUpAt = this.#position;
        await this.#source.signal.after(seen, this.#source.pollMs);
      }
    }
  }

  async #deliverPage(): Promise<Position | undefined> {
    const events = await this.#source.readAll({ after: this.#position, limit: PAGE_EVENTS });
    if (events.length === 0 || !this.#isOpen()) return undefined;
    await this.#handlers.onEvents(events);
    return events.at(-1)?.position;
  }

  // A method, because the field changes while others wait.
  #isOpen(): boolean {
    return !this.#closed;
  }
}
