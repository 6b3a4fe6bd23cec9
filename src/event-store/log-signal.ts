/**
 * Tells those who wait at the end of the log that it has grown, within this process. Each call of `raise` makes a new
 * count; a waiter names the count it has seen, so that a growth between its last read and its wait is not missed.
 */
export class LogSignal {
  #count = 0;
  #waiters = new Set<() => void>();

  get count(): number {
    return this.#count;
  }

  raise(): void {
    this.#count += 1;
    const waiters = this.#waiters;
    this.#waiters = new Set();
    for (const wake of waiters) wake();
  }

  /** Resolves when the count is no longer `seen`, or after `timeoutMs` where another process may write. */
  async after(seen: number, timeoutMs?: number): Promise<void> {
    if (this.#count !== seen) return;
    await new Promise<void>((resolve) => {
      const timer = timeoutMs === undefined ? undefined : setTimeout(() => finish(), timeoutMs);
      const finish = (): void => {
        clearTimeout(timer);
        this.#waiters.delete(finish);
        resolve();
      };
      this.#waiters.add(finish);
    });
  }
}
