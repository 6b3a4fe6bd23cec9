import { describeEventStoreContract } from '../../../test/event-store-contract/contract';
import { openSqliteEventStore } from './sqlite-event-store';
import { temporaryFolder } from './temporary-folder.spec-support';

describeEventStoreContract('sqlite', async () => {
  const folder = temporaryFolder();
  const store = openSqliteEventStore(folder.path);
  const dispose = async (): Promise<void> => {
    await store.close();
    folder.remove();
  };
  return { store, dispose };
});
