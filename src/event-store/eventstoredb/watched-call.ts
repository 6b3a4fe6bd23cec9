/**
 * A time-out of our own around a call: the client has calls without one, and others whose deadline it does not keep.
 * The time counts from the last sign of life, so that a long answer may take its time as long as it comes.
 */
import type { StreamingRead } from '@eventstore/db-client';
import { unavailable } from './failure';

export interface Watch {
  /** The server has said something. */
  readonly alive: () => void;
  /** Nobody waits for the answer any more; its reason is the error they were given. */
  readonly given: AbortSignal;
}

/** `cut` ends the call early, with its reason. @throws StoreError UNAVAILABLE {reason: 'timed out'} */
export function watched<T>(
  timeoutMs: number,
  cut: AbortSignal,
  call: (watch: Watch) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const giving = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      timer = undefined;
      cut.removeEventListener('abort', onCut);
    };
    const giveUp = (reason: Error): void => {
      finish();
      reject(reason);
      giving.abort(reason);
    };
    const onCut = (): void => giveUp(cut.reason as Error);
    timer = setTimeout(() => giveUp(unavailable('timed out', { timeoutMs })), timeoutMs);
    cut.addEventListener('abort', onCut, { once: true });
    const begun = async (): Promise<T> => call({ alive: () => timer?.refresh(), given: giving.signal });
    begun().finally(finish).then(resolve, reject);
  });
}

/** All events of one read. */
export function collected<E>(read: StreamingRead<E>, watch: Watch): Promise<readonly E[]> {
  return new Promise((resolve, reject) => {
    const events: E[] = [];
    // The listener stays: an error nobody listens to would end the process.
    read.on('error', reject);
    read.on('data', (event) => {
      watch.alive();
      events.push(event);
    });
    read.on('end', () => resolve(events));
    watch.given.addEventListener('abort', () => {
      reject(watch.given.reason as Error);
      read.cancel().catch(() => undefined);
    });
  });
}
