/** The subscriptions a store has open, so that closing the store ends them first. */
import type { Subscription, SubscriptionHandlers } from './event-store';
import { LogSubscription, type LogSource } from './log-subscription';
import type { Position } from './position';

export class Subscriptions {
  readonly #open = new Set<LogSubscription>();

  start(source: LogSource, after: Position | undefined, handlers: SubscriptionHandlers): Subscription {
    const subscription = new LogSubscription(source, after, handlers);
    this.#open.add(subscription);
    void subscription.finished.finally(() => this.#open.delete(subscription));
    return subscription;
  }

  /** Answers when every running handler has finished. */
  async close(): Promise<void> {
    await Promise.all([...this.#open].map((subscription) => subscription.close()));
  }
}
