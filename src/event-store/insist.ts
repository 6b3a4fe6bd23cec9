/** Troubles that pass by themselves, and the one way to wait them out: try again, each time after a longer while. */
import { setTimeout as later } from 'node:timers/promises';
import { DomainError } from '../../workflows/kernel/domain-error';
import { StoreError } from './store-error';

/** The store is away or full, others write to the stream faster, or the views are not there yet. */
const PASSING: ReadonlySet<string> = new Set([
  'STORE.UNAVAILABLE',
  'STORE.DISK_FULL',
  'COMMAND.BUSY',
  'VIEWS.BEHIND',
  'VIEWS.BUILDING',
]);

export function isPassing(error: unknown): error is DomainError {
  return error instanceof DomainError && PASSING.has(error.code);
}

const FIRST_DELAY_MS = 50;
const MAX_DELAY_MS = 5_000;

/** The delays before the next attempts, until it went well. */
export class BackOff {
  #delayMs = FIRST_DELAY_MS;

  next(): number {
    const delayMs = this.#delayMs;
    this.#delayMs = Math.min(delayMs * 2, MAX_DELAY_MS);
    return delayMs;
  }

  reset(): void {
    this.#delayMs = FIRST_DELAY_MS;
  }
}

export interface InsistOptions {
  /** Gives up: with STORE.CLOSED, whatever the trouble was. */
  readonly signal: AbortSignal;
  /** Told of each passing trouble. */
  readonly onTrouble?: (error: DomainError) => void;
}

/** The work's outcome, tried again while the trouble is a passing one. @throws whatever does not pass; STORE.CLOSED */
export async function insist<T>(work: () => Promise<T>, { signal, onTrouble }: InsistOptions): Promise<T> {
  const backOff = new BackOff();
  for (;;) {
    if (signal.aborted) throw new StoreError('STORE.CLOSED');
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      onTrouble?.(error);
      await later(backOff.next(), undefined, { signal }).catch(() => {
        throw new StoreError('STORE.CLOSED', {}, { cause: error });
      });
    }
  }
}
