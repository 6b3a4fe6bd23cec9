/**
 * The embedded event store: one SQLite file in a data folder, one process that writes to it. An append is answered when
 * its transaction is on the disk (README.md beside this file).
 */
import type Database from 'better-sqlite3';
import type { NewEvent } from '../../../workflows/kernel/event';
import { checkAppend } from '../append-rules';
import type { AppendResult, EventReader, EventStore, ExpectedRevision } from '../event-store';
import { AppendQueue, type AppendQueueOptions } from './append-queue';
import { makeFolder, openLogForReading, openLogForWriting } from './log-file';
import { RowWriter } from './log-rows';
import { LogWriter } from './log-writer';
import { SqliteEventReader, type SqliteReaderOptions } from './sqlite-event-reader';
import { acquireWriterLock, type WriterLock } from './writer-lock';
import { WriterThread } from './writer-thread';

const POLL_MS = 200;

export class SqliteEventStore extends SqliteEventReader implements EventStore {
  readonly refusesKnownIds = true;
  readonly #queue: AppendQueue;
  readonly #lock: WriterLock;

  /** Use `openSqliteEventStore`; tests may bring a connection of their own. */
  constructor(
    database: Database.Database,
    lock: WriterLock,
    options: Omit<AppendQueueOptions, 'onCommit'> = {},
  ) {
    super(database);
    const writer = new LogWriter(this.tables, new RowWriter(database));
    this.#queue = new AppendQueue(writer, { ...options, onCommit: () => this.signal.raise() });
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

  override async close(): Promise<void> {
    await super.close();
    this.#lock.release();
  }

  /** Appends taken before are written and answered first. */
  protected override finish(): Promise<void> {
    return this.#queue.close();
  }
}

export interface SqliteStoreOptions {
  /** The file a thread that writes begins with; default: the compiled one, where there is one. */
  readonly threadEntry?: string | undefined;
  /** Told why, each time the thread that writes has died. The store goes on without it, and begins a new one. */
  readonly onThreadEnded?: ((why: unknown) => void) | undefined;
}

/** Open the log of a data folder for writing, and make it when there is none. @throws StoreError LOCKED, DAMAGED, NEWER_FORMAT */
export function openSqliteEventStore(
  folder: string,
  { threadEntry: entry, onThreadEnded }: SqliteStoreOptions = {},
): SqliteEventStore {
  makeFolder(folder);
  const lock = acquireWriterLock(folder);
  try {
    const thread: AppendQueueOptions['thread'] = (onDied) => WriterThread.start(folder, { entry, onDied });
    return new SqliteEventStore(openLogForWriting(folder), lock, { thread, onThreadEnded });
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Open an existing log for reading, also beside a process that writes to it. */
export function openSqliteEventReader(folder: string, options: SqliteReaderOptions = {}): EventReader {
  return new SqliteEventReader(openLogForReading(folder), { pollMs: POLL_MS, ...options });
}
