/** The reading half of the embedded store, over one connection. */
import type Database from 'better-sqlite3';
import type { StoredEvent } from '../../../workflows/kernel/event';
import type {
  EventReader,
  ReadAllOptions,
  ReadOptions,
  Subscription,
  SubscriptionHandlers,
} from '../event-store';
import { LogSignal } from '../log-signal';
import type { Position } from '../position';
import { logRange, streamRange } from '../read-rules';
import { StoreError } from '../store-error';
import { Subscriptions } from '../subscriptions';
import { LogTables } from './log-tables';
import { asStore } from './sqlite-failure';

export interface SqliteReaderOptions {
  /** Look for events of another process every so often; without it only this process's appends wake a subscription. */
  readonly pollMs?: number;
}

export class SqliteEventReader implements EventReader {
  readonly signal = new LogSignal();
  readonly pollMs?: number;
  protected readonly tables: LogTables;
  readonly #database: Database.Database;
  readonly #subscriptions = new Subscriptions();
  #closing: Promise<void> | undefined;

  constructor(database: Database.Database, options: SqliteReaderOptions = {}) {
    this.#database = database;
    if (options.pollMs !== undefined) this.pollMs = options.pollMs;
    this.tables = asStore(() => new LogTables(database));
  }

  async readStream(stream: string, options: ReadOptions = {}): Promise<readonly StoredEvent[]> {
    this.checkOpen();
    return asStore(() => this.tables.readStream(stream, streamRange(options)));
  }

  async readAll(options: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    this.checkOpen();
    const { after, limit } = logRange(options);
    return asStore(() => this.tables.readAll(after, limit));
  }

  subscribe(after: Position | undefined, handlers: SubscriptionHandlers): Subscription {
    return this.#subscriptions.start(this, after, handlers);
  }

  async end(): Promise<Position> {
    this.checkOpen();
    return asStore(() => `${this.tables.end()}`);
  }

  async firstMisfiled(events: readonly StoredEvent[]): Promise<StoredEvent | undefined> {
    this.checkOpen();
    return asStore(() => events.find((event) => !this.tables.isFiled(event)));
  }

  /** Ends the subscriptions, then lets go of the file. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  protected checkOpen(): void {
    if (this.#closing !== undefined) throw new StoreError('STORE.CLOSED');
  }

  /** What has to be done before it ends, while the file is open. */
  protected async finish(): Promise<void> {}

  async #close(): Promise<void> {
    await this.finish();
    await this.#subscriptions.close();
    this.#database.close();
  }
}
