/** A campaign's life and its assessment in a real browser: scope, group, pause, the end, and how a unit comes to its result. */
import type { Page } from 'playwright-core';
import { CAMPAIGN, campaignAt, assessmentId } from '../support/campaign-year';
import { DESKTOP, describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { choose, press, send, sendTwice } from './forms';
import { faultsNow, faultsOnBoth } from './page-faults';

/** Of the plan that the town's campaign runs by. */
const INDICATORS = ['组织领导', '宣传教育', '清权确权', '风险排查与定级', '防控措施', '预警与整改'];

async function fromMenu(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: /更多/ }).click();
  await page.getByRole('menuitem', { name: act, exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

async function open(page: Page, unit: string, act: string | RegExp): Promise<void> {
  await page.getByRole('region', { name: unit }).getByRole('button', { name: act }).click();
  await page.getByRole('dialog').waitFor();
}

async function scored(page: Page, score: string): Promise<void> {
  for (const indicator of INDICATORS) await page.getByLabel(`${indicator}得分`).fill(score);
}

describeInBrowser('a campaign', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = (await campaignAt('identification')).day('2024-04-15');
    place = await ConsoleTown.over(town, ['bureauHead', 'officeDirector', 'financeHead']);
  });
  afterAll(() => place.close());

  const typesAfter = async (type: string) => {
    const types = await place.typesIn(`campaign-${CAMPAIGN}`);
    return types.slice(types.lastIndexOf(type));
  };

  it('lets a unit go and takes it in again, each time with the reason', async () => {
    const leader = await place.as('bureauHead', `campaigns/${CAMPAIGN}?tab=matrix`);
    await leader.getByRole('link', { name: '财务科' }).waitFor();
    await fromMenu(leader, '调整参加单位');
    await choose(leader, '减少的单位', '财务科');
    await leader.getByLabel('理由').fill('机构调整');
    await sendTwice(leader, /调\s*整/);
    await leader.getByRole('link', { name: '财务科' }).waitFor({ state: 'detached' });
    await fromMenu(leader, '调整参加单位');
    await choose(leader, '增加的单位', '财务科');
    await leader.getByLabel('理由').fill('机构恢复');
    await send(leader, /调\s*整/);
    await leader.getByRole('link', { name: '财务科' }).waitFor();
    expect(await typesAfter('ScopeChanged')).toHaveLength(1);
  });

  it('gets another group, with the reason', async () => {
    const leader = await place.as('bureauHead', `campaigns/${CAMPAIGN}`);
    await fromMenu(leader, '调整领导小组和办公室');
    await choose(leader, '成员', '财务科科长');
    await leader.getByLabel('理由').fill('充实力量');
    await sendTwice(leader, /调\s*整/);
    const [event] = (await place.town.store.readStream(`campaign-${CAMPAIGN}`)).slice(-1);
    expect(event).toMatchObject({
      type: 'LeadershipGroupChanged',
      data: { group: { memberPostIds: ['group-member', 'finance-head'] }, reason: '充实力量' },
    });
  });

  it('has its plan amended, with what changes before it is confirmed; what is wrong with the plan is said', async () => {
    const leader = await place.as('bureauHead', `campaigns/${CAMPAIGN}`);
    await fromMenu(leader, '调整方案');
    await leader.getByText('还没有修改').waitFor();
    const stage = (name: RegExp) => leader.getByRole('group', { name });
    // What is over stays as it was.
    expect(await stage(/宣传发动|动员/).count()).toBe(0);
    const grading = stage(/评定风险等级/);
    await grading.getByLabel('截止', { exact: true }).fill('2024-07-01');
    await leader.getByLabel('理由').fill('汛期<b>错峰</b>');
    await leader.getByLabel('批准机关或文号').fill('局党组会议纪要〔2024〕6号');
    await press(leader, '确认调整');
    // The hand-in would be due after the close.
    await leader
      .getByRole('alert')
      .getByText(/stages\[2\]/)
      .first()
      .waitFor();
    await grading.getByLabel('截止', { exact: true }).fill('2024-08-30');
    await press(leader, '修改方案的其他内容');
    await leader.getByLabel('哪一项').fill('目录 › 天数');
    await choose(leader, '哪一项', '目录 › 天数');
    // What was begun is there again, whole.
    await press(leader, /取\s*消/);
    await fromMenu(leader, '调整方案');
    expect(await grading.getByLabel('截止', { exact: true }).inputValue()).toBe('2024-08-30');
    expect(await leader.getByLabel('改为').inputValue()).toBe('7');
    await leader.setViewportSize({ width: 300, height: 800 });
    const beyond = await leader.evaluate(
      `[...document.querySelectorAll('fieldset')].filter((each) => each.getBoundingClientRect().right > innerWidth).length`,
    );
    expect(beyond).toBe(0);
    await leader.setViewportSize(DESKTOP);
    await leader.getByLabel('改为').fill('十天');
    await press(leader, '确认调整');
    await leader.getByText('不是有效的 JSON').waitFor();
    await leader.getByLabel('改为').fill('10');
    const changes = leader.getByRole('status').filter({ hasText: '将修改 2 处' });
    await changes.getByText('2024-08-31 → 2024-08-30').waitFor();
    await changes.getByText('7 → 10').waitFor();
    expect(await faultsOnBoth(leader)).toEqual([]);
    await sendTwice(leader, '确认调整');
    await leader
      .getByRole('row', { name: /评定风险等级/ })
      .getByText('2024-08-30')
      .waitFor();
    await leader.getByText(/汛期<b>错峰<\/b>（局党组会议纪要〔2024〕6号）/).waitFor();
    const [event] = (await place.town.store.readStream(`campaign-${CAMPAIGN}`)).slice(-1);
    expect(event).toMatchObject({
      type: 'PlanAmended',
      data: {
        changes: [
          { path: '/schemes/publicity/catalogues/days', from: 7, to: 10 },
          { path: '/stages/2/closes', from: '2024-08-31', to: '2024-08-30' },
        ],
      },
    });
    const office = await place.as('officeDirector', `campaigns/${CAMPAIGN}`);
    await office.getByText(/汛期<b>错峰/).waitFor();
    expect(await office.getByRole('button', { name: '调整方案' }).count()).toBe(0);
  });

  it('has nothing undone that somebody else amended while the form was open', async () => {
    const leader = await place.as('bureauHead', `campaigns/${CAMPAIGN}`);
    await fromMenu(leader, '调整方案');
    await leader.getByLabel('理由').fill('错峰');
    await leader.getByLabel('批准机关或文号').fill('局党组会议纪要〔2024〕7号');
    await place.town.as('deputyHead').execute('AmendPlan', {
      campaignId: CAMPAIGN,
      changes: [{ path: '/stages/2/closes', to: '2024-08-29' }],
      reason: '提前一天',
      authority: '局党组会议纪要〔2024〕8号',
    });
    await place.town.settled();
    await leader
      .getByText(/提前一天/)
      .first()
      .waitFor();
    await leader.getByText('还没有修改').waitFor();
    await leader
      .getByRole('group', { name: /评定风险等级/ })
      .getByLabel('截止', { exact: true })
      .fill('2024-08-28');
    await press(leader, '确认调整');
    await leader.getByRole('dialog').getByRole('alert').waitFor();
    const types = await place.typesIn(`campaign-${CAMPAIGN}`);
    expect(types.filter((type) => type === 'PlanAmended')).toHaveLength(2);
    await press(leader, /取\s*消/);
  });

  it('is paused and resumed, and a unit sees both', async () => {
    const leader = await place.as('bureauHead', `campaigns/${CAMPAIGN}`);
    const unit = await place.as('financeHead', `campaigns/${CAMPAIGN}`);
    await fromMenu(leader, '暂停');
    await leader.getByLabel('理由').fill('换届');
    await sendTwice(leader, /暂\s*停/);
    await unit.getByText('已暂停').first().waitFor();
    // There is nothing to fill in meanwhile, and all of it to be read.
    await unit.getByText('本单位登记表', { exact: true }).waitFor();
    await fromMenu(leader, '恢复');
    await leader.getByLabel('理由').fill('换届结束');
    await sendTwice(leader, /恢\s*复/);
    await unit.getByText('已暂停').first().waitFor({ state: 'detached' });
    await unit.getByText('填写本单位登记表', { exact: true }).waitFor();
    expect(await typesAfter('CampaignSuspended')).toEqual(['CampaignSuspended', 'CampaignResumed']);
  });

  it('is ended early and put into the archive, where nothing more is done to it', async () => {
    const leader = await place.as('bureauHead', `campaigns/${CAMPAIGN}`);
    await fromMenu(leader, '提前结束');
    await leader.getByLabel('理由').fill('机构撤并');
    await leader.getByLabel('批准机关或文号').fill('某局发〔2024〕5号');
    expect(await faultsNow(leader)).toEqual([]);
    await sendTwice(leader, '提前结束');
    const office = await place.as('officeDirector', `campaigns/${CAMPAIGN}`);
    await fromMenu(office, '归档');
    await office.getByLabel('档案号').fill('某局档〔2024〕1号');
    await sendTwice(office, /归\s*档/);
    await office.getByText('已归档').first().waitFor();
    expect(await office.getByRole('button', { name: /更多/ }).count()).toBe(0);
    expect((await typesAfter('CampaignEndedEarly')).filter((type) => /Campaign/.test(type))).toEqual([
      ...['CampaignEndedEarly', 'CampaignArchived'],
    ]);
  });
});

describeInBrowser('an assessment', () => {
  let place: ConsoleTown;
  const TAB = `campaigns/${CAMPAIGN}?tab=assessment`;

  beforeAll(async () => {
    const town = (await campaignAt('assessment')).day('2024-12-09');
    place = await ConsoleTown.over(town, ['bureauHead', 'officeDirector', 'licensingHead']);
  });
  afterAll(() => place.close());

  it('goes from the unit’s own scores to the result, and to what follows from it', async () => {
    const office = await place.as('officeDirector', TAB);
    await open(office, '审批科', '开始考核');
    await sendTwice(office, /开\s*始/);
    const unit = await place.as('licensingHead', TAB);
    await open(unit, '审批科', '报送自评');
    await scored(unit, '10');
    await unit.getByLabel('自评说明').fill('全面完成');
    await sendTwice(unit, '单位自评');
    await unit.getByRole('button', { name: '修改自评' }).waitFor();

    await office.getByText('已自评').waitFor();
    await open(office, '审批科', /打\s*分/);
    // What the unit gave stands there to begin with.
    expect(await office.getByLabel('宣传教育得分').inputValue()).toBe('10');
    await scored(office, '5');
    await sendTwice(office, /打\s*分/);
    const leader = await place.as('bureauHead', TAB);
    await open(leader, '审批科', '确定结果');
    await leader.getByText('得分 30，按方案建议：不合格').waitFor();
    await choose(leader, '结果', '不合格');
    await sendTwice(leader, /确\s*定/);

    await open(leader, '审批科', '责令整改');
    await leader.getByLabel('整改内容').fill('补齐<b>台账</b>');
    await leader.getByLabel('整改期限').fill('2026-12-31');
    await sendTwice(leader, '责令整改');
    await unit.getByText('补齐<b>台账</b>').first().waitFor();
    await open(unit, '审批科', '报告整改');
    await unit.getByLabel('整改情况').fill('已补齐');
    await sendTwice(unit, /报\s*告/);
    await open(office, '审批科', '再次考核');
    for (const indicator of INDICATORS) await office.getByLabel(`${indicator}得分`).fill('10');
    await sendTwice(office, '再次考核');
    expect(await faultsNow(office)).toEqual([]);
    expect(await place.typesIn(`assessment-${assessmentId('licensing')}`)).toEqual([
      ...['AssessmentBegun', 'SelfAssessmentHandedIn', 'AssessmentScored', 'AssessmentResultConfirmed'],
      ...['UnitRectificationOrdered', 'UnitRectificationReported', 'UnitReassessed'],
    ]);
  });
});
