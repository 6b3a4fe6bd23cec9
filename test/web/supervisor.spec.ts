/** The supervisor in a real browser: how far the units are, who owes, urging them, and what the unit then sees. */
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { sendTwice } from './forms';
import { faultsNow, faultsOf } from './page-faults';

const BOARD = `campaigns/${CAMPAIGN}/board`;

describeInBrowser('the supervisor', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    // Five days late: hand-ins of the stage are due on 20 May.
    const town = (await campaignAt('identification')).day('2024-05-25');
    place = await ConsoleTown.over(town, ['inspector', 'licensingHead']);
  });
  afterAll(() => place.close());

  it('sees who owes and for how long, and urges; the unit finds it in its inbox', async () => {
    const page = await place.as('inspector', BOARD);
    await page.getByText('未报送 3 项，其中逾期 3 项').waitFor();
    await page.getByText('逾期 5 天').first().waitFor();
    expect(await page.getByRole('button', { name: '督办（0）' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: '审批科' }).check();
    await page.getByRole('button', { name: '督办（1）' }).click();
    await page.getByLabel('督办内容').fill('请于三日内报送');
    await sendTwice(page, /督\s*办/);
    const urged = (await place.town.store.readStream(`campaign-${CAMPAIGN}`)).filter(
      ({ type }) => type === 'UnitsUrged',
    );
    expect(urged).toHaveLength(1);
    expect(urged[0]).toMatchObject({ data: { unitIds: ['licensing'], text: '请于三日内报送', dueOn: null } });

    const unit = await place.as('licensingHead');
    await unit.getByText('请于三日内报送').waitFor();
    await unit.goto(`/app/${BOARD}`);
    await unit.getByText('未报送 1 项').waitFor();
    expect(await unit.getByRole('button', { name: /督办（/ }).count()).toBe(0);

    // A number leads to what it counts.
    await page.getByRole('link', { name: '3', exact: true }).last().click();
    await page.getByText('已督办').waitFor();
  });

  it('shows the same on a large screen, which needs no hand', async () => {
    const page = await place.as('inspector', `campaigns/${CAMPAIGN}/screen`);
    await page.getByText('逾期 3 项').waitFor();
    await page.getByRole('heading', { name: '各阶段报送情况' }).waitFor();
    expect(await faultsNow(page)).toEqual([]);
    await page.getByRole('link', { name: '退出大屏' }).click();
    await page.getByRole('heading', { level: 1, name: '督查总览' }).waitFor();
  });

  it('has nothing that axe finds serious on the board, on a desktop and on a phone', async () => {
    const page = await place.as('inspector', BOARD);
    expect(await faultsOf(page, [BOARD, `campaigns/${CAMPAIGN}?tab=matrix&late=true`])).toEqual([]);
  });
});
