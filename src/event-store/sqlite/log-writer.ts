/**
 * Decides what appends come to, each with its own outcome, and gathers the rows of one transaction. A batch is planned on
 * the ends of the streams as the batches before it leave them, also while one of those is still on its way to the disk.
 *
 * Whether an id or the name of a new stream is taken is not looked up: the file's own keys refuse such a row, which is
 * rare, and then each append of the batch is decided and written by itself.
 */
import type { NewEvent } from '../../../workflows/kernel/event';
import { chainStart } from '../../ledger/hash-chain';
import { planAppend, type AppendPlan, type StreamsView } from '../append-rules';
import type { AppendResult, ExpectedRevision } from '../event-store';
import type { Position } from '../position';
import { StreamHeads } from '../stream-heads';
import type { EventRow, LogRows, RowWriter, StreamRow } from './log-rows';
import type { LogTables, StreamHead } from './log-tables';
import { sqliteCode, storeFailure } from './sqlite-failure';

/** One transaction: enough to share the cost of the disk, few enough to keep the process answering. */
const BATCH_EVENTS = 1_000;
const BATCH_BYTES = 4 * 1024 * 1024;
const CACHED_HEADS = 20_000;

export interface AppendRequest {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
}

export type AppendOutcome = { readonly result: AppendResult } | { readonly refusal: unknown };

type PlannedEvents = Extract<AppendPlan, { type: 'write' }>;

/** The appends that share one transaction: what each comes to once the rows are on the disk. */
export class AppendBatch {
  readonly outcomes: AppendOutcome[] = [];
  readonly heads = new Map<string, StreamHead>();
  readonly rows: LogRows & { readonly streams: StreamRow[]; readonly events: EventRow[] } = {
    streams: [],
    events: [],
  };
  bytes = 0;

  get isFull(): boolean {
    const { events } = this.rows;
    return events.length >= BATCH_EVENTS || this.outcomes.length >= BATCH_EVENTS || this.bytes >= BATCH_BYTES;
  }
}

export class LogWriter {
  readonly #tables: LogTables;
  readonly #rows: RowWriter;
  readonly #committed = new StreamHeads<StreamHead>(CACHED_HEADS);
  /** The ends of the streams that planned batches lead to, until they are on the disk. */
  readonly #planned = new Map<string, StreamHead>();
  /** Last position planned; unknown after a failure. */
  #position: number | undefined;

  constructor(tables: LogTables, rows: RowWriter) {
    this.#tables = tables;
    this.#rows = rows;
  }

  /** Takes as many requests, from the first on, as have room in the batch; answers how many. */
  plan(requests: readonly AppendRequest[], batch: AppendBatch): number {
    let taken = 0;
    for (const request of requests) {
      if (batch.isFull || this.#mustWait(request)) break;
      batch.outcomes.push(this.#outcomeOf(request, batch, false));
      taken += 1;
    }
    return taken;
  }

  /** Writes the batch in this thread. Its outcomes, or those that a failure of the file leads to. */
  write(requests: readonly AppendRequest[], batch: AppendBatch): readonly AppendOutcome[] {
    try {
      if (batch.rows.events.length > 0) this.#rows.write(batch.rows);
    } catch (error) {
      return this.failed(requests, error);
    }
    this.landed(batch);
    return batch.outcomes;
  }

  /** Its rows are on the disk. */
  landed({ heads }: AppendBatch): void {
    for (const [stream, head] of heads) {
      this.#committed.put(head);
      // A later batch may have planned on.
      if (this.#planned.get(stream) === head) this.#planned.delete(stream);
    }
  }

  /**
   * What the requests of a batch come to whose rows could not be written: nothing of it is in the file. Whatever was
   * planned after it is void, and has to be planned anew.
   */
  failed(requests: readonly AppendRequest[], error: unknown): readonly AppendOutcome[] {
    this.#forget();
    if (isTaken(error)) return requests.map((request) => this.#writeAlone(request));
    const refusal = storeFailure(error);
    return requests.map(() => ({ refusal }));
  }

  #writeAlone(request: AppendRequest): AppendOutcome {
    try {
      const batch = new AppendBatch();
      const outcome = this.#outcomeOf(request, batch, true);
      if (batch.rows.events.length > 0) this.#rows.write(batch.rows);
      this.landed(batch);
      return outcome;
    } catch (error) {
      this.#forget();
      return { refusal: storeFailure(error) };
    }
  }

  /** What is expected of a stream that moves on meanwhile can be judged when it stands on the disk. */
  #mustWait({ stream, expected }: AppendRequest): boolean {
    const planned = this.#planned.get(stream);
    return planned !== undefined && planned.revision !== expected;
  }

  #outcomeOf(request: AppendRequest, batch: AppendBatch, careful: boolean): AppendOutcome {
    const { stream, events, expected } = request;
    try {
      const head = this.#head(stream, expected, careful);
      const plan = planAppend(this.#viewOf(head, careful), stream, events, expected);
      if (plan.type === 'write') return { result: this.#add(head, plan, batch) };
      return { result: { position: this.#positionOf(stream, plan.lastRevision), repeated: true } };
    } catch (error) {
      return { refusal: storeFailure(error) };
    }
  }

  #head(stream: string, expected: ExpectedRevision, careful: boolean): StreamHead {
    const known = this.#planned.get(stream) ?? this.#committed.get(stream);
    if (known !== undefined) return known;
    if (expected === 'noStream' && !careful) return { ...chainStart(stream), streamNumber: undefined };
    return this.#tables.head(stream);
  }

  #viewOf(head: StreamHead, careful: boolean): StreamsView {
    const { streamNumber } = head;
    return {
      head: () => head,
      idsFrom: (_, from, count) =>
        streamNumber === undefined ? [] : this.#tables.idsFrom(streamNumber, from, count),
      streamHolding: (id) => (careful ? this.#tables.streamHolding(id) : undefined),
    };
  }

  #add(head: StreamHead, { events, byteLength }: PlannedEvents, batch: AppendBatch): AppendResult {
    const { stream } = head;
    let position = this.#position ?? this.#tables.end();
    const streamNumber = head.streamNumber ?? position + 1;
    if (head.streamNumber === undefined) batch.rows.streams.push([stream, streamNumber]);
    let { revision, hash } = head;
    for (const event of events) {
      position += 1;
      ({ revision, hash } = event);
      batch.rows.events.push([position, streamNumber, revision, event.id, hash, event.bytes]);
    }
    const end = { stream, revision, hash, streamNumber };
    batch.heads.set(stream, end);
    this.#planned.set(stream, end);
    batch.bytes += byteLength;
    this.#position = position;
    return { position: `${position}`, repeated: false };
  }

  #positionOf(stream: string, revision: number): Position {
    const [event] = this.#tables.readStream(stream, { backwards: false, fromRevision: revision, limit: 1 });
    if (event === undefined) throw new Error(`${stream} has no revision ${revision}`);
    return event.position;
  }

  /** What is known of the log is read from the file again. */
  #forget(): void {
    this.#planned.clear();
    this.#committed.clear();
    this.#position = undefined;
  }
}

/** A row's id, stream name or place stands in the file already. */
function isTaken(error: unknown): boolean {
  return /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(sqliteCode(error) ?? '');
}
