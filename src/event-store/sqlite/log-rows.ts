/** What one transaction writes to the log, and the only place that writes it. */
import type Database from 'better-sqlite3';
import { uuidBytes } from './log-tables';

/** A new stream's name and number. */
export type StreamRow = readonly [name: string, stream: number];
/** `stream` is the stream's number; `id` a UUID in lower case; `body` the canonical JSON that `hash` is of. */
export type EventRow = readonly [
  position: number,
  stream: number,
  revision: number,
  id: string,
  hash: string,
  body: string,
];

export interface LogRows {
  readonly streams: readonly StreamRow[];
  readonly events: readonly EventRow[];
}

export class RowWriter {
  readonly #database: Database.Database;
  readonly #begin;
  readonly #commit;
  readonly #insertStream;
  readonly #insertEvent;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#insertStream = database.prepare('INSERT INTO streams (name, stream) VALUES (?, ?)');
    this.#insertEvent = database.prepare(
      'INSERT INTO events (position, stream, revision, id, hash, body) VALUES (?, ?, ?, ?, ?, ?)',
    );
  }

  /** All of them are on the disk when it returns; none is in the file when it throws SQLite's own error. */
  write({ streams, events }: LogRows): void {
    try {
      this.#begin.run();
      for (const [name, stream] of streams) this.#insertStream.run(name, stream);
      for (const [position, stream, revision, id, hash, body] of events)
        this.#insertEvent.run(position, stream, revision, uuidBytes(id), hash, body);
      this.#commit.run();
    } catch (error) {
      // SQLite may have rolled back by itself.
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
