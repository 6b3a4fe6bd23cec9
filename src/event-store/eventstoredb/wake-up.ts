/**
 * Raises the store's signal when anybody appends, by a live subscription to the server. What it brings is thrown away:
 * subscriptions read the log in pages and only have to know when. So nothing rests on it. When it breaks it is begun
 * anew, and until then, as when it stays silent, they look every `pollMs`.
 */
import { excludeSystemEvents, type AllStreamSubscription } from '@eventstore/db-client';
import type { LogSignal } from '../log-signal';
import { pauseAfter, type Connection } from './connection';

export class WakeUp {
  readonly #connection: Connection;
  readonly #signal: LogSignal;
  readonly #closing = new AbortController();
  #begun = false;

  constructor(connection: Connection, signal: LogSignal) {
    this.#connection = connection;
    this.#signal = signal;
  }

  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    void this.#run();
  }

  close(): void {
    this.#closing.abort();
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#closing.signal.aborted; failures += 1) {
      try {
        const { over } = await this.#listen();
        failures = 0;
        await over;
      } catch {
        // Whoever reads the log meets the same failure, and says so.
      }
      await this.#connection.pause(pauseAfter(failures + 1)).catch(() => this.close());
    }
  }

  /** Answers when the server has confirmed. */
  #listen(): Promise<{ readonly over: Promise<unknown> }> {
    return this.#connection.once(async (client, watch, retired) => {
      const subscription = client.subscribeToAll({ fromPosition: 'end', filter: excludeSystemEvents() });
      const over = ended(subscription, [watch.given, retired, this.#closing.signal]);
      subscription.on('data', () => this.#signal.raise());
      await new Promise<void>((resolve, reject) => {
        subscription.on('confirmation', () => resolve());
        void over.then(reject);
      });
      // What was appended before the server began to tell.
      this.#signal.raise();
      return { over };
    });
  }
}

/** Resolves when it is over, with an error if there was one. Never rejects; an error always has its listener. */
function ended(subscription: AllStreamSubscription, signals: readonly AbortSignal[]): Promise<unknown> {
  return new Promise((resolve) => {
    subscription.on('error', resolve);
    subscription.on('end', () => resolve(undefined));
    const end = (): void => {
      resolve(undefined);
      subscription.unsubscribe().catch(() => undefined);
    };
    for (const signal of signals) {
      if (signal.aborted) end();
      signal.addEventListener('abort', end, { once: true });
    }
  });
}
