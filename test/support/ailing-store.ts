/** A store that can be cut off and healed, as a network does it, or made to answer nothing at all. */
import type {
  AppendResult,
  EventStore,
  ReadAllOptions,
  ReadOptions,
  Subscription,
  SubscriptionHandlers,
} from '../../src/event-store/event-store';
import type { Position } from '../../src/event-store/position';
import { StoreError } from '../../src/event-store/store-error';
import type { NewEvent, StoredEvent } from '../../workflows/kernel/event';

export class AilingStore implements EventStore {
  readonly refusesKnownIds = true;
  #store: EventStore;
  readonly #open = new Set<() => void>();
  #state: 'well' | 'away' | 'silent' = 'well';

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** Calls are refused, and open subscriptions end. */
  cutOff(): void {
    this.#state = 'away';
    for (const end of [...this.#open]) end();
  }

  /** Calls are never answered. */
  fallSilent(): void {
    this.#state = 'silent';
  }

  /** The log is another one from now on, as after a restore. */
  replaceWith(store: EventStore): void {
    this.#store = store;
  }

  heal(): void {
    this.#state = 'well';
  }

  append(stream: string, events: readonly NewEvent[], expected: number | 'noStream'): Promise<AppendResult> {
    return this.#call(() => this.#store.append(stream, events, expected));
  }

  readStream(stream: string, options?: ReadOptions): Promise<readonly StoredEvent[]> {
    return this.#call(() => this.#store.readStream(stream, options));
  }

  readAll(options?: ReadAllOptions): Promise<readonly StoredEvent[]> {
    return this.#call(() => this.#store.readAll(options));
  }

  end(): Promise<Position> {
    return this.#call(() => this.#store.end());
  }

  subscribe(after: Position | undefined, handlers: SubscriptionHandlers): Subscription {
    if (this.#state !== 'well') {
      setImmediate(() => handlers.onError(new StoreError('STORE.UNAVAILABLE')));
      return { close: () => Promise.resolve() };
    }
    const inner = this.#store.subscribe(after, handlers);
    const end = () => {
      this.#open.delete(end);
      void inner.close().then(() => handlers.onError(new StoreError('STORE.UNAVAILABLE')));
    };
    this.#open.add(end);
    return {
      close: () => {
        this.#open.delete(end);
        return inner.close();
      },
    };
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #call<T>(work: () => Promise<T>): Promise<T> {
    switch (this.#state) {
      case 'well':
        return work();
      case 'away':
        return Promise.reject(new StoreError('STORE.UNAVAILABLE'));
      case 'silent':
        return new Promise(() => undefined);
    }
  }
}
