/**
 * The baseline: what a plain better-sqlite3 script reaches on the same disk, with event bodies of the same size. It keeps
 * what any table of events needs: a position, a place in a stream and an id, each unique. Without those keys it would be
 * several times faster, and could not refuse a second event at the same place.
 */
import Database from 'better-sqlite3';
import { join } from 'node:path';

export function openPlain(folder: string): Database.Database {
  const database = new Database(join(folder, 'plain.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, UNIQUE (stream, revision))`);
  return database;
}

export interface PlainRow {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly body: string;
}

/** Rows a second, `batch` rows in each transaction. */
export function plainAppends(database: Database.Database, rows: readonly PlainRow[], batch: number): number {
  const insert = database.prepare('INSERT INTO events (stream, revision, id, body) VALUES (?, ?, ?, ?)');
  const write = database.transaction((from: number) => {
    for (const row of rows.slice(from, from + batch)) insert.run(row.stream, row.revision, row.id, row.body);
  });
  const started = performance.now();
  for (let from = 0; from < rows.length; from += batch) write.immediate(from);
  return rows.length / ((performance.now() - started) / 1000);
}

/** Rows a second, read in pages and parsed. */
export function plainReads(database: Database.Database, page = 1_000): number {
  const select = database.prepare<[number], { position: number; body: string }>(
    `SELECT position, body FROM events WHERE position > ? ORDER BY position LIMIT ${page}`,
  );
  const started = performance.now();
  let after = 0;
  let count = 0;
  for (;;) {
    const rows = select.all(after);
    for (const row of rows) JSON.parse(row.body);
    count += rows.length;
    if (rows.length < page) break;
    after = rows[rows.length - 1]?.position ?? after;
  }
  return count / ((performance.now() - started) / 1000);
}
