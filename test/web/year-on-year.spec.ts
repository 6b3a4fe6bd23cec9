/** 上年对照 in a real browser: this year's campaign beside the one before it. */
import {
  CAMPAIGN,
  campaignAt,
  completeAndArchive,
  launchRequest,
  pointRequest,
  POINTS,
} from '../support/campaign-year';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { faultsOnBoth } from './page-faults';

const NEXT = 'integrity-2025';

describeInBrowser('a campaign beside the year before', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = await campaignAt('allPassed');
    await completeAndArchive(town);
    const head = town.day('2025-03-03').as('bureauHead');
    await head.execute('LaunchCampaign', {
      ...launchRequest(NEXT),
      year: 2025,
      previousCampaignId: CAMPAIGN,
    });
    const riskPointId = POINTS[0]!.id;
    await head.execute('CloseRiskPoint', { riskPointId, reason: '职权已取消' });
    place = await ConsoleTown.over(town, ['bureauHead', 'financeHead']);
  });
  afterAll(() => place.close());

  it('stands on the first page beside the campaign before, which is further down', async () => {
    const page = await place.as('bureauHead');
    await page.route(/\/campaigns\?/, (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/limit=\d+/, 'limit=1'),
      }),
    );
    await page.reload();
    const links = (id: string) => page.locator(`a[href$="/campaigns/${id}"]`);
    await links(NEXT).waitFor();
    expect(await links(CAMPAIGN).count()).toBe(0);
    await page.getByRole('button', { name: /更\s*多/ }).click();
    await links(CAMPAIGN).waitFor();
    await page.unrouteAll();
  });

  it('shows what became of each risk point, in counts and one by one', async () => {
    const page = await place.as('bureauHead', `campaigns/${NEXT}?tab=year-on-year`);
    await page.getByRole('columnheader', { name: '本年关闭' }).waitFor();
    const points = page.getByRole('link', { name: pointRequest(POINTS[0]!).manifestation });
    await points.first().waitFor();
    expect(await points.count()).toBe(5);
    await page.getByLabel('变动').click();
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '本年关闭' })
      .click();
    await points.nth(1).waitFor({ state: 'detached' });
    expect(await points.count()).toBe(1);
    expect(await faultsOnBoth(page)).toEqual([]);
  });

  it('stands on no campaign without a predecessor', async () => {
    const page = await place.as('bureauHead', `campaigns/${CAMPAIGN}`);
    await page.getByRole('link', { name: '大事记' }).waitFor();
    expect(await page.getByRole('link', { name: '上年对照' }).count()).toBe(0);
  });
});
