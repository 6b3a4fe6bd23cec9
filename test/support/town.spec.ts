/** The town itself: a whole campaign goes through, and what is played twice makes the same log. */
import { CAMPAIGN, completeAndArchive, playTo } from './campaign-year';
import { allEvents } from './store-wrappers';

describe('the town', () => {
  it('goes through a whole campaign, and no follow-up is refused', async () => {
    const town = await playTo('allPassed');
    await completeAndArchive(town);
    expect((await town.state('campaign', CAMPAIGN)).value).toBe('archived');
    expect(town.engine.reactor.status()).toMatchObject({ state: 'running', refusedCount: 0 });
    await town.close();
  });

  it('makes the same log each time, byte by byte', async () => {
    const [one, other] = [await playTo('grading'), await playTo('grading')];
    expect(await allEvents(other.store)).toEqual(await allEvents(one.store));
    await one.close();
    await other.close();
  });

  it('has twins with the same past and futures of their own', async () => {
    const town = await playTo('mobilization');
    const twin = await town.twin();
    expect(await allEvents(twin.store)).toEqual(await allEvents(town.store));
    const data = { campaignId: CAMPAIGN, reason: '防汛' };
    await twin.as('bureauHead').execute('SuspendCampaign', data);
    expect((await twin.state('campaign', CAMPAIGN)).value).toBe('suspended');
    expect((await town.state('campaign', CAMPAIGN)).value).toBe('running.working');
    await twin.close();
    await town.close();
  });
});
