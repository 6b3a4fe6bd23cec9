/**
 * One table behind a write-back cache: a row is read once, changed in memory as often as events ask, and written once
 * for a batch. Rows stay at hand over batches in two generations; the older one is dropped when the younger is full, so
 * what is used stays and memory has a bound.
 */
import type Database from 'better-sqlite3';
import type { AnyTable, KeyPart } from '../../../projections/view';
import { searchTokens } from '../../../projections/search-text';
import { isNumbered, quoted } from './ddl';
import { rowDecoder, rowEncoder, type AnyRow, type Column } from './row-codec';

/** Rows of one generation, for one table. */
const ROWS_AT_HAND = 5_000;
/** Values bound by one statement of many rows: beyond it a statement gets no faster. */
const VALUES_AT_ONCE = 128;

type Key = string | number;

/** A row at hand. */
interface Held {
  readonly name: Key;
  /** null: there is none. */
  row: AnyRow | null;
  /** May stand in the file: what comes and goes between two writes is never written. */
  stored: boolean;
  /** Not yet written as it is now. */
  dirty: boolean;
}

export interface RowTableOptions {
  /** Begin a transaction if none is open. */
  readonly begin: () => void;
  /** Keep the search table up to date with every write. */
  readonly searching: boolean;
}

export class RowTable {
  readonly #spec: AnyTable;
  readonly #encode: (row: AnyRow, into: Column[]) => Column[];
  readonly #decode: (row: AnyRow) => AnyRow;
  readonly #keyOf: (row: AnyRow) => Key;
  readonly #select: Database.Statement;
  readonly #write: Database.Statement;
  readonly #erase: Database.Statement;
  readonly #insertMany: Database.Statement;
  readonly #writeMany: Database.Statement;
  readonly #width: number;
  readonly #valuesAtOnce: number;
  readonly #isOneNumber: boolean;
  readonly #search: SearchTable | undefined;
  #young = new Map<Key, Held>();
  #old = new Map<Key, Held>();
  /** Asked for last: folds ask for the row of one event several times. */
  #last: Held | undefined;
  #dirty: Held[] = [];
  /** Values of appended rows, one row after the other; of rows of one number all of them, to be written in order. */
  #appended: Column[] = [];
  readonly #begin: () => void;
  readonly #counts: CountTable | undefined;

  constructor(database: Database.Database, spec: AnyTable, { begin, searching }: RowTableOptions) {
    const names = Object.keys(spec.columns);
    const where = spec.key.map((column) => `"${column}" = ?`).join(' AND ');
    const marks = `(${names.map(() => '?').join(', ')})`;
    this.#spec = spec;
    this.#begin = begin;
    this.#encode = rowEncoder(spec);
    this.#decode = rowDecoder(spec);
    this.#keyOf = keyReader(spec);
    const rowsAtOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / names.length));
    this.#width = names.length;
    this.#valuesAtOnce = rowsAtOnce * names.length;
    this.#isOneNumber = names.length === 1 && isNumbered(spec);
    const into = `INTO ${spec.name} (${quoted(names)}) VALUES`;
    this.#select = database.prepare(`SELECT * FROM ${spec.name} WHERE ${where}`);
    this.#write = database.prepare(`INSERT OR REPLACE ${into} ${marks}`);
    this.#erase = database.prepare(`DELETE FROM ${spec.name} WHERE ${where}`);
    const manyMarks = new Array(rowsAtOnce).fill(marks).join(', ');
    this.#writeMany = database.prepare(`INSERT OR REPLACE ${into} ${manyMarks}`);
    this.#insertMany = database.prepare(`INSERT ${into} ${manyMarks}`);
    if (isCounter(spec)) this.#counts = new CountTable(database, spec);
    if (spec.searched !== undefined && searching)
      this.#search = new SearchTable(database, spec, spec.searched);
  }

  get(key: readonly KeyPart[]): AnyRow | undefined {
    const name = keyName(key);
    return (this.#find(name) ?? this.#load(name, key)).row ?? undefined;
  }

  put(row: AnyRow): void {
    const name = this.#keyOf(row);
    this.#change(this.#find(name) ?? this.#hold({ name, row, stored: true, dirty: false }), row);
  }

  // Encoded at once, so that the event it came from need not be kept.
  append(row: AnyRow): void {
    this.#encode(row, this.#appended);
    if (this.#appended.length < this.#valuesAtOnce || this.#isOneNumber) return;
    this.#begin();
    this.#insertMany.run(this.#appended);
    this.#appended = [];
  }

  count(by: number, key: readonly KeyPart[]): void {
    if (this.#counts === undefined) throw new TypeError(`${this.#spec.name} does not count`);
    this.#counts.add(key, by);
  }

  delete(key: readonly KeyPart[]): void {
    const name = keyName(key);
    this.#change(this.#find(name) ?? this.#hold({ name, row: null, stored: true, dirty: false }), null);
  }

  /** Everything not written is written. Inside a transaction. */
  flush(): void {
    if (this.#dirty.length > 0) this.#flushDirty();
    if (this.#appended.length > 0) this.#flushAppended();
    this.#counts?.flush();
    if (this.#young.size > ROWS_AT_HAND) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#last = undefined;
    }
  }

  /** What is at hand is no longer what stands in the file: the transaction was rolled back. */
  forget(): void {
    this.#young.clear();
    this.#old.clear();
    this.#last = undefined;
    this.#dirty = [];
    this.#appended = [];
    this.#search?.forget();
    this.#counts?.forget();
  }

  decode(row: AnyRow): AnyRow {
    return this.#decode(row);
  }

  #find(name: Key): Held | undefined {
    if (this.#last?.name === name) return this.#last;
    let held = this.#young.get(name);
    if (held === undefined) {
      held = this.#old.get(name);
      if (held === undefined) return undefined;
      this.#young.set(name, held);
    }
    this.#last = held;
    return held;
  }

  #load(name: Key, key: readonly KeyPart[]): Held {
    const row = this.#select.get(...key) as AnyRow | undefined;
    return this.#hold({
      name,
      row: row === undefined ? null : this.#decode(row),
      stored: row !== undefined,
      dirty: false,
    });
  }

  #hold(held: Held): Held {
    this.#young.set(held.name, held);
    this.#last = held;
    return held;
  }

  #change(held: Held, row: AnyRow | null): void {
    held.row = row;
    if (held.dirty) return;
    held.dirty = true;
    this.#dirty.push(held);
  }

  #flushDirty(): void {
    let values: Column[] = [];
    for (const held of this.#dirty) {
      const { name, row, stored } = held;
      if (row !== null) this.#encode(row, values);
      else if (stored) this.#erase.run(...keyParts(this.#spec, name));
      held.stored = row !== null;
      held.dirty = false;
      if (values.length < this.#valuesAtOnce) continue;
      this.#writeMany.run(values);
      values = [];
    }
    this.#insert(this.#writeMany, values);
    this.#search?.write(this.#dirty);
    this.#dirty = [];
  }

  #flushAppended(): void {
    // The tree is then walked from left to right, not from its root to anywhere for each number.
    if (this.#isOneNumber) this.#appended = [...Float64Array.from(this.#appended as number[]).sort()];
    this.#insert(this.#insertMany, this.#appended);
    this.#appended = [];
  }

  /** As many rows at once as the statement takes, and the last few one by one. */
  #insert(many: Database.Statement, values: readonly Column[]): void {
    let from = 0;
    for (; from + this.#valuesAtOnce <= values.length; from += this.#valuesAtOnce) {
      many.run(values.slice(from, from + this.#valuesAtOnce));
    }
    for (; from < values.length; from += this.#width) {
      this.#write.run(values.slice(from, from + this.#width));
    }
  }
}

/** A table of counts: what is added in a batch is added up first, so a point that passes through five kinds writes two. */
class CountTable {
  readonly #add: Database.Statement;
  readonly #dropEmpty: Database.Statement;
  /** By the parts of the key, a map for each: to join them costs more, and every event adds to four counts. */
  readonly #sums: SumsByPart = new Map();
  #added: Sum[] = [];

  constructor(database: Database.Database, spec: AnyTable) {
    const names = Object.keys(spec.columns);
    const count = names.at(-1) ?? '';
    this.#add = database.prepare(
      `INSERT INTO ${spec.name} (${quoted(names)}) VALUES (${names.map(() => '?').join(', ')})
       ON CONFLICT DO UPDATE SET "${count}" = "${count}" + excluded."${count}"`,
    );
    const where = spec.key.map((column) => `"${column}" = ?`).join(' AND ');
    this.#dropEmpty = database.prepare(`DELETE FROM ${spec.name} WHERE ${where} AND "${count}" = 0`);
  }

  add(key: readonly KeyPart[], by: number): void {
    let found: SumsByPart | Sum = this.#sums;
    for (let index = 0; index < key.length; index += 1) {
      const part = key[index] as KeyPart;
      const level = found as SumsByPart;
      let next = level.get(part);
      if (next === undefined) {
        next = index < key.length - 1 ? new Map() : this.#begin(key);
        level.set(part, next);
      }
      found = next;
    }
    (found as Sum).by += by;
  }

  flush(): void {
    for (const { key, by } of this.#added) {
      if (by === 0) continue;
      this.#add.run([...key, by]);
      if (by < 0) this.#dropEmpty.run(key);
    }
    this.forget();
  }

  forget(): void {
    this.#sums.clear();
    this.#added = [];
  }

  #begin(key: readonly KeyPart[]): Sum {
    const sum = { key, by: 0 };
    this.#added.push(sum);
    return sum;
  }
}

/** What a batch adds to one count. */
interface Sum {
  readonly key: readonly KeyPart[];
  by: number;
}

type SumsByPart = Map<KeyPart, SumsByPart | Sum>;

/** The key, and one column after it. */
function isCounter({ key, columns }: AnyTable): boolean {
  const names = Object.keys(columns);
  return (
    names.length === key.length + 1 && key.every((column, index) => names[index] === column) && key.length > 1
  );
}

/** The search table beside a table, written where its text has changed. */
class SearchTable {
  readonly #column: string;
  readonly #write: Database.Statement;
  /** Texts as last written, of rows written lately: spares the index a text that has not changed. */
  #written = new Map<Key, string>();

  constructor(database: Database.Database, spec: AnyTable, column: string) {
    this.#column = column;
    this.#write = database.prepare(`INSERT OR REPLACE INTO ${spec.name}_search (rowid, pairs) VALUES (?, ?)`);
  }

  write(rows: readonly Held[]): void {
    for (const { name, row } of rows) {
      if (row === null) continue;
      const text = String(row[this.#column]);
      if (this.#written.get(name) === text) continue;
      this.#write.run(name, searchTokens(text));
      this.#written.set(name, text);
    }
    if (this.#written.size > ROWS_AT_HAND) this.#written = new Map();
  }

  forget(): void {
    this.#written.clear();
  }
}

/** Fills an empty search table from its table. */
export function fillSearch(database: Database.Database, { name, searched, key }: AnyTable): void {
  const rows = database.prepare(`SELECT "${key[0] ?? ''}", "${searched ?? ''}" FROM ${name}`).raw();
  const write = database.prepare(`INSERT INTO ${name}_search (rowid, pairs) VALUES (?, ?)`);
  for (const [number, text] of rows.all() as [number, string][]) write.run(number, searchTokens(text));
}

const PART_END = '\u0001';

function keyName(key: readonly KeyPart[]): Key {
  return key.length === 1 ? (key[0] ?? '') : key.join(PART_END);
}

function keyReader({ key }: AnyTable): (row: AnyRow) => Key {
  const [only] = key;
  if (key.length === 1 && only !== undefined) return (row) => row[only] as Key;
  return (row) => {
    let name = '';
    for (let index = 0; index < key.length; index += 1) {
      if (index > 0) name += PART_END;
      name += String(row[key[index] ?? '']);
    }
    return name;
  };
}

function keyParts(spec: AnyTable, name: Key): readonly Key[] {
  if (isNumbered(spec) || typeof name === 'number') return [name];
  const parts = name.split(PART_END);
  return spec.key.map((column, index) => {
    const part = parts[index] ?? '';
    return spec.columns[column] === 'integer' ? Number(part) : part;
  });
}
