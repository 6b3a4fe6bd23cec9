/** Holds two files of views against each other, row by row in key order. */
import type { AnyTable, View } from '../../projections/view';
import type { ViewsFile } from './sqlite/views-file';

export interface RowDifference {
  readonly table: string;
  readonly key: Readonly<Record<string, unknown>>;
  /** null where the row is missing. */
  readonly a: Readonly<Record<string, unknown>> | null;
  readonly b: Readonly<Record<string, unknown>> | null;
}

export interface ViewsComparison {
  readonly rows: number;
  /** The first ones, at most `MAX_DIFFERENCES`. */
  readonly differences: readonly RowDifference[];
}

const MAX_DIFFERENCES = 20;

type Row = Readonly<Record<string, unknown>>;

export function compareViews(a: ViewsFile, b: ViewsFile, views: readonly View[]): ViewsComparison {
  const differences: RowDifference[] = [];
  let rows = 0;
  for (const table of views.flatMap((view) => view.tables)) {
    for (const { rowOfA, rowOfB } of pairs(a, b, table)) {
      rows += 1;
      if (JSON.stringify(rowOfA) === JSON.stringify(rowOfB)) continue;
      differences.push({
        table: table.name,
        key: keyOf(table, rowOfA ?? rowOfB ?? {}),
        a: rowOfA,
        b: rowOfB,
      });
      if (differences.length >= MAX_DIFFERENCES) return { rows, differences };
    }
  }
  return { rows, differences };
}

/** Rows of the same key side by side, null where a file has none. Both are read in key order. */
function* pairs(a: ViewsFile, b: ViewsFile, table: AnyTable) {
  const rowsOfA = a.rowsOf(table.name, table.key);
  const rowsOfB = b.rowsOf(table.name, table.key);
  try {
    let rowOfA = next(rowsOfA);
    let rowOfB = next(rowsOfB);
    while (rowOfA !== null || rowOfB !== null) {
      const order = compareKeys(table, rowOfA, rowOfB);
      yield { rowOfA: order <= 0 ? rowOfA : null, rowOfB: order >= 0 ? rowOfB : null };
      if (order <= 0) rowOfA = next(rowsOfA);
      if (order >= 0) rowOfB = next(rowsOfB);
    }
  } finally {
    rowsOfA.return?.();
    rowsOfB.return?.();
  }
}

function next(rows: IterableIterator<Row>): Row | null {
  const step = rows.next();
  return step.done === true ? null : step.value;
}

/** As SQLite orders them: numbers by size, texts by their UTF-8 bytes. A missing row comes after all others. */
function compareKeys(table: AnyTable, a: Row | null, b: Row | null): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  for (const column of table.key) {
    const order = compareValues(a[column], b[column]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

function keyOf({ key }: AnyTable, row: Row): Row {
  return Object.fromEntries(key.map((column) => [column, row[column]]));
}
