/** A town whose follow-ups wait until a reactor is started by hand: what a crash between event and follow-up leaves. */
import { around, shared } from '../../test/support/store-wrappers';
import type { Town } from '../../test/support/town';
import { CommandGateway } from '../commands/command-gateway';
import { ViewInventory } from '../commands/view-inventory';
import type { EventStore } from '../event-store/event-store';
import { Reactor, type RefusedFollowUp } from './reactor';

/** Stops the town's own reactor; what its hands set off from now on waits, as after a crash. */
export async function withoutReactor(town: Town): Promise<Town> {
  await town.engine.reactor.stop();
  return town.through(gatewayOver(town, town.store));
}

/** A write side that answers as soon as the event is written. */
function gatewayOver(town: Town, store: EventStore): CommandGateway {
  const { plans, modules, calendars, seal, now, views } = town.engine;
  const inventory = new ViewInventory(store, views);
  return new CommandGateway({
    store,
    inventory,
    plans,
    modules,
    calendars,
    seal,
    now,
    followUps: (receipt) => Promise.resolve(receipt),
  });
}

/** Another server's reactor over the town's log, or over the store that stands in for it. */
export function reactorOver(
  town: Town,
  {
    store = town.store,
    checkpoint = null,
    patienceMs,
    onRefused,
  }: {
    store?: EventStore;
    checkpoint?: string | null;
    patienceMs?: number;
    onRefused?: (refusal: RefusedFollowUp) => void;
  } = {},
): Reactor {
  const gateway = gatewayOver(town, store);
  return new Reactor(
    shared(store),
    { store, lookup: gateway.lookup, calendars: town.engine.calendars },
    gateway.system,
    checkpoint,
    patienceMs,
    onRefused,
  );
}

/** Follows the log to its end, also through what the follow-ups themselves have appended. */
export async function caughtUp(reactor: Reactor, store: Pick<EventStore, 'end'>): Promise<void> {
  for (let end = await store.end(); ;) {
    await reactor.settled(end);
    const after = await store.end();
    if (after === end) return;
    end = after;
  }
}

/** Fails the first appends of events of a type, so many times, with what `failure` makes. */
export function failing(store: EventStore, type: string, times: number, failure: () => Error) {
  let left = times;
  let tried = 0;
  const failingStore = around(store, {
    append: (stream, events, expected) => {
      if (!events.some((event) => event.type === type)) return store.append(stream, events, expected);
      tried += 1;
      left -= 1;
      return left >= 0 ? Promise.reject(failure()) : store.append(stream, events, expected);
    },
  });
  return { store: failingStore, tried: () => tried };
}
