/**
 * The log on a server of EventStoreDB, now called KurrentDB, or on a cluster of them. README.md beside this file says
 * what is stored how, what the client and the server do otherwise than one expects, and how that is met.
 */
import type { NewEvent, StoredEvent } from '../../../workflows/kernel/event';
import { linkOf } from '../../ledger/hash-chain';
import { checkAppend } from '../append-rules';
import {
  DEFAULT_PAGE_EVENTS,
  type AppendResult,
  type EventStore,
  type ExpectedRevision,
  type ReadAllOptions,
  type ReadOptions,
  type Subscription,
  type SubscriptionHandlers,
} from '../event-store';
import { LogSignal } from '../log-signal';
import type { LogSource } from '../log-subscription';
import { START, type Position } from '../position';
import { checkedLimit, streamRange } from '../read-rules';
import { StoreError } from '../store-error';
import { Subscriptions } from '../subscriptions';
import { Appender } from './appender';
import { Connection, pauseAfter } from './connection';
import { readConnectionString } from './connection-string';
import { passes } from './failure';
import { LogReader } from './log-reader';
import { readStream } from './stream-reader';
import { WakeUp } from './wake-up';

const TIMEOUT_MS = 10_000;
const RETRY_FOR_MS = 15_000;
const POLL_MS = 1_000;

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113,…?tls=true&tlsCAFile=…`, also `esdb+discover://` and `kurrentdb://`. */
  readonly connectionString: string;
  /** The longest silence of the server within one attempt. */
  readonly timeoutMs?: number;
  /** What may pass is tried again for so long; 0: never. */
  readonly retryForMs?: number;
  /** Subscriptions look for new events at least so often, should the server not tell. */
  readonly pollMs?: number;
  /** Told each time that a new client is taken, after a failure of the one before. */
  readonly onReconnect?: () => void;
}

/** Nothing is asked of the server yet: the first call connects. @throws StoreError BAD_CONNECTION_STRING {reason} */
export function openEventStoreDb(options: EventStoreDbOptions): EventStore {
  return new EventStoreDbEventStore(options);
}

class EventStoreDbEventStore implements EventStore, LogSource {
  readonly refusesKnownIds = false;
  readonly signal = new LogSignal();
  readonly pollMs: number;
  readonly #connection: Connection;
  readonly #appender: Appender;
  readonly #log: LogReader;
  readonly #wakeUp: WakeUp;
  readonly #subscriptions = new Subscriptions();
  #closing: Promise<void> | undefined;

  constructor(options: EventStoreDbOptions) {
    const { connectionString, timeoutMs = TIMEOUT_MS, retryForMs = RETRY_FOR_MS, pollMs = POLL_MS } = options;
    this.pollMs = pollMs;
    this.#connection = new Connection(
      readConnectionString(connectionString),
      { timeoutMs, retryForMs },
      options.onReconnect,
    );
    this.#appender = new Appender(this.#connection);
    this.#log = new LogReader(this.#connection);
    this.#wakeUp = new WakeUp(this.#connection, this.signal);
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    this.#checkOpen();
    checkAppend(stream, events, expected);
    const result = await this.#appender.append({ stream, events, expected });
    this.signal.raise();
    return result;
  }

  async readStream(stream: string, options: ReadOptions = {}): Promise<readonly StoredEvent[]> {
    this.#checkOpen();
    const range = streamRange(options);
    const events = await readStream(this.#connection, stream, range);
    // Whoever reads a stream as far as it goes will as a rule append to it next.
    const newest = range.backwards ? events[0] : events.at(-1);
    const isToEnd = range.backwards ? options.fromRevision === undefined : events.length < range.limit;
    if (newest !== undefined && isToEnd) this.#appender.seen(linkOf(newest));
    return events;
  }

  async readAll(options: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    this.#checkOpen();
    return this.#log.readAll(options.after ?? START, checkedLimit(options.limit ?? DEFAULT_PAGE_EVENTS));
  }

  subscribe(after: Position | undefined, handlers: SubscriptionHandlers): Subscription {
    if (this.#closing === undefined) this.#wakeUp.begin();
    return this.#subscriptions.start(this, after, handlers);
  }

  async end(): Promise<Position> {
    this.#checkOpen();
    return this.#log.end();
  }

  /** A subscription outlives what passes: it reads on from where it stands. */
  retryAfterMs(error: unknown, failures: number): number | undefined {
    return passes(error) ? pauseAfter(failures) : undefined;
  }

  /** Appends taken before are answered first; then the subscriptions end, and what still runs is refused. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#appender.idle();
    this.#wakeUp.close();
    await this.#subscriptions.close();
    this.#connection.close();
  }

  #checkOpen(): void {
    if (this.#closing !== undefined) throw new StoreError('STORE.CLOSED');
  }
}
