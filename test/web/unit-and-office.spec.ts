/** A unit fills in its own form in a real browser, the office returns it, the unit mends it, the office accepts it. */
import { CAMPAIGN, campaignAt, submissionId } from '../support/campaign-year';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { choose, press, send, sendTwice } from './forms';
import { faultsNow, faultsOf, faultsOnBoth } from './page-faults';

const WORK = `campaigns/${CAMPAIGN}/work`;
const PEOPLE = ['licensingClerk', 'licensingHead', 'officeDirector', 'inspector'] as const;

describeInBrowser('a unit and the office', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    place = await ConsoleTown.over((await campaignAt('identification')).day('2024-04-15'), PEOPLE);
  });
  afterAll(() => place.close());

  it('a post holder records duties, lists a power, draws its flow', async () => {
    const page = await place.as('licensingClerk');
    await page.getByText('填写本岗位登记表').first().waitFor();
    await page.goto(`/app/${WORK}`);
    await page.getByRole('button', { name: '登记职责' }).click();
    await page.getByLabel('职责内容').fill('受理申请材料');
    await page.getByLabel('设定依据').fill('三定方案');
    // Written on paper three days before.
    await press(page, '补录：此事发生在此前');
    await page.getByLabel('发生时间').fill('2024-04-12T09:30');
    await send(page, /保\s*存/);
    await page.getByText('受理申请材料').waitFor();
    const [recorded] = (await place.town.store.readStream('post-licensing-clerk')).slice(-1);
    expect(recorded).toMatchObject({ type: 'PostDutiesRecorded', occurredAt: '2024-04-12T01:30:00.000Z' });
    expect(recorded!.recordedAt.slice(0, 10)).toBe('2024-04-15');

    await page.getByRole('link', { name: '二、职权与流程' }).click();
    await page.getByRole('button', { name: '登记职权' }).click();
    // What is needed and not there is said beside its field, and nothing is sent.
    await press(page, /登\s*记/);
    await page.getByText('请填写职权名称').waitFor();
    await page.getByLabel('职权名称').fill('<b>科技项目</b>立项审批');
    await page.getByLabel('职权内容').fill('受理、审核、办结');
    await choose(page, '职权类别', '行政许可');
    await choose(page, /^办理主体/, '审批员');
    await page.getByLabel('设置依据').fill('科技计划项目管理办法\n行政许可法');
    await page.getByLabel('公开形式').fill('单位网站');
    await page.getByLabel('办结时限').fill('20 个工作日');
    await send(page, /登\s*记/);
    await page.getByText('<b>科技项目</b>立项审批').waitFor();

    await page.getByRole('button', { name: '绘制流程图' }).click();
    await page.getByLabel('环节名称').fill('受理');
    await page.getByRole('button', { name: '增加环节' }).click();
    await page.getByLabel('环节名称').last().fill('审核');
    await send(page, /保\s*存/);
    await page.getByRole('list', { name: '流程图' }).getByText('2 审核').waitFor();
    expect(await faultsNow(page)).toEqual([]);
  });

  it('a form survives a lost connection and a closed window, and takes effect once', async () => {
    const page = await place.as('licensingClerk');
    const find = async () => {
      await page.goto(`/app/${WORK}?step=points`);
      await page.getByRole('button', { name: '登记风险点' }).click();
    };
    await find();
    await choose(page, '所在职权', '立项审批');
    await choose(page, '所在流程环节', '审核');
    await page.getByLabel('风险点表现形式').fill('审核时可能收受好处');
    await choose(page, '风险类别', '岗位职责');
    await page.context().setOffline(true);
    await press(page, /登\s*记/);
    await page.getByText('连不上服务器。已填写的内容仍在').waitFor();
    await page.context().setOffline(false);
    await find();
    await page.getByText('已恢复上次未提交的内容').waitFor();
    expect(await page.getByLabel('风险点表现形式').inputValue()).toBe('审核时可能收受好处');
    await sendTwice(page, /登\s*记/);
    await page.getByRole('link', { name: '审核时可能收受好处' }).waitFor();
    expect(await page.getByRole('link', { name: '审核时可能收受好处' }).count()).toBe(1);
    await page.getByRole('button', { name: '登记风险点' }).click();
    expect(await page.getByText('已恢复上次未提交的内容').count()).toBe(0);
  });

  it('the head sees what is missing, hands in, and is told why it came back', async () => {
    const head = await place.as('licensingHead');
    await head.getByRole('link', { name: /./ }).first().waitFor();
    await head.goto(`/app/${WORK}?step=handIn`);
    await head.getByText('岗位没有职责：审批科科长').waitFor();
    await head.getByText('岗位没有排查：审批科科长').waitFor();
    await head.getByRole('button', { name: /^报\s*送$/ }).click();
    await head.getByLabel('说明').fill('先行报送');
    await sendTwice(head, /报\s*送/);
    const submission = `submission-${submissionId('identification', 'licensing')}`;
    expect(await place.typesIn(submission)).toEqual(['SubmissionBegun', 'SubmissionHandedIn']);

    const office = await place.as('officeDirector');
    await office.getByRole('listitem').filter({ hasText: '审批科' }).getByRole('link').first().click();
    await office.getByRole('button', { name: /退\s*回/ }).click();
    await office.getByLabel('理由').fill('审批科科长的岗位没有排查\n职责未登记');
    await send(office, /退\s*回/);

    await head.goto('/app/');
    await head.getByText('职责未登记').waitFor();
    await head.goto(`/app/${WORK}`);
    await head.getByText('退回理由：职责未登记').waitFor();
    await head.getByRole('button', { name: '登记职责' }).first().waitFor();
    const row = head.getByRole('row', { name: /审批科科长/ });
    await row.getByRole('button', { name: '登记职责' }).click();
    await head.getByLabel('职责内容').fill('主持审批科工作');
    await head.getByLabel('设定依据').fill('三定方案');
    await send(head, /保\s*存/);
    await row.getByRole('button', { name: '未发现风险' }).click();
    await head.getByLabel('理由').fill('不直接经办');
    await send(head, /签\s*署/);
    await head.getByRole('link', { name: '五、报送' }).click();
    await head.getByText('各项已填报齐全').waitFor();
    await head.getByRole('button', { name: '重新报送' }).click();
    await send(head, /报\s*送/);
  });

  it('the office accepts it, and the supervisor sees so', async () => {
    const office = await place.as(
      'officeDirector',
      `campaigns/${CAMPAIGN}?tab=matrix&unit=licensing&stage=identification`,
    );
    await office.getByRole('button', { name: /接\s*收/ }).click();
    await send(office, /接\s*收/);
    await office.getByRole('button', { name: '重新打开' }).waitFor();
    expect(await faultsNow(office)).toEqual([]);
    const supervisor = await place.as('inspector', `${WORK}?unit=licensing`);
    await supervisor.getByText('主持审批科工作').waitFor();
    await supervisor.getByText('已接收').first().waitFor();
    expect(await supervisor.getByRole('button', { name: '登记职责' }).count()).toBe(0);
  });

  it('has nothing that axe finds serious on the form, on a desktop and on a phone', async () => {
    const page = await place.as('licensingHead');
    const steps = ['posts', 'powers', 'points', 'measures', 'handIn'];
    expect(
      await faultsOf(
        page,
        steps.map((step) => `${WORK}?step=${step}`),
      ),
    ).toEqual([]);
    await page.goto(`/app/${WORK}?step=powers`);
    await page.getByRole('button', { name: '修改流程图' }).click();
    await page.getByLabel('环节名称').first().waitFor();
    expect(await faultsOnBoth(page)).toEqual([]);
  });
});
