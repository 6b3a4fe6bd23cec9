/** Two servers, or two users, on one stream: each command is decided on the state it is written on. */
import { CAMPAIGN, campaignAt } from '../../test/support/campaign-year';
import { around } from '../../test/support/store-wrappers';
import { Town } from '../../test/support/town';
import type { CampaignContext } from '../../workflows/campaign/state';
import { StoreError } from '../event-store/store-error';

/** A server beside the town, before whose first append somebody else writes. */
async function interrupted(town: Town, meanwhile: () => Promise<unknown>): Promise<Town> {
  let waiting: (() => Promise<unknown>) | null = meanwhile;
  return town.beside({
    store: around(town.store, {
      append: async (...args) => {
        const write = waiting;
        waiting = null;
        await write?.();
        return town.store.append(...args);
      },
    }),
  });
}

const rename = (town: Town, name: string) =>
  town.as('administrator').execute('RenameUnit', { unitId: 'finance', name });

describe('a stream that moves on between decision and append', () => {
  let town: Town;

  beforeEach(async () => {
    town = await campaignAt('mobilization');
  });
  afterEach(() => town.close());

  it('is decided on anew, and both take effect', async () => {
    const beside = await interrupted(town, () => rename(town, '甲'));
    const receipt = await rename(beside, '乙');
    expect(receipt).toMatchObject({ revision: 2, repeated: false });
    expect((await town.state<{ name: string }>('unit', 'finance')).context.name).toBe('乙');
    await beside.close();
  });

  it('is decided on anew, and may be refused on what it has become', async () => {
    const training = {
      campaignId: CAMPAIGN,
      trainingId: 'training-1',
      heldOn: '2024-03-01',
      topic: '学习',
      attendance: 3,
      unitIds: [],
      evidence: [],
    };
    const beside = await interrupted(town, () => town.as('officeClerk').execute('RecordTraining', training));
    await expect(beside.as('officeClerk').execute('RecordTraining', training)).rejects.toMatchObject({
      code: 'CAMPAIGN.DUPLICATE_ENTRY',
    });
    await beside.close();
  });

  it('is decided on anew with the rights of that moment', async () => {
    const beside = await interrupted(town, () =>
      town.as('bureauHead').execute('ChangeLeadershipGroup', {
        campaignId: CAMPAIGN,
        group: { headPostIds: ['bureau-head'], deputyPostIds: [], memberPostIds: [] },
        office: { directorPostId: 'office-director', memberPostIds: [] },
        reason: '精简',
      }),
    );
    await expect(
      beside.as('deputyHead').execute('SuspendCampaign', { campaignId: CAMPAIGN, reason: '防汛' }),
    ).rejects.toMatchObject({ code: 'RIGHTS.DENIED' });
    await beside.close();
  });

  it('is refused where an exact revision was expected', async () => {
    const beside = await interrupted(town, () => rename(town, '甲'));
    await expect(
      beside
        .as('administrator')
        .execute('RenameUnit', { unitId: 'finance', name: '乙' }, { expectedRevision: 0 }),
    ).rejects.toMatchObject({ code: 'COMMAND.STALE_REVISION', details: { expected: 0, actual: 1 } });
    await beside.close();
  });
});

describe('many at once', () => {
  it('on one stream, through two servers, all take effect, one after the other', async () => {
    const town = await campaignAt('mobilization');
    const beside = await town.beside();
    const ids = Array.from({ length: 8 }, (_, index) => `training-${index + 1}`);
    await Promise.all(
      ids.map((trainingId, index) =>
        (index % 2 === 0 ? town : beside).as('officeClerk').execute('RecordTraining', {
          campaignId: CAMPAIGN,
          trainingId,
          heldOn: '2024-03-01',
          topic: '学习',
          attendance: 3,
          unitIds: [],
          evidence: [],
        }),
      ),
    );
    const { context } = await town.state<CampaignContext>('campaign', CAMPAIGN);
    expect(Object.keys(context.trainings).sort()).toEqual(ids);
    expect(await beside.state('campaign', CAMPAIGN)).toMatchObject({ context });
    await beside.close();
    await town.close();
  });

  it('of which one fails, the others go on', async () => {
    const town = await Town.found();
    const results = await Promise.allSettled([
      rename(town, '甲'),
      town.as('cashier').execute('RenameUnit', { unitId: 'finance', name: '乙' }),
      rename(town, '丙'),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await town.store.readStream('unit-finance')).toHaveLength(3);
    await town.close();
  });
});

describe('a store that fails', () => {
  it('is not taken for a conflict: the failure is passed on, and the same key tries again', async () => {
    const town = await Town.found();
    let failing = true;
    const beside = await town.beside({
      store: around(town.store, {
        append: (...args) =>
          failing ? Promise.reject(new StoreError('STORE.UNAVAILABLE')) : town.store.append(...args),
      }),
    });
    const give = () =>
      beside
        .as('administrator')
        .execute('RenameUnit', { unitId: 'finance', name: '甲' }, { idempotencyKey: 'key' });
    await town.refuses('STORE.UNAVAILABLE', give);
    failing = false;
    expect((await give()).repeated).toBe(false);
    await beside.close();
    await town.close();
  });

  it('after the events were written, is found out by the same key', async () => {
    const town = await Town.found();
    let failing = true;
    const beside = await town.beside({
      store: around(town.store, {
        append: async (...args) => {
          const result = await town.store.append(...args);
          if (failing) throw new StoreError('STORE.UNAVAILABLE');
          return result;
        },
      }),
    });
    const give = () =>
      beside
        .as('administrator')
        .execute('RenameUnit', { unitId: 'finance', name: '甲' }, { idempotencyKey: 'key' });
    await expect(give()).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
    failing = false;
    expect(await give()).toMatchObject({ repeated: true, revision: 1 });
    expect(await town.store.readStream('unit-finance')).toHaveLength(2);
    await beside.close();
    await town.close();
  });
});
