/** Rows in memory, for specs of folds: no more than what the contract in view.ts says. */
import type { AnyTable, KeyPart, Rows, TableSpec } from './view';

type Row = Record<string, unknown>;

export class MemoryRows implements Rows {
  readonly #tables = new Map<string, Map<string, Row>>();

  get<R extends object>(table: TableSpec<R>, ...key: readonly KeyPart[]): R | undefined {
    return this.#rows(table).get(JSON.stringify(key)) as R | undefined;
  }

  put<R extends object>(table: TableSpec<R>, row: R): void {
    this.#rows(table).set(keyOf(table, row as Row), row as Row);
  }

  append<R extends object>(table: TableSpec<R>, row: R): void {
    const key = keyOf(table, row as Row);
    if (this.#rows(table).has(key)) throw new Error(`${table.name}: appended twice: ${key}`);
    this.#rows(table).set(key, row as Row);
  }

  count<R extends object>(table: TableSpec<R>, by: number, ...key: readonly KeyPart[]): void {
    const names = Object.keys(table.columns);
    const column = names.at(-1) ?? '';
    const before = this.#rows(table).get(JSON.stringify(key));
    const sum = Number(before?.[column] ?? 0) + by;
    if (sum === 0) this.#rows(table).delete(JSON.stringify(key));
    else {
      const row = Object.fromEntries(names.slice(0, -1).map((name, index) => [name, key[index]]));
      this.#rows(table).set(JSON.stringify(key), { ...row, [column]: sum });
    }
  }

  delete<R extends object>(table: TableSpec<R>, ...key: readonly KeyPart[]): void {
    this.#rows(table).delete(JSON.stringify(key));
  }

  list<R extends object>(table: TableSpec<R>, where: Readonly<Partial<R>>): readonly R[] {
    const wanted = Object.entries(where);
    return [...this.#rows(table).values()].filter((row) =>
      wanted.every(([name, value]) => row[name] === value),
    ) as R[];
  }

  #rows(table: AnyTable): Map<string, Row> {
    const rows = this.#tables.get(table.name) ?? new Map<string, Row>();
    this.#tables.set(table.name, rows);
    return rows;
  }
}

function keyOf(table: AnyTable, row: Row): string {
  return JSON.stringify(table.key.map((column) => row[column]));
}
