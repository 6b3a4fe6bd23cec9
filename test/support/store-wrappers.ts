/** Stores for tests that need one to fail, to be shared or to be read whole. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader, EventStore } from '../../src/event-store/event-store';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { START, type Position } from '../../src/event-store/position';

/** The store, but for the calls in `changes`. */
export function around(store: EventStore, changes: Partial<EventStore>): EventStore {
  return {
    refusesKnownIds: store.refusesKnownIds,
    append: (...args) => store.append(...args),
    readStream: (...args) => store.readStream(...args),
    readAll: (...args) => store.readAll(...args),
    subscribe: (...args) => store.subscribe(...args),
    end: () => store.end(),
    close: () => store.close(),
    ...changes,
  };
}

/** The streams that are read through the store that comes with it, and how many readings were ever under way at once. */
export function watched(store: EventStore) {
  const read: string[] = [];
  const seen = { atOnce: 0 };
  let underWay = 0;
  const watching = around(store, {
    readStream: async (stream, options) => {
      read.push(stream);
      underWay += 1;
      seen.atOnce = Math.max(seen.atOnce, underWay);
      try {
        return await store.readStream(stream, options);
      } finally {
        underWay -= 1;
      }
    },
  });
  return { store: watching, read, seen };
}

/** An engine closes its store with itself; this one stays open for the engine after it, or beside it. */
export function shared(store: EventStore): EventStore {
  return around(store, { close: () => Promise.resolve() });
}

/** The whole log, in order. */
export async function allEvents(store: Pick<EventReader, 'readAll'>): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  let after: Position = START;
  for (;;) {
    const page = await store.readAll({ after });
    if (page.length === 0) return events;
    events.push(...page);
    after = page.at(-1)?.position ?? after;
  }
}

/** The types of the events after a position. */
export async function typesAfter(
  store: Pick<EventReader, 'readAll'>,
  after: Position,
): Promise<readonly string[]> {
  return (await store.readAll({ after })).map((event) => event.type);
}

/** Another log of the same events, byte by byte. */
export async function copyOf(store: Pick<EventReader, 'readAll'>): Promise<EventStore> {
  const copy = new MemoryEventStore();
  for (const { stream, revision, prevHash: _, hash: __, position: ___, ...event } of await allEvents(store)) {
    await copy.append(stream, [event], revision === 0 ? 'noStream' : revision - 1);
  }
  return copy;
}
