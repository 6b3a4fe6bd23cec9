/** The store that the verbs of `log` write to. */
import type { EventStore } from '../event-store/event-store';
import { openSqliteEventStore } from '../event-store/sqlite/sqlite-event-store';

/** The embedded store of the data folder; makes it where there is none. @throws StoreError LOCKED, DAMAGED */
export async function openStoreToWrite(folder: string): Promise<EventStore> {
  return openSqliteEventStore(folder);
}
