/**
 * One database of views: its tables, its checkpoint, and the one way to bring events into it. The checkpoint is written
 * in the transaction of the rows it stands for, so a file is always exactly what the log says up to its checkpoint.
 */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { Reader, SqlValue, View } from '../../../projections/view';
import type { StoredEvent } from '../../../workflows/kernel/event';
import { isPosition, START, type Position } from '../../event-store/position';
import { sqliteCode, storeFailure } from '../../event-store/sqlite/sqlite-failure';
import { foldOf, type FoldEvent } from '../fold-event';
import { createIndex, createSearch, createTable, CHECKPOINT_TABLE } from './ddl';
import { Question } from './question';
import { fillSearch } from './row-table';
import { SqliteRows } from './sqlite-rows';

export interface Checkpoint {
  readonly position: Position;
  /** Of the event at the position; null before the first. */
  readonly recordedAt: string | null;
  /** How many events have been folded. */
  readonly ordinal: number;
}

/** `build`: a new file nobody reads yet, as fast as it goes. `live`: readable while it is written. `read`: never written. */
export type FileUse = 'build' | 'live' | 'read';

/** A page that is touched again and again is then written once for all of them. */
const BUILD_TRANSACTION_EVENTS = 20_000;
const PAGE_BYTES = 8_192;
const CACHE_KIB: Readonly<Record<FileUse, number>> = { build: 98_304, live: 65_536, read: 65_536 };
/** Pages in the write-ahead log before SQLite moves them into the file: what many batches touch is then moved once. */
const CHECKPOINT_PAGES = 4_000;
const BUSY_MS = 5_000;

/** Changes with every view's name and version, and with its tables: a file of another schema is built anew. */
function schemaOf(views: readonly View[]): string {
  const said = views.map(({ name, version, tables }) => ({ name, version, tables }));
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

export class ViewsFile {
  readonly path: string;
  readonly #database: Database.Database;
  readonly #views: readonly View[];
  readonly #fold: FoldEvent;
  readonly #rows: SqliteRows | undefined;
  readonly #statements = new Map<string, Question>();
  readonly #readCheckpoint: Database.Statement;
  readonly #saveCheckpoint: Database.Statement | undefined;
  readonly #begins: Database.Statement;
  readonly #commits: Database.Statement;
  /** Made once: making a transaction costs more than a short question. */
  readonly #inOneState: <A>(work: () => A) => A;
  #checkpoint: Checkpoint;
  readonly #use: FileUse;
  #committed: number;
  #began = false;

  private constructor(path: string, database: Database.Database, views: readonly View[], use: FileUse) {
    this.path = path;
    this.#database = database;
    this.#views = views;
    this.#use = use;
    this.#fold = foldOf(views);
    this.#begins = database.prepare('BEGIN IMMEDIATE');
    this.#commits = database.prepare('COMMIT');
    this.#inOneState = database.transaction(<A>(work: () => A) => work()) as <A>(work: () => A) => A;
    this.#readCheckpoint = database.prepare('SELECT position, recordedAt, ordinal FROM checkpoint');
    this.#checkpoint = this.#readCheckpoint.get() as Checkpoint;
    this.#committed = this.#checkpoint.ordinal;
    if (use === 'read') return;
    const tables = views.flatMap((view) => view.tables);
    this.#rows = new SqliteRows(database, tables, { begin: () => this.#begin(), searching: use === 'live' });
    this.#saveCheckpoint = database.prepare(
      'UPDATE checkpoint SET position = ?, recordedAt = ?, ordinal = ?',
    );
  }

  /** A new file at the path; `live` makes it whole at once, `build` leaves indices and search to `finish`. */
  static create(path: string, views: readonly View[], use: 'build' | 'live'): ViewsFile {
    return opened(path, {}, (database) => {
      prepare(database, use, true);
      database.transaction(() => {
        for (const table of views.flatMap((view) => view.tables)) database.exec(createTable(table));
        database.exec(CHECKPOINT_TABLE);
        database.prepare('INSERT INTO checkpoint VALUES (1, ?, NULL, 0, ?)').run(START, schemaOf(views));
        if (use === 'live') addIndices(database, views);
      })();
      return new ViewsFile(path, database, views, use);
    });
  }

  /** @throws ViewsFileUnusable when it is missing, damaged, half built or of another schema */
  static open(path: string, views: readonly View[], use: 'live' | 'read'): ViewsFile {
    const checked = (database: Database.Database): ViewsFile => {
      prepare(database, use, false);
      checkSchema(database, views);
      return new ViewsFile(path, database, views, use);
    };
    return opened(path, { fileMustExist: true, readonly: use === 'read' }, checked, UNUSABLE);
  }

  /** Of a file that another writes, as it stands now. */
  get checkpoint(): Checkpoint {
    if (this.#use === 'read')
      this.#checkpoint = readable(this.path, () => this.#readCheckpoint.get() as Checkpoint);
    return this.#checkpoint;
  }

  /**
   * All or nothing: an event that cannot be folded leaves the file as it was. (A file being built is lost by it.)
   * @throws FoldError; ViewsFileUnusable; StoreError DISK_FULL, UNAVAILABLE when the file cannot be written for now
   */
  apply(events: readonly StoredEvent[]): void {
    const rows = this.#writableRows();
    const last = events.at(-1);
    if (last === undefined) return;
    const before = this.#checkpoint;
    try {
      let { ordinal } = before;
      for (const event of events) {
        ordinal += 1;
        this.#foldOne(event, rows, ordinal);
      }
      this.#checkpoint = { position: last.position, recordedAt: last.recordedAt, ordinal };
      if (this.#use === 'live' || ordinal - this.#committed >= BUILD_TRANSACTION_EVENTS) this.#commit(rows);
    } catch (error) {
      this.#checkpoint = before;
      this.#rollback();
      rows.forget();
      throw fileFailure(this.path, error);
    }
  }

  /** Runs the question over one state of the file, also while another process writes it. @throws ViewsFileUnusable */
  read<A>(
    question: (reader: Reader) => A,
    workingDays: Reader['workingDays'],
  ): { answer: A; checkpoint: Checkpoint } {
    const reader: Reader = {
      all: <Row>(sql: string, ...params: readonly SqlValue[]) => this.#statement(sql).all(params) as Row[],
      get: <Row>(sql: string, ...params: readonly SqlValue[]) =>
        this.#statement(sql).get(params) as Row | undefined,
      workingDays,
    };
    return readable(this.path, () =>
      this.#inOneState(() => ({
        checkpoint: this.#readCheckpoint.get() as Checkpoint,
        answer: question(reader),
      })),
    );
  }

  /** Every table of the views with its rows in key order, for comparing two files. */
  rowsOf(table: string, key: readonly string[]): IterableIterator<Record<string, unknown>> {
    const order = key.map((column) => `"${column}"`).join(', ');
    return this.#database.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).iterate() as IterableIterator<
      Record<string, unknown>
    >;
  }

  /** The steps that make a built file whole: each may take a second, so whoever serves does something between them. */
  *finish(): Generator<string> {
    this.#commit(this.#writableRows());
    for (const table of this.#views.flatMap((view) => view.tables)) {
      for (const index of table.indices) {
        this.#database.exec(createIndex(table, index));
        yield index.name;
      }
      if (table.searched === undefined) continue;
      this.#database.exec(createSearch(table));
      this.#database.transaction(() => fillSearch(this.#database, table))();
      yield `${table.name}_search`;
    }
  }

  /** This very state into a new file. @throws ViewsFileUnusable */
  copyTo(path: string): void {
    readable(this.path, () => this.#database.prepare('VACUUM INTO ?').run(path));
  }

  close(): void {
    this.#database.close();
  }

  #foldOne(event: StoredEvent, rows: SqliteRows, ordinal: number): void {
    try {
      this.#fold(event, rows, ordinal);
    } catch (cause) {
      if (fileFailure(this.path, cause) !== cause) throw cause;
      const { type, position, id } = event;
      throw new FoldError({ type, position, id }, cause);
    }
  }

  #begin(): void {
    if (this.#began) return;
    this.#begins.run();
    this.#began = true;
  }

  #commit(rows: SqliteRows): void {
    const { position, recordedAt, ordinal } = this.#checkpoint;
    rows.flush();
    this.#saveCheckpoint?.run(position, recordedAt, ordinal);
    this.#commits.run();
    this.#began = false;
    this.#committed = ordinal;
  }

  #writableRows(): SqliteRows {
    if (this.#rows === undefined) throw new Error(`${this.path} is open for reading only`);
    return this.#rows;
  }

  #rollback(): void {
    this.#began = false;
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }

  #statement(sql: string): Question {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
    const statement = new Question(this.#database, sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** A query's text varies with its filter and page size. */
const MAX_STATEMENTS = 256;

/** An event could not be folded: a fault in a view, never in what a user did. */
class FoldError extends Error {
  constructor(
    readonly event: { readonly type: string; readonly position: Position; readonly id: string },
    cause: unknown,
  ) {
    super(`${event.type} at position ${event.position} cannot be folded: ${String(cause)}`, { cause });
    this.name = 'FoldError';
  }
}

/** The file says nothing that can be used: it is to be built anew. */
export class ViewsFileUnusable extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
    cause?: unknown,
  ) {
    super(`${path}: ${reason}`, { cause });
    this.name = 'ViewsFileUnusable';
  }
}

function opened(
  path: string,
  options: Database.Options,
  use: (database: Database.Database) => ViewsFile,
  unusable = DAMAGED,
): ViewsFile {
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { timeout: BUSY_MS, ...options });
    return use(database);
  } catch (error) {
    database?.close();
    throw fileFailure(path, error, unusable);
  }
}

/** No such file, no such table, no database, a damaged one. A file that is busy or may not be written is not thrown away. */
const UNUSABLE = /^SQLITE_(CANTOPEN|ERROR|NOTADB|CORRUPT)/;

/** What is found out only in the middle of the work. */
const DAMAGED = /^SQLITE_(NOTADB|CORRUPT)/;
/** No room, no right, no answer: it may be better in a while. */
const PASSING = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN)/;

/** What SQLite says of the file in the words of others; anything else, such as a fault in a fold, unchanged. */
export function fileFailure(path: string, error: unknown, unusable: RegExp = DAMAGED): unknown {
  const code = sqliteCode(error);
  if (code === undefined) return error;
  if (unusable.test(code)) return new ViewsFileUnusable(path, code, error);
  return PASSING.test(code) ? storeFailure(error) : error;
}

function readable<A>(path: string, read: () => A): A {
  try {
    return read();
  } catch (error) {
    throw fileFailure(path, error);
  }
}

function prepare(database: Database.Database, use: FileUse, isNew: boolean): void {
  database.pragma(`cache_size = -${CACHE_KIB[use]}`);
  database.pragma('temp_store = MEMORY');
  if (isNew) database.pragma(`page_size = ${PAGE_BYTES}`);
  if (use === 'build') {
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma('locking_mode = EXCLUSIVE');
  } else if (use === 'live') {
    database.pragma('journal_mode = WAL');
    // A loss of power may cost the last transactions, which the log gives again; it never damages the file.
    database.pragma('synchronous = NORMAL');
    database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  }
}

function addIndices(database: Database.Database, views: readonly View[]): void {
  for (const table of views.flatMap((view) => view.tables)) {
    for (const index of table.indices) database.exec(createIndex(table, index));
    if (table.searched !== undefined) database.exec(createSearch(table));
  }
}

function checkSchema(database: Database.Database, views: readonly View[]): void {
  const said = database.prepare('SELECT schema, position FROM checkpoint').get() as
    { readonly schema: string; readonly position: string } | undefined;
  if (said?.schema !== schemaOf(views))
    throw new ViewsFileUnusable(database.name, 'another version of the views');
  if (!isPosition(said.position)) throw new ViewsFileUnusable(database.name, 'no checkpoint');
}
