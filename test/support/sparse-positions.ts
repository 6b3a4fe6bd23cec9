/** A log as a cluster's store shows it: positions are two numbers, far apart, and a call takes a while, now more, now less. */
import type { EventStore, SubscriptionHandlers } from '../../src/event-store/event-store';
import { START, type Position } from '../../src/event-store/position';
import type { StoredEvent } from '../../workflows/kernel/event';

const STEP = 1_000;

function sparse(position: Position): Position {
  return position === START ? START : `${Number(position) * STEP + 7}/${Number(position) * STEP + 3}`;
}

/** What the store does not know stays so. */
function dense(position: Position): Position {
  if (position === START) return START;
  const [, commit] = /^(\d+)\/\d+$/.exec(position) ?? [];
  return commit === undefined ? `unknown ${position}` : String((Number(commit) - 7) / STEP);
}

const sparseEvent = (event: StoredEvent): StoredEvent => ({ ...event, position: sparse(event.position) });

/** Some turns of the event loop, in a fixed pattern: what comes together is answered in another order. */
function pause(): () => Promise<void> {
  let calls = 0;
  return async () => {
    calls += 1;
    for (let turns = (calls * 7) % 5; turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
  };
}

export function withSparsePositions(store: EventStore): EventStore {
  const wait = pause();
  return {
    refusesKnownIds: store.refusesKnownIds,
    append: async (...args) => {
      await wait();
      const { position, repeated } = await store.append(...args);
      await wait();
      return { position: sparse(position), repeated };
    },
    readStream: async (...args) => {
      await wait();
      return (await store.readStream(...args)).map(sparseEvent);
    },
    readAll: async ({ after, ...options } = {}) => {
      await wait();
      const from = after === undefined ? {} : { after: dense(after) };
      return (await store.readAll({ ...options, ...from })).map(sparseEvent);
    },
    subscribe: (after, handlers: SubscriptionHandlers) =>
      store.subscribe(after === undefined ? undefined : dense(after), {
        onEvents: async (events) => {
          await wait();
          await handlers.onEvents(events.map(sparseEvent));
        },
        onCaughtUp: (position) => handlers.onCaughtUp?.(sparse(position)),
        onError: handlers.onError,
      }),
    end: async () => {
      await wait();
      return sparse(await store.end());
    },
    close: () => store.close(),
  };
}
