/** The supervisor in a real browser: how far the units are, who owes, urging them, and what the unit then sees. */
import type { Browser, Page } from 'playwright-core';
import { openReadyAccount } from '../../src/accounts/at-the-server';
import { startServer, type RunningServer } from '../../src/server';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { POSTS, type PostName } from '../support/organisation';
import type { Town } from '../support/town';
import { describeInBrowser, DESKTOP, launch, PHONE, windowAs } from './browser';
import { builtConsole } from './built-console';
import { faultsNow, faultsOf } from './page-faults';

jest.setTimeout(180_000);

const PASSWORD = '梧桐-Autumn-7';
const BOARD = `campaigns/${CAMPAIGN}/board`;

describeInBrowser('the supervisor', () => {
  let browser: Browser;
  let town: Town;
  let server: RunningServer;

  beforeAll(async () => {
    browser = await launch();
    // Five days late: hand-ins of the stage are due on 20 May.
    town = (await campaignAt('identification')).day('2024-05-25');
    for (const name of ['inspector', 'licensingHead'] as const)
      await openReadyAccount(town.engine, name.toLowerCase(), POSTS[name].personId, PASSWORD);
    server = await startServer({
      dataDir: town.engine.dataDir,
      port: 0,
      engine: town.engine,
      accounts: 'required',
      consoleDir: builtConsole(),
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function as(name: PostName, viewport: typeof DESKTOP | typeof PHONE = DESKTOP): Promise<Page> {
    return windowAs(browser, server.url, viewport, { accountId: name.toLowerCase(), password: PASSWORD });
  }

  it('sees who owes and for how long, and urges; the unit finds it in its inbox', async () => {
    const page = await as('inspector');
    await page.goto(`/app/${BOARD}`);
    await page.getByText('未报送 3 项，其中逾期 3 项').waitFor();
    await page.getByText('逾期 5 天').first().waitFor();
    expect(await page.getByRole('button', { name: '督办（0）' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: '审批科' }).check();
    await page.getByRole('button', { name: '督办（1）' }).click();
    await page.getByLabel('督办内容').fill('请于三日内报送');
    await page
      .locator('.ant-modal')
      .getByRole('button', { name: /督\s*办/ })
      .dblclick();
    await page.locator('.ant-modal').waitFor({ state: 'detached' });
    const urged = (await town.store.readStream(`campaign-${CAMPAIGN}`)).filter(
      ({ type }) => type === 'UnitsUrged',
    );
    expect(urged).toHaveLength(1);
    expect(urged[0]).toMatchObject({ data: { unitIds: ['licensing'], text: '请于三日内报送', dueOn: null } });

    const unit = await as('licensingHead');
    await unit.getByText('请于三日内报送').waitFor();
    await unit.goto(`/app/${BOARD}`);
    await unit.getByText('未报送 1 项').waitFor();
    expect(await unit.getByRole('button', { name: /督办（/ }).count()).toBe(0);
    await unit.context().close();

    // A number leads to what it counts.
    await page.getByRole('link', { name: '3', exact: true }).last().click();
    await page.getByText('已督办').waitFor();
    await page.context().close();
  });

  it('shows the same on a large screen, which needs no hand', async () => {
    const page = await as('inspector');
    await page.goto(`/app/campaigns/${CAMPAIGN}/screen`);
    await page.getByText('逾期 3 项').waitFor();
    await page.getByRole('heading', { name: '各阶段报送情况' }).waitFor();
    expect(await faultsNow(page)).toEqual([]);
    await page.getByRole('link', { name: '退出大屏' }).click();
    await page.getByRole('heading', { level: 1, name: '督查总览' }).waitFor();
    await page.context().close();
  });

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('has nothing that axe finds serious on the board, on %s', async (_, viewport) => {
    const page = await as('inspector', viewport);
    expect(await faultsOf(page, [BOARD, `campaigns/${CAMPAIGN}?tab=matrix&late=true`])).toEqual([]);
    await page.context().close();
  });
});
