/** What the office, the group and the supervisor do in a real browser, and what the units see of it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { warningList } from '../../projections/warnings/query';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { OfficeFile } from '../support/office-file';
import { THREE_COLOURS } from '../support/warning-story';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { choose, press, sendTwice } from './forms';
import { faultsNow, faultsOf, faultsOnBoth } from './page-faults';

const PEOPLE = ['bureauHead', 'deputyHead', 'officeDirector', 'licensingHead', 'inspector'] as const;

async function open(page: Page, act: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: act }).first().click();
  await page.getByRole('dialog').waitFor();
}

describeInBrowser('what the office and the group do', () => {
  describe('in the stage of grading', () => {
    let place: ConsoleTown;
    const POINT = 'risk-points/licence-2';

    beforeAll(async () => {
      place = await ConsoleTown.over((await campaignAt('grading')).day('2024-06-20'), PEOPLE);
    });
    afterAll(() => place.close());

    it('a grade goes from the rating to the approval, and the unit sees it', async () => {
      const head = await place.as('licensingHead', POINT);
      await open(head, '岗位自评');
      await choose(head, '发生概率', '2');
      await choose(head, '危害程度', '2');
      await sendTwice(head, /评\s*定/);
      await head.getByRole('button', { name: '修改岗位自评' }).waitFor();
      expect(await head.getByRole('button', { name: '社会评议' }).count()).toBe(0);

      const office = await place.as('officeDirector', POINT);
      await open(office, '社会评议');
      await sendTwice(office, /评\s*定/);
      await office.getByRole('button', { name: '修改社会评议' }).waitFor();

      const leader = await place.as('bureauHead', POINT);
      await open(leader, '分级评审');
      await sendTwice(leader, /评\s*定/);
      await leader.getByRole('button', { name: '修改分级评审' }).waitFor();
      expect(await faultsNow(leader)).toEqual([]);

      await head.reload();
      await open(head, '签署部门负责人意见');
      await head.getByLabel('意见', { exact: true }).fill('同意');
      await head.getByLabel('签署日期').fill('2024-06-20');
      await sendTwice(head, /签\s*署/);
      await leader.reload();
      await open(leader, '签署主管领导意见');
      await leader.getByLabel('意见', { exact: true }).fill('同意');
      await leader.getByLabel('签署日期').fill('2024-06-20');
      await sendTwice(leader, /签\s*署/);

      // Another grade than the one rated asks for its reason at once.
      await open(leader, '审定等级');
      await choose(leader, '审定等级', '高风险');
      await leader.getByLabel('与评定等级不一致的理由').fill('涉及资金较大');
      await sendTwice(leader, /审\s*定/);
      await leader.getByRole('button', { name: '重新定级' }).waitFor();

      await head.reload();
      await head.getByText('已审定').waitFor();
      await head.getByText('高风险').first().waitFor();
      expect(
        (await place.typesIn('riskPoint-licence-2')).filter((type) => type !== 'RiskPointFound'),
      ).toEqual([
        ...['RiskPointRated', 'RiskPointRated', 'RiskPointRated'],
        ...['OpinionSigned', 'OpinionSigned', 'RiskGradeApproved'],
      ]);
    });

    it('names in a list are read whole on a narrow screen, chosen and to be chosen', async () => {
      const leader = await place.as('bureauHead', `campaigns/${CAMPAIGN}`);
      await leader.setViewportSize({ width: 300, height: 800 });
      await leader.getByRole('button', { name: /更多/ }).click();
      await leader.getByRole('menuitem', { name: '调整领导小组和办公室' }).click();
      await leader.getByRole('dialog').getByLabel('组长', { exact: true }).click();
      await leader.locator('.ant-select-item-option', { hasText: '审批科科长' }).first().waitFor();
      const cut = await leader.evaluate(
        `[...document.querySelectorAll('.ant-select-selection-item-content, .ant-select-item-option-content')]
          .filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent)`,
      );
      expect(cut).toEqual([]);
    });

    it('a meeting is recorded, and a decision taken by what two members say', async () => {
      const town = place.town;
      for (const [name, step] of [
        ['financeHead', 'selfRating'],
        ['officeClerk', 'publicReview'],
        ['deputyHead', 'tieredReview'],
      ] as const)
        await town.as(name).execute('RateRiskPoint', {
          riskPointId: 'payments-1',
          likelihood: 3,
          severity: 4,
          level: 1,
          step,
        });
      const tab = `campaigns/${CAMPAIGN}?tab=decisions`;
      const office = await place.as('officeDirector', tab);
      await open(office, '记录会议');
      await choose(office, '类型', '会审会');
      await office.getByRole('dialog').getByLabel('日期').fill('2024-06-20');
      await office.getByLabel('地点').fill('三楼会议室');
      await office.getByLabel('参加人数').fill('9');
      await office.getByLabel('议题').fill('研究<b>风险</b>等级');
      await sendTwice(office, /记\s*录/);
      await office.getByText('研究<b>风险</b>等级').waitFor();

      await open(office, '提请集体决策');
      await office.getByLabel('事项', { exact: true }).fill('审定一级风险点');
      await office.getByLabel('决策机构').fill('局党组');
      await choose(office, '拟定等级的风险点', '财务科');
      await office.getByLabel('决策机构').click();
      await office.getByText(/^拟定等级：/).waitFor();
      await sendTwice(office, /提\s*请/);
      await office.getByText('已表态 0 人，至少要 2 人').waitFor();
      expect(await office.getByRole('button', { name: '发表意见' }).count()).toBe(0);

      for (const name of ['bureauHead', 'deputyHead'] as const) {
        const member = await place.as(name);
        await member.getByRole('link', { name: '审定一级风险点' }).click();
        await open(member, '发表意见');
        await choose(member, '态度', /^同意$/);
        await member.getByLabel('理由').fill('同意所评等级');
        await sendTwice(member, /发\s*表/);
        await member.getByText('同意所评等级').first().waitFor();
        expect(await member.getByRole('button', { name: '发表意见' }).count()).toBe(0);
      }

      await office.reload();
      await open(office, '形成决定');
      await sendTwice(office, '形成决定');
      await office.getByText('已通过').waitFor();
      await town.settled();
      const point = await place.typesIn('riskPoint-payments-1');
      expect(point.filter((type) => type === 'RiskGradeApproved')).toHaveLength(1);
      const campaign = await place.typesIn(`campaign-${CAMPAIGN}`);
      expect(campaign.filter((type) => type === 'MeetingRecorded')).toHaveLength(2);
    });

    it('a form is taken away for Word, of the own unit alone', async () => {
      const head = await place.as('licensingHead', `campaigns/${CAMPAIGN}/register`);
      await open(head, '导出表格');
      expect(await faultsOnBoth(head)).toEqual([]);
      const [download] = await Promise.all([
        head.waitForEvent('download'),
        head.getByRole('button', { name: '岗位廉政风险点登记表 Word' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('岗位廉政风险点登记表.docx');
      const { paragraphs } = new OfficeFile(readFileSync(await download.path()));
      expect(paragraphs.filter((each) => each.startsWith('单位名称'))).toEqual(
        Array.from({ length: 2 }, () => '单位名称（盖章）：审批科'),
      );
    });

    it('a stage is extended, and stands so in the table of stages', async () => {
      const leader = await place.as('bureauHead', `campaigns/${CAMPAIGN}`);
      await leader
        .getByRole('row', { name: /定级/ })
        .getByRole('button', { name: /延\s*期/ })
        .click();
      await leader.getByLabel('新的截止日期').fill('2024-09-10');
      await leader.getByLabel('理由').fill('汛期人手不足');
      await sendTwice(leader, /延\s*期/);
      await leader.getByText('原定 2024-08-31').waitFor();
      await leader.getByRole('button', { name: /更多/ }).click();
      await leader.getByRole('menuitem', { name: '暂停' }).waitFor();
      const unit = await place.as('licensingHead', `campaigns/${CAMPAIGN}`);
      await unit.getByText('原定 2024-08-31').waitFor();
      expect(await unit.getByRole('button', { name: /延\s*期/ }).count()).toBe(0);
      expect(await unit.getByRole('button', { name: /更多/ }).count()).toBe(0);
    });
  });

  describe('in the stage of control', () => {
    let place: ConsoleTown;
    const TAB = `campaigns/${CAMPAIGN}?tab=warnings`;

    beforeAll(async () => {
      const town = (await campaignAt('control')).day('2024-09-04');
      await town.as('deputyHead').execute('AmendPlan', {
        campaignId: CAMPAIGN,
        changes: [{ path: '/warnings', to: THREE_COLOURS }],
        reason: '增加预警等级',
        authority: '局党组会议纪要〔2024〕9号',
      });
      place = await ConsoleTown.over(town, PEOPLE);
    });
    afterAll(() => place.close());

    it('the supervisor warns a unit, its head answers, the supervisor settles', async () => {
      const supervisor = await place.as('inspector', TAB);
      await open(supervisor, '发出预警');
      await choose(supervisor, '单位', '审批科');
      await choose(supervisor, '预警等级', '蓝色预警');
      await supervisor.getByLabel('预警内容').fill('超时限审批 <i>三</i> 件');
      await supervisor.getByLabel('缘由').fill('日常检查');
      await sendTwice(supervisor, /发\s*出/);
      await supervisor.getByText('超时限审批 <i>三</i> 件').waitFor();

      const head = await place.as('licensingHead');
      await head.getByText('答复预警').waitFor();
      await head.getByRole('listitem').filter({ hasText: '答复预警' }).getByRole('link').click();
      await open(head, /答\s*复/);
      await head.getByLabel('答复或处置情况').fill('系统升级所致，已补办');
      await sendTwice(head, /答\s*复/);
      await head.getByText('系统升级所致，已补办').waitFor();
      expect(await head.getByRole('button', { name: '核查销号' }).count()).toBe(0);

      // What the supervision warned of is not the office's to settle or to take back.
      const office = await place.as('officeDirector', TAB);
      await office.getByText('系统升级所致，已补办').waitFor();
      await office.getByRole('button', { name: '退回答复' }).waitFor();
      expect(await office.getByRole('button', { name: /核查销号|撤回预警/ }).count()).toBe(0);

      await supervisor.reload();
      await open(supervisor, '核查销号');
      await supervisor.getByLabel('核查结论').fill('情况属实');
      await sendTwice(supervisor, /销\s*号/);
      await supervisor.getByText('已销号').waitFor();
      await head.reload();
      await head.getByText('情况属实').waitFor();
      const { answer } = await place.town.engine.views.ask(warningList, {
        programme: { kind: 'campaign', id: CAMPAIGN },
        asOf: '2024-09-04',
      });
      expect(answer.items).toMatchObject([{ ofSupervision: true }]);
      expect(await place.typesIn(`warning-${answer.items[0]!.warningId}`)).toEqual([
        ...['WarningIssued', 'WarningAnswered', 'WarningSettled'],
      ]);
    });

    it('a decision leads to the risk points that the reader may open, and says which it may not', async () => {
      const tab = `campaigns/${CAMPAIGN}?tab=decisions`;
      const head = await place.as('licensingHead', tab);
      const grades = head.getByRole('group').filter({ hasText: '审定等级的风险点 1 个' });
      await grades.getByText('（其他单位的风险点）').waitFor();
      expect(await grades.getByRole('link').count()).toBe(0);
      const office = await place.as('officeDirector', tab);
      await office.getByRole('group').getByRole('link').first().click();
      await office.waitForURL('**/risk-points/payments-1');
      await office.getByText('公示结束').first().waitFor();
    });

    it('a point whose grade a body gave is closed by a decision, also while it is graded anew', async () => {
      const leader = await place.as('bureauHead', 'risk-points/payments-1');
      const decision = leader.getByRole('dialog').getByLabel('同意关闭的集体决策');
      await open(leader, /关\s*闭/);
      await decision.waitFor();
      await press(leader, /取\s*消/);
      await open(leader, '重新定级');
      await choose(leader, '原因', '其他');
      await leader.getByLabel('理由').fill('业务调整');
      await sendTwice(leader, '重新定级');
      await leader.getByRole('button', { name: '重新定级' }).waitFor({ state: 'detached' });
      await open(leader, /关\s*闭/);
      await decision.waitFor();
    });

    it('has nothing that axe finds serious, on a desktop and on a phone', async () => {
      const page = await place.as('officeDirector');
      const tabs = ['stages', 'decisions', 'assessment', 'warnings'];
      expect(
        await faultsOf(page, [
          'risk-points/payments-1',
          ...tabs.map((tab) => `campaigns/${CAMPAIGN}?tab=${tab}`),
        ]),
      ).toEqual([]);
      await open(page, '发出预警');
      await page.getByLabel('预警内容').waitFor();
      expect(await faultsOnBoth(page)).toEqual([]);
    });
  });
});
