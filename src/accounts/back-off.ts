/**
 * Counts wrong passwords. After `FREE_FAILURES` in a row the account is locked, each time twice as long. Kept in memory:
 * the lock itself is an event, so a restart gives a locked account nothing.
 */
const FREE_FAILURES = 5;
const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 24 * 3_600_000;
/** Accounts counted at once; the one counted longest ago goes first. */
const MOST_COUNTED = 10_000;

export interface Lock {
  readonly failures: number;
  readonly forMs: number;
}

export class BackOff {
  readonly #failures = new Map<string, number>();

  /** One more; answers the lock it brings, if it does. */
  failed(accountId: string): Lock | undefined {
    const failures = (this.#failures.get(accountId) ?? 0) + 1;
    this.#failures.delete(accountId);
    this.#failures.set(accountId, failures);
    this.#forgetOldest();
    if (failures < FREE_FAILURES) return undefined;
    const doubled = FIRST_LOCK_MS * 2 ** (failures - FREE_FAILURES);
    return { failures, forMs: Math.min(LONGEST_LOCK_MS, doubled) };
  }

  succeeded(accountId: string): void {
    this.#failures.delete(accountId);
  }

  #forgetOldest(): void {
    if (this.#failures.size <= MOST_COUNTED) return;
    const oldest = this.#failures.keys().next();
    if (oldest.done !== true) this.#failures.delete(oldest.value);
  }
}
