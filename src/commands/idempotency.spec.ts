/** A command may come twice, or two commands under one key: docs/adr/0002-idempotency-in-the-stream.md. */
import { around } from '../../test/support/store-wrappers';
import { Town } from '../../test/support/town';
import type { CommandRequest } from './request';

const ADMINISTRATOR = { personId: 'zhao', postId: 'administrator' };

function renaming(unitId: string, name: string, idempotencyKey = 'key-1'): CommandRequest<'RenameUnit'> {
  return { type: 'RenameUnit', data: { unitId, name }, acting: ADMINISTRATOR, idempotencyKey };
}

describe('the same command under the same key', () => {
  let town: Town;

  beforeEach(async () => {
    town = await Town.found();
  });
  afterEach(() => town.close());

  it('takes effect once, and the second time answers the first receipt', async () => {
    const first = await town.gateway.execute(renaming('finance', '财审科'));
    const before = await town.store.end();
    const again = await town.gateway.execute(renaming('finance', '财审科'));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await town.store.end()).toBe(before);
  });

  it('answers the events of that time, also when the stream has moved on', async () => {
    const first = await town.gateway.execute(renaming('finance', '财审科'));
    await town.gateway.execute(renaming('finance', '财务科', 'key-2'));
    const again = await town.gateway.execute(renaming('finance', '财审科'));
    expect(again).toEqual({ ...first, revision: 2, repeated: true });
    expect((await town.state<{ name: string }>('unit', 'finance')).context.name).toBe('财务科');
  });

  it('is known to a server that was started later', async () => {
    const first = await town.gateway.execute(renaming('finance', '财审科'));
    const later = await town.beside();
    expect(await later.gateway.execute(renaming('finance', '财审科'))).toEqual({ ...first, repeated: true });
    await later.close();
  });

  it('given twice at once takes effect once', async () => {
    const request = renaming('finance', '财审科');
    const receipts = await Promise.all([town.gateway.execute(request), town.gateway.execute(request)]);
    expect(receipts.map((receipt) => receipt.repeated)).toEqual([false, true]);
    expect(await town.store.readStream('unit-finance')).toHaveLength(2);
  });

  it('given to two servers at once takes effect once', async () => {
    const beside = await town.beside();
    const request = renaming('finance', '财审科');
    const receipts = await Promise.all([town.gateway.execute(request), beside.gateway.execute(request)]);
    expect(receipts.map((receipt) => receipt.repeated).sort()).toEqual([false, true]);
    expect(receipts[0]?.events).toEqual(receipts[1]?.events);
    expect(await town.store.readStream('unit-finance')).toHaveLength(2);
    await beside.close();
  });

  it('that begins a stream, given to two servers at once, begins it once', async () => {
    const beside = await town.beside();
    const data = { personId: 'new', name: '甲' };
    const request = { type: 'RegisterPerson', data, acting: ADMINISTRATOR, idempotencyKey: 'key-1' } as const;
    const receipts = await Promise.all([town.gateway.execute(request), beside.gateway.execute(request)]);
    expect(receipts.map((receipt) => receipt.repeated).sort()).toEqual([false, true]);
    expect(await town.store.readStream('person-new')).toHaveLength(1);
    await beside.close();
  });

  it('of two persons are two commands', async () => {
    const rename = (personId: string, postId: string, duty: string) =>
      town.gateway.execute({
        type: 'RecordPostDuties',
        data: { postId, duties: [{ content: duty, handledBy: '本人', basis: '三定方案' }] },
        acting: { personId, postId },
        idempotencyKey: 'key-1',
      });
    await rename('jiang', 'cashier', '付款');
    expect((await rename('chu', 'licensing-clerk', '审批')).repeated).toBe(false);
  });

  it('without a key takes effect each time', async () => {
    const { idempotencyKey: _, ...request } = renaming('finance', '甲');
    await town.gateway.execute(request);
    await town.gateway.execute({ ...request, data: { unitId: 'finance', name: '乙' } });
    await town.gateway.execute(request);
    expect(await town.store.readStream('unit-finance')).toHaveLength(4);
  });
});

describe('another command under a used key', () => {
  let town: Town;

  beforeEach(async () => {
    town = await Town.found();
    await town.gateway.execute(renaming('finance', '财审科'));
    await town.settled();
  });
  afterEach(() => town.close());

  it.each([
    ['with other data', renaming('finance', '财会科')],
    ['on another stream', renaming('general', '财审科')],
    ['with another reason', { ...renaming('finance', '财审科'), basis: { reason: '另一理由' } }],
    ['at another time', { ...renaming('finance', '财审科'), occurredAt: '2024-01-02T01:00:00.000Z' }],
  ])('is refused: %s', async (_, request) => {
    await town.refuses('COMMAND.KEY_REUSED', () => town.gateway.execute(request), { stream: 'unit-finance' });
  });
});

/** The views may lag, and two servers may decide on the same revision: the log itself has the last word. */
describe('another command under the same key, at the same moment', () => {
  it('on another stream is refused, though no view knows the key yet', async () => {
    const town = await Town.found();
    const results = await Promise.allSettled([
      town.gateway.execute(renaming('finance', '财审科')),
      town.gateway.execute(renaming('general', '综合科')),
    ]);
    expect(outcomes(results)).toEqual(['COMMAND.KEY_REUSED', 'accepted']);
    await town.close();
  });

  it('on the same stream is refused, and not answered with the other one’s events', async () => {
    const town = await Town.found();
    let raced: Promise<unknown> = Promise.resolve();
    const beside = await town.beside({
      store: around(town.store, {
        // Between this server's decision and its append, the other server's command is written.
        append: async (...args) => {
          raced = town.gateway.execute(renaming('finance', '财审科'));
          await raced;
          return town.store.append(...args);
        },
      }),
    });
    const results = await Promise.allSettled([beside.gateway.execute(renaming('finance', '财会科')), raced]);
    expect(outcomes(results)).toEqual(['COMMAND.KEY_REUSED', 'accepted']);
    expect((await town.state<{ name: string }>('unit', 'finance')).context.name).toBe('财审科');
    await beside.close();
    await town.close();
  });
});

function outcomes(results: readonly PromiseSettledResult<unknown>[]): readonly string[] {
  return results
    .map((result) => (result.status === 'fulfilled' ? 'accepted' : (result.reason as { code: string }).code))
    .sort();
}
