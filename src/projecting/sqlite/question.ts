/**
 * A prepared question whose rows are made into objects here: the driver, which sets each member from outside the engine,
 * takes twice as long over a page of wide rows.
 */
import type Database from 'better-sqlite3';
import type { SqlValue } from '../../../projections/view';
import type { AnyRow } from './row-codec';

export class Question {
  readonly #statement: Database.Statement;
  readonly #columns: readonly string[];

  constructor(database: Database.Database, sql: string) {
    this.#statement = database.prepare(sql).raw();
    this.#columns = this.#statement.columns().map((column) => column.name);
  }

  all(params: readonly SqlValue[]): AnyRow[] {
    return (this.#statement.all(...params) as unknown[][]).map((values) => this.#row(values));
  }

  get(params: readonly SqlValue[]): AnyRow | undefined {
    const values = this.#statement.get(...params) as unknown[] | undefined;
    return values === undefined ? undefined : this.#row(values);
  }

  #row(values: readonly unknown[]): AnyRow {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < values.length; index += 1) row[this.#columns[index] ?? ''] = values[index];
    return row;
  }
}
