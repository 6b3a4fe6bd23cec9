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
  /**
   * How long to wait before a failed read is tried again, for ever; undefined: the failure ends the subscription, as
   * every failure does where there is no such method.
   */
  retryAfterMs?(error: unknown, failures: number): number | undefined;
}

export class LogSubscription implements Subscription {
  readonly #source: LogSource;
  readonly #handlers: SubscriptionHandlers;
  readonly #finished: Promise<void>;
  #onClose: () => void = () => undefined;
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
    this.#onClose();
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
    const end = await this.#read(() => this.#source.end());
    if (end === undefined) return;
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
    const page = { after: this.#position, limit: PAGE_EVENTS };
    const events = await this.#read(() => this.#source.readAll(page));
    if (events === undefined || events.length === 0) return undefined;
    await this.#handlers.onEvents(events);
    return events.at(-1)?.position;
  }

  /** Undefined when the subscription was closed meanwhile: closing does not wait for a store that does not answer. */
  async #read<T>(read: () => Promise<T>): Promise<T | undefined> {
    for (let failures = 1; this.#isOpen(); failures += 1) {
      try {
        const answer = await this.#unlessClosed(read());
        return this.#isOpen() ? answer : undefined;
      } catch (error) {
        const pauseMs = this.#source.retryAfterMs?.(error, failures);
        if (pauseMs === undefined) throw error;
        await this.#source.signal.after(this.#source.signal.count, pauseMs);
      }
    }
    return undefined;
  }

  #unlessClosed<T>(reading: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.#onClose = () => resolve(undefined);
      reading.then(resolve, reject);
    });
  }

  // A method, because the field changes while others wait.
  #isOpen(): boolean {
    return !this.#closed;
  }
}
