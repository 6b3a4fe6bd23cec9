/** What SQLite reports, in the words of the port. */
import { StoreError } from '../store-error';

/** A SQLite failure as a `StoreError`; anything else, a programmer's mistake, unchanged. */
export function storeFailure(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === undefined) return error;
  const details = { reason: code, message: messageOf(error) };
  if (code.startsWith('SQLITE_FULL')) return new StoreError('STORE.DISK_FULL', details, { cause: error });
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new StoreError('STORE.DAMAGED', details, { cause: error });
  return new StoreError('STORE.UNAVAILABLE', details, { cause: error });
}

/** Run, and let a SQLite failure come out as a `StoreError`. */
export function asStore<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw storeFailure(error);
  }
}

// By the code and not by `instanceof`: better-sqlite3 keeps the error class of whoever loaded it first in the process.
export function sqliteCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string')
    return undefined;
  return error.code.startsWith('SQLITE_') ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
}
