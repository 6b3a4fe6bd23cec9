/** The SQL that makes the tables of views. Narrow tables with a key of their own are kept in its order. */
import type { AnyTable, ColumnType, IndexSpec } from '../../../projections/view';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  json: 'TEXT',
};

export const CHECKPOINT_TABLE = `CREATE TABLE checkpoint (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  position TEXT NOT NULL,
  recordedAt TEXT,
  ordinal INTEGER NOT NULL,
  schema TEXT NOT NULL
) STRICT`;

export function createTable(table: AnyTable): string {
  const columns = Object.entries(table.columns).map(([name, type]) => `"${name}" ${TYPES[type]}`);
  if (isNumbered(table)) {
    const [key] = table.key;
    const numbered = columns.map((column) =>
      column.startsWith(`"${key}" `) ? `${column} PRIMARY KEY` : column,
    );
    return `CREATE TABLE ${table.name} (${numbered.join(', ')}) STRICT`;
  }
  return `CREATE TABLE ${table.name} (${columns.join(', ')}, PRIMARY KEY (${quoted(table.key)})) STRICT, WITHOUT ROWID`;
}

export function createIndex(table: AnyTable, { name, columns }: IndexSpec): string {
  return `CREATE INDEX IF NOT EXISTS ${name} ON ${table.name} (${quoted(columns)})`;
}

/** `detail=full`: a question is a phrase of neighbouring pairs (projections/search-text.ts). */
export function createSearch(table: AnyTable): string {
  return `CREATE VIRTUAL TABLE ${table.name}_search
    USING fts5(pairs, content='', contentless_delete=1, tokenize='ascii')`;
}

/** Is the key one integer? Then it is the rowid. */
export function isNumbered({ key, columns }: AnyTable): boolean {
  const [only] = key;
  return key.length === 1 && only !== undefined && columns[only] === 'integer';
}

export function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
