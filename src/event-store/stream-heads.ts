/**
 * The ends of the streams written to lately, so that an append to a busy stream need not look for it. Holds only what is
 * committed; when it is full, the one not written to for longest goes.
 */
import type { Link } from '../ledger/hash-chain';

export class StreamHeads<Head extends Link> {
  readonly #heads = new Map<string, Head>();

  constructor(readonly capacity: number) {}

  get(stream: string): Head | undefined {
    return this.#heads.get(stream);
  }

  // A Map keeps the order of insertion: put anew, the head is the youngest.
  put(head: Head): void {
    this.#heads.delete(head.stream);
    this.#heads.set(head.stream, head);
    if (this.#heads.size <= this.capacity) return;
    const oldest = this.#heads.keys().next();
    if (oldest.done !== true) this.#heads.delete(oldest.value);
  }

  forget(stream: string): void {
    this.#heads.delete(stream);
  }

  clear(): void {
    this.#heads.clear();
  }
}
