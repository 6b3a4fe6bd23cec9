/**
 * Writes a batch of appends in one transaction, each with its own outcome: what one refuses does not touch the others,
 * because everything is checked before its first row is written. When the commit fails, nothing of the batch is kept
 * and nobody is told otherwise.
 */
import type Database from 'better-sqlite3';
import type { NewEvent } from '../../../workflows/kernel/event';
import { planAppend, type AppendPlan, type SealedBytes, type StreamsView } from '../append-rules';
import type { AppendResult, ExpectedRevision } from '../event-store';
import type { Position } from '../position';
import { uuidBytes, type LogTables, type StreamHead } from './log-tables';
import { sqliteCode, storeFailure } from './sqlite-failure';
import { StreamHeads } from '../stream-heads';

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

export class LogWriter implements StreamsView {
  readonly #database: Database.Database;
  readonly #tables: LogTables;
  readonly #begin;
  readonly #commit;
  readonly #insertStream;
  readonly #insertEvent;
  readonly #committed = new StreamHeads<StreamHead>(CACHED_HEADS);
  /** The ends of the streams the open transaction has written to. */
  readonly #staged = new Map<string, StreamHead>();
  /** Last position written; unknown after a failure. */
  #position: number | undefined;

  constructor(database: Database.Database, tables: LogTables) {
    this.#database = database;
    this.#tables = tables;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#insertStream = database.prepare('INSERT INTO streams (name, stream) VALUES (?, ?)');
    // The body is bound as the bytes that were hashed, not encoded a second time.
    this.#insertEvent = database.prepare(
      'INSERT INTO events (position, stream, revision, id, hash, body) VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT))',
    );
  }

  /** Answers the outcomes of as many requests, from the first on, as fit into one transaction; at least one. */
  write(requests: readonly AppendRequest[]): readonly AppendOutcome[] {
    let taken: readonly AppendRequest[] = requests.slice(0, 1);
    try {
      this.#begin.run();
      this.#position ??= this.#tables.end();
      taken = requests.slice(0, BATCH_EVENTS);
      const outcomes = this.#outcomes(taken);
      taken = taken.slice(0, outcomes.length);
      this.#commit.run();
      this.#keepHeads();
      return outcomes;
    } catch (error) {
      this.#undo();
      const refusal = storeFailure(error);
      return taken.map(() => ({ refusal }));
    }
  }

  head(stream: string): StreamHead {
    return this.#staged.get(stream) ?? this.#committed.get(stream) ?? this.#tables.head(stream);
  }

  idsFrom(stream: string, fromRevision: number, count: number): readonly string[] {
    const { streamNumber } = this.head(stream);
    return streamNumber === undefined ? [] : this.#tables.idsFrom(streamNumber, fromRevision, count);
  }

  streamHolding(id: string): string | undefined {
    return this.#tables.streamHolding(id);
  }

  #outcomes(requests: readonly AppendRequest[]): readonly AppendOutcome[] {
    const outcomes: AppendOutcome[] = [];
    let events = 0;
    let bytes = 0;
    for (const request of requests) {
      if (events >= BATCH_EVENTS || bytes >= BATCH_BYTES) break;
      const plan = this.#planned(request);
      if ('type' in plan) {
        events += plan.events.length;
        bytes += plan.byteLength;
        outcomes.push({ result: this.#insert(request.stream, plan.events) });
      } else {
        outcomes.push(plan);
      }
    }
    return outcomes;
  }

  // A failure of the file fails the whole batch; everything else is this one request's own refusal.
  #planned(request: AppendRequest): Extract<AppendPlan, { type: 'write' }> | AppendOutcome {
    try {
      const plan = planAppend(this, request.stream, request.events, request.expected);
      if (plan.type === 'write') return plan;
      return { result: { position: this.#positionOf(request.stream, plan.lastRevision), repeated: true } };
    } catch (error) {
      if (sqliteCode(error) !== undefined) throw error;
      return { refusal: error };
    }
  }

  #insert(stream: string, sealed: readonly SealedBytes[]): AppendResult {
    const before = this.#position ?? 0;
    let { streamNumber } = this.head(stream);
    if (streamNumber === undefined) {
      streamNumber = before + 1;
      this.#insertStream.run(stream, streamNumber);
    }
    let position = before;
    for (const { id, revision, hash, utf8 } of sealed) {
      position += 1;
      this.#insertEvent.run(position, streamNumber, revision, uuidBytes(id), hash, utf8);
      this.#position = position;
      this.#staged.set(stream, { stream, revision, hash, streamNumber });
    }
    return { position: `${position}`, repeated: false };
  }

  #positionOf(stream: string, revision: number): Position {
    const [event] = this.#tables.readStream(stream, { backwards: false, fromRevision: revision, limit: 1 });
    if (event === undefined) throw new Error(`${stream} has no revision ${revision}`);
    return event.position;
  }

  #keepHeads(): void {
    for (const head of this.#staged.values()) this.#committed.put(head);
    this.#staged.clear();
  }

  // SQLite may have rolled back by itself. What is known of the log is read from the file again.
  #undo(): void {
    this.#staged.clear();
    this.#committed.clear();
    this.#position = undefined;
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }
}
