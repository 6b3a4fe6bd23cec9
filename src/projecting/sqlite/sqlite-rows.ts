/** The rows of all views in one SQLite database, as folds see them. */
import type Database from 'better-sqlite3';
import type { AnyTable, KeyPart, Rows, TableSpec } from '../../../projections/view';
import { createIndex } from './ddl';
import type { AnyRow, Column } from './row-codec';
import { RowTable, type RowTableOptions } from './row-table';

export class SqliteRows implements Rows {
  readonly #database: Database.Database;
  readonly #options: RowTableOptions;
  readonly #tables = new Map<string, RowTable>();

  constructor(database: Database.Database, tables: readonly AnyTable[], options: RowTableOptions) {
    this.#database = database;
    this.#options = options;
    for (const table of tables) this.#tables.set(table.name, new RowTable(database, table, options));
  }

  get<Row extends object>(table: TableSpec<Row>, ...key: readonly KeyPart[]): Row | undefined {
    return this.#table(table).get(key) as Row | undefined;
  }

  put<Row extends object>(table: TableSpec<Row>, row: Row): void {
    this.#table(table).put(row as AnyRow);
  }

  append<Row extends object>(table: TableSpec<Row>, row: Row): void {
    this.#table(table).append(row as AnyRow);
  }

  count<Row extends object>(table: TableSpec<Row>, by: number, ...key: readonly KeyPart[]): void {
    this.#table(table).count(by, key);
  }

  delete<Row extends object>(table: TableSpec<Row>, ...key: readonly KeyPart[]): void {
    this.#table(table).delete(key);
  }

  list<Row extends object>(table: TableSpec<Row>, where: Readonly<Partial<Row>>): readonly Row[] {
    this.#options.begin();
    const rows = this.#table(table);
    rows.flush();
    const columns = Object.keys(where);
    this.#ensureIndex(table, columns);
    const conditions = columns.map((column) => `"${column}" IS ?`).join(' AND ') || 'TRUE';
    const order = table.key.map((column) => `"${column}"`).join(', ');
    return this.#database
      .prepare(`SELECT * FROM ${table.name} WHERE ${conditions} ORDER BY ${order}`)
      .all(...(Object.values(where) as Column[]))
      .map((row) => rows.decode(row as AnyRow) as Row);
  }

  flush(): void {
    this.#options.begin();
    for (const table of this.#tables.values()) table.flush();
  }

  forget(): void {
    for (const table of this.#tables.values()) table.forget();
  }

  #table(table: AnyTable): RowTable {
    const known = this.#tables.get(table.name);
    if (known === undefined) throw new Error(`table ${table.name} is not listed by its view`);
    return known;
  }

  // While a file is built its indices come last; what a fold looks up by one needs it now.
  #ensureIndex(table: AnyTable, columns: readonly string[]): void {
    const index = table.indices.find((each) => columns.includes(each.columns[0] ?? ''));
    if (index !== undefined) this.#database.exec(createIndex(table, index));
  }
}
