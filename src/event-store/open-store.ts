/**
 * Opens the log that the settings choose. The embedded store has one writer, who needs to read nothing back; a remote one
 * is shared by many nodes, and what each node keeps beside it (views, checkpoint of the follow-ups) is that node's own: so
 * a node holds the lock of its data folder either way.
 */
import type { LogChoice, StoreSettings } from '../settings';
import type { EventReader, EventStore } from './event-store';
import type { LogSignal } from './log-signal';
import { openEventStoreDb } from './eventstoredb/eventstoredb-event-store';
import { makeFolder } from './sqlite/log-file';
import {
  openSqliteEventReader,
  openSqliteEventStore,
  type SqliteStoreOptions,
} from './sqlite/sqlite-event-store';
import { acquireWriterLock } from './sqlite/writer-lock';

type Remote = Exclude<LogChoice, { readonly type: 'sqlite' }>;

/** What the owner of a store is told of it. */
export interface StoreTold {
  /** Of the embedded store: why, each time the thread that writes has died. */
  readonly onThreadEnded?: (why: unknown) => void;
  /** Of a remote store: each time that a new connection is taken, after one that failed. */
  readonly onReconnect?: () => void;
}

/** How each remote store is opened. Opening reaches for nothing: a store that is away shows at the first call. */
export type RemoteStores = {
  readonly [T in Remote['type']]: (
    choice: Extract<Remote, { readonly type: T }>,
    told: Pick<StoreTold, 'onReconnect'>,
  ) => EventStore;
};

const REMOTE_STORES: RemoteStores = {
  eventstoredb: ({ connectionString }, told) => openEventStoreDb({ connectionString, ...told }),
};

export interface OpenedStore {
  readonly store: EventStore;
  /** Nobody else can append to the log. */
  readonly soleWriter: boolean;
  /** Of the embedded store: raised when the log has grown. */
  readonly signal?: LogSignal;
}

/** @throws StoreError LOCKED when another process uses the data folder, and what the store itself refuses */
export function openEventStore(
  { dataDir, log: choice }: StoreSettings,
  remoteStores: RemoteStores = REMOTE_STORES,
  { onThreadEnded, onReconnect, threadEntry }: StoreTold & Pick<SqliteStoreOptions, 'threadEntry'> = {},
): OpenedStore {
  if (choice.type === 'sqlite') {
    const store = openSqliteEventStore(dataDir, { onThreadEnded, threadEntry });
    return { store, soleWriter: true, signal: store.signal };
  }
  makeFolder(dataDir);
  const lock = acquireWriterLock(dataDir);
  try {
    const store = remoteStores[choice.type](choice, onReconnect === undefined ? {} : { onReconnect });
    return { store: closing(store, () => lock.release()), soleWriter: false };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** For reading only: beside a server, or without one. */
export function openEventReader(
  { dataDir, log: choice }: StoreSettings,
  remoteStores: RemoteStores = REMOTE_STORES,
): EventReader {
  return choice.type === 'sqlite' ? openSqliteEventReader(dataDir) : remoteStores[choice.type](choice, {});
}

/** The store, and what is to be done when it has been closed. */
function closing(store: EventStore, then: () => void): EventStore {
  return {
    refusesKnownIds: store.refusesKnownIds,
    append: (stream, events, expected) => store.append(stream, events, expected),
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    subscribe: (after, handlers) => store.subscribe(after, handlers),
    end: () => store.end(),
    close: () => store.close().finally(then),
  };
}
