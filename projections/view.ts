/**
 * What a view is: tables, a fold of events into their rows, and queries over them. A fold is deterministic: the same
 * events in the same order make the same rows, on any machine. It knows no clock; what depends on "today" is worked out
 * by a query from an "as of" date. SQL stands here as data only: `src/projecting` runs it.
 */
import type { EventOf, EventType } from '../workflows/events';
import type { DomainEvent, StoredEvent } from '../workflows/kernel/event';
import type { WorkingDayTable } from '../workflows/plans/calendar';

/** `json`: any value, kept as its JSON text. Booleans are integers, 0 or 1. */
export type ColumnType = 'text' | 'integer' | 'real' | 'json';

export interface TableSpec<Row extends object> {
  readonly name: string;
  /** In the order they are kept. Every row has every column; null where it says nothing. */
  readonly columns: { readonly [Column in keyof Row]-?: ColumnType };
  /** A single integer column makes the fastest table: the rows lie in its order. */
  readonly key: readonly (keyof Row & string)[];
  readonly indices: readonly IndexSpec[];
  /** A text column that can be searched for any substring, through `<name>_search` (search-text.ts); needs an integer key. */
  readonly searched?: keyof Row & string;
}

/** A table of whatever rows. */
export interface AnyTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly key: readonly string[];
  readonly indices: readonly IndexSpec[];
  readonly searched?: string;
}

export interface IndexSpec {
  readonly name: string;
  readonly columns: readonly string[];
}

export type KeyPart = string | number;

/** The rows as a fold sees them. Rows are never changed in place: `put` a new one. */
export interface Rows {
  get<Row extends object>(table: TableSpec<Row>, ...key: readonly KeyPart[]): Row | undefined;
  /** Replaces the row of the same key. */
  put<Row extends object>(table: TableSpec<Row>, row: Row): void;
  /** A row whose key cannot stand there yet: cheaper than `put`, and not kept at hand for `get`. */
  append<Row extends object>(table: TableSpec<Row>, row: Row): void;
  /** Adds to a table whose last column counts rows of a kind; a count of 0 has no row. Not at hand for `get`. */
  count<Row extends object>(table: TableSpec<Row>, by: number, ...key: readonly KeyPart[]): void;
  delete<Row extends object>(table: TableSpec<Row>, ...key: readonly KeyPart[]): void;
  /** Rows in which the columns have these values, in key order. For rare events only: it reads the disk. */
  list<Row extends object>(table: TableSpec<Row>, where: Readonly<Partial<Row>>): readonly Row[];
}

/** Folds by event type; an event type without an entry changes nothing. `ordinal`: 1 for the log's first event. */
export type Folds = {
  readonly [T in EventType]?: (event: StoredEvent<EventOf<T>>, rows: Rows, ordinal: number) => void;
};

export interface View {
  readonly name: string;
  /** Raise it whenever tables or fold change: the file of views is then built anew. */
  readonly version: number;
  readonly tables: readonly AnyTable[];
  readonly folds: Folds;
  /** For a view that takes every event alike. */
  readonly every?: (event: StoredEvent, rows: Rows, ordinal: number) => void;
}

export type SqlValue = string | number | null;

/** What a query reads with; one query sees one state of the views. */
export interface Reader {
  all<Row>(sql: string, ...params: readonly SqlValue[]): readonly Row[];
  get<Row>(sql: string, ...params: readonly SqlValue[]): Row | undefined;
  /** The table of a plan's calendar, in the version the campaign was launched with. */
  readonly workingDays: (calendarId: string, version: number) => WorkingDayTable;
}

export type Query<Params, Answer> = (reader: Reader, params: Params) => Answer;

/** The stream's id: what follows the category in its name. */
export function streamId<E extends DomainEvent>(event: Pick<StoredEvent<E>, 'stream'>): string {
  return event.stream.slice(event.stream.indexOf('-') + 1);
}

/** A row of its fold's own, not yet put: it may still be written to. */
export type Draft<Row extends object> = { -readonly [Column in keyof Row]: Row[Column] };
