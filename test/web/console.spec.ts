/** The console in a real browser: from the log-in to the effect that another person sees. */
import { askForGate, CAMPAIGN, campaignAt, mobilizeButFor } from '../support/campaign-year';
import { addDays } from '../../workflows/kernel/time';
import { POSTS, type PostName } from '../support/organisation';
import type { Town } from '../support/town';
import { ConsoleTown, PASSWORD } from './console-town';
import { describeInBrowser, logIn } from './browser';
import { choose, press, send, sendTwice } from './forms';
import { faultsNow, faultsOf, faultsOnBoth } from './page-faults';

const PEOPLE = ['administrator', 'bureauHead', 'officeDirector', 'licensingHead', 'inspector'] as const;
const GATES = `campaigns/${CAMPAIGN}?tab=gates`;

describeInBrowser('the console', () => {
  let town: Town;
  let place: ConsoleTown;

  beforeAll(async () => {
    town = await campaignAt('mobilization');
    await mobilizeButFor(town);
    place = await ConsoleTown.over(town, PEOPLE);
  });
  afterAll(() => place.close());

  it('says what is wrong with a log-in, and lets nobody in', async () => {
    const page = await place.anybody();
    await page.getByLabel('登录名').fill('bureauhead');
    await page.getByLabel('口令').fill('wrong');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByRole('alert').getByText('登录名或口令不正确').waitFor();
    await page.goto(`/app/campaigns/${CAMPAIGN}`);
    await page.getByLabel('登录名').waitFor();
  });

  it('shows the group what is missing at the gate, and the office what the group has decided', async () => {
    const leader = await place.as('bureauHead', GATES);
    await leader.getByText('还差 1 项').first().waitFor();
    // A day on: the sessions of the day before have run out.
    await askForGate(town, 'mobilization');
    const head = await place.as('bureauHead', GATES);
    await head.getByRole('button', { name: '作出决定' }).click();
    await head.getByRole('radio', { name: '退回整改' }).check();
    await head.getByLabel('理由').fill('<script>alert(1)</script>培训不足，整改后再报');
    // Pressed twice: one decision.
    const decide = head.getByRole('dialog').getByRole('button', { name: '作出决定' });
    await decide.dblclick();
    await head.getByRole('dialog').waitFor({ state: 'detached' });

    const office = await place.as('officeDirector', GATES);
    await office.getByText('退回整改').first().click();
    await office.getByText('<script>alert(1)</script>培训不足').waitFor();
    const decisions = (await town.store.readStream(`campaign-${CAMPAIGN}`)).filter(
      ({ type }) => type === 'GateDecided',
    );
    expect(decisions).toHaveLength(1);
    expect(decisions[0]?.actor).toMatchObject({
      personId: POSTS.bureauHead.personId,
      postId: POSTS.bureauHead.postId,
    });
  });

  it('gives the administrator accounts to open, whose owner first changes the password', async () => {
    const page = await place.as('administrator', 'accounts');
    await page.getByRole('button', { name: '开立账号' }).click();
    await page.getByLabel(/^登录名/).fill('cashier');
    await page.getByLabel('人员', { exact: true }).fill(POSTS.cashier.personId);
    await choose(page, '人员', POSTS.cashier.personName);
    await press(page, /开\s*立/);
    const shown = await page.getByText(/^cashier \/ /).textContent();
    const oneTime = /[a-z]{4}-[A-Z]{4}-\d{4}-[a-z]{4}/.exec(shown ?? '')?.[0] ?? '';

    const cashier = await place.anybody();
    await logIn(cashier, 'cashier', oneTime);
    await cashier.getByText('一次性口令').waitFor();
    await cashier.getByLabel('现口令').fill(oneTime);
    await cashier.getByLabel('新口令').fill(PASSWORD);
    await cashier.getByLabel('再输一遍').fill(PASSWORD);
    await cashier.getByRole('button', { name: /修\s*改/ }).click();
    await cashier.getByText('我的事项').waitFor();
  });

  it('lets the administrator issue a token, shown once, and revoke it', async () => {
    const page = await place.as('administrator', 'accounts');
    const row = page.getByRole('row').filter({ hasText: 'inspector' });
    await row.getByRole('button', { name: '接口令牌' }).click();
    await page.getByRole('button', { name: '签发令牌' }).click();
    await page.getByLabel('名称（哪个系统）').fill('数据平台');
    await choose(page, '以什么岗位行事', `某区纪委 ${POSTS.inspector.name}`);
    await page.getByLabel('最后一天').fill(addDays(town.now.slice(0, 10), 30));
    await page.getByRole('button', { name: /^签\s*发$/ }).click();
    const token = (await page.getByText(/^lc_inspector\./).textContent()) ?? '';
    expect(token).toMatch(/^lc_inspector\.[0-9a-f]{16}_[\w-]{43}/);
    await page.getByRole('button', { name: /知道了|确\s*定|OK/ }).click();
    await page.getByRole('button', { name: /^吊\s*销$/ }).click();
    await page.getByLabel('理由').fill('平台停用');
    await press(page, /^吊\s*销$/);
    await page.getByText('已吊销').waitFor();
  });

  it('shows a unit its own rows, and the supervisor every one', async () => {
    const rows = async (name: PostName) => {
      const page = await place.as(name, `campaigns/${CAMPAIGN}?tab=matrix`);
      const text = await page.getByText(/^\d+ 个单位$/).textContent();
      return text;
    };
    expect(await rows('licensingHead')).toBe('1 个单位');
    expect(await rows('inspector')).not.toBe('1 个单位');
  });

  it('offers a post acted in for somebody, marked, and shows what its holder sees', async () => {
    const today = town.now.slice(0, 10);
    await town.as('licensingHead').execute('DelegatePost', {
      postId: POSTS.licensingHead.postId,
      delegationId: 'delegation-1',
      appointmentId: `${POSTS.licensingHead.postId}.1`,
      personId: POSTS.inspector.personId,
      from: today,
      until: today,
      reason: '出差',
    });
    await town.settled();
    const page = await place.as('inspector');
    await page.getByLabel('行事岗位').click();
    await page.getByTitle(/审批科科长（部门负责人）（代理）$/).click();
    await page.goto(`/app/campaigns/${CAMPAIGN}?tab=matrix`);
    await page.getByText('1 个单位', { exact: true }).waitFor();
    // A delegate may lay it down, and not hand it on.
    await page.goto('/app/delegation');
    await page.getByRole('button', { name: '提前结束' }).waitFor();
    expect(await page.getByRole('button', { name: '委托代理' }).count()).toBe(0);
  });

  it('lets a post holder have somebody act in the post, and end it', async () => {
    const page = await place.as('officeDirector', 'delegation');
    await page.getByRole('button', { name: '委托代理' }).click();
    const form = page.locator('.ant-modal');
    await choose(page, '代理人', '卫十一');
    // The town's calendar, not this machine's.
    await form.getByLabel('第一天').fill(town.now.slice(0, 10));
    await form.getByLabel('最后一天').fill(addDays(town.now.slice(0, 10), 2));
    await form.getByLabel('理由').fill('外出学习');
    await send(page, /委\s*托/);
    const row = page.getByRole('listitem').filter({ hasText: '卫十一' });
    await row.getByText(/代\s*郑七/).waitFor();
    expect(await faultsNow(page)).toEqual([]);
    await row.getByRole('button', { name: '提前结束' }).click();
    await form.getByLabel('理由').fill('提前返岗');
    await send(page, /结\s*束/);
    await row.waitFor({ state: 'detached' });
  });

  it('is left on every device at once', async () => {
    const here = await place.as('licensingHead');
    const there = await place.anybody();
    await logIn(there, 'licensinghead', PASSWORD);
    await there.getByText('我的事项').waitFor();
    await here.getByRole('button', { name: POSTS.licensingHead.personName }).click();
    await here.getByRole('menuitem', { name: '在所有设备退出' }).click();
    await here.getByLabel('登录名').waitFor();
    await there.reload();
    await there.getByLabel('登录名').waitFor();
  });

  it('has nothing on any page that axe finds serious, and nothing wider than a desktop or a phone', async () => {
    const page = await place.as('bureauHead');
    const found = await faultsOf(page, [
      '',
      'campaigns',
      `campaigns/${CAMPAIGN}`,
      GATES,
      `campaigns/${CAMPAIGN}?tab=matrix`,
      `campaigns/${CAMPAIGN}?tab=timeline`,
      `campaigns/${CAMPAIGN}/register`,
      'password',
      'delegation',
    ]);
    expect(found).toEqual([]);
  });

  it('enters with their days a gate that was asked for and decided on paper', async () => {
    town.day('2024-04-03');
    const office = await place.as('officeDirector', GATES);
    const earlier = async (at: string) => {
      await press(office, '补录：此事发生在此前');
      await office.getByLabel('发生时间').fill(at);
    };
    const ask = async (at: string) => {
      await office.getByRole('button', { name: '提请关口' }).click();
      await office.getByLabel('说明').fill('培训已补');
      await earlier(at);
      expect(await faultsNow(office)).toEqual([]);
      await sendTwice(office, /提\s*请/);
    };
    // Asked for too early, taken back, and asked for again.
    await ask('2024-04-01T10:00');
    await office.getByRole('button', { name: '撤回提请' }).click();
    await office.getByLabel('理由').fill('材料未附');
    await earlier('2024-04-01T11:00');
    await send(office, /撤\s*回/);
    await ask('2024-04-01T16:00');

    const head = await place.as('bureauHead', GATES);
    await head.getByRole('button', { name: '作出决定' }).click();
    await head.getByRole('radio', { name: '附例外过关' }).check();
    await press(head, '作出决定');
    await head.getByText('请填写整改期限').waitFor();
    await head.getByRole('checkbox').first().check();
    await head.getByLabel('整改期限').fill('2024-04-10');
    await head.getByLabel('理由').fill('四月补训');
    await press(head, '补录：此事发生在此前');
    await head.getByLabel('发生时间').fill('2024-04-02T10:30');
    expect(await faultsOnBoth(head)).toEqual([]);
    await sendTwice(head, '作出决定');
    await head.getByText('附例外过关').first().waitFor();
    const [asked, decided] = (await town.store.readStream(`campaign-${CAMPAIGN}`))
      .filter(({ type }) => type === 'GateRequested' || type === 'GateDecided')
      .slice(-2);
    expect(asked).toMatchObject({
      occurredAt: '2024-04-01T08:00:00.000Z',
      data: { note: '培训已补' },
    });
    expect(decided).toMatchObject({
      occurredAt: '2024-04-02T02:30:00.000Z',
      data: { outcome: 'passedWithExceptions', exceptions: [{ dueOn: '2024-04-10' }] },
    });
    expect(decided?.recordedAt.slice(0, 10)).toBe('2024-04-03');
  });

  it('leads the office from the task to what a gate let pass, which it clears', async () => {
    const office = await place.as('officeDirector');
    await office.getByRole('listitem').filter({ hasText: '销号过关例外' }).getByRole('link').click();
    await office.getByText('待整改').or(office.getByText('逾期')).first().waitFor();
    await office.getByRole('button', { name: /销\s*号/ }).click();
    await office.getByLabel('整改完成日期').fill('2024-04-03');
    await office.getByLabel('整改情况').fill('已补训');
    await office.getByLabel('佐证材料').fill('签到表');
    await sendTwice(office, /销\s*号/);
    await office.getByText('已于 2024-04-03 销号').waitFor();
    expect(await faultsOnBoth(office)).toEqual([]);
    // Who decided stands there by name.
    await office.getByText('附例外过关').first().click();
    await office.getByText(/决定人：李四（\s*局长）/).waitFor();
  });
});
