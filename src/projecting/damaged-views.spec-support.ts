/** A file of views with a page that cannot be read, as of a bad disk. */
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';

/** The page that the table of units begins with; nobody may have the file open. */
export function damageUnits(path: string): void {
  const database = new Database(path);
  database.pragma('wal_checkpoint(TRUNCATE)');
  const page = Number(
    database.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'unit'`).pluck().get(),
  );
  const bytes = Number(database.pragma('page_size', { simple: true }));
  database.close();
  writeFileSync(path, readFileSync(path).fill(0xff, (page - 1) * bytes, page * bytes));
}
