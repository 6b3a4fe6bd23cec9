/** Anybody reads what is published and objects to it, without a log-in; the office answers; the receipt leads to the answer. */
import type { Browser, Page } from 'playwright-core';
import { openReadyAccount } from '../../src/accounts/at-the-server';
import { startServer, type RunningServer } from '../../src/server';
import { CAMPAIGN, campaignAt, publish } from '../support/campaign-year';
import { POSTS } from '../support/organisation';
import type { Town } from '../support/town';
import { describeInBrowser, DESKTOP, launch, logIn, PHONE, windowOf } from './browser';
import { builtConsole } from './built-console';
import { faultsOf } from './page-faults';

jest.setTimeout(180_000);

const PASSWORD = '梧桐-Autumn-7';
const WORDS = '<img src=x onerror="document.title=1">职权目录漏列了采购审批';

describeInBrowser('the public', () => {
  let browser: Browser;
  let town: Town;
  let server: RunningServer;

  beforeAll(async () => {
    browser = await launch();
    town = await campaignAt('grading');
    await publish(town, 'notice-now', 'identification', 'catalogues', '2024-06-14');
    await openReadyAccount(town.engine, 'office', POSTS.officeDirector.personId, PASSWORD);
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

  async function anybody(viewport: typeof DESKTOP | typeof PHONE = DESKTOP): Promise<Page> {
    const page = await windowOf(browser, server.url, viewport);
    await page.goto('/app/public');
    return page;
  }

  it('reads, objects once, and is answered by the office', async () => {
    const page = await anybody();
    await page.getByRole('link', { name: '公示', exact: true }).click();
    await page.getByText('审批员职责').waitFor();
    expect(await page.getByText(POSTS.licensingClerk.personName).count()).toBe(0);
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('请填写异议内容').waitFor();
    await page.getByLabel('异议内容').fill(WORDS);
    await page.getByLabel('如何称呼您').fill('一位群众');
    await page.getByRole('button', { name: '提交异议' }).dblclick();
    await page.getByText('异议已收到').waitFor();
    const number =
      /notice-now\/[0-9a-f-]{36}/.exec((await page.locator('body').textContent()) ?? '')?.[0] ?? '';
    expect(number).not.toBe('');
    const lodged = await town.store.readStream('publicNotice-notice-now');
    expect(lodged.filter(({ type }) => type === 'ObjectionLodged')).toHaveLength(1);

    const office = await windowOf(browser, server.url, DESKTOP);
    await logIn(office, 'office', PASSWORD);
    await office.getByRole('listitem').filter({ hasText: '答复异议' }).getByRole('link').first().click();
    await office.getByRole('button', { name: /查看（异议 1 件）/ }).click();
    await office.getByText(WORDS).waitFor();
    await office
      .getByRole('dialog')
      .getByRole('button', { name: /答\s*复/ })
      .click();
    await office.locator('.ant-modal').getByLabel('处理').click();
    await office
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: /^采纳$/ })
      .click();
    await office.getByLabel('答复内容').fill('已补充采购审批事项');
    await office
      .locator('.ant-modal')
      .getByRole('button', { name: /答\s*复/ })
      .click();
    await office.locator('.ant-modal').waitFor({ state: 'detached' });
    await office.getByText('已补充采购审批事项').waitFor();
    await office.context().close();

    // Another day, another window: the number is enough.
    const later = await anybody(PHONE);
    await later.getByLabel('回执号').fill('notice-now');
    await later.getByRole('button', { name: /查\s*询/ }).click();
    await later.getByText('请照回执填写完整的回执号').waitFor();
    await later.getByLabel('回执号').fill(number);
    await later.getByRole('button', { name: /查\s*询/ }).click();
    await later.getByText('已补充采购审批事项').waitFor();
    expect(await later.title()).toContain('异议的办理情况');
    expect(await later.getByText('一位群众').count()).toBe(0);
    await later.goto('/app/public/notice-now/receipts/00000000-0000-4000-8000-000000000000');
    await later.getByText('REQUEST.NOT_FOUND').waitFor();
    await later.context().close();
    await page.context().close();
  });

  it('objects in confidence, which the office reads under its mark', async () => {
    const words = '采购审批由一人经手，请勿透露是我所说';
    const page = await anybody();
    await page.getByRole('link', { name: '公示', exact: true }).click();
    await page.getByLabel('异议内容').fill(words);
    await page.getByLabel('如何称呼您').fill('不愿具名');
    await page.getByLabel('请为我保密').check();
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('异议已收到').waitFor();
    await page.getByRole('link', { name: '查看办理情况' }).click();
    await page.getByText(words).waitFor();
    await page.context().close();
    const log = JSON.stringify(await town.store.readStream('publicNotice-notice-now'));
    expect(log).not.toContain(words);
    expect(log).not.toContain('不愿具名');

    const office = await windowOf(browser, server.url, DESKTOP);
    await logIn(office, 'office', PASSWORD);
    await office.goto(`/app/campaigns/${CAMPAIGN}?tab=notices`);
    await office.getByRole('button', { name: /查看（异议 2 件）/ }).click();
    const card = office.getByRole('dialog').locator('.ant-card').filter({ hasText: words });
    await card.getByText('保密', { exact: true }).waitFor();
    await card.getByText('不愿具名').waitFor();
    await office.context().close();
  });

  it('sees nothing of the inside', async () => {
    const page = await anybody();
    await page.goto('/app/campaigns');
    await page.getByLabel('登录名').waitFor();
    await page.getByRole('link', { name: '查看正在公示的内容' }).click();
    await page.getByRole('heading', { level: 1, name: '正在公示' }).waitFor();
    await page.context().close();
  });

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('has nothing that axe finds serious, on %s', async (_, viewport) => {
    const page = await anybody(viewport);
    expect(await faultsOf(page, ['public', 'public/notice-now'])).toEqual([]);
    await page.context().close();
  });
});
