/** Paper forms 表格: who gets them, what stands on them, and as what kind of file. */
import { paperForm } from '../../projections/forms/registry';
import type { FormPage, PaperForm, TablePart } from '../../projections/forms/paper-form';
import { registerList } from '../../projections/register/query';
import { rectificationList, warningList } from '../../projections/warnings/query';
import { FORM_IDS, FORM_TITLE, type FormId } from '../../projections/words/form-labels';
import { MEDIA_TYPE } from '../../src/documents/render';
import { CAMPAIGN, campaignAt, pointRequest, POINTS } from '../support/campaign-year';
import { NETWORK, tellNetworkStory } from '../support/network-story';
import { OfficeFile } from '../support/office-file';
import { POSTS, type PostName } from '../support/organisation';
import { Town } from '../support/town';
import { tellWarningStory, WARNED } from '../support/warning-story';
import { Door } from './door';

const FORMS = `campaigns/${CAMPAIGN}/forms`;

async function formOf(town: Town, formId: FormId, unitId?: string): Promise<PaperForm> {
  const unit = unitId === undefined ? {} : { unitId };
  const asked = { formId, campaignId: CAMPAIGN, asOf: '2024-12-31', ...unit };
  const { answer } = await town.engine.views.ask(paperForm, asked);
  if (answer === undefined) throw new Error(`no ${formId}`);
  return answer;
}

function pageOf({ pages }: PaperForm, name: string): FormPage {
  const page = pages.find((each) => each.name === name);
  if (page === undefined)
    throw new Error(`${name} is not among ${JSON.stringify(pages.map((each) => each.name))}`);
  return page;
}

function tableOf({ parts }: FormPage) {
  const table = parts.find((part) => part.kind === 'table');
  if (table === undefined) throw new Error('there is no table');
  return table;
}

describe('the forms of a campaign that has passed its last gate', () => {
  let town: Town;
  let door: Door;
  beforeAll(async () => {
    town = await campaignAt('allPassed');
    door = await Door.open(town);
  });
  afterAll(() => door.close());

  it('have a page for each unit, with its posts and powers', async () => {
    const duties = await formOf(town, 'post-duties');
    expect(duties.pages.map(({ name }) => name)).toEqual(['某区某局', '财务科', '审批科']);
    expect(tableOf(pageOf(duties, '审批科')).rows.map((row) => row.slice(0, 2))).toEqual([
      [1, '审批员'],
      [2, '审批科科长'],
    ]);
    const powers = await formOf(town, 'powers', 'licensing');
    expect(powers.pages.map(({ name }) => name)).toEqual(['审批科']);
    expect(tableOf(powers.pages[0]!).rows).toHaveLength(1);
  });

  it('register a post with its holder, its risk points and the chain of opinions', async () => {
    const form = await formOf(town, 'registration', 'finance');
    const page = pageOf(form, '出纳');
    expect(page.head).toEqual([expect.objectContaining({ zh: '单位名称（盖章）：财务科' })]);
    const [fields, table, opinions] = page.parts;
    expect(fields).toMatchObject({
      rows: [[{ value: { zh: '蒋十二', en: '蒋十二' } }, { value: '出纳' }], [{}]],
    });
    expect(table).toMatchObject({
      rows: [[1, '可能利用职务便利谋取私利', { zh: expect.stringMatching(/^高风险（/) }, {}]],
    });
    expect(opinions).toMatchObject({
      rows: [
        {
          label: { zh: '部门负责人意见' },
          opinions: [{ text: '同意', signer: '财务科科长 卫十一', signedOn: '2024-06-25' }],
        },
        { opinions: [{ signer: '副局长 周五' }] },
        { opinions: [{ signer: '局长 李四' }] },
      ],
    });
  });

  it('add up: every risk point is of one grade, or of none', async () => {
    const { pages } = await formOf(town, 'risk-summary');
    const table = tableOf(pages[0]!);
    const grade = table.columns.findIndex(({ head }) => head.zh === '风险等级');
    const counted = new Map<string, number>();
    for (const row of table.rows) {
      const { zh } = row[grade] as { readonly zh: string };
      counted.set(zh, (counted.get(zh) ?? 0) + 1);
    }
    expect([...counted.values()].reduce((sum, count) => sum + count, 0)).toBe(5);
    const { zh: sums } = pages[0]!.head[1] as { readonly zh: string };
    expect(sums).toContain('共 5 个：');
    for (const [label, count] of counted) expect(sums).toContain(`${label} ${count} 个`);
    expect(sums).toContain('未定级 0 个');
  });

  it('name each power with its grade and who answers for it', async () => {
    const { pages } = await formOf(town, 'grade-catalogue', 'finance');
    expect(tableOf(pages[0]!).rows).toEqual([
      [
        1,
        '财务科',
        expect.any(String),
        expect.objectContaining({ zh: expect.any(String) }),
        expect.any(String),
        1,
        expect.objectContaining({ zh: expect.stringMatching(/^高风险/) }),
        expect.objectContaining({ zh: expect.any(String) }),
      ],
    ]);
  });

  it('list what is done about each risk point, and how the units came off', async () => {
    const measures = tableOf(pageOf(await formOf(town, 'measures'), '财务科'));
    expect(measures.rows.length).toBeGreaterThan(3);
    const results = await formOf(town, 'assessment-results');
    expect(tableOf(results.pages[0]!).rows.map(([rank, name]) => [rank, name])).toHaveLength(3);
    expect(results.pages[0]!.head[1]).toMatchObject({
      zh: expect.stringMatching(/^共 3 个单位：.*未评定 0$/),
    });
  });

  it('draw each power with its flow, its risk points with their grades on the steps, and what is done about them', async () => {
    const form = await formOf(town, 'flow-chart', 'finance');
    expect(form.pages).toHaveLength(1);
    const [page] = form.pages;
    const [fields, flow, table] = page!.parts;
    expect(fields).toMatchObject({ kind: 'fields' });
    expect(flow).toMatchObject({ kind: 'flow', rows: [{ name: '受理', post: '出纳' }, { name: '办结' }] });
    const { answer: points } = await town.engine.views.ask(registerList, {
      campaignId: CAMPAIGN,
      unitId: 'finance',
    });
    const ofPower = points.items.filter(({ powerId, state }) => powerId !== null && state !== 'closed');
    const shown = (table as TablePart).rows.filter((row) => row[5] !== null);
    expect(shown.map((row) => row[5])).toEqual(ofPower.map(({ manifestation }) => manifestation));
    expect(shown[0]!.slice(6)).toEqual([
      { says: expect.objectContaining({ zh: expect.stringMatching(/^高风险/) }), colour: 'red' },
      expect.arrayContaining([
        {
          zh: expect.stringMatching(/^1\. .*（.*，2024-..-..）$/),
          en: expect.stringMatching(/^1\. .* \(.*, 2024-..-..\)$/),
        },
      ]),
    ]);
  });

  it('show the flow of a power as a picture to whoever may read the register of its unit', async () => {
    const path = `campaigns/${CAMPAIGN}/powers/payments/flow-chart`;
    const picture = await bytesOf(path);
    expect(picture).toMatchObject({ status: 200, type: 'image/svg+xml; charset=utf-8' });
    const svg = new TextDecoder().decode(picture.bytes);
    expect(svg).toMatch(/^<svg [^]*高风险[^]*<\/svg>\n$/);
    expect(new TextDecoder().decode((await bytesOf(`${path}?language=en`)).bytes)).toContain('High');
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get(path, 'licensingHead'));
    await door.refuses(404, 'REQUEST.NOT_FOUND', () =>
      door.get(`campaigns/${CAMPAIGN}/powers/none/flow-chart`, 'officeDirector'),
    );
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', () =>
      door.get(`${path}?language=fr`, 'officeDirector'),
    );
  });

  it.each(FORM_IDS)('come as files for a word processor and for a spreadsheet: %s', async (formId) => {
    for (const format of ['docx', 'xlsx'] as const) {
      const reply = await bytesOf(`${FORMS}/${formId}?format=${format}`);
      expect(reply).toMatchObject({ status: 200, type: MEDIA_TYPE[format] });
      expect(reply.disposition).toBe(
        `attachment; filename="${formId}.${format}"; filename*=UTF-8''${encodeURIComponent(FORM_TITLE[formId].zh)}.${format}`,
      );
      const file = new OfficeFile(reply.bytes);
      expect(format === 'docx' ? file.paragraphs[0] : file.cells(1)['A1']).toBe(FORM_TITLE[formId].zh);
    }
  });

  it('speak English where asked to, also in the name of the file', async () => {
    const reply = await bytesOf(`${FORMS}/powers?language=en`);
    expect(reply.disposition).toContain("filename*=UTF-8''Catalogue%20of%20powers.docx");
    expect(new OfficeFile(reply.bytes).paragraphs[0]).toBe('Catalogue of powers');
    const roster = async (language: 'zh' | 'en') =>
      new OfficeFile((await bytesOf(`roster?format=xlsx&language=${language}`)).bytes).sheetNames;
    expect(await roster('zh')).toEqual(['单位', '岗位', '人员任职']);
    expect(await roster('en')).toEqual(['Units', 'Posts', 'Appointments']);
  });

  it('go to whoever may read the register of that unit, and to nobody else', async () => {
    expect((await door.get(`${FORMS}/registration?unit=finance`, 'cashier')).status).toBe(200);
    await door.refuses(403, 'RIGHTS.DENIED', () =>
      door.get(`${FORMS}/registration?unit=licensing`, 'cashier'),
    );
    await door.refuses(403, 'RIGHTS.DENIED', () => door.get(`${FORMS}/registration`, 'cashier'));
    await door.refuses(401, 'ACTING.MISSING', () => door.get(`${FORMS}/registration`));
  });

  it('are refused where there is no such form, format or campaign', async () => {
    await door.refuses(404, 'FORM.UNKNOWN', () => door.get(`${FORMS}/handbook`, 'officeDirector'));
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', () =>
      door.get(`${FORMS}/powers?format=pdf`, 'officeDirector'),
    );
    const unknown = await door.get('campaigns/none/forms/powers', 'officeDirector');
    expect(unknown.status).toBe(404);
  });

  it('show auditors how things stood earlier', async () => {
    const then = await bytesOf(`${FORMS}/risk-summary?format=xlsx&at=2024-06-13`, 'sun', 'auditor');
    expect(new OfficeFile(then.bytes).cells(1)['A3']).toMatch(/未定级 4 个$/);
  });

  async function bytesOf(path: string, personId = 'zheng', postId = 'office-director') {
    const response = await fetch(`${door.url}/api/v1/${path}`, {
      headers: { 'liancheng-person': personId, 'liancheng-post': postId },
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      disposition: response.headers.get('content-disposition'),
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  }
});

describe('the report on the warning work of a network', () => {
  let town: Town;
  let door: Door;
  const REPORT = `networks/${NETWORK}/forms/quarterly-report`;
  const paragraphsOf = async (path: string, { personId, postId } = POSTS.officeDirector) => {
    const headers = { 'liancheng-person': personId, 'liancheng-post': postId };
    const response = await fetch(`${door.url}/api/v1/${path}`, { headers });
    return new OfficeFile(new Uint8Array(await response.arrayBuffer())).paragraphs;
  };
  beforeAll(async () => {
    town = await Town.found();
    await tellNetworkStory(town);
    door = await Door.open(town);
  });
  afterAll(() => door.close());

  it('says what was gathered, what was made of it and how the officers changed, quarter by quarter', async () => {
    const second = await paragraphsOf(`${REPORT}?period=2025-q2`);
    expect(second).toEqual(
      expect.arrayContaining([
        '预警工作情况报告',
        '2025年第2季度（2025-04-01 至 2025-06-30）',
        '一、工作动态',
        '财务科信息点',
        '补签较多',
        '宜改为事前审批',
        '财务科 2025-05-06：已改流程',
        '未报',
      ]),
    );
    expect(second).not.toContain('漏报');
    const inEnglish = await paragraphsOf(`${REPORT}?period=2025-q2&language=en`);
    expect(inEnglish).toContain('财务科 2025-05-06: 已改流程');
    const fourth = await paragraphsOf(`${REPORT}?period=2025-q4`);
    expect(fourth).toEqual(expect.arrayContaining(['考核', '解聘']));
    expect(fourth).not.toContain('补签较多');
  });

  it('goes to whoever may read what was gathered, and is refused where the period or the form means nothing', async () => {
    await door.refuses(403, 'RIGHTS.DENIED', () => door.get(REPORT, 'cashier'));
    await door.refuses(404, 'FORM.UNKNOWN', () => door.get(`networks/${NETWORK}/forms/powers`, 'deputyHead'));
    for (const period of ['2025-q5', '2025-13', 'spring'])
      await door.refuses(400, 'REQUEST.PARAMETER_INVALID', () =>
        door.get(`${REPORT}?period=${period}`, 'deputyHead'),
      );
  });
});

describe('the form of a post that was signed as without risk', () => {
  it('says so with the reason, as long as that holds', async () => {
    const town = (await campaignAt('identification')).day('2024-04-08');
    const { postId, name } = POSTS.deputyHead;
    const labels = async () => {
      await town.engine.views.waitFor(await town.store.end());
      const [fields] = pageOf(await formOf(town, 'registration', 'bureau'), name).parts;
      return fields?.kind === 'fields' ? fields.rows.flat().map(({ label, value }) => [label.zh, value]) : [];
    };
    const declared = { postId, campaignId: CAMPAIGN, reason: '不掌握审批权和资金' };
    await town.as('deputyHead').execute('DeclarePostWithoutRisk', declared);
    expect(await labels()).toContainEqual(['无风险点', '不掌握审批权和资金']);
    const head = town.as('bureauHead');
    const riskPointId = POINTS[3]!.id;
    await head.execute('FindRiskPoint', { ...pointRequest(POINTS[3]!), postId });
    await head.execute('CloseRiskPoint', { riskPointId, reason: '重复登记' });
    expect((await labels()).map(([label]) => label)).not.toContain('无风险点');
    await town.close();
  });
});

describe('the notices of a warning and a rectification', () => {
  let town: Town;
  let door: Door;
  const as = (name: PostName) => ({
    'liancheng-person': POSTS[name].personId,
    'liancheng-post': POSTS[name].postId,
  });
  const paragraphsOf = async (path: string, name: PostName) => {
    const response = await fetch(`${door.url}/api/v1/${path}`, { headers: as(name) });
    return new OfficeFile(new Uint8Array(await response.arrayBuffer())).paragraphs;
  };

  beforeAll(async () => {
    town = await Town.open();
    await town.foundOrganisation();
    await tellWarningStory(town);
    door = await Door.open(town);
  });
  afterAll(() => door.close());

  it('say whom they concern, what is asked of them and by when', async () => {
    const { answer } = await town.engine.views.ask(warningList, {
      programme: { kind: 'campaign', id: WARNED },
      asOf: '2026-12-31',
    });
    const [warned] = answer.items;
    const paragraphs = await paragraphsOf(`warnings/${warned!.warningId}/notice`, 'inspector');
    expect(paragraphs[0]).toBe('廉政风险预警通知书');
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        warned!.unitName,
        warned!.label.zh,
        warned!.disposition.label.zh,
        warned!.content,
      ]),
    );
    const { answer: ordered } = await town.engine.views.ask(rectificationList, {
      programme: { kind: 'campaign', id: WARNED },
      asOf: '2026-12-31',
    });
    const [order] = ordered.items;
    expect(await paragraphsOf(`rectifications/${order!.rectificationId}/notice`, 'inspector')).toEqual(
      expect.arrayContaining(['整改通知书', order!.unitName, order!.content, order!.dueOn, '签收人']),
    );
  });

  it('are counted by colour in the report of their campaign, with a total', async () => {
    const path = `campaigns/${WARNED}/forms/quarterly-report?period=2026`;
    const paragraphs = await paragraphsOf(path, 'inspector');
    const { answer } = await town.engine.views.ask(warningList, {
      programme: { kind: 'campaign', id: WARNED },
      asOf: '2026-12-31',
    });
    const total = paragraphs.indexOf('合计');
    expect(paragraphs.slice(total, total + 3)).toEqual(['合计', '', String(answer.items.length)]);
    expect(paragraphs).toContain('2026年（2026-01-01 至 2026-12-31）');
    expect(
      await paragraphsOf(`campaigns/${WARNED}/forms/quarterly-report?period=2025`, 'inspector'),
    ).toContain('（无）');
  });

  it('are told of to nobody out of reach, as if there were none', async () => {
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get('warnings/none/notice', 'inspector'));
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get('rectifications/none/notice', 'inspector'));
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', async () => {
      const { answer } = await town.engine.views.ask(warningList, {
        programme: { kind: 'campaign', id: WARNED },
        asOf: '2026-12-31',
      });
      return door.get(`warnings/${answer.items[0]!.warningId}/notice?format=pdf`, 'inspector');
    });
  });
});
