/** A unit asks for its powers to be changed, the office reviews it, and those concerned see what came of it. */
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { choose, press, send, sendTwice } from './forms';
import { faultsNow, faultsOf, faultsOnBoth } from './page-faults';

const PEOPLE = [
  ...(['bureauHead', 'officeDirector', 'licensingHead', 'licensingClerk'] as const),
  ...(['financeHead', 'inspector', 'auditor'] as const),
];
const TAB = `campaigns/${CAMPAIGN}?tab=powers`;
const POWERS = `campaigns/${CAMPAIGN}/work?step=powers`;

describeInBrowser('requests about powers', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    place = await ConsoleTown.over((await campaignAt('grading')).day('2024-06-20'), PEOPLE);
  });
  afterAll(() => place.close());

  it('are not offered where the plan asks for no review; a transfer is always reviewed', async () => {
    const head = await place.as('licensingHead', POWERS);
    await head.getByRole('button', { name: '登记职权' }).waitFor();
    await head.getByRole('button', { name: '申请划转' }).waitFor();
    expect(await head.getByRole('button', { name: /申请(增加|变更|取消)/ }).count()).toBe(0);
    expect(await head.getByText('职权变动申请').count()).toBe(0);
    const office = await place.as('officeDirector', `campaigns/${CAMPAIGN}`);
    await office.getByRole('link', { name: '进度矩阵' }).waitFor();
    expect(await office.getByRole('link', { name: '职权变动' }).count()).toBe(0);

    // Direct until then: what is begun now is refused once the plan asks for a review, in words.
    await head.getByRole('button', { name: '取消职权' }).click();
    await head.getByLabel('取消依据').fill('修法决定');
    await head.getByLabel('理由', { exact: true }).fill('授权收回');
    expect(await faultsOnBoth(head)).toEqual([]);
    await place.town.as('bureauHead').execute('AmendPlan', {
      campaignId: CAMPAIGN,
      changes: [{ path: '/dynamicManagement', to: { powers: 'reviewed' } }],
      reason: '职权实行动态管理',
      authority: '局党组会议纪要〔2024〕3号',
    });
    await office.getByRole('link', { name: '职权变动' }).click();
    await office.getByText('还没有职权变动申请').waitFor();
    await press(head, '取消职权');
    await head
      .getByRole('alert')
      .getByText(/须由部门负责人申请，经办公室审核后生效/)
      .waitFor();
    expect(
      await head
        .getByRole('alert')
        .getByText(/RequestPower/)
        .count(),
    ).toBe(0);
    expect(await faultsNow(office)).toEqual([]);
  });

  it('the head asks for an addition, and the office refuses it with its opinion', async () => {
    const head = await place.as('licensingHead', POWERS);
    await head.getByText('职权目录已接收').waitFor();
    expect(await head.getByRole('button', { name: '登记职权' }).count()).toBe(0);
    expect(await head.getByRole('button', { name: /^修\s*改$/ }).count()).toBe(0);
    await head.getByRole('button', { name: '申请增加职权' }).click();
    await press(head, /申\s*请/);
    await head.getByText('请填写申请理由').waitFor();
    await head.getByLabel('职权名称').fill('科技项目验收');
    await head.getByLabel('职权内容').fill('受理、验收、办结');
    await choose(head, '职权类别', '行政许可');
    await choose(head, /^办理主体/, '审批员');
    await head.getByLabel('设置依据').fill('科技计划项目管理办法\n新修订的条例');
    await head.getByLabel('公开形式').fill('单位网站');
    await head.getByLabel('办结时限').fill('15 个工作日');
    await head.getByLabel('申请理由').fill('新法授权');
    // By letter, two days before.
    await press(head, '补录：此事发生在此前');
    await head.getByLabel('发生时间').fill('2024-06-18T10:00');
    expect(await faultsOnBoth(head)).toEqual([]);
    await sendTwice(head, /申\s*请/);
    const request = head.getByRole('listitem').filter({ hasText: '科技项目验收' });
    await request.getByText('待审核').waitFor();
    await request.getByText('陈九（2024/6/18 10:00）').waitFor();

    // From the inbox to the list, and to what is asked for.
    const office = await place.as('officeDirector');
    const task = office.getByRole('listitem').filter({ hasText: '审核职权申请' });
    await task.getByRole('link', { name: '科技项目验收' }).click();
    await office.getByRole('button', { name: /审\s*核/ }).click();
    await office.getByRole('dialog').getByText('科技计划项目管理办法；新修订的条例').waitFor();
    await press(office, /审\s*核/);
    await office.getByText('请填写审核结果').waitFor();
    await choose(office, '审核结果', '不予批准');
    await office.getByLabel('审核意见').fill('条例尚未施行');
    expect(await faultsOnBoth(office)).toEqual([]);
    await sendTwice(office, /审\s*核/);
    await office.getByText('不予批准').last().waitFor();
    expect(await office.getByRole('button', { name: /审\s*核/ }).count()).toBe(0);

    await request.getByText('不予批准').waitFor();
    await request.getByText('条例尚未施行').waitFor();
  });

  it('a revision shows what it changes, and is in effect with the approval', async () => {
    const head = await place.as('licensingHead', POWERS);
    await head.getByRole('button', { name: '申请变更' }).click();
    await head.getByLabel('办结时限').fill('5 个工作日');
    await head.getByLabel('申请理由').fill('提速');
    await send(head, /申\s*请/);
    // One at a time.
    await head.getByText('已申请变更，待审核').waitFor();
    expect(await head.getByRole('button', { name: /申请(变更|取消|划转)/ }).count()).toBe(0);

    const office = await place.as('officeDirector', TAB);
    await office.getByText('拟登记的内容').first().click();
    await office.getByText('20 个工作日 → 5 个工作日').waitFor();
    await office.getByRole('button', { name: /审\s*核/ }).click();
    await choose(office, '审核结果', /^批准/);
    await office.getByLabel('审核意见').fill('同意提速');
    await send(office, /审\s*核/);
    expect(await place.typesIn('power-licence')).toEqual([
      ...['PowerListed', 'PowerFlowDrawn', 'PowerRevisionRequested', 'PowerChangeReviewed', 'PowerRevised'],
      'PowerToBeSearchedAgain',
    ]);
    await head.getByText('5 个工作日').first().waitFor();
    await head.getByRole('button', { name: '申请变更' }).waitFor();
  });

  it('a transfer names its unit and post, and the receiving unit sees it', async () => {
    const head = await place.as('licensingHead', POWERS);
    await head.getByRole('button', { name: '申请划转' }).click();
    await choose(head, '接收单位', '财务科');
    await choose(head, '接收岗位', '出纳');
    await head.getByLabel('划转依据').fill('三定规定');
    await head.getByLabel('申请理由').fill('职能划转');
    expect(await faultsNow(head)).toEqual([]);
    await send(head, /申\s*请/);

    const receiver = await place.as('financeHead', TAB);
    await receiver.getByText('划转至：财务科 · 出纳').waitFor();
    expect(await receiver.getByText('科技项目验收').count()).toBe(0);
    expect(await receiver.getByRole('button', { name: /审\s*核/ }).count()).toBe(0);

    const office = await place.as('officeDirector', TAB);
    await office.getByRole('button', { name: /审\s*核/ }).click();
    await choose(office, '审核结果', '不予批准');
    await office.getByLabel('审核意见').fill('待机构改革后办理');
    await send(office, /审\s*核/);
    await receiver.getByText('待机构改革后办理').waitFor();
  });

  it('a cancellation takes the power out of the catalogue', async () => {
    const head = await place.as('licensingHead', POWERS);
    await head.getByRole('button', { name: '申请取消' }).click();
    await head.getByLabel('取消依据').fill('修法决定');
    await head.getByLabel('申请理由').fill('授权收回');
    await send(head, /申\s*请/);
    const office = await place.as('officeDirector', `${TAB}&state=asked`);
    await office.getByRole('button', { name: /审\s*核/ }).click();
    await choose(office, '审核结果', /^批准/);
    await office.getByLabel('审核意见').fill('依据充分');
    await send(office, /审\s*核/);
    await office.getByText('没有这一状态的申请').waitFor();
    await head.getByText('目录中没有职权').waitFor();
  });

  it('whoever only looks sees the same list without the buttons, as does the post holder', async () => {
    for (const name of ['inspector', 'auditor'] as const) {
      const page = await place.as(name, TAB);
      await page.getByText('授权收回').waitFor();
      await page.getByText('条例尚未施行').waitFor();
      expect(await page.getByRole('button', { name: /审\s*核/ }).count()).toBe(0);
    }
    const clerk = await place.as('licensingClerk', POWERS);
    await clerk.getByText('授权收回').waitFor();
    expect(await clerk.getByRole('button', { name: /申请|登记职权/ }).count()).toBe(0);
  });

  it('have nothing that axe finds serious, on a desktop and on a phone', async () => {
    const page = await place.as('licensingHead', POWERS);
    expect(await faultsOf(page, [POWERS, TAB])).toEqual([]);
  });
});
