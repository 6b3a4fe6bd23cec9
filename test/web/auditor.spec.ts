/** The auditor in a real browser: what happened, what it looked like then, and where to find it. */
import { readFileSync } from 'node:fs';
import { checkPack } from '../../src/checkpoints/check-pack';
import { openCheckpoint } from '../../src/checkpoints/open-checkpoint';
import { parsePublicKey } from '../../src/ledger/signed-note';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { faultsNow, faultsOf, faultsOnBoth } from './page-faults';

describeInBrowser('the auditor', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    place = await ConsoleTown.over(await campaignAt('grading'), ['auditor', 'inspector']);
  });
  afterAll(() => place.close());

  it('reads every event of a campaign with both its times, and finds one by its words', async () => {
    const page = await place.as('auditor', `campaigns/${CAMPAIGN}?tab=timeline`);
    await page.getByText('启动专项工作').waitFor();
    await page
      .getByText(/发生.*记录/)
      .first()
      .waitFor();
    await page.getByText('全部事件').click();
    await page.getByLabel('内容中的文字').fill('没有这样的话');
    await page.getByLabel('内容中的文字').press('Enter');
    await page.getByText('没有符合条件的记录').waitFor();
    await page.getByLabel('内容中的文字').fill('动员大会');
    await page.getByLabel('内容中的文字').press('Enter');
    await page.getByText('动员大会').first().waitFor();
  });

  it('goes to the moment of an event, sees the campaign as it stood then, and comes back', async () => {
    const page = await place.as('auditor', `campaigns/${CAMPAIGN}?tab=timeline`);
    // The first main event of all: nothing but the launch had happened.
    const launched = page.locator('li', { hasText: '启动专项工作' }).last();
    await launched.getByRole('button', { name: '看此刻' }).click();
    await page.getByText(/所见为日志位置 \d+ 时已记录的情形，不是现在/).waitFor();
    expect(await page.getByText('关口决定').count()).toBe(0);
    await page.getByRole('link', { name: '进度矩阵' }).click();
    await page.getByText('未着手').first().waitFor();
    expect(await page.getByText('已接收').count()).toBe(0);
    expect(await faultsNow(page)).toEqual([]);
    await page.getByRole('button', { name: '回到现在' }).click();
    await page.getByText('已接收').first().waitFor();
    expect(await page.getByText('不是现在').count()).toBe(0);
  });

  it('names a moment by a log position, and is told when it is none', async () => {
    const page = await place.as('auditor', 'campaigns');
    await page.getByRole('button', { name: '历史时刻' }).click();
    await page.getByLabel('或某一日志位置').fill('昨天');
    await page.getByRole('button', { name: '查看当时' }).click();
    await page.getByText('应为数字').waitFor();
    await page.getByLabel('或某一日志位置').fill('1');
    await page.getByRole('button', { name: '查看当时' }).click();
    await page.getByText('所见为日志位置 1 时').waitFor();
    await page.getByRole('button', { name: '回到现在' }).click();
  });

  it('takes away what a trail shows as evidence, with the key to check it, and checks it elsewhere', async () => {
    const page = await place.as('auditor', 'trails/power/licence');
    await page.getByText('职权列入目录').waitFor();
    await page.getByLabel('内容中的文字').fill('licence');
    await page.getByLabel('内容中的文字').press('Enter');
    await page.getByRole('button', { name: /取\s*证/ }).click();
    const taken = async (what: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: `下载 ${what}`, exact: true }).click();
      return readFileSync(await (await download).path(), 'utf8');
    };
    const key = parsePublicKey((await taken('公钥')).trim())!;
    const checkpoint = openCheckpoint(await taken('新检查点'), key, 'taken');
    expect(openCheckpoint(await taken('最近的检查点'), key, 'taken')).toEqual(checkpoint);
    const { head, events } = checkPack(await taken('证据包'), key, 'taken');
    expect(head.asked).toMatchObject({ trail: { kind: 'power', id: 'licence' }, text: 'licence' });
    expect(events.map(({ event }) => event?.type)).toContain('PowerListed');
    expect(await faultsOnBoth(page)).toEqual([]);
  });

  it('alone is offered earlier moments, and evidence', async () => {
    const page = await place.as('inspector', `campaigns/${CAMPAIGN}?tab=timeline`);
    await page.getByText('启动专项工作').waitFor();
    expect(await page.getByText('历史时刻').count()).toBe(0);
    expect(await page.getByText('看此刻').count()).toBe(0);
    await page.getByText('全部事件').click();
    await page.getByLabel('内容中的文字').waitFor();
    expect(await page.getByRole('button', { name: /取\s*证/ }).count()).toBe(0);
  });

  it('searches everything, and goes where it is', async () => {
    const page = await place.as('auditor');
    await page.getByRole('combobox', { name: '检索' }).fill('职权licence');
    await page.locator('.ant-select-item-option', { hasText: '职权licence' }).click();
    await page.getByRole('heading', { level: 1, name: '责任链：职权licence' }).waitFor();
    await page.getByText('职权列入目录').waitFor();
    await page.getByRole('combobox', { name: '检索' }).fill('谋取');
    await page.locator('.ant-select-item-option', { hasText: '谋取私利' }).first().click();
    await page.waitForURL(/risk-points/);
    await page.getByRole('combobox', { name: '检索' }).fill('没有这样的话');
    await page.getByText('没有找到').waitFor();
  });

  it('has nothing that axe finds serious on the trail, on a desktop and on a phone', async () => {
    const page = await place.as('auditor');
    expect(await faultsOf(page, ['trails/unit/licensing', `campaigns/${CAMPAIGN}?tab=timeline`])).toEqual([]);
    await page.getByText('全部事件').click();
    expect(await faultsOnBoth(page)).toEqual([]);
  });
});
