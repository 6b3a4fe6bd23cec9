/**
 * Making and opening `events.sqlite`. A new log is made under another name and moved into place, so that a file of that
 * name is either a whole log or damaged, never half made. Before a log is opened for writing it is looked at read-only:
 * a damaged or a newer file is left exactly as it was found.
 */
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../../make-folders';
import { isSystemError } from '../../system-error';
import { StoreError } from '../store-error';
import { checkLog } from './check-log';
import { FORMAT_VERSION, SCHEMA } from './schema';
import { storeFailure } from './sqlite-failure';

export const LOG_FILE = 'events.sqlite';
/** Pages in the write-ahead log before SQLite moves them into the file: more makes appends faster and the side file larger. */
const CHECKPOINT_PAGES = 4_000;
const CACHE_KIB = 32_768;

/** The caller holds the writer lock. */
export function openLogForWriting(folder: string): Database.Database {
  if (!existsSync(join(folder, LOG_FILE))) createLog(folder);
  openLogForReading(folder).close();
  return connectForWriting(folder);
}

/** One more connection to a log that is open for writing already. */
export function connectForWriting(folder: string): Database.Database {
  return opened(folder, { fileMustExist: true }, (database) => {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    database.pragma(`cache_size = -${CACHE_KIB}`);
  });
}

/** @throws StoreError UNAVAILABLE when there is no log, NEWER_FORMAT, DAMAGED */
export function openLogForReading(folder: string): Database.Database {
  const file = join(folder, LOG_FILE);
  if (!existsSync(file))
    throw new StoreError('STORE.UNAVAILABLE', { folder, reason: 'no log in this folder' });
  return opened(folder, { readonly: true, fileMustExist: true }, checkLog);
}

function opened(
  folder: string,
  options: Database.Options,
  prepare: (database: Database.Database) => void,
): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(join(folder, LOG_FILE), options);
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    const failure = storeFailure(error);
    if (!(failure instanceof StoreError)) throw failure;
    throw new StoreError(failure.code, { folder, ...failure.details }, { cause: failure });
  }
}

function createLog(folder: string): void {
  // A side file without its log: the log was moved away, and SQLite would pour the side file into the new one.
  if (existsSync(join(folder, `${LOG_FILE}-wal`))) {
    throw new StoreError('STORE.DAMAGED', {
      folder,
      reason: `${LOG_FILE} is missing beside ${LOG_FILE}-wal`,
    });
  }
  const unfinished = join(folder, `${LOG_FILE}.new`);
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  const database = new Database(unfinished);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.transaction(() => writeSchema(database))();
  } catch (error) {
    throw storeFailure(error);
  } finally {
    database.close();
  }
  renameSync(unfinished, join(folder, LOG_FILE));
  syncFolder(folder);
}

function writeSchema(database: Database.Database): void {
  database.exec(SCHEMA);
  const insert = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  insert.run('formatVersion', String(FORMAT_VERSION));
  insert.run('createdAt', new Date().toISOString());
  insert.run('storeId', randomUUID());
}

/** Refuses a folder that may not be written to: a server on it would refuse every command, and could not close. */
export function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const reason = isSystemError(error) ? error.code : String(error);
    throw new StoreError('STORE.FOLDER_UNUSABLE', { folder, reason }, { cause: error });
  }
}

// The new name must survive a loss of power as the contents do.
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
