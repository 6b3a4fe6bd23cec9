/** A log in memory, for tests: forgets everything, and otherwise keeps every promise of the port. */
import type { NewEvent, StoredEvent } from '../../../workflows/kernel/event';
import { chainStart, type Link } from '../../ledger/hash-chain';
import { checkAppend, planAppend, storedEvent, type SealedBytes, type StreamsView } from '../append-rules';
import type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadOptions,
  Subscription,
  SubscriptionHandlers,
} from '../event-store';
import { LogSignal } from '../log-signal';
import { START, type Position } from '../position';
import { logRange, streamRange } from '../read-rules';
import { StoreError } from '../store-error';
import { Subscriptions } from '../subscriptions';

/** Kept as bytes, as on disk: a reader gets a copy of its own. */
interface Row extends SealedBytes {
  readonly stream: string;
  readonly position: string;
}

export class MemoryEventStore implements EventStore, StreamsView {
  readonly refusesKnownIds = true;
  readonly signal = new LogSignal();
  readonly #log: Row[] = [];
  readonly #streams = new Map<string, Row[]>();
  /** The stream that holds each event, by id. */
  readonly #ids = new Map<string, string>();
  readonly #subscriptions = new Subscriptions();
  #closed = false;

  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    this.#checkOpen();
    checkAppend(stream, events, expected);
    const plan = planAppend(this, stream, events, expected);
    const repeated = plan.type === 'repeat';
    if (!repeated) this.#keep(stream, plan.events);
    const last = this.#rowsOf(stream).at(repeated ? plan.lastRevision : -1);
    return { position: last?.position ?? START, repeated };
  }

  async readStream(stream: string, options: ReadOptions = {}): Promise<readonly StoredEvent[]> {
    this.#checkOpen();
    const { backwards, fromRevision, limit } = streamRange(options);
    const rows = this.#rowsOf(stream);
    const ordered = backwards ? rows.slice(0, fromRevision + 1).reverse() : rows.slice(fromRevision);
    return ordered.slice(0, limit).map(decode);
  }

  async readAll(options: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    this.#checkOpen();
    const { after, limit } = logRange(options);
    return this.#log.slice(after, after + limit).map(decode);
  }

  subscribe(after: Position | undefined, handlers: SubscriptionHandlers): Subscription {
    return this.#subscriptions.start(this, after, handlers);
  }

  async end(): Promise<Position> {
    this.#checkOpen();
    return String(this.#log.length);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#subscriptions.close();
  }

  head(stream: string): Link {
    const last = this.#streams.get(stream)?.at(-1);
    return last === undefined ? chainStart(stream) : { stream, revision: last.revision, hash: last.hash };
  }

  idsFrom(stream: string, fromRevision: number, count: number): readonly string[] {
    return this.#rowsOf(stream)
      .slice(fromRevision, fromRevision + count)
      .map((row) => row.id);
  }

  streamHolding(id: string): string | undefined {
    return this.#ids.get(id);
  }

  #keep(stream: string, sealed: readonly SealedBytes[]): void {
    const rows = sealed.map((event, index) => ({
      ...event,
      stream,
      position: String(this.#log.length + 1 + index),
    }));
    const streamRows = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, streamRows);
    for (const row of rows) {
      this.#log.push(row);
      streamRows.push(row);
      this.#ids.set(row.id, stream);
    }
    this.signal.raise();
  }

  #rowsOf(stream: string): readonly Row[] {
    return this.#streams.get(stream) ?? [];
  }

  #checkOpen(): void {
    if (this.#closed) throw new StoreError('STORE.CLOSED');
  }
}

function decode(row: Row): StoredEvent {
  return storedEvent(row.bytes, row.hash, row.position);
}
