/**
 * The embedded event store: one SQLite file in a data folder, one process that writes to it. An append is answered when
 * its transaction is on the disk (README.md beside this file).
 */
import type Database from 'better-sqlite3';
import type { NewEvent } from '../../../workflows/kernel/event';
import { checkAppend } from '../append-rules';
import type { AppendResult, EventReader, EventStore, ExpectedRevision } from '../event-store';
import { AppendQueue } from './append-queue';
import { makeFolder, openLogForReading, openLogForWriting } from './log-file';
import { LogWriter } from './log-writer';
import { SqliteEventReader, type SqliteReaderOptions } from './sqlite-event-reader';
import { acquireWriterLock, type WriterLock } from './writer-lock';

const POLL_MS = 200;

export class SqliteEventStore extends SqliteEventReader implements EventStore {
  readonly refusesKnownIds = true;
  readonly #queue: AppendQueue;
  readonly #lock: WriterLock;

  /** Use `openSqliteEventStore`; tests may bring a connection of their own. */
  constructor(database: Database.Database, lock: WriterLock) {
    super(database);
    const writer = new LogWriter(database, this.tables);
    this.#queue = new AppendQueue(
      (requests) => writer.write(requests),
      () => this.signal.raise(),
    );
    this.#lock = lock;
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    this.checkOpen();
    checkAppend(stream, events, expected);
    return this.#queue.add({ stream, events, expected });
  }

  /** Appends taken before are written and answered first. */
  override async close(): Promise<void> {
    this.#queue.drain();
    await super.close();
    this.#lock.release();
  }
}

/** Open the log of a data folder for writing, and make it when there is none. @throws StoreError LOCKED, DAMAGED, NEWER_FORMAT */
export function openSqliteEventStore(folder: string): SqliteEventStore {
  makeFolder(folder);
  const lock = acquireWriterLock(folder);
  try {
    return new SqliteEventStore(openLogForWriting(folder), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Open an existing log for reading, also beside a process that writes to it. */
export function openSqliteEventReader(folder: string, options: SqliteReaderOptions = {}): EventReader {
  return new SqliteEventReader(openLogForReading(folder), { pollMs: POLL_MS, ...options });
}
