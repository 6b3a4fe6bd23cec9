/** A standing duty in a real browser: the unit's head goes to it from the inbox and reports it done, the office returns it. */
import type { Browser, Page } from 'playwright-core';
import { openReadyAccount } from '../../src/accounts/at-the-server';
import { startServer, type RunningServer } from '../../src/server';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { POSTS, type PostName } from '../support/organisation';
import type { Town } from '../support/town';
import { describeInBrowser, DESKTOP, launch, windowAs } from './browser';
import { builtConsole } from './built-console';
import { faultsNow } from './page-faults';

jest.setTimeout(180_000);

const PASSWORD = '梧桐-Autumn-7';
const PEOPLE: readonly PostName[] = ['officeDirector', 'financeHead'];
const DUTY = 'duty-in-a-browser';

describeInBrowser('a standing duty', () => {
  let browser: Browser;
  let town: Town;
  let server: RunningServer;

  beforeAll(async () => {
    browser = await launch();
    town = (await campaignAt('identification')).day('2024-04-15');
    await town.gateway.system.give(
      {
        type: 'OpenDuty',
        data: {
          dutyId: DUTY,
          programme: { kind: 'campaign', id: CAMPAIGN },
          standingDutyId: 'self-check',
          title: { zh: '四月自查', en: 'Self-check of April' },
          kind: 'selfCheck',
          unitId: 'finance',
          riskPointIds: [],
          opensOn: '2024-04-01',
          dueOn: '2024-04-30',
          nilReturnCounts: true,
        },
      },
      { cause: 'sweep', occurredAt: '2024-04-01T00:00:00.000Z' },
    );
    for (const name of PEOPLE)
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

  async function as(name: PostName): Promise<Page> {
    return windowAs(browser, server.url, DESKTOP, { accountId: name.toLowerCase(), password: PASSWORD });
  }

  async function send(page: Page, button: RegExp): Promise<void> {
    const form = page.locator('.ant-modal');
    await form.getByRole('button', { name: button }).click();
    await form.waitFor({ state: 'detached' });
  }

  it('is found from the inbox, reported done, and returned by the office', async () => {
    const head = await as('financeHead');
    await head.getByRole('link', { name: '四月自查' }).click();
    await head.getByRole('button', { name: '报告完成' }).click();
    await head.getByLabel('报告', { exact: true }).fill('已逐项自查');
    await send(head, /^报\s*告$/);
    await head.getByText('已完成').waitFor();
    expect(await faultsNow(head)).toEqual([]);
    await head.context().close();

    const office = await as('officeDirector');
    await office.goto(`/app/campaigns/${CAMPAIGN}?tab=duties`);
    await office.getByText('已逐项自查').waitFor();
    await office.getByRole('button', { name: '退回重报' }).click();
    await office.getByLabel('理由').fill('自查表没有签字');
    await send(office, /退\s*回/);
    await office.getByText('退回理由：自查表没有签字').waitFor();
    // What a unit owes, the office does not report in its place.
    expect(await office.getByRole('button', { name: '报告完成' }).count()).toBe(0);
    await office.context().close();
    const types = (await town.store.readStream(`duty-${DUTY}`)).map(({ type }) => type);
    expect(types).toEqual(['DutyOpened', 'DutyFulfilled', 'DutyReturned']);
  });
});
