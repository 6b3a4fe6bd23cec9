/**
 * One writer for a data folder. The lock is an exclusive transaction on the small SQLite file `events.lock`, held while
 * the store is open: the operating system drops it when the process dies, however it dies, so it never has to be
 * removed by hand. `events.lock.pid` only says who holds it.
 *
 * No other code may open `events.lock` or `events.sqlite` in this process with `fs`: closing such a handle would drop
 * SQLite's POSIX locks on that file.
 */
import Database from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../store-error';
import { sqliteCode, storeFailure } from './sqlite-failure';

export interface WriterLock {
  release(): void;
}

/** @throws StoreError LOCKED {folder, pid?} */
export function acquireWriterLock(folder: string): WriterLock {
  const pidFile = join(folder, 'events.lock.pid');
  const database = openLock(folder, pidFile);
  leaveName(pidFile);
  return {
    release: () => {
      // Only once: the next holder's name may stand there already.
      if (!database.open) return;
      rmSync(pidFile, { force: true });
      database.close();
    },
  };
}

function openLock(folder: string, pidFile: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(join(folder, 'events.lock'), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') !== true) throw storeFailure(error);
    throw new StoreError('STORE.LOCKED', { folder, ...holder(pidFile) }, { cause: error });
  }
}

function leaveName(pidFile: string): void {
  try {
    writeFileSync(pidFile, `${process.pid}\n`);
  } catch {
    // A full disk: the log can still be read, and the lock itself is what counts.
  }
}

function holder(pidFile: string): { readonly pid?: number } {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? { pid } : {};
  } catch {
    // The holder has not written it yet; the lock itself is what counts.
    return {};
  }
}
