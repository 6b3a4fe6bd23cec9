/**
 * A subscription that outlives passing troubles: when the store goes away, it subscribes again from where its owner is,
 * each time after a longer while, until it is closed. Views, follow-ups and live updates follow the log by it.
 */
import type { EventReader, Subscription, SubscriptionHandlers } from './event-store';
import { BackOff, isPassing } from './insist';
import { START, type Position } from './position';

export interface LastingHandlers extends SubscriptionHandlers {
  /** Everything up to here has been handled: where it goes on. */
  readonly place: () => Position;
  /** Told of a passing trouble, of the store or of a handler. */
  readonly onTrouble?: (error: unknown) => void;
}

export class LastingSubscription implements Subscription {
  readonly #store: Pick<EventReader, 'subscribe'>;
  readonly #handlers: LastingHandlers;
  readonly #backOff = new BackOff();
  #current: Subscription;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(store: Pick<EventReader, 'subscribe'>, handlers: LastingHandlers) {
    this.#store = store;
    this.#handlers = handlers;
    this.#current = this.#subscribe();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#current.close();
  }

  #subscribe(): Subscription {
    const { place, onEvents, onCaughtUp } = this.#handlers;
    const after = place();
    return this.#store.subscribe(after === START ? undefined : after, {
      onEvents: async (events) => {
        await onEvents(events);
        this.#backOff.reset();
      },
      onCaughtUp: (position) => {
        this.#backOff.reset();
        onCaughtUp?.(position);
      },
      onError: (error) => this.#ended(error),
    });
  }

  #ended(error: unknown): void {
    if (this.#closed) return;
    if (!isPassing(error)) {
      // Over for good: its owner may have another one by now.
      this.#closed = true;
      this.#handlers.onError(error);
      return;
    }
    this.#handlers.onTrouble?.(error);
    this.#retry = setTimeout(() => {
      this.#current = this.#subscribe();
    }, this.#backOff.next());
  }
}
