/** The SQL of the log, one prepared statement for each question. Rows come as arrays: cheaper than objects. */
import type Database from 'better-sqlite3';
import type { StoredEvent } from '../../../workflows/kernel/event';
import { chainStart, type Link } from '../../ledger/hash-chain';
import { storedEvent } from '../append-rules';
import type { StreamRange } from '../read-rules';
import { StoreError } from '../store-error';

type EventRow = readonly [position: number, hash: string, body: string];

/** The end of a stream, and the number its rows are kept under. */
export interface StreamHead extends Link {
  /** Undefined before the first event. */
  readonly streamNumber: number | undefined;
}

export class LogTables {
  readonly #streamNumber;
  readonly #last;
  readonly #ids;
  readonly #streamHolding;
  readonly #forwards;
  readonly #backwards;
  readonly #all;
  readonly #end;
  readonly #placed;
  readonly #holdingId;

  constructor(database: Database.Database) {
    const columns = 'SELECT position, hash, body FROM events';
    this.#streamNumber = database.prepare('SELECT stream FROM streams WHERE name = ?').pluck();
    this.#last = database
      .prepare('SELECT revision, hash FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1')
      .raw();
    this.#ids = database
      .prepare('SELECT id FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?')
      .pluck();
    this.#streamHolding = database.prepare(`SELECT body ->> '$.stream' FROM events WHERE id = ?`).pluck();
    this.#forwards = database
      .prepare(`${columns} WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`)
      .raw();
    this.#backwards = database
      .prepare(`${columns} WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`)
      .raw();
    this.#all = database.prepare(`${columns} WHERE position > ? ORDER BY position LIMIT ?`).raw();
    this.#end = database.prepare('SELECT max(position) FROM events').pluck();
    this.#placed = database
      .prepare(
        'SELECT position FROM events WHERE stream = (SELECT stream FROM streams WHERE name = ?) AND revision = ?',
      )
      .pluck();
    this.#holdingId = database.prepare('SELECT position FROM events WHERE id = ?').pluck();
  }

  head(stream: string): StreamHead {
    const streamNumber = this.#streamNumber.get(stream) as number | undefined;
    const last =
      streamNumber === undefined ? undefined : (this.#last.get(streamNumber) as [number, string] | undefined);
    if (last === undefined) return { ...chainStart(stream), streamNumber };
    return { stream, revision: last[0], hash: last[1], streamNumber };
  }

  idsFrom(streamNumber: number, fromRevision: number, count: number): readonly string[] {
    return (this.#ids.all(streamNumber, fromRevision, count) as Buffer[]).map(uuidOf);
  }

  streamHolding(id: string): string | undefined {
    return this.#streamHolding.get(uuidBytes(id)) as string | undefined;
  }

  /** The body must stand where the columns say it does: a free check, and the columns are not hashed. */
  readStream(stream: string, range: StreamRange): readonly StoredEvent[] {
    const streamNumber = this.#streamNumber.get(stream);
    if (streamNumber === undefined) return [];
    const statement = range.backwards ? this.#backwards : this.#forwards;
    const events = (statement.all(streamNumber, range.fromRevision, range.limit) as EventRow[]).map(decode);
    const first = range.backwards ? (events[0]?.revision ?? 0) : range.fromRevision;
    for (const [index, event] of events.entries()) {
      const revision = range.backwards ? first - index : first + index;
      if (event.stream === stream && event.revision === revision) continue;
      throw new StoreError('STORE.DAMAGED', {
        reason: 'event in a wrong place',
        stream,
        revision,
        position: event.position,
      });
    }
    return events;
  }

  readAll(after: number, limit: number): readonly StoredEvent[] {
    return (this.#all.all(after, limit) as EventRow[]).map(decode);
  }

  /** Is it found by what stands beside its body? */
  isFiled({ stream, revision, id, position }: StoredEvent): boolean {
    const place = Number(position);
    return this.#placed.get(stream, revision) === place && this.#holdingId.get(uuidBytes(id)) === place;
  }

  end(): number {
    return (this.#end.get() as number | null) ?? 0;
  }
}

/** A UUID in lower case as its 16 bytes. */
export function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function decode([position, hash, body]: EventRow): StoredEvent {
  try {
    return storedEvent(body, hash, `${position}`);
  } catch (error) {
    throw new StoreError(
      'STORE.DAMAGED',
      { reason: 'unreadable body', position: `${position}` },
      { cause: error },
    );
  }
}
