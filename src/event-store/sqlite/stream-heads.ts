/**
 * The ends of the streams written to lately, so that an append to a busy stream needs no look into the file. Holds
 * only what is committed; when it is full, the one not written to for longest goes.
 */
import type { StreamHead } from './log-tables';

export class StreamHeads {
  readonly #heads = new Map<string, StreamHead>();

  constructor(readonly capacity: number) {}

  get(stream: string): StreamHead | undefined {
    return this.#heads.get(stream);
  }

  // A Map keeps the order of insertion: put anew, the head is the youngest.
  put(head: StreamHead): void {
    this.#heads.delete(head.stream);
    this.#heads.set(head.stream, head);
    if (this.#heads.size <= this.capacity) return;
    const oldest = this.#heads.keys().next();
    if (oldest.done !== true) this.#heads.delete(oldest.value);
  }

  clear(): void {
    this.#heads.clear();
  }
}
