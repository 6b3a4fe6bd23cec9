/** The store that the verbs of `log` write to. */
import type { EventStore } from '../event-store/event-store';
import { openEventStore } from '../event-store/open-store';
import { readStoreSettings, withoutPassword } from '../settings';
import type { Io } from './io';

export interface StoreToWrite {
  readonly store: EventStore;
  /** What to call it: the data folder, or the server without its password. */
  readonly name: string;
}

/** The store that the settings choose; an embedded one is made where there is none. @throws StoreError LOCKED, DAMAGED */
export function openStoreToWrite(io: Io, data: string | undefined): StoreToWrite {
  const settings = readStoreSettings(io.env, data);
  const { store } = openEventStore(settings, io.remoteStores);
  const { log, dataDir } = settings;
  return { store, name: log.type === 'sqlite' ? dataDir : withoutPassword(log.connectionString) };
}
