/**
 * The ends of the streams written to lately, so that an append to a busy stream need not look for it. Holds only what is
 * committed. Two generations: when the younger is full it becomes the older, whose heads go unless written to again.
 */
import type { Link } from '../ledger/hash-chain';

export class StreamHeads<Head extends Link> {
  readonly #capacity: number;
  #younger = new Map<string, Head>();
  #older = new Map<string, Head>();

  /** `capacity`: heads held at most; at least half of that many are kept. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(stream: string): Head | undefined {
    return this.#younger.get(stream) ?? this.#older.get(stream);
  }

  put(head: Head): void {
    this.#younger.set(head.stream, head);
    if (this.#younger.size * 2 < this.#capacity) return;
    this.#older = this.#younger;
    this.#younger = new Map();
  }

  forget(stream: string): void {
    this.#younger.delete(stream);
    this.#older.delete(stream);
  }

  clear(): void {
    this.#younger.clear();
    this.#older.clear();
  }
}
