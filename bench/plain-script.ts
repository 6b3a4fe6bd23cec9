/** The baseline: what a plain better-sqlite3 script reaches on the same disk, with event bodies of the same size. */
import Database from 'better-sqlite3';
import { join } from 'node:path';

export function openPlain(folder: string): Database.Database {
  const database = new Database(join(folder, 'plain.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE IF NOT EXISTS events (position INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  return database;
}

/** Rows a second, `batch` rows in each transaction. */
export function plainAppends(database: Database.Database, bodies: readonly string[], batch: number): number {
  const insert = database.prepare('INSERT INTO events (body) VALUES (?)');
  const write = database.transaction((from: number) => {
    for (let index = from; index < Math.min(from + batch, bodies.length); index++) insert.run(bodies[index]);
  });
  const started = performance.now();
  for (let from = 0; from < bodies.length; from += batch) write.immediate(from);
  return bodies.length / ((performance.now() - started) / 1000);
}

/** Rows a second, read in pages and parsed. */
export function plainReads(database: Database.Database, table = 'events', page = 1_000): number {
  const select = database.prepare<[number], { position: number; body: string }>(
    `SELECT position, body FROM ${table} WHERE position > ? ORDER BY position LIMIT ${page}`,
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
