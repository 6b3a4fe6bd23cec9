/**
 * A copy of a log, also while a server writes to it, proven before it bears its name. A copy of the open file would lack
 * what still lies in the write-ahead log, or hold half a page.
 *
 * All pages are copied in one step, so in one read transaction: SQLite starts a copy in several steps anew whenever
 * somebody has written between two of them, which on a busy server is for ever.
 */
import Database from 'better-sqlite3';
import { accessSync, chmodSync, constants, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { refuse } from '../../../workflows/kernel/domain-error';
import { verifyLog, type LogVerification } from '../verify-log';
import { openLogForReading, syncFolder } from './log-file';
import { SqliteEventReader } from './sqlite-event-reader';
import { sqliteCode, storeFailure } from './sqlite-failure';

const ALL_PAGES = 0x7fff_ffff;
const OWNER_ONLY = 0o600;

/**
 * Copies the log of a data folder into a new file, which may be put in place as `events.sqlite`. Answers what the copy
 * holds; on any refusal there is no file.
 * @throws DomainError BACKUP.FILE_EXISTS, BACKUP.FOLDER_UNUSABLE, BACKUP.FAULTY {firstFault}; StoreError
 */
export async function backupLog(folder: string, name: string): Promise<LogVerification> {
  const file = resolve(name);
  refuseTarget(file);
  const unfinished = `${file}.part`;
  removeCopy(unfinished);
  try {
    await copyLog(folder, unfinished);
    const verification = await prove(unfinished);
    if (existsSync(file)) refuse('BACKUP.FILE_EXISTS', { file });
    renameSync(unfinished, file);
    syncFolder(dirname(file));
    return verification;
  } catch (error) {
    removeCopy(unfinished);
    throw storeFailure(error);
  }
}

function refuseTarget(file: string): void {
  if (existsSync(file)) refuse('BACKUP.FILE_EXISTS', { file });
  const folder = dirname(file);
  try {
    // By way of the name ending in a separator: what is a file holds no other.
    accessSync(join(folder, sep), constants.W_OK);
  } catch {
    refuse('BACKUP.FOLDER_UNUSABLE', { folder });
  }
}

async function copyLog(folder: string, file: string): Promise<void> {
  const log = openLogForReading(folder);
  try {
    await log.backup(file, { progress: () => ALL_PAGES });
  } catch (error) {
    // A folder that says it may be written to, and in which no file can be made.
    if (sqliteCode(error)?.startsWith('SQLITE_CANTOPEN') !== true) throw error;
    refuse('BACKUP.FOLDER_UNUSABLE', { folder: dirname(file) });
  } finally {
    log.close();
  }
}

/** Each hash chain of the copy. It is brought out of WAL mode first, so that it is one file without side files. */
async function prove(file: string): Promise<LogVerification> {
  chmodSync(file, OWNER_ONLY);
  const database = new Database(file, { fileMustExist: true });
  database.pragma('journal_mode = DELETE');
  const copy = new SqliteEventReader(database);
  try {
    const verification = await verifyLog(copy);
    const { firstFault } = verification;
    if (firstFault !== undefined) refuse('BACKUP.FAULTY', { firstFault });
    return verification;
  } finally {
    await copy.close();
  }
}

function removeCopy(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}
