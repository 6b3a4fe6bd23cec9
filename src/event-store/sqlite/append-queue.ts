/**
 * Group commit: appends that come in the same turn of the event loop, or while a transaction is being written, wait
 * together and share the next one. Nobody is answered before the commit.
 */
import type { AppendResult } from '../event-store';
import type { AppendOutcome, AppendRequest } from './log-writer';

interface Waiting extends AppendRequest {
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (refusal: unknown) => void;
}

/** Writes as many requests, from the first on, as it can take; answers one outcome for each it took. */
export type WriteBatch = (requests: readonly AppendRequest[]) => readonly AppendOutcome[];

export class AppendQueue {
  readonly #write: WriteBatch;
  readonly #onCommit: () => void;
  #waiting: Waiting[] = [];
  #scheduled = false;

  constructor(write: WriteBatch, onCommit: () => void) {
    this.#write = write;
    this.#onCommit = onCommit;
  }

  add({ stream, events, expected }: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, events, expected, resolve, reject });
      this.#schedule();
    });
  }

  /** Write everything that waits, now. */
  drain(): void {
    while (this.#waiting.length > 0) this.#writeOnce();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#waiting.length > 0) this.#writeOnce();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #writeOnce(): void {
    const waiting = this.#waiting;
    const outcomes = this.#outcomesOf(waiting);
    this.#waiting = waiting.slice(outcomes.length);
    for (const [index, outcome] of outcomes.entries()) {
      if ('result' in outcome) waiting[index]?.resolve(outcome.result);
      else waiting[index]?.reject(outcome.refusal);
    }
    if (outcomes.some((outcome) => 'result' in outcome)) this.#onCommit();
  }

  // The writer answers every failure of the file; should it throw itself, nobody may be left waiting.
  #outcomesOf(waiting: readonly Waiting[]): readonly AppendOutcome[] {
    try {
      return this.#write(waiting);
    } catch (error) {
      return waiting.map(() => ({ refusal: error }));
    }
  }
}
