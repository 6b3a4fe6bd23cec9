/** A warning network in a real browser: officers appointed and relieved, a report handed in and received, a bulletin answered. */
import type { Page } from 'playwright-core';
import { officers } from '../../projections/networks/query-work';
import { campaignAt } from '../support/campaign-year';
import { NETWORK, NETWORK_REQUEST, OFFICER_REQUEST, POINT_REQUEST } from '../support/network-story';
import type { PostName } from '../support/organisation';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { choose, send } from './forms';
import { faultsNow, faultsOf } from './page-faults';

const PAGE = `networks/${NETWORK}`;
const PEOPLE: readonly PostName[] = ['officeDirector', 'cashier', 'financeHead', 'licensingHead'];

describeInBrowser('a warning network', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = (await campaignAt('identification')).day('2024-04-15');
    await town.as('bureauHead').execute('EstablishNetwork', NETWORK_REQUEST);
    place = await ConsoleTown.over(town, PEOPLE);
  });
  afterAll(() => place.close());

  async function as(name: PostName, tab: string): Promise<Page> {
    const page = await place.as(name);
    // The server's clock stands in the story: the choice of periods goes by the browser's.
    await page.clock.setFixedTime('2024-04-15T09:00:00+08:00');
    await page.goto(`/app/${PAGE}?tab=${tab}`);
    return page;
  }

  it('the centre opens a point and appoints its officer; a unit outside sees no button', async () => {
    const page = await as('officeDirector', 'officers');
    await page.getByRole('button', { name: '设立监测点' }).click();
    await page.getByRole('dialog').getByLabel('名称').fill(POINT_REQUEST.name);
    await choose(page, '所在单位', '财务科');
    await send(page, /设\s*立/);
    await page.getByText('没有信息员').waitFor();
    await page.getByRole('button', { name: '聘请信息员' }).click();
    await choose(page, '信息员', '出纳');
    await send(page, /聘\s*请/);
    await page.getByRole('button', { name: /解\s*聘/ }).waitFor();
    const other = await as('licensingHead', 'officers');
    await other.getByText(POINT_REQUEST.name).waitFor();
    expect(await other.getByRole('button', { name: /聘请信息员|解\s*聘/ }).count()).toBe(0);
  });

  it('the officer hands in a report, the centre receives and classifies it', async () => {
    const officer = await as('cashier', 'reports');
    await officer.getByRole('button', { name: '定期报送' }).click();
    await choose(officer, '信息类别', '经费与财务');
    await choose(officer, '问题性质', '苗头性');
    await officer.getByLabel('信息内容').fill('报销单据<b>补签</b>较多');
    await choose(officer, '报送方式', '当面递交');
    await send(officer, /报\s*送/);
    await officer.getByText('待接收').waitFor();
    // What came in is not for everybody who works there.
    expect(await officer.getByText('收到的预警信息').count()).toBe(0);

    const centre = await as('officeDirector', 'reports');
    await centre.getByText('报销单据<b>补签</b>较多').waitFor();
    await centre.getByRole('button', { name: /接\s*收/ }).click();
    await send(centre, /接\s*收/);
    await centre.getByRole('button', { name: '逐项分类' }).click();
    await choose(centre, '处理方式', '分析研判');
    await send(centre, /分\s*类/);
    await centre.getByText('已分类').waitFor();
  });

  it('a bulletin goes to a unit, whose head answers, and the centre checks it', async () => {
    const centre = await as('officeDirector', 'bulletins');
    await centre.getByRole('button', { name: /发\s*文/ }).click();
    await choose(centre, '类别', '防范建议');
    await centre.getByLabel('文号').fill('预警〔2024〕1号');
    await centre.getByLabel('标题').fill('报销防范建议');
    await centre.getByLabel('正文').fill('报销须事前审批');
    await choose(centre, '发给单位', '财务科');
    await centre.getByLabel('正文').click();
    await send(centre, /发\s*出/);
    const head = await as('financeHead', 'bulletins');
    await head.getByRole('button', { name: /反\s*馈/ }).click();
    await head.getByRole('textbox', { name: '采取的措施' }).fill('已改为事前审批');
    await send(head, /反\s*馈/);
    await centre.getByRole('button', { name: '核查反馈' }).click();
    await choose(centre, '结果', '认可');
    await send(centre, /核\s*查/);
    await centre.getByText('已认可').waitFor();
  });

  it('the centre gives a point another name, with the reason', async () => {
    const page = await as('officeDirector', 'officers');
    await page.getByRole('button', { name: /^调\s*整$/ }).click();
    await page.getByRole('dialog').getByLabel('名称').fill('财务<b>监测</b>点');
    await page.getByLabel('理由').fill('规范名称');
    expect(await faultsNow(page)).toEqual([]);
    await send(page, /调\s*整/);
    await page.getByText('财务<b>监测</b>点').waitFor();
    const other = await as('licensingHead', 'officers');
    await other.getByText('财务<b>监测</b>点').waitFor();
    expect(await other.getByRole('button', { name: /^调\s*整$/ }).count()).toBe(0);
  });

  it('has nothing that axe finds serious, on a desktop and on a phone', async () => {
    const page = await as('officeDirector', 'reports');
    const tabs = ['reports', 'officers', 'analyses', 'bulletins'];
    expect(await faultsOf(page, ['networks', ...tabs.map((tab) => `${PAGE}?tab=${tab}`)])).toEqual([]);
    await page.goto(`/app/${PAGE}?tab=analyses`);
    await page.getByRole('button', { name: '作出分析' }).click();
    await page.getByLabel('标题').waitFor();
    expect(await faultsNow(page)).toEqual([]);
  });

  it('the officer is relieved, and reports no more', async () => {
    const centre = await as('officeDirector', 'officers');
    await centre.getByRole('button', { name: /解\s*聘/ }).click();
    await choose(centre, '解聘情形', '工作变动');
    await centre.getByLabel('理由').fill('调离');
    await send(centre, /解\s*聘/);
    await centre.getByText('没有信息员').waitFor();
    expect(await place.typesIn(await officerStream())).toEqual(['OfficerAppointed', 'OfficerDismissed']);
    const officer = await as('cashier', 'reports');
    await officer.getByText('各期应报、已报').waitFor();
    expect(await officer.getByRole('button', { name: '定期报送' }).count()).toBe(0);
  });

  async function officerStream(): Promise<string> {
    const { answer } = await place.town.engine.views.ask(officers, { networkId: NETWORK });
    return `informationOfficer-${answer.find(({ personId }) => personId === OFFICER_REQUEST.personId)?.officerId ?? ''}`;
  }
});
