/** What a unit does beside its hand-ins, and what of a campaign it sees: its own part, and nothing that is refused. */
import type { Page } from 'playwright-core';
import { addDays } from '../../workflows/kernel/time';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { POSTS } from '../support/organisation';
import type { Town } from '../support/town';
import { describeInBrowser, PHONE } from './browser';
import { ConsoleTown } from './console-town';
import { choose, send, sendTwice } from './forms';
import { faultsNow, faultsOf } from './page-faults';
import { settled } from './settled';

const WORK = `campaigns/${CAMPAIGN}/work`;
const BOARD = `campaigns/${CAMPAIGN}/board`;

/** The licensing clerk is followed by another person, so the post is to be searched again. */
async function handOver(town: Town, on: string): Promise<void> {
  await town.as('deputyHead').execute('AmendPlan', {
    campaignId: CAMPAIGN,
    changes: [{ path: '/dynamicManagement', to: { rescreening: { months: 1 } } }],
    reason: '落实动态管理',
    authority: '局党组会议纪要〔2024〕6号',
  });
  const administrator = town.day(on).as('administrator');
  const { postId } = POSTS.licensingClerk;
  await administrator.execute('EndAppointment', {
    ...{ postId, appointmentId: `${postId}.1` },
    until: addDays(on, -1),
    reason: '轮岗',
  });
  await administrator.execute('AppointPerson', {
    ...{ postId, appointmentId: `${postId}.2` },
    personId: POSTS.officeClerk.personId,
    from: on,
  });
  await town.engine.sweep();
}

async function setMeasure(town: Town): Promise<void> {
  await town.as('licensingHead').execute('SetMeasure', {
    measureId: 'licence-2-rotation',
    riskPointId: 'licence-2',
    unitId: 'licensing',
    campaignId: CAMPAIGN,
    phase: 'prevention',
    level: 'post',
    content: '双人审核',
    responsiblePostId: POSTS.licensingClerk.postId,
    responsiblePersonId: POSTS.licensingClerk.personId,
    dueOn: '2024-10-31',
  });
}

describeInBrowser('a unit', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = (await campaignAt('control')).day('2024-09-03');
    await setMeasure(town);
    await handOver(town, '2024-09-05');
    place = await ConsoleTown.over(town, ['licensingHead', 'officeDirector', 'inspector']);
  });
  afterAll(() => place.close());

  it('asks for nothing that it may not read, on any page of a campaign', async () => {
    const page = await place.as('licensingHead');
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
    });
    const tabs = [
      'stages',
      'gates',
      'matrix',
      'notices',
      'state',
      'decisions',
      'assessment',
      'warnings',
      'duties',
    ];
    for (const path of [...tabs.map((tab) => `campaigns/${CAMPAIGN}?tab=${tab}`), BOARD, WORK]) {
      await page.goto(`/app/${path}`);
      await settled(page);
    }
    expect(refused).toEqual([]);
  });

  it('sees numbers of its own part on the board, and those of the whole lead nowhere', async () => {
    const points = (page: Page) => page.locator('.ant-statistic', { hasText: '风险点' });
    const unit = await place.as('licensingHead', BOARD);
    await points(unit).getByRole('link', { name: '2', exact: true }).waitFor();
    const inspector = await place.as('inspector', BOARD);
    await points(inspector).getByRole('link', { name: '5', exact: true }).waitFor();
    await unit.goto(`/app/campaigns/${CAMPAIGN}`);
    await points(unit).getByText('5', { exact: true }).waitFor();
    expect(await points(unit).getByRole('link').count()).toBe(0);
  });

  it('says what it found where a post changed hands, from the task to the answer', async () => {
    const page = await place.as('licensingHead');
    await page.getByRole('listitem').filter({ hasText: '重新排查' }).getByRole('link').first().click();
    await page.getByText('待重新排查').first().waitFor();
    await page.getByRole('button', { name: '报告排查结果' }).click();
    await choose(page, '结果', '风险点不变');
    await choose(page, '确认或修订的风险点', '可能利用职务便利谋取私利');
    await page.keyboard.press('Escape');
    await page.getByLabel('排查情况').fill('交接时逐项核对，风险点不变');
    expect(await faultsNow(page)).toEqual([]);
    await sendTwice(page, /报\s*告/);
    await page.getByRole('button', { name: '报告排查结果' }).waitFor({ state: 'detached' });
    const all = await place.town.store.readAll({ limit: 10_000 });
    expect(all.filter(({ type }) => type === 'RescreeningCompleted')).toMatchObject([
      { data: { outcome: 'confirmed', riskPointIds: ['licence-1'], late: false } },
    ]);
  });

  it('moves the date of a measure and reports it done; the office gives it back; it is called off', async () => {
    const measures = `${WORK}?step=measures`;
    const unit = await place.as('licensingHead', measures);
    await unit.getByRole('button', { name: /延\s*期/ }).click();
    await unit.getByLabel('新的完成期限').fill('2024-11-20');
    await unit.getByLabel('理由').fill('设备采购延后');
    await send(unit, /延\s*期/);
    await unit.getByText('2024-11-20').waitFor();
    await unit.getByRole('button', { name: '报告完成' }).click();
    await unit.getByLabel('完成日期').fill('2024-09-05');
    await unit.getByLabel('完成情况').fill('已落实');
    await unit.getByLabel('佐证材料名称').fill('检查记录\n照片');
    await sendTwice(unit, /报\s*告/);

    const office = await place.as('officeDirector', `${measures}&unit=licensing`);
    await office.getByRole('button', { name: '退回重做' }).click();
    await office.getByLabel('理由').fill('照片不清');
    await send(office, /退\s*回/);
    await unit.getByRole('button', { name: /^取\s*消$/ }).click();
    await unit.getByLabel('理由').fill('并入另一项措施');
    await send(unit, '取消措施');
    await unit.getByText('已取消').waitFor();
    expect(await unit.getByRole('button', { name: /延\s*期|报告完成|修\s*改/ }).count()).toBe(0);
    expect(await place.typesIn('controlMeasure-licence-2-rotation')).toEqual([
      ...['MeasureSet', 'MeasureExtended', 'MeasureDone', 'MeasureReopened', 'MeasureCancelled'],
    ]);
  });

  it('leaves room on a phone for what a row is about', async () => {
    const page = await place.as('licensingHead', `${WORK}?step=measures`);
    await page.setViewportSize(PHONE);
    await settled(page);
    const widthOf = async (text: string) => {
      const box = await page.getByRole('cell', { name: text }).first().boundingBox();
      return box?.width ?? 0;
    };
    expect(await widthOf('双人审核')).toBeGreaterThan(200);
    await page.getByRole('link', { name: '三、风险点' }).click();
    // The table before has such a cell, too.
    await page.getByRole('button', { name: '登记风险点' }).waitFor();
    await settled(page);
    expect(await widthOf('可能利用职务便利谋取私利')).toBeGreaterThan(200);
  });

  it('has nothing that axe finds serious there, on a desktop and on a phone', async () => {
    const page = await place.as('licensingHead');
    expect(await faultsOf(page, [`${WORK}?step=points`, `${WORK}?step=measures`])).toEqual([]);
  });
});
