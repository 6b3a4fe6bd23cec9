/**
 * Group commit: appends that come in the same turn of the event loop, or while a transaction is being written, wait
 * together and share the next one. Nobody is answered before the commit.
 *
 * A few are written at once, in this thread. Where many wait, the rows go to a thread of their own, and what comes
 * meanwhile is planned for the transaction after it.
 */
import type { AppendResult } from '../event-store';
import { AppendBatch, type AppendOutcome, type AppendRequest, type LogWriter } from './log-writer';
import { LeftOut } from './writer-thread';
import { WriterThreads, type WriterThreadsOptions } from './writer-threads';

interface Waiting extends AppendRequest {
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (refusal: unknown) => void;
}

/** As many must wait at once for the thread to be worth its hops. */
const MANY = 8;
/** One that is written, and one that lies ready for when it has been. */
const BATCHES_UNDER_WAY = 2;

export interface AppendQueueOptions extends WriterThreadsOptions {
  /** Called after each commit. */
  readonly onCommit: () => void;
  /** How many are many; default: `MANY`. */
  readonly many?: number | undefined;
}

export class AppendQueue {
  readonly #writer: LogWriter;
  readonly #options: AppendQueueOptions;
  readonly #many: number;
  readonly #threads: WriterThreads;
  /** Not planned yet. */
  #waiting: Waiting[] = [];
  /** Those of the open batch, in its order. */
  #planned: Waiting[] = [];
  #batch = new AppendBatch();
  #scheduled = false;
  /** Batches with the thread; each settles when its rows have landed, whatever became of them. */
  readonly #underWay = new Set<Promise<void>>();

  constructor(writer: LogWriter, options: AppendQueueOptions) {
    this.#writer = writer;
    this.#options = options;
    this.#many = options.many ?? MANY;
    this.#threads = new WriterThreads(options);
  }

  add({ stream, events, expected }: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, events, expected, resolve, reject });
      this.#schedule();
    });
  }

  /** Writes and answers everything that waits, and lets the thread go. */
  async close(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    while (this.#waiting.length > 0 || this.#planned.length > 0) this.#writeHere();
    await this.#threads.close();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#turn();
    });
  }

  #turn(): void {
    if (this.#underWay.size > 0) {
      this.#plan();
      if (this.#planned.length >= this.#many) this.#send();
    } else if (this.#waiting.length >= this.#many && this.#threads.ready() !== undefined) {
      // The other half is planned while this one is written: from then on two groups take turns.
      this.#plan(Math.ceil(this.#waiting.length / 2));
      this.#send();
      if (this.#waiting.length > 0) this.#schedule();
    } else if (this.#waiting.length > 0) {
      this.#writeHere();
      if (this.#waiting.length > 0) this.#schedule();
    }
  }

  #plan(atMost = this.#waiting.length): void {
    const taken = this.#writer.plan(this.#waiting.slice(0, atMost), this.#batch);
    if (taken === 0) return;
    this.#planned.push(...this.#waiting.slice(0, taken));
    this.#waiting = this.#waiting.slice(taken);
  }

  #writeHere(): void {
    this.#plan();
    const { batch, planned } = this.#takeBatch();
    this.#answer(planned, this.#writer.write(planned, batch));
  }

  /** The open batch, if there is room on the way. */
  #send(): void {
    const thread = this.#threads.ready();
    if (thread === undefined || this.#underWay.size >= BATCHES_UNDER_WAY) return;
    const { batch, planned } = this.#takeBatch();
    const landing = thread
      .write(batch.rows)
      .then(
        () => this.#landed(planned, batch),
        (error: unknown) => this.#failed(planned, error),
      )
      .then(() => {
        this.#underWay.delete(landing);
        this.#goOn();
      });
    this.#underWay.add(landing);
  }

  #landed(planned: readonly Waiting[], batch: AppendBatch): void {
    this.#writer.landed(batch);
    this.#answer(planned, batch.outcomes);
  }

  /** What was planned on it is void. */
  #failed(planned: readonly Waiting[], error: unknown): void {
    if (error instanceof LeftOut) {
      this.#waiting = [...planned, ...this.#waiting];
      return;
    }
    this.#waiting = [...this.#takeBatch().planned, ...this.#waiting];
    this.#answer(planned, this.#writer.failed(planned, error));
  }

  #goOn(): void {
    if (this.#planned.length > 0) {
      if (this.#threads.ready() !== undefined) this.#send();
      else if (this.#underWay.size === 0) this.#writeHere();
    }
    if (this.#waiting.length > 0) this.#schedule();
  }

  #takeBatch(): { readonly batch: AppendBatch; readonly planned: readonly Waiting[] } {
    const taken = { batch: this.#batch, planned: this.#planned };
    this.#batch = new AppendBatch();
    this.#planned = [];
    return taken;
  }

  #answer(planned: readonly Waiting[], outcomes: readonly AppendOutcome[]): void {
    for (const [index, outcome] of outcomes.entries()) {
      if ('result' in outcome) planned[index]?.resolve(outcome.result);
      else planned[index]?.reject(outcome.refusal);
    }
    if (outcomes.some((outcome) => 'result' in outcome)) this.#options.onCommit();
  }
}
