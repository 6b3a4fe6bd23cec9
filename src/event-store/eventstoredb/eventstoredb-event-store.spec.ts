import { describeEventStoreContract } from '../../../test/event-store-contract/contract';
import { EventStoreDbDouble } from '../../../test/eventstoredb-double/double-server';
import { bytesBeside } from './event-form';
import { openEventStoreDb } from './eventstoredb-event-store';

// Every call goes over the wire, and some tests make a thousand.

const TRAITS = { refusesKnownIds: false, keepsOrderOfCalls: false, modelRuns: 5, bytesBeside };

describeEventStoreContract(
  'eventstoredb, against the double on the wire',
  async () => {
    const double = await EventStoreDbDouble.start();
    const store = openEventStoreDb({ connectionString: double.connectionString });
    const dispose = async (): Promise<void> => {
      await store.close();
      await double.stop();
    };
    return { store, dispose };
  },
  TRAITS,
);

// A real server is not always at hand. It should be one that nobody else writes to meanwhile.
const connectionString = process.env['LIANCHENG_TEST_EVENTSTOREDB'];
if (connectionString !== undefined)
  describeEventStoreContract(
    'eventstoredb, against the server of LIANCHENG_TEST_EVENTSTOREDB',
    async () => {
      const store = openEventStoreDb({ connectionString });
      return { store, dispose: () => store.close() };
    },
    TRAITS,
  );
