/** Handlers that write down what a subscription delivers, and promises for what is waited for. No test sleeps. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { SubscriptionHandlers } from '../../src/event-store/event-store';
import type { Position } from '../../src/event-store/position';

export class Recorder implements SubscriptionHandlers {
  readonly events: StoredEvent[] = [];
  readonly caughtUp: Position[] = [];
  readonly errors: unknown[] = [];
  readonly #watchers = new Set<() => void>();

  constructor(
    private readonly handle: (events: readonly StoredEvent[]) => void | Promise<void> = () => undefined,
  ) {}

  onEvents = async (events: readonly StoredEvent[]): Promise<void> => {
    await this.handle(events);
    this.events.push(...events);
    this.#look();
  };

  onCaughtUp = (position: Position): void => {
    this.caughtUp.push(position);
    this.#look();
  };

  onError = (error: unknown): void => {
    this.errors.push(error);
    this.#look();
  };

  get ids(): readonly string[] {
    return this.events.map((event) => event.id);
  }

  until(met: (recorder: Recorder) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!met(this)) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  untilEvents(count: number): Promise<void> {
    return this.until(() => this.events.length >= count);
  }

  untilCaughtUp(times = 1): Promise<void> {
    return this.until(() => this.caughtUp.length >= times);
  }

  #look(): void {
    for (const look of [...this.#watchers]) look();
  }
}

/** A door that a handler waits at until the test opens it. */
export function door(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = withResolvers();
  return { opened: promise, open: resolve };
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
