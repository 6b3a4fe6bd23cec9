/**
 * Is this file a log that can be served? Cheap enough for every start: its format, its newest events against their
 * hashes, and for a small file SQLite's own check of every page. `verifyLog` is the thorough check.
 */
import type Database from 'better-sqlite3';
import { sha256Hex } from '../../ledger/hash-chain';
import { StoreError } from '../store-error';
import { FORMAT_VERSION } from './schema';

const NEWEST_EVENTS = 100;
const SMALL_FILE_BYTES = 8 * 1024 * 1024;

/** @throws StoreError NEWER_FORMAT, DAMAGED; SQLite's own errors for a file it cannot read */
export function checkLog(database: Database.Database): void {
  checkFormat(database);
  if (fileBytes(database) <= SMALL_FILE_BYTES) checkPages(database);
  checkNewestEvents(database);
}

function checkFormat(database: Database.Database): void {
  const tables = database.prepare(
    `SELECT count(*) FROM sqlite_schema WHERE name IN ('meta', 'streams', 'events')`,
  );
  if (tables.pluck().get() !== 3) throw new StoreError('STORE.DAMAGED', { reason: 'not an event log' });
  const found = Number(database.prepare(`SELECT value FROM meta WHERE key = 'formatVersion'`).pluck().get());
  if (!Number.isSafeInteger(found) || found < 1)
    throw new StoreError('STORE.DAMAGED', { reason: 'no format version' });
  if (found > FORMAT_VERSION)
    throw new StoreError('STORE.NEWER_FORMAT', { found, supported: FORMAT_VERSION });
}

function checkPages(database: Database.Database): void {
  const answer: unknown = database.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok')
    throw new StoreError('STORE.DAMAGED', { reason: 'quick_check', message: String(answer) });
}

function checkNewestEvents(database: Database.Database): void {
  const newest = database.prepare<[number], [number, string, string]>(
    'SELECT position, hash, body FROM events ORDER BY position DESC LIMIT ?',
  );
  for (const [position, hash, body] of newest.raw().all(NEWEST_EVENTS)) {
    if (sha256Hex(body) !== hash)
      throw new StoreError('STORE.DAMAGED', { reason: 'wrong hash', position: `${position}` });
  }
}

function fileBytes(database: Database.Database): number {
  return (
    Number(database.pragma('page_count', { simple: true })) *
    Number(database.pragma('page_size', { simple: true }))
  );
}
