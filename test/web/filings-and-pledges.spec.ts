/** What is filed upward, and the pledges of units and leaders, in a real browser: from the inbox to what the gate says of it. */
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { choose, press, sendTwice } from './forms';
import { faultsNow, faultsOf, faultsOnBoth } from './page-faults';

describeInBrowser('filings', () => {
  let place: ConsoleTown;
  const TAB = `campaigns/${CAMPAIGN}?tab=filings`;

  beforeAll(async () => {
    const town = (await campaignAt('assessment')).day('2024-12-09');
    place = await ConsoleTown.over(town, ['bureauHead', 'officeDirector', 'licensingHead']);
  });
  afterAll(() => place.close());

  it('go from the inbox to the receipt, with a refusal between, and the gate asks no more', async () => {
    const office = await place.as('officeDirector', `campaigns/${CAMPAIGN}?tab=gates`);
    // What the gate lacks leads there as well.
    await office.getByText('总结报告已上报备案').click();
    await office.getByRole('link', { name: '去备案' }).click();
    await office.getByText('关口要求的备案').waitFor();
    await office.getByRole('link', { name: '廉程' }).click();
    const task = office.getByRole('listitem').filter({ hasText: '报送备案' });
    await task.getByRole('link', { name: '总结报告' }).click();
    const asked = office.getByRole('listitem').filter({ hasText: '总结报告' }).first();
    await asked.getByText('未报送').waitFor();
    await asked.getByRole('button', { name: /报\s*送/ }).click();
    await press(office, /报\s*送/);
    await office.getByText('请填写受理机关').waitFor();
    await office.getByLabel('受理机关').fill('某区纪委');
    await office.getByLabel('文件名称').fill('年度<b>总结</b>');
    await office.getByLabel('文号').fill('某局报〔2024〕9号');
    await office.getByLabel('报送日期').fill('2024-12-05');
    // Sent on Thursday, entered today.
    await press(office, '补录：此事发生在此前');
    await office.getByLabel('发生时间').fill('2024-12-05T15:00');
    expect(await faultsOnBoth(office)).toEqual([]);
    await sendTwice(office, /报\s*送/);
    await office.getByText('年度<b>总结</b>（某局报〔2024〕9号）').waitFor();
    await asked.getByText('已报送，待回执').waitFor();

    await office.getByRole('button', { name: '登记退回' }).click();
    await office.getByLabel('退回理由').fill('缺附件');
    await sendTwice(office, /登\s*记/);
    await asked.getByText('被退回').waitFor();
    await office.getByRole('link', { name: '廉程' }).click();
    await office.getByText('缺附件').waitFor();
    await office
      .getByRole('listitem')
      .filter({ hasText: '重新报送备案' })
      .getByRole('link', { name: '总结报告' })
      .click();
    await office.getByRole('button', { name: '重新报送' }).click();
    await press(office, '增加一项');
    await office.getByLabel('文件名称').last().fill('附件');
    await office.getByLabel('文号').last().fill('附件1');
    await office.getByLabel('报送日期').fill('2024-12-09');
    await sendTwice(office, '重新报送');
    await office.getByText('附件（附件1）').waitFor();

    await office.getByRole('button', { name: '登记回执' }).click();
    // No receipt comes before what it is for was sent.
    await office.getByLabel('回执号').fill('纪备〔2024〕31号');
    await office.getByLabel('收到日期').fill('2024-12-08');
    await press(office, /登\s*记/);
    await office.getByRole('alert').getByText(/早于/).waitFor();
    await office.getByLabel('收到日期').fill('2024-12-09');
    await sendTwice(office, /登\s*记/);
    await office.getByText(/纪备〔2024〕31号/).waitFor();
    await office.getByRole('link', { name: '关口', exact: true }).click();
    await office.getByText('总结报告已上报备案').waitFor();
    expect(await office.getByRole('link', { name: '去备案' }).count()).toBe(0);
    const [filing] = (await place.town.store.readAll({ limit: 10_000 })).filter(
      ({ type, data }) => type === 'FilingSent' && (data as { subject?: string }).subject === 'summaryReport',
    );
    expect(filing).toMatchObject({ occurredAt: '2024-12-05T07:00:00.000Z', data: { stageId: 'assessment' } });
    expect(await place.typesIn(filing!.stream)).toEqual([
      ...['FilingSent', 'FilingRefused', 'FilingResent', 'FilingReceiptRecorded'],
    ]);
  });

  it('name the leaders’ points they report, and are offered to the office alone', async () => {
    const office = await place.as('officeDirector', TAB);
    await office.getByRole('button', { name: '报送备案' }).click();
    await choose(office, '备案事项', '领导岗位风险等级');
    await office.getByText('领导岗位的风险点').waitFor();
    await office.getByLabel('受理机关').fill('某区纪委');
    await press(office, /报\s*送/);
    await office.getByText('请填写所报风险点').waitFor();
    expect(await faultsNow(office)).toEqual([]);

    // Every point can be chosen, however many pages the register has.
    await office.route(/\/register\?/, (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/limit=\d+/, 'limit=2'),
      }),
    );
    await office.reload();
    await office.getByRole('button', { name: '报送备案' }).click();
    await choose(office, '备案事项', /^风险等级$/);
    await office.getByRole('dialog').getByLabel('所报风险点').click();
    const points = office.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await points.nth(2).waitFor();
    const all = (await place.town.store.readAll({ limit: 10_000 })).filter(
      ({ type }) => type === 'RiskPointFound',
    );
    expect(await points.count()).toBe(all.length);
    await office.unrouteAll();

    for (const name of ['bureauHead', 'licensingHead'] as const) {
      const reader = await place.as(name, TAB);
      await reader.getByText('某区纪委').first().waitFor();
      expect(
        await reader
          .getByRole('main')
          .getByRole('button', { name: /报\s*送$|报送备案|登记回执|登记退回/ })
          .count(),
      ).toBe(0);
    }
  });
});

describeInBrowser('pledges', () => {
  let place: ConsoleTown;
  beforeAll(async () => {
    const town = (await campaignAt('control')).day('2024-09-10');
    await town.as('deputyHead').execute('AmendPlan', {
      campaignId: CAMPAIGN,
      changes: [
        {
          path: '/stages/3/gate/criteria/-',
          to: { rule: 'control/pledges-exchanged', version: 1, settings: {} },
        },
        { path: '/dynamicManagement', to: { rotation: { level: 1, years: 1 } } },
      ],
      reason: '实行双向承诺和轮岗',
      authority: '局党组会议纪要〔2024〕9号',
    });
    place = await ConsoleTown.over(town, ['bureauHead', 'officeDirector', 'licensingHead', 'licensingClerk']);
  });
  afterAll(() => place.close());

  it('are given by the unit, returned by a leader, and taken back with the reason', async () => {
    const head = await place.as('licensingHead');
    await head.getByRole('listitem').filter({ hasText: '承诺' }).getByRole('link').click();
    const own = head.getByRole('listitem').filter({ hasText: '审批科' });
    await own.getByText('未承诺').waitFor();
    await own.getByRole('button', { name: /承\s*诺/ }).click();
    await head.getByLabel('承诺内容').fill('依法<i>用权</i>');
    expect(await faultsOnBoth(head)).toEqual([]);
    await sendTwice(head, /承\s*诺/);
    await own.getByText(/依法<i>用权<\/i>/).waitFor();
    expect(await own.getByRole('button', { name: '领导承诺' }).count()).toBe(0);

    const leader = await place.as('bureauHead');
    await leader.getByRole('listitem').filter({ hasText: '向单位承诺' }).getByRole('link').click();
    await leader.getByText('应承诺的单位 2 个，还差 2 个').waitFor();
    const theirs = leader.getByRole('listitem').filter({ hasText: '审批科' });
    await theirs.getByRole('button', { name: '领导承诺' }).click();
    await leader.getByLabel('承诺内容').fill('履行管理监督职责');
    await sendTwice(leader, /承\s*诺/);
    await leader.getByText('应承诺的单位 2 个，还差 1 个').waitFor();
    await leader.getByLabel('只看还差的').check();
    await theirs.waitFor({ state: 'detached' });
    await leader.getByRole('listitem').filter({ hasText: '财务科' }).waitFor();

    await own.getByText('履行管理监督职责').waitFor();
    await own.getByRole('button', { name: '撤回承诺' }).click();
    await head.getByLabel('理由').fill('负责人变动');
    await sendTwice(head, /撤\s*回/);
    await own.getByText('负责人变动').waitFor();
    await own.getByRole('button', { name: /承\s*诺/ }).waitFor();
    expect(await place.typesIn(`pledge-${CAMPAIGN}.licensing`)).toEqual([
      ...['PledgeGiven', 'PledgeReturned', 'PledgeWithdrawn'],
    ]);
  });

  it('are what the gate lacks, which leads there; the office only reads', async () => {
    const office = await place.as('officeDirector', `campaigns/${CAMPAIGN}?tab=gates`);
    await office.getByText('部门与领导已双向承诺').click();
    await office.getByRole('link', { name: '去承诺' }).first().click();
    await office.getByText('应承诺的单位 2 个').waitFor();
    expect(
      await office
        .getByRole('main')
        .getByRole('button', { name: /承\s*诺/ })
        .count(),
    ).toBe(0);
    const tabs = ['filings', 'pledges', 'duties'].map((tab) => `campaigns/${CAMPAIGN}?tab=${tab}`);
    expect(await faultsOf(office, tabs)).toEqual([]);
  });

  it('stand beside the rotations that come due, of which the leadership exempts', async () => {
    place.town.day('2024-11-05');
    const leader = await place.as('bureauHead');
    await leader.getByRole('listitem').filter({ hasText: '出纳 轮岗' }).getByRole('link').click();
    const seat = leader.getByRole('listitem').filter({ hasText: '出纳（蒋十二）' });
    await seat.getByRole('button', { name: '免予轮岗' }).click();
    await leader.getByLabel('理由').fill('专业性强');
    await leader.getByLabel('批准依据').fill('局党组会议纪要〔2024〕10号');
    await sendTwice(leader, '免予轮岗');
    await seat.waitFor({ state: 'detached' });
  });
});
