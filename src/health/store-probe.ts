/**
 * What is known of the store, by a light question every few seconds and after a call that failed: never by asking it for
 * each request. A question that is not answered in time counts as a failure.
 */
import { DomainError } from '../../workflows/kernel/domain-error';
import type { EventReader } from '../event-store/event-store';
import type { Position } from '../event-store/position';
import { StoreError } from '../event-store/store-error';

export interface ProbeOptions {
  /** Default 3,000. */
  readonly probeEveryMs?: number | undefined;
  /** Default 2,000. */
  readonly probeTimeoutMs?: number | undefined;
  /** Told of each answer: where the log ended when it was asked. */
  readonly onEnd?: (end: Position) => void;
}

export interface StoreState {
  readonly state: 'unknown' | 'up' | 'down';
  /** Where the log ended at the last answer. */
  readonly end: Position | null;
  /** Code of the trouble. */
  readonly error: string | null;
  /** The store's own word for it, where it has one. */
  readonly reason: string | null;
}

const EVERY_MS = 3_000;
const TIMEOUT_MS = 2_000;

export class StoreProbe {
  readonly #store: Pick<EventReader, 'end'>;
  readonly #options: ProbeOptions;
  #state: StoreState = { state: 'unknown', end: null, error: null, reason: null };
  #asking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Pick<EventReader, 'end'>, options: ProbeOptions = {}) {
    this.#store = store;
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.ask(), this.#options.probeEveryMs ?? EVERY_MS);
    this.#timer.unref();
    void this.ask();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#asking;
  }

  status(): StoreState {
    return this.#state;
  }

  /** One question at a time; never rejects. */
  ask(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    const asked = this.#store.end();
    // A store may try for longer than we wait: why it could not comes late, and is told all the same.
    asked.catch((error: unknown) => {
      if (this.#state.state === 'down') this.#down(error);
    });
    try {
      const end = await inTime(asked, this.#options.probeTimeoutMs ?? TIMEOUT_MS);
      this.#state = { state: 'up', end, error: null, reason: null };
      this.#options.onEnd?.(end);
    } catch (error) {
      this.#down(error);
    }
  }

  /** A failure without a word of its own, as a question out of time, leaves the last word standing. */
  #down(error: unknown): void {
    const code = error instanceof DomainError ? error.code : 'STORE.UNAVAILABLE';
    const said = error instanceof DomainError ? error.details['reason'] : undefined;
    const before = this.#state.error === code ? this.#state.reason : null;
    this.#state = {
      ...this.#state,
      state: 'down',
      error: code,
      reason: typeof said === 'string' ? said : before,
    };
  }
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError('STORE.UNAVAILABLE', { timeoutMs })), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
