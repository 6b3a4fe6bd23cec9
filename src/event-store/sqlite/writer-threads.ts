/**
 * The thread that writes the log, begun when it is first needed. One that has died is followed by another at the next
 * need, but not at once, and not for ever: without it the log is written where it is served.
 */
import { ThreadRestarts } from '../thread-restarts';
import type { WriterThread } from './writer-thread';

export interface WriterThreadsOptions {
  /** Undefined where there can be none. `onDied`: to be called when it ends by itself. */
  readonly thread?: ((onDied: (why: Error) => void) => WriterThread | undefined) | undefined;
  /** How often in a row one that has died is begun anew; default: that of `ThreadRestarts`. */
  readonly restarts?: number | undefined;
  /** Told why, each time one has died. */
  readonly onThreadEnded?: ((why: unknown) => void) | undefined;
}

export class WriterThreads {
  readonly #options: WriterThreadsOptions;
  readonly #restarts: ThreadRestarts;
  #thread: WriterThread | undefined;
  #notBeforeMs = 0;

  constructor(options: WriterThreadsOptions) {
    this.#options = options;
    this.#restarts = new ThreadRestarts(options.restarts);
  }

  /** Begins one if need be. Undefined as long as none has opened the log. */
  ready(): WriterThread | undefined {
    if (this.#thread === undefined && performance.now() >= this.#notBeforeMs) this.#begin();
    return this.#thread?.isReady === true ? this.#thread : undefined;
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }

  #begin(): void {
    try {
      this.#restarts.begun();
      this.#thread = this.#options.thread?.((why) => this.#died(why));
      if (this.#thread === undefined) this.#notBeforeMs = Infinity;
    } catch (error) {
      // There is no room for one more thread.
      this.#died(error);
    }
  }

  #died(why: unknown): void {
    this.#thread = undefined;
    this.#notBeforeMs = performance.now() + (this.#restarts.died() ?? Infinity);
    this.#options.onThreadEnded?.(why);
  }
}
