/** One piece of work in a thread of its own: what would hold up the serving thread, or could take it down. */
import { Worker } from 'node:worker_threads';

export interface OneShotOptions {
  readonly heapMb: number;
  /** The thread is ended after this long; default: it may take its time. */
  readonly timeoutMs?: number;
}

/** The thread has not answered in its time, and is no more. */
export class ThreadTooSlow extends Error {
  constructor(timeoutMs: number) {
    super(`no answer in ${timeoutMs} ms`);
    this.name = 'ThreadTooSlow';
  }
}

/** The first message of the thread. Rejects with what the thread threw, or when it ended without a word. */
export function inOneShotThread(
  entry: string,
  workerData: unknown,
  { heapMb, timeoutMs }: OneShotOptions,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    const deadline =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            reject(new ThreadTooSlow(timeoutMs));
            void worker.terminate();
          }, timeoutMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(deadline);
      reject(new Error(`the thread ended with ${code} and no answer`));
    });
  });
}
