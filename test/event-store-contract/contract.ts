/**
 * The promises of the port, as one suite that every store must pass. It does not count on an empty log, because a
 * store may share its server with others: every test looks only at what follows the end it found.
 */
import type { EventStore } from '../../src/event-store/event-store';
import { describeAppend } from './append-promises';
import type { StoreTraits, WithStore } from './fixture';
import { describeModel } from './model-promises';
import { describeRead } from './read-promises';
import { describeSubscribe } from './subscribe-promises';

export interface OpenedStore {
  readonly store: EventStore;
  /** Close the store if it is open, and remove what it left. */
  readonly dispose: () => Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

const ALL_OWN: StoreTraits = {
  refusesKnownIds: true,
  keepsOrderOfCalls: true,
  modelRuns: 60,
  bytesBeside: () => 0,
};

export function describeEventStoreContract(
  name: string,
  open: OpenStore,
  traits: Partial<StoreTraits> = {},
): void {
  const all = { ...ALL_OWN, ...traits };
  const run = `${process.pid}-${Date.now()}`;
  let number = 0;
  const withStore: WithStore = (test) => async () => {
    const { store, dispose } = await open();
    number += 1;
    const own = `${run}-${number}`;
    try {
      await test({ store, start: await store.end(), stream: (id) => `riskPoint-${id}.${own}` });
    } finally {
      await dispose();
    }
  };
  describe(`event store: ${name}`, () => {
    describeAppend(withStore, all);
    describeRead(withStore);
    describeSubscribe(withStore);
    describeModel(withStore, all);
  });
}
