/** Anybody reads what is published and objects to it, without a log-in; the office answers; the receipt leads to the answer. */
import { CAMPAIGN, campaignAt, publish } from '../support/campaign-year';
import { POSTS } from '../support/organisation';
import { describeInBrowser, PHONE } from './browser';
import { ConsoleTown } from './console-town';
import { choose, press, send } from './forms';
import { faultsOf } from './page-faults';

/** The browser's own day is that of the test. */
const FAR_AHEAD = '2099-03-02';

const WORDS = '<img src=x onerror="document.title=1">职权目录漏列了采购审批';

describeInBrowser('the public', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = await campaignAt('grading');
    await publish(town, 'notice-now', 'identification', 'catalogues', '2024-06-14');
    const ahead = { noticeId: 'notice-ahead', stageId: 'grading', subject: 'catalogues' } as const;
    await town.as('officeClerk').execute('PublishNotice', {
      ...ahead,
      campaignId: CAMPAIGN,
      title: '下一批公示',
      unitIds: ['licensing'],
      from: FAR_AHEAD,
    });
    place = await ConsoleTown.over(town, ['officeDirector']);
  });
  afterAll(() => place.close());

  it('reads, objects once, and is answered by the office', async () => {
    const page = await place.anybody('public');
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
    const lodged = await place.town.store.readStream('publicNotice-notice-now');
    expect(lodged.filter(({ type }) => type === 'ObjectionLodged')).toHaveLength(1);

    const office = await place.as('officeDirector');
    await office.getByRole('listitem').filter({ hasText: '答复异议' }).getByRole('link').first().click();
    await office.getByRole('button', { name: /查看（异议 1 件）/ }).click();
    await office.getByText(WORDS).waitFor();
    await press(office, /答\s*复/);
    await choose(office, '处理', /^采纳$/);
    await office.getByLabel('答复内容').fill('已补充采购审批事项');
    await send(office, /答\s*复/);
    await office.getByText('已补充采购审批事项').waitFor();

    // Another day, another window: the number is enough.
    const later = await place.anybody('public', PHONE);
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
  });

  it('objects in confidence, which the office reads under its mark', async () => {
    const words = '采购审批由一人经手，请勿透露是我所说';
    const page = await place.anybody('public');
    await page.getByRole('link', { name: '公示', exact: true }).click();
    await page.getByLabel('异议内容').fill(words);
    await page.getByLabel('如何称呼您').fill('不愿具名');
    await page.getByLabel('请为我保密').check();
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('异议已收到').waitFor();
    await page.getByRole('link', { name: '查看办理情况' }).click();
    await page.getByText(words).waitFor();
    const log = JSON.stringify(await place.town.store.readStream('publicNotice-notice-now'));
    expect(log).not.toContain(words);
    expect(log).not.toContain('不愿具名');

    const office = await place.as('officeDirector', `campaigns/${CAMPAIGN}?tab=notices`);
    await office.getByRole('button', { name: /查看（异议 2 件）/ }).click();
    const card = office.getByRole('dialog').locator('.ant-card').filter({ hasText: words });
    await card.getByText('保密', { exact: true }).waitFor();
    await card.getByText('不愿具名').waitFor();
  });

  it('is told what is only announced, below what runs, and when it may object to it', async () => {
    const page = await place.anybody('public');
    const cards = page.locator('.ant-card').filter({ has: page.locator('a[href*="/public/notice-"]') });
    await cards.nth(1).waitFor();
    expect(await cards.nth(0).textContent()).toMatch(/^公示.*公示中/);
    expect(await cards.nth(1).textContent()).toMatch(/^下一批公示.*即将公示/);
    await page.getByRole('link', { name: '下一批公示' }).click();
    await page.getByText('公示尚未开始，开始之日起可提出异议').waitFor();
    expect(await page.getByRole('button', { name: '提交异议' }).count()).toBe(0);

    const office = await place.as('officeDirector', `campaigns/${CAMPAIGN}?tab=notices`);
    const announced = office.locator('.ant-card').filter({ hasText: '下一批公示' }).last();
    await announced.getByText('即将公示').waitFor();
  });

  it('sees nothing of the inside', async () => {
    const page = await place.anybody('campaigns');
    await page.getByLabel('登录名').waitFor();
    await page.getByRole('link', { name: '查看正在公示的内容' }).click();
    await page.getByRole('heading', { level: 1, name: '正在公示' }).waitFor();
  });

  it('has nothing that axe finds serious, on a desktop and on a phone', async () => {
    const page = await place.anybody('public');
    expect(await faultsOf(page, ['public', 'public/notice-now', 'public/notice-ahead'])).toEqual([]);
  });
});
