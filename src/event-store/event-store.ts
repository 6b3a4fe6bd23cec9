/**
 * The port: the one way to the log. SQLite, memory and EventStoreDB implement it and pass the same contract suite
 * (test/event-store-contract). Nothing about a store leaks beyond it.
 */
import type { NewEvent, StoredEvent } from '../../workflows/kernel/event';
import type { Position } from './position';

/** The stream must hold exactly this last revision; `noStream`: it must not exist yet. */
export type ExpectedRevision = number | 'noStream';

export interface AppendResult {
  /** Position of the last of the events. */
  readonly position: Position;
  /**
   * True when events of the same ids stood there already and nothing was written. What stands there may differ from what
   * was handed in (another process may have given the same command a moment earlier): read it.
   */
  readonly repeated: boolean;
}

export interface ReadOptions {
  readonly direction?: 'forwards' | 'backwards';
  /** First revision to read (inclusive); default: the stream's end nearest to the direction's start. */
  readonly fromRevision?: number;
  readonly limit?: number;
}

export const DEFAULT_PAGE_EVENTS = 1_000;

export interface ReadAllOptions {
  /** Exclusive: the first event read is the one after it. Default: from the start. */
  readonly after?: Position;
  readonly limit?: number;
}

export interface SubscriptionHandlers {
  /** Called in log order, one call at a time: the next waits for the promise. */
  readonly onEvents: (events: readonly StoredEvent[]) => void | Promise<void>;
  /** Called when the end of the log is reached: once at the start, then each time after events were delivered. */
  readonly onCaughtUp?: (position: Position) => void;
  /** The subscription has ended with an error (a handler's or the store's) and delivers no more. */
  readonly onError: (error: unknown) => void;
}

export interface Subscription {
  /** Deliver no more; answers when the running handler has finished. A handler must not await it. */
  close(): Promise<void>;
}

/** The reading half: what a projection or a read-only command line needs. */
export interface EventReader {
  /** A stream that does not exist reads as empty, and so does a place past the end. */
  readStream(stream: string, options?: ReadOptions): Promise<readonly StoredEvent[]>;
  /** At most `limit` events (default `DEFAULT_PAGE_EVENTS`); empty past the end. @throws StoreError POSITION_UNKNOWN */
  readAll(options?: ReadAllOptions): Promise<readonly StoredEvent[]>;
  /**
   * Everything after `after` (default: the start), then what is appended, for ever. A position beyond the log (it was
   * restored from an older backup) or of another form ends it with POSITION_UNKNOWN. Closing the store ends it without
   * an error.
   */
  subscribe(after: Position | undefined, handlers: SubscriptionHandlers): Subscription;
  /** Position of the last event; `START` when the log is empty. */
  end(): Promise<Position>;
  /**
   * The first of these events, as `readAll` gave them, that the store would not find at this place by its stream and
   * revision, or by its id. Only of a store that looks for events by something kept beside them: no hash covers that.
   */
  firstMisfiled?(events: readonly StoredEvent[]): Promise<StoredEvent | undefined>;
  close(): Promise<void>;
}

export interface EventStore extends EventReader {
  /** An id that stands anywhere in the log is refused (DUPLICATE_EVENT). EventStoreDB looks at the stream's end only. */
  readonly refusesKnownIds: boolean;
  /**
   * Append to one stream, all or nothing, and answer when it is durable. The store sets revision, previous hash and
   * hash. Idempotent by event id: below the current revision, events with the same ids at the same place answer again;
   * so a retry repeats ids and expected revision. Ids are UUIDs in lower case. An id that stands elsewhere in the log is
   * refused by the stores that can see it (not by EventStoreDB).
   * @throws StoreError REVISION_CONFLICT {stream, expected, actual}, DUPLICATE_EVENT {id, standsIn},
   *   EVENT_TOO_LARGE, INVALID_EVENT,
   *   CLOSED, DISK_FULL, DAMAGED; UNAVAILABLE, after which only a retry tells whether the events were written
   */
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult>;
}
