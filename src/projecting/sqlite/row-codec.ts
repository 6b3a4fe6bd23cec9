/** Between the rows of a fold and the columns of SQLite. JSON columns are text there. */
import type { AnyTable } from '../../../projections/view';

export type AnyRow = Readonly<Record<string, unknown>>;
export type Column = string | number | null;

/** Pushes the column values, in the table's order. */
export function rowEncoder({ name, columns }: AnyTable): (row: AnyRow, into: Column[]) => Column[] {
  const fields = Object.entries(columns).map(([column, type]) => ({ column, json: type === 'json' }));
  return (row, into) => {
    for (const { column, json } of fields) {
      const value = row[column];
      // Left out of a row it would be kept as null in silence, and one day be missed.
      if (value === undefined) throw new TypeError(`${name}: a row without ${column}`);
      into.push(json && value !== null ? JSON.stringify(value) : (value as Column));
    }
    return into;
  };
}

/** A row as SQLite gives it, with its JSON columns parsed. */
export function rowDecoder({ columns }: AnyTable): (row: AnyRow) => AnyRow {
  const json = Object.keys(columns).filter((column) => columns[column] === 'json');
  if (json.length === 0) return (row) => row;
  return (row) => {
    const decoded: Record<string, unknown> = { ...row };
    for (const column of json) {
      const text = decoded[column];
      if (typeof text === 'string') decoded[column] = JSON.parse(text);
    }
    return decoded;
  };
}
