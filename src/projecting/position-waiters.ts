/** Those who wait until everything up to a position is in the views. */
import { comparePositions, type Position } from '../event-store/position';
import { ViewsError } from './views-error';

interface Waiter {
  readonly position: Position;
  readonly done: (error?: ViewsError) => void;
}

export class PositionWaiters {
  readonly #place: () => Position;
  readonly #waiters = new Set<Waiter>();

  /** `place`: everything up to there is in. */
  constructor(place: () => Position) {
    this.#place = place;
  }

  /** Resolves when the position is reached. `failure`: why it never will be, if it is not. @throws ViewsError BEHIND, and what `release` says */
  async wait(position: Position, timeoutMs: number, failure?: ViewsError): Promise<void> {
    if (this.#reached(position)) return;
    if (failure !== undefined) throw failure;
    await new Promise<void>((resolve, reject) => {
      const behind = () => done(new ViewsError('VIEWS.BEHIND', { position, at: this.#place(), timeoutMs }));
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

  /** The place has moved on. */
  wake(): void {
    for (const waiter of [...this.#waiters]) if (this.#reached(waiter.position)) waiter.done();
  }

  /** Nothing more will come: all are refused. */
  release(error: ViewsError): void {
    for (const waiter of [...this.#waiters]) waiter.done(error);
  }

  #reached(position: Position): boolean {
    return comparePositions(this.#place(), position) >= 0;
  }
}
