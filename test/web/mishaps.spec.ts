/** What goes wrong between people and pages: two decide the same gate, a log-in runs out in the middle of a form, an address of something else. */
import type { GateDecided } from '../../workflows/campaign/events';
import { askForGate, CAMPAIGN, campaignAt } from '../support/campaign-year';
import { describeInBrowser, logIn } from './browser';
import { ConsoleTown, PASSWORD } from './console-town';
import { choose, press, sendTwice } from './forms';

const GATES = `campaigns/${CAMPAIGN}?tab=gates`;

describeInBrowser('a mishap', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = (await campaignAt('grading')).day('2024-06-20');
    await askForGate(town, 'grading');
    place = await ConsoleTown.over(town, ['bureauHead', 'deputyHead', 'officeDirector', 'licensingHead']);
  });
  afterAll(() => place.close());

  const decisions = async () =>
    (await place.town.store.readStream(`campaign-${CAMPAIGN}`))
      .filter(({ type }) => type === 'GateDecided')
      .map(({ data }) => data as GateDecided['data']);

  it('two people decide the same gate: the first one has, the second is told, and keeps what was written', async () => {
    const [first, second] = [await place.as('bureauHead', GATES), await place.as('deputyHead', GATES)];
    for (const page of [first, second]) {
      await page.getByRole('button', { name: '作出决定' }).click();
      await page.getByRole('radio', { name: '退回整改' }).check();
    }
    await first.getByLabel('理由').fill('培训不足');
    await second.getByLabel('理由').fill('资料不全');
    await press(first, '作出决定');
    await first.getByRole('dialog').waitFor({ state: 'detached' });
    // The page of the second knows by now; the dialog stays as it was opened.
    await second
      .locator('.ant-card-extra')
      .getByRole('button', { name: '作出决定' })
      .waitFor({ state: 'detached' });
    await press(second, '作出决定');
    await second.getByRole('dialog').getByRole('alert').waitFor();
    expect(await second.getByRole('dialog').getByLabel('理由').inputValue()).toBe('资料不全');
    expect((await decisions()).filter(({ stageId }) => stageId === 'grading')).toMatchObject([
      { outcome: 'returned', reason: '培训不足' },
    ]);
  });

  it('the log-in runs out in the middle of a form: it is said, and what was written is there after logging in', async () => {
    const page = await place.as('officeDirector', `campaigns/${CAMPAIGN}?tab=decisions`);
    const open = async () => {
      await page.getByRole('button', { name: '记录会议' }).click();
      await page.getByRole('dialog').waitFor();
    };
    await open();
    await choose(page, '类型', '其他');
    await page.getByLabel('日期', { exact: true }).fill('2024-06-20');
    await page.getByLabel('地点').fill('二楼会议室');
    await page.getByLabel('参加人数').fill('9');
    await page.getByLabel('议题').fill('研究定级安排');
    await page.context().clearCookies();
    await press(page, /记\s*录/);
    await page.getByRole('dialog').getByRole('alert').getByText('登录').first().waitFor();
    await page.reload();
    await logIn(page, 'officedirector', PASSWORD);
    await open();
    await page.getByText('已恢复上次未提交的内容').waitFor();
    await sendTwice(page, /记\s*录/);
    await page.getByText('研究定级安排').waitFor();
    const types = await place.typesIn(`campaign-${CAMPAIGN}`);
    expect(
      types.slice(types.lastIndexOf('GateDecided')).filter((type) => type === 'MeetingRecorded'),
    ).toHaveLength(1);
  });

  it('an address of what one may not see says no more than that of what there is not', async () => {
    const page = await place.as('licensingHead');
    const said: string[] = [];
    for (const id of ['payments-1', 'no-such-point']) {
      await page.goto(`/app/risk-points/${id}`);
      said.push((await page.getByRole('alert').first().innerText()).replaceAll(id, 'ID'));
    }
    expect(said[0]).toBe(said[1]);
  });
});
