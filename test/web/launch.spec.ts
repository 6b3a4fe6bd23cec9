/** A leader launches the year's campaign step by step in a real browser; a unit sees it at once; its statechart shows where it stands. */
import type { Page } from 'playwright-core';
import type { StoredEvent } from '../../workflows/kernel/event';
import { POSTS } from '../support/organisation';
import { Town } from '../support/town';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { faultsNow, faultsOf } from './page-faults';

const PEOPLE = ['bureauHead', 'licensingHead', 'licensingClerk', 'officeDirector'] as const;
const STEPS = ['plan', 'dates', 'units', 'check', 'launch'].map((step) => `launch?step=${step}`);
const TITLE = '某局 2026 年<b>廉政</b>风险防控工作';

describeInBrowser('a launch', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    place = await ConsoleTown.over((await Town.found()).day('2026-03-02'), PEOPLE);
  });
  afterAll(() => place.close());

  async function launched(): Promise<readonly StoredEvent[]> {
    const events = await place.town.store.readAll({ limit: 1_000 });
    return events.filter(({ type }) => type === 'CampaignLaunched');
  }

  const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

  async function choosePlan(page: Page): Promise<void> {
    await page.getByRole('radio', { name: /通用五阶段/ }).check();
    await page.getByLabel('年度', { exact: true }).fill('2026');
    await page.getByLabel('专项工作名称').fill(TITLE);
    await page.getByRole('region', { name: '方案的阶段' }).waitFor();
  }

  async function pick(page: Page, label: string, text: string): Promise<void> {
    const field = page.getByRole('combobox', { name: label, exact: true });
    await field.click();
    await field.fill(text);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).click();
    await page.keyboard.press('Escape');
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  }

  it('is offered to whoever heads a unit, and to nobody else', async () => {
    const clerk = await place.as('licensingClerk', 'campaigns');
    await clerk.getByText('还没有专项工作', { exact: true }).waitFor();
    expect(await clerk.getByRole('button', { name: '启动专项工作' }).count()).toBe(0);
    await clerk.goto('/app/launch');
    await clerk.getByText('您目前的岗位不能启动').waitFor();
    expect(await clerk.getByRole('button', { name: '下一步' }).count()).toBe(0);
  });

  it('says what is missing before the server is asked', async () => {
    const page = await place.as('officeDirector', 'launch?step=launch');
    for (const missing of [
      '请选择实施方案',
      '请填写专项工作名称',
      '请至少选择一个参加单位',
      '办公室须有主任',
    ])
      await page.getByText(missing).waitFor();
    expect(await page.getByRole('button', { name: '启动专项工作' }).isDisabled()).toBe(true);
    await page.goto('/app/launch?step=dates');
    await page.getByText('请先在第一步选择方案').waitFor();
  });

  it('goes step by step, survives a reload and a lost connection, and takes effect once', async () => {
    const page = await place.as('bureauHead', 'campaigns');
    await page.getByRole('button', { name: '启动专项工作' }).click();
    await choosePlan(page);
    await next(page);
    await page.getByText('日期由方案规定，这里不改').waitFor();
    await page.getByText(/截止日期均为工作日|个截止日期不是工作日/).waitFor();
    await next(page);
    await page.getByText('已选 0 个，共 4 个单位').waitFor();
    await page.getByRole('button', { name: '含下级全选：某区某局' }).click();
    await page.getByRole('checkbox', { name: '财务科' }).uncheck();
    await page.getByText('已选 3 个，共 4 个单位').waitFor();
    await pick(page, '副组长', '副局长');
    // A post has one place in the group.
    await pick(page, '成员', '副局长');
    await page.getByText('副局长 在领导小组中重复').waitFor();
    await pick(page, '成员', '副局长');
    await pick(page, '办公室主任', '办公室主任');
    await page.getByText('单位和人员已齐全').waitFor();

    await page.reload();
    await page.getByText('已恢复上次未完成的内容').waitFor();
    await page.getByText('已选 3 个，共 4 个单位').waitFor();
    await next(page);
    await page.getByText(/20 遍都能走到办结/).waitFor();
    await next(page);
    await page.getByText(TITLE).first().waitFor();
    // Signed on paper the Friday before.
    await page.getByRole('button', { name: '补录：此事发生在此前' }).click();
    await page.getByLabel('发生时间').fill('2026-02-27T15:00');
    await page.reload();
    expect(await page.getByLabel('发生时间').inputValue()).toBe('2026-02-27T15:00');
    expect(await faultsNow(page)).toEqual([]);

    const button = page.getByRole('button', { name: '启动专项工作' });
    await page.context().setOffline(true);
    await button.click();
    await page.getByText('连不上服务器。已填写的内容仍在').waitFor();
    expect(await launched()).toHaveLength(0);
    await page.context().setOffline(false);
    await button.dblclick();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const [event, ...others] = await launched();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      occurredAt: '2026-02-27T07:00:00.000Z',
      data: { launchedOn: '2026-02-27' },
    });
    expect(event?.recordedAt.slice(0, 10)).toBe('2026-03-02');
    expect(event?.actor).toMatchObject({ postId: POSTS.bureauHead.postId, role: 'leadershipHead' });
    const { scope, group } = event?.data as { scope: { unitId: string }[]; group: object };
    expect(scope.map(({ unitId }) => unitId).sort()).toEqual(['bureau', 'general', 'licensing']);
    expect(group).toMatchObject({ headPostIds: ['bureau-head'], deputyPostIds: ['deputy-head'] });

    // What was launched is no draft any more; another one is warned of.
    await page.goto('/app/launch?step=launch');
    await page.getByText('请选择实施方案').waitFor();
    await page.getByText('主办单位已有进行中的专项工作').waitFor();
    expect(await page.getByText('已恢复上次未完成的内容').count()).toBe(0);
  });

  it('is seen by a unit, with its place in the statechart', async () => {
    const head = await place.as('licensingHead', 'campaigns');
    await head.getByRole('link', { name: TITLE }).click();
    await head.getByRole('link', { name: '流程状态' }).click();
    await head.getByRole('img', { name: /流程状态图：现在是“本阶段工作中”；已经过尚未启动/ }).waitFor();
    const row = head.getByRole('row', { name: /提请过关|提请关口/ });
    await row.getByText('领导小组办公室').waitFor();
    await head.getByText('（现在）').waitFor();
    await head.getByRole('button', { name: 'English' }).click();
    await head.getByText('What may come next').first().waitFor();
    await head.getByText('The gate is asked for').first().waitFor();
  });

  it('of a unit stands under the one above, when its head chooses so', async () => {
    const [above] = await launched();
    const page = await place.as('licensingHead', 'launch');
    await choosePlan(page);
    await page.getByLabel('专项工作名称').fill('审批科工作');
    await page.goto('/app/launch?step=units');
    await page.getByRole('checkbox', { name: '审批科' }).check();
    await pick(page, '上级的专项工作', TITLE);
    await pick(page, '办公室主任', '审批员');
    await page.goto('/app/launch?step=launch');
    await page.getByRole('cell', { name: TITLE }).waitFor();
    await page.getByRole('button', { name: '启动专项工作' }).click();
    await page.getByRole('heading', { level: 1, name: '审批科工作' }).waitFor();
    expect((await launched()).at(-1)?.data).toMatchObject({
      hostUnitId: 'licensing',
      parent: { campaignId: above?.stream.replace('campaign-', '') },
    });
  });

  it('has nothing that axe finds serious on its steps and the state, on a desktop and on a phone', async () => {
    const page = await place.as('bureauHead', 'launch');
    await choosePlan(page);
    const [event] = await launched();
    const state = `campaigns/${(event?.stream ?? '').replace('campaign-', '')}?tab=state`;
    expect(await faultsOf(page, [...STEPS, 'campaigns', state])).toEqual([]);
  });
});
