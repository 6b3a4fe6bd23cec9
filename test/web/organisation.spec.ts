/** The organisation in a real browser: what the administrator changes in it, and what everybody reads of it, also when it is large. */
import type { Page } from 'playwright-core';
import { POSTS } from '../support/organisation';
import { campaignAt } from '../support/campaign-year';
import { Town } from '../support/town';
import { describeInBrowser, PHONE } from './browser';
import { ConsoleTown } from './console-town';
import { choose, press, send, sendTwice } from './forms';
import { faultsNow, faultsOf, faultsOnBoth } from './page-faults';

const PLACE = 'organisation?part=units';

async function act(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
}

describeInBrowser('the organisation', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = (await campaignAt('grading')).day('2024-06-20');
    place = await ConsoleTown.over(town, ['administrator', 'bureauHead', 'inspector', 'licensingClerk']);
  });
  afterAll(() => place.close());

  const lastOf = async (stream: string) => (await place.town.store.readStream(stream)).at(-1);

  it('gets a unit, which is renamed, moved and abolished, each once', async () => {
    const page = await place.as('administrator', `${PLACE}&unit=bureau`);
    await act(page, '设立下级单位');
    await press(page, /设\s*立/);
    await page.getByText('请填写单位名称').waitFor();
    await page.getByLabel('单位名称').fill('法规<b>科</b>');
    await choose(page, '类型', '科室');
    await page.getByLabel('单位编号').fill('rules');
    // Of a decision of the week before.
    await press(page, '补录：此事发生在此前');
    await page.getByLabel('发生时间').fill('2024-06-13T10:00');
    expect(await faultsOnBoth(page)).toEqual([]);
    await sendTwice(page, /设\s*立/);
    expect(await lastOf('unit-rules')).toMatchObject({
      data: { name: '法规<b>科</b>', kind: 'section', parentId: 'bureau' },
      occurredAt: '2024-06-13T02:00:00.000Z',
    });

    await page.getByRole('link', { name: '法规<b>科</b>' }).click();
    await page.getByText('此单位没有岗位').waitFor();
    await act(page, /更\s*名/);
    await page.getByLabel('新名称').fill('政策法规科');
    await sendTwice(page, /更\s*名/);
    await act(page, '调整隶属');
    await choose(page, '新的上级单位', '审批科');
    await sendTwice(page, /调\s*整/);
    await page.getByText('编号 rules · 隶属').getByRole('link', { name: '审批科' }).waitFor();
    await act(page, /撤\s*销/);
    await page.getByLabel('理由').fill('机构改革');
    await sendTwice(page, /撤\s*销/);
    await page
      .getByRole('navigation', { name: '单位' })
      .getByText('政策法规科')
      .waitFor({ state: 'detached' });
    expect(await place.typesIn('unit-rules')).toEqual([
      ...['UnitEstablished', 'UnitRenamed', 'UnitMoved', 'UnitAbolished'],
    ]);
    await page.getByLabel('含已撤销').check();
    await page.getByRole('navigation', { name: '单位' }).getByText('政策法规科').waitFor();
  });

  it('refuses in the reader’s language to abolish a unit with others below it', async () => {
    const page = await place.as('administrator', `${PLACE}&unit=bureau`);
    await act(page, /撤\s*销/);
    await page.getByLabel('理由').fill('机构改革');
    await press(page, /撤\s*销/);
    await page.getByRole('alert').getByText('还有下级单位').waitFor();
    await press(page, /取\s*消/);
    await page.getByRole('button', { name: 'English' }).click();
    await act(page, 'Abolish');
    await press(page, 'Abolish');
    await page
      .getByRole('alert')
      .getByText(/units below it/)
      .waitFor();
  });

  it('gets a post and a person, who is appointed by name, leaves, and the post is abolished', async () => {
    const page = await place.as('administrator', 'organisation?part=people');
    await act(page, '登记人员');
    await page.getByLabel('姓名').fill('何二十');
    await page.getByLabel('人员编号').fill('he20');
    await sendTwice(page, /登\s*记/);
    await page.getByRole('searchbox', { name: '查找人员' }).fill('he20');
    await page.getByRole('searchbox', { name: '查找人员' }).press('Enter');
    await act(page, '更正姓名');
    await page.getByLabel('姓名', { exact: true }).fill('何廿');
    await sendTwice(page, /更\s*正/);
    await page.getByRole('listitem').getByText('何廿').first().waitFor();

    await page.getByRole('link', { name: '单位和岗位' }).click();
    await page
      .getByRole('navigation', { name: '单位' })
      .getByRole('button', { name: '某区某局的下级单位' })
      .click();
    await page.getByRole('link', { name: '财务科' }).click();
    await act(page, '设置岗位');
    await page.getByLabel('岗位名称').fill('会计');
    await choose(page, '层级', '其他岗位');
    await page.getByLabel('岗位编号').fill('bookkeeper');
    expect(await faultsOnBoth(page)).toEqual([]);
    await sendTwice(page, /设\s*置/);
    const post = page.getByRole('listitem').filter({ hasText: 'bookkeeper' }).last();
    await post.getByText('任职 0/1').waitFor();
    await post.getByRole('button', { name: /任\s*职/ }).click();
    await page.getByRole('dialog').getByLabel('任职人员').fill('何');
    await choose(page, '任职人员', '何廿');
    await page.getByLabel('任职日期').fill('2024-06-01');
    expect(await faultsOnBoth(page)).toEqual([]);
    await sendTwice(page, /任\s*职/);
    await post.getByText('何廿（he20）').waitFor();

    await post.getByRole('button', { name: '调整职数' }).click();
    await page.getByLabel('职数', { exact: true }).fill('2');
    await page.getByLabel('理由').fill('增加编制');
    await sendTwice(page, /调\s*整/);
    await post.getByText('任职 1/2').waitFor();

    // Whoever still sits there is in the way.
    await post.getByRole('button', { name: /撤\s*销/ }).click();
    await page.getByLabel('理由').fill('职责并入出纳');
    await press(page, /撤\s*销/);
    await page.getByRole('alert').getByText('岗位尚有人在任').waitFor();
    await press(page, /取\s*消/);
    await post.getByRole('button', { name: /离\s*任/ }).click();
    await page.getByLabel('在岗的最后一天').fill('2024-06-19');
    await page.getByLabel('理由').fill('调出');
    await sendTwice(page, /离\s*任/);
    // As it was the week before.
    await post.getByText('任职 0/2').waitFor();
    await page.getByLabel('任职情况截至').fill('2024-06-10');
    await post.getByText('任职 1/2').waitFor();
    await post.getByRole('button', { name: /更\s*名/ }).click();
    await page.getByLabel('新名称').fill('会计岗');
    await sendTwice(page, /更\s*名/);
    await post.getByRole('button', { name: /撤\s*销/ }).click();
    await sendTwice(page, /撤\s*销/);
    expect(await place.typesIn('post-bookkeeper')).toEqual([
      ...['PostEstablished', 'PersonAppointed', 'PostSeatsChanged', 'AppointmentEnded', 'PostRenamed'],
      'PostAbolished',
    ]);
    await page.getByRole('link', { name: '人员', exact: true }).click();
    await page.getByRole('searchbox', { name: '查找人员' }).fill('何廿');
    await page.getByRole('searchbox', { name: '查找人员' }).press('Enter');
    await page.getByRole('button', { name: '何廿的任职经历' }).click();
    await page.getByText('会计岗').waitFor();
  });

  it('lets the administrator dispose of an auditor’s seat, and the holder is marked', async () => {
    const page = await place.as('administrator', `${PLACE}&unit=district`);
    const seat = page.getByRole('listitem').filter({ hasText: '孙三（sun）' }).last();
    await seat.getByRole('button', { name: '委托代理' }).click();
    await page.getByRole('dialog').getByLabel('代理人').fill('卫');
    await choose(page, '代理人', '卫十一');
    await page.getByLabel('最后一天').fill('2026-12-31');
    await page.getByLabel('理由').fill('休假');
    await send(page, /委\s*托/);
    const line = page.getByRole('listitem').filter({ hasText: '卫十一' }).last();
    await line.getByRole('button', { name: '提前结束' }).click();
    await page.getByLabel('理由').fill('提前返岗');
    await send(page, /结\s*束/);
    await line.waitFor({ state: 'detached' });
    expect((await place.typesIn(`post-${POSTS.auditor.postId}`)).slice(-2)).toEqual([
      ...['PostDelegated', 'DelegationEnded'],
    ]);
  });

  it('lets the leadership of a campaign exempt from rotation, on an authority', async () => {
    const page = await place.as('bureauHead', `${PLACE}&unit=finance`);
    const seat = page.getByRole('listitem').filter({ hasText: '蒋十二' }).last();
    await seat.getByRole('button', { name: '免予轮岗' }).click();
    await page.getByLabel('理由').fill('岗位专业性强');
    await page.getByLabel('批准依据').fill('局党组会议纪要〔2024〕7号');
    expect(await faultsOnBoth(page)).toEqual([]);
    await sendTwice(page, '免予轮岗');
    expect(await lastOf(`post-${POSTS.cashier.postId}`)).toMatchObject({
      type: 'RotationExempted',
      data: { personId: 'jiang', authority: '局党组会议纪要〔2024〕7号' },
    });
    expect(
      await page
        .getByRole('main')
        .getByRole('button', { name: /任\s*职|离\s*任|更\s*名/ })
        .count(),
    ).toBe(0);
  });

  it('is read by everybody, who are offered nothing', async () => {
    for (const [name, trail] of [
      ['inspector', 1],
      ['licensingClerk', 0],
    ] as const) {
      const page = await place.as(name, `${PLACE}&unit=finance`);
      await page.getByText('卫十一（wei）').waitFor();
      const main = page.getByRole('main');
      const buttons = main.getByRole('button', { name: /设|更\s*名|撤\s*销|任\s*职|离\s*任|委\s*托|免予/ });
      expect(await buttons.count()).toBe(0);
      // Of a unit in reach alone.
      expect(Math.min(1, await main.getByRole('link', { name: '责任链' }).count())).toBe(trail);
    }
  });

  it('is where a search leads the administrator, who reads no trail', async () => {
    const page = await place.as('administrator');
    await page.getByLabel('检索', { exact: true }).fill('出纳');
    await page.getByRole('option').first().waitFor({ state: 'attached' });
    await page.locator('.ant-select-item-option', { hasText: '出纳' }).click();
    await page.getByRole('main').getByText('蒋十二（jiang）').waitFor();
    // A campaign of that name is none of the administrator's.
    await page.getByLabel('检索', { exact: true }).fill('某局');
    await page.locator('.ant-select-item-option', { hasText: '某区某局' }).first().waitFor();
    expect(await page.locator('.ant-select-item-option', { hasText: '专项工作' }).count()).toBe(0);
  });
});

describeInBrowser('a large organisation', () => {
  let place: ConsoleTown;
  const UNITS = 300;
  const POSTS_EACH = 5;

  beforeAll(async () => {
    const town = await Town.found();
    const administrator = town.as('administrator');
    const count = Array.from({ length: UNITS }, (_, index) => String(index + 1).padStart(3, '0'));
    for (const number of count) {
      // Ten bodies with their sections below them.
      const parentId =
        number.endsWith('0') || number.endsWith('1') ? 'bureau' : `unit-${number.slice(0, 2)}1`;
      await administrator.execute('EstablishUnit', {
        ...{ unitId: `unit-${number}`, name: `第${number}单位`, kind: 'section', parentId },
      });
      for (let place = 1; place <= POSTS_EACH; place += 1)
        await administrator.execute('EstablishPost', {
          ...{ postId: `post-${number}-${place}`, unitId: `unit-${number}`, name: `岗位${place}` },
          ...{ rank: 'staff', role: 'postHolder', seats: 1 },
        });
    }
    for (let number = 1; number <= 60; number += 1)
      await administrator.execute('RegisterPerson', { personId: `p-${number}`, name: `人员${number}` });
    place = await ConsoleTown.over(town, ['administrator']);
  });
  afterAll(() => place.close());

  it('is searched, opened unit by unit and read page by page', async () => {
    const page = await place.as('administrator', PLACE);
    await page.getByText('单位 305 个').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('searchbox', { name: '查找单位' }).fill('第29');
    await page.getByRole('link', { name: '第299单位' }).click();
    await page.getByText('post-299-5').waitFor();
    // The posts of the one unit, and of no other.
    expect(asked.filter((url) => /\/posts\?.*below/.test(url))).toEqual([]);
    await page.getByRole('searchbox', { name: '查找单位' }).fill('单位');
    await page.getByText('另有 250 个，请输入更多文字').waitFor();
    await page.getByRole('searchbox', { name: '查找单位' }).fill('');
    await page.getByRole('navigation', { name: '单位' }).getByRole('link', { name: '第299单位' }).waitFor();
    expect(await faultsOnBoth(page)).toEqual([]);

    await page.getByRole('link', { name: '人员', exact: true }).click();
    await page.getByRole('button', { name: /更\s*多/ }).click();
    await page.getByRole('button', { name: /更\s*多/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: '任职经历' }).count()).toBe(72);
  });

  it('has nothing that axe finds serious, on a desktop and on a phone', async () => {
    const page = await place.as('administrator');
    expect(await faultsOf(page, [PLACE, 'organisation?part=people'])).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await faultsNow(page)).toEqual([]);
  });
});
