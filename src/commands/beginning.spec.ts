/** What begins a stream presumes that there is none: right where it is so, and found out where it is not. */
import { around, typesAfter, watched } from '../../test/support/store-wrappers';
import { Town } from '../../test/support/town';
import { StoreError } from '../event-store/store-error';

const DRIVER = { personId: 'driver', name: '驾驶员' };

const register = (town: Town, idempotencyKey?: string) =>
  town.as('administrator').execute('RegisterPerson', DRIVER, idempotencyKey ? { idempotencyKey } : {});

describe('a command that begins a stream', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.found();
  });
  afterEach(() => town.close());

  it('does not look whether there is one', async () => {
    const { store, read } = watched(town.store);
    const beside = await town.beside({ store });
    expect(await register(beside)).toMatchObject({ revision: 0, repeated: false });
    expect(read).not.toContain('person-driver');
    await beside.close();
  });

  it('is refused, and writes nothing, where another server has begun it', async () => {
    const beside = await town.beside();
    await register(town);
    const end = await town.store.end();
    await expect(register(beside)).rejects.toMatchObject({
      code: 'PERSON.ALREADY_EXISTS',
      details: { personId: 'driver' },
    });
    expect(await typesAfter(town.store, end)).toEqual([]);
    await beside.close();
  });

  it('answers again where another server has given it under the same key', async () => {
    const beside = await town.beside();
    const first = await register(town, 'key');
    const { revision, position, events } = first;
    expect(await register(beside, 'key')).toMatchObject({ repeated: true, revision, position, events });
    expect(await town.store.readStream('person-driver')).toHaveLength(1);
    await beside.close();
  });

  it('is judged by the stream that there is, not by the one presumed', async () => {
    const beside = await town.beside();
    await register(town);
    const stale = { expectedRevision: 3 };
    await expect(beside.as('administrator').execute('RegisterPerson', DRIVER, stale)).rejects.toMatchObject({
      code: 'COMMAND.STALE_REVISION',
      details: { expected: 3, actual: 0 },
    });
    await beside.close();
  });

  it('passes the failure of a store on, and asks it once', async () => {
    let asked = 0;
    const append = () => {
      asked += 1;
      return Promise.reject(new StoreError('STORE.UNAVAILABLE'));
    };
    const beside = await town.beside({ store: around(town.store, { append }) });
    await expect(register(beside)).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
    expect(asked).toBe(1);
    await beside.close();
  });
});
