/**
 * A thread of its own that writes rows to the log, over a connection of its own. While it waits for the disk, the thread
 * that serves plans the next transaction. A hop to it and back costs some tens of microseconds, so it is for whom many
 * wait at once. (The other half: writer-thread-main.ts.)
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LogRows } from './log-rows';

/** A batch of rows. After a failure the thread leaves out what was sent before the sender can have known of it. */
export interface ThreadTask {
  /** How many failures the sender knew of. */
  readonly failuresKnown: number;
  readonly rows: LogRows;
}

/** Once when it has opened the log, and then for each task, in their order. A failure bears SQLite's own code. */
export type ThreadAnswer =
  | { readonly said: 'done' }
  | { readonly said: 'leftOut' }
  | { readonly said: 'failed'; readonly code: string; readonly message: string };

/** The rows were planned on others that could not be written; they were not tried. */
export class LeftOut extends Error {}

interface Pending {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface WriterThreadOptions {
  /** The file it begins with; default: the compiled one, where there is one. */
  readonly entry?: string | undefined;
  /** Called when it ends without having been closed. */
  readonly onDied?: ((why: Error) => void) | undefined;
}

/** What the thread begins with, where the product is compiled. */
export const WRITER_THREAD = join(__dirname, 'writer-thread-main.js');

export class WriterThread {
  readonly #worker: Worker;
  readonly #onDied: ((why: Error) => void) | undefined;
  readonly #pending: Pending[] = [];
  #isReady = false;
  #isOver = false;
  #onStarted: () => void = () => undefined;
  #failures = 0;

  /** Settles when it has opened the log, or will not. */
  readonly started: Promise<void>;

  /** Undefined where the product runs from its sources, which a thread cannot load by itself. */
  static start(
    folder: string,
    { entry = WRITER_THREAD, onDied }: WriterThreadOptions = {},
  ): WriterThread | undefined {
    return existsSync(entry) ? new WriterThread(folder, entry, onDied) : undefined;
  }

  private constructor(folder: string, entry: string, onDied: WriterThreadOptions['onDied']) {
    this.#onDied = onDied;
    this.#worker = new Worker(entry, { workerData: { folder } });
    this.started = new Promise((resolve) => {
      this.#onStarted = resolve;
    });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#ended(error));
    this.#worker.on('exit', (code) =>
      this.#ended(new Error(`the thread that writes the log has ended (exit code ${code})`)),
    );
    // Only what waits for an answer keeps the process alive. Last, for to listen is to keep it alive.
    this.#worker.unref();
  }

  /** It has opened the log, and goes on. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** All or nothing, as `RowWriter.write`, and in the order of the calls. @throws LeftOut */
  write(rows: LogRows): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ resolve, reject });
      this.#worker.ref();
      const task: ThreadTask = { failuresKnown: this.#failures, rows };
      this.#worker.postMessage(task);
    });
  }

  /** What has not been answered is refused. */
  async close(): Promise<void> {
    this.#over(new Error('the thread that writes the log has been closed'));
    await this.#worker.terminate();
  }

  #take(answer: ThreadAnswer): void {
    if (!this.#isReady) {
      this.#isReady = true;
      this.#onStarted();
      return;
    }
    const pending = this.#pending.shift();
    if (this.#pending.length === 0) this.#worker.unref();
    if (answer.said === 'done') pending?.resolve();
    else if (answer.said === 'leftOut') pending?.reject(new LeftOut());
    else {
      this.#failures += 1;
      pending?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
    }
  }

  #ended(error: Error): void {
    if (this.#isOver) return;
    this.#onDied?.(error);
    this.#over(error);
  }

  // Whether the rows are in the file nobody knows: the caller is refused, and asks the file.
  #over(cause: Error): void {
    this.#isOver = true;
    this.#isReady = false;
    this.#onStarted();
    const refusal = Object.assign(new Error(cause.message, { cause }), { code: 'SQLITE_ABORT' });
    for (const { reject } of this.#pending.splice(0)) reject(refusal);
  }
}
