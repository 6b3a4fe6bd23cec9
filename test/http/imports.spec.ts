/** Forms that come back 导入: as they went out, filled in, with faults, cut off, from whoever may and whoever may not. */
import { FORM_TITLE } from '../../projections/words/form-labels';
import { MOST_BYTES } from '../../src/documents/reading/grid';
import type { ImportAnswer } from '../../src/imports/answer';
import { CAMPAIGN_IMPORTS } from '../../src/imports/importables';
import { sha256Hex } from '../../src/ledger/hash-chain';
import { CAMPAIGN, campaignAt, pointRequest, POINTS } from '../support/campaign-year';
import { POSTS } from '../support/organisation';
import { allEvents } from '../support/store-wrappers';
import type { Town } from '../support/town';
import { workbook, type Cell } from '../support/workbook';
import { Door } from './door';
import { faultsIn, Importing, outcomesOf } from './importing';

const FORMS = `campaigns/${CAMPAIGN}/forms`;
const UNCHANGED = { add: 0, revise: 0, refused: 0, notInFile: 0 };

const powers = (...rows: readonly (readonly Cell[])[]) =>
  workbook([
    {
      name: '财务科',
      rows: [
        ['职权运行目录'],
        ['单位名称（盖章）：财务科'],
        [
          '序号',
          '职权名称',
          '职权内容',
          '设置依据',
          '公开形式',
          '办结时限',
          '办理主体',
          '备注',
          '性质',
          '类别',
        ],
        ...rows.map((row, index) => [index + 1, ...row]),
        ['备注：本表一式三份'],
      ],
    },
  ]);
const power = (
  name: Cell,
  changed: { readonly holder?: string; readonly kind?: string } = {},
): readonly Cell[] => {
  const { holder = '出纳', kind = '内部管理' } = changed;
  return [name, '受理、审核', '《会计法》\n《预算法》', '公开栏', '5 个工作日', holder, '', kind, '资金管理'];
};

describe('a form that comes back as it went out', () => {
  let door: Door;
  let importing: Importing;
  beforeAll(async () => {
    door = await Door.open(await campaignAt('assessment'));
    importing = new Importing(door);
  });
  afterAll(() => door.close());

  const kinds = CAMPAIGN_IMPORTS.flatMap((form) =>
    (['xlsx', 'docx'] as const).flatMap((format) =>
      (['zh', 'en'] as const).map((language) => ({ form, format, language })),
    ),
  );

  it.each(kinds)('changes nothing: $form, $format, $language', async ({ form, format, language }) => {
    const file = await importing.fetched(
      `${FORMS}/${form}?format=${format}&language=${language}`,
      'officeDirector',
    );
    const before = await door.town.store.end();
    const { counts, written, rows, sheets, title } = await importing.done(
      `${FORMS}/${form}`,
      'officeDirector',
      file,
    );
    expect(title).toEqual(FORM_TITLE[form]);
    expect(faultsIn({ sheets, rows })).toEqual([]);
    expect(counts).toEqual({ ...UNCHANGED, unchanged: rows.length });
    expect(rows.length).toBeGreaterThan(1);
    expect(written).toBe(0);
    expect(sheets.flatMap(({ remarks }) => remarks)).toEqual([]);
    expect(rows.flatMap(({ remarks }) => remarks)).toEqual([]);
    expect(await door.town.store.end()).toBe(before);
  });

  it.each(['xlsx', 'docx'] as const)('changes nothing: the roster, %s', async (format) => {
    for (const language of ['zh', 'en']) {
      const file = await importing.fetched(`roster?format=${format}&language=${language}`, 'administrator');
      const { counts, rows, written } = await importing.done('roster', 'administrator', file);
      expect(counts).toEqual({ ...UNCHANGED, unchanged: rows.length });
      expect(rows.length).toBeGreaterThan(25);
      expect(written).toBe(0);
    }
  });

  it.each([...CAMPAIGN_IMPORTS, 'roster'])(
    'is tried without a fault also where it is blank: %s',
    async (form) => {
      const isRoster = form === 'roster';
      const [path, name] = isRoster
        ? (['roster', 'administrator'] as const)
        : ([`${FORMS}/${form}`, 'officeDirector'] as const);
      const file = await importing.fetched(`${path}?format=xlsx&blank=true`, name);
      const { counts } = await importing.tried(path, name, file);
      expect(counts).toMatchObject({ add: 0, revise: 0, refused: 0 });
    },
  );
});

describe('names that several bear', () => {
  it('are told apart on the way out, so that what comes back changes nothing', async () => {
    const town = (await campaignAt('grading')).day('2024-06-20');
    const administrator = town.as('administrator');
    const unit = { unitId: 'twin', name: '财务科', kind: 'section', parentId: 'district' } as const;
    await administrator.execute('EstablishUnit', unit);
    const post = { unitId: 'finance', name: '出纳', rank: 'staff', role: 'postHolder', seats: 1 } as const;
    const head = town.as('financeHead');
    for (const postId of ['cashier-2', 'cashier-3']) {
      await administrator.execute('EstablishPost', { postId, ...post });
      const duties = [{ content: `${postId}的职责`, handledBy: '出纳', basis: '三定方案' }];
      await head.execute('RecordPostDuties', { postId, duties });
    }
    const [point] = POINTS.filter(({ unitId }) => unitId === 'finance').map(pointRequest);
    const onPost = { ...point!, postId: 'cashier-2', powerId: null, flowStepId: null };
    await head.execute('FindRiskPoint', { ...onPost, riskPointId: 'twin-1' });
    await head.execute('FindRiskPoint', { ...onPost, riskPointId: 'twin-2', manifestation: '另一种表现' });
    const door = await Door.open(town);
    const importing = new Importing(door);
    for (const [path, name] of [
      ...CAMPAIGN_IMPORTS.map((form) => [`${FORMS}/${form}`, 'officeDirector'] as const),
      ['roster', 'administrator'] as const,
    ]) {
      const file = await importing.fetched(`${path}?format=xlsx&waitFor=${await town.store.end()}`, name);
      const { counts, rows, sheets } = await importing.tried(path, name, file);
      expect({ path, faults: faultsIn({ rows, sheets }) }).toEqual({ path, faults: [] });
      expect({ path, ...counts }).toEqual({ path, ...UNCHANGED, unchanged: rows.length });
    }
    // Of two units of the name the campaign's own is meant; of two posts nobody can tell.
    const duties = workbook([
      {
        name: '财务科',
        rows: [
          ['岗位', '职责内容', '办理主体', '设定依据'],
          ['出纳', '付款', '出纳', '依据'],
        ],
      },
    ]);
    expect(
      faultsIn(await importing.tried(`${FORMS}/post-duties`, 'financeHead', duties, '&unit=finance')),
    ).toEqual(['财务科 2 [岗位] IMPORT.REFERENCE_AMBIGUOUS']);
    await door.close();
  });
});

describe('a form that was filled in', () => {
  let town: Town;
  let door: Door;
  let importing: Importing;
  const path = `${FORMS}/powers`;
  const OF_FINANCE = '&unit=finance';

  beforeEach(async () => {
    town = (await campaignAt('identification')).day('2024-04-08');
    door = await Door.open(town);
    importing = new Importing(door);
  });
  afterEach(() => door.close());

  it('lists and revises powers, says first what it would do, and leaves what it does not name', async () => {
    const first = powers(power('付款审批'), power('工资发放'), power('备用金'));
    expect((await importing.tried(path, 'financeHead', first, OF_FINANCE)).counts).toMatchObject({ add: 3 });
    expect(await importing.done(path, 'financeHead', first, OF_FINANCE)).toMatchObject({
      written: 3,
      counts: { add: 3, refused: 0 },
    });
    const second = powers(power('付款审批', { holder: '财务科科长' }), power('工资发放'));
    const tried = await importing.tried(path, 'financeHead', second, OF_FINANCE);
    expect(tried.counts).toEqual({ add: 0, revise: 1, unchanged: 1, refused: 0, notInFile: 1 });
    expect(tried.rows[0]).toMatchObject({
      subject: '财务科 / 付款审批',
      outcome: 'revise',
      changes: [{ column: '办理主体', from: '出纳', to: '财务科科长' }],
    });
    expect(tried.sheets[0]).toMatchObject({ unit: '财务科', notInFile: ['备用金'] });
    expect(await importing.done(path, 'financeHead', second, OF_FINANCE)).toMatchObject({ written: 1 });
    expect((await importing.done(path, 'financeHead', second, OF_FINANCE)).counts).toMatchObject({
      unchanged: 2,
      revise: 0,
    });
  });

  it('is written whole or not at all: a fault in row 57 refuses everything, and is told with its place', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => power(`职权${index + 1}`));
    const wrong = rows.map((row, index) => (index === 53 ? power('职权54', { kind: '半公开' }) : row));
    const refused = await door.refuses(422, 'IMPORT.ROWS_REFUSED', () =>
      importing.send(`${path}/import?unit=finance`, 'financeHead', powers(...wrong)),
    );
    const { refused: count, import: answer } = refused.body['details'] as {
      refused: number;
      import: ImportAnswer;
    };
    expect(count).toBe(1);
    expect(faultsIn(answer)).toEqual(['财务科 57 [性质] IMPORT.NOT_A_CHOICE']);
    expect(answer.rows.find(({ row }) => row === 57)?.faults).toEqual([
      {
        code: 'IMPORT.NOT_A_CHOICE',
        column: '性质',
        zh: '“半公开”不在可选值之内：对外行使、内部管理',
        en: expect.stringMatching(/^Not one of .*: “半公开”$/),
      },
    ]);
    expect(await importing.done(path, 'financeHead', powers(...rows), OF_FINANCE)).toMatchObject({
      written: 60,
    });
    expect((await importing.done(path, 'financeHead', powers(...rows), OF_FINANCE)).counts).toEqual({
      ...UNCHANGED,
      unchanged: 60,
    });
  });

  it('is told all its faults at once, those of the file and those of the rules', async () => {
    const [name, content, , publicity, limit, holder, remark, kind, powerClass] = power('无依据');
    const file = powers(
      power('付款审批'),
      power('付款审批'),
      power('工资发放', { holder: '没有的岗位', kind: '？' }),
      [name!, content!, '', publicity!, limit!, holder!, remark!, kind!, powerClass!],
      power('x'.repeat(201)),
      power('坏\u0007字'),
      [null, '有内容没有名称'],
      ['没有类别', '内容', '依据', '公开栏', '当日', '出纳', '', '', ''],
    );
    expect(faultsIn(await importing.tried(path, 'financeHead', file, OF_FINANCE))).toEqual([
      '财务科 5 [职权名称] IMPORT.ROW_TWICE',
      '财务科 6 [性质] IMPORT.NOT_A_CHOICE',
      '财务科 6 [办理主体] IMPORT.REFERENCE_UNKNOWN',
      '财务科 7 [设置依据] POWER.NO_LEGAL_BASIS',
      '财务科 8 [职权名称] TEXT_TOO_LONG',
      '财务科 9 [职权名称] CONTROL_CHARACTER',
      '财务科 10 [职权名称] IMPORT.VALUE_MISSING',
      '财务科 11 [性质] IMPORT.CHOICE_MISSING',
      '财务科 11 [类别] IMPORT.CHOICE_MISSING',
    ]);
    const said = '&powerKind=内部管理&powerClass=资金管理';
    const withDefaults = await importing.tried(path, 'financeHead', file, OF_FINANCE + said);
    expect(withDefaults.rows.at(-1)).toMatchObject({
      outcome: 'add',
      remarks: [
        { code: 'DEFAULT_TAKEN', column: '性质' },
        { code: 'DEFAULT_TAKEN', column: '类别' },
      ],
    });
  });

  it('can be traced from each event to the file, the sheet and the row', async () => {
    const file = powers(power('付款审批'));
    await importing.done(path, 'financeHead', file, OF_FINANCE);
    const last = (await allEvents(town.store)).at(-1);
    expect(last).toMatchObject({
      type: 'PowerListed',
      actor: { personId: POSTS.financeHead.personId, postId: POSTS.financeHead.postId },
      basis: { reason: `由文件导入 a.xlsx，财务科 第 4 行（SHA-256 ${sha256Hex(file)}）` },
    });
  });

  it('may list again what has been cancelled since', async () => {
    const file = powers(power('付款审批'));
    await importing.done(path, 'financeHead', file, OF_FINANCE);
    const listed = (await allEvents(town.store)).find(({ type }) => type === 'PowerListed');
    const { powerId } = listed?.data as { readonly powerId: string };
    const cancelled = { powerId, reason: '取消', legalBasis: ['文件'] };
    await town.as('financeHead').execute('CancelPower', cancelled);
    expect(await importing.done(path, 'financeHead', file, OF_FINANCE)).toMatchObject({ written: 1 });
  });

  it('replaces the duties of a post as a whole, and says what is left out', async () => {
    const duties = (...rows: readonly (readonly Cell[])[]) =>
      workbook([
        {
          name: '目录',
          rows: [['填报单位', '财务科'], ['岗位', '职责内容', '办理主体', '设定依据'], ...rows],
          merged: ['A3:A4'],
        },
      ]);
    const first = duties(['出纳', '付款', '出纳', '三定方案'], [null, '收款', '出纳', '三定方案']);
    expect(await importing.done(`${FORMS}/post-duties`, 'financeHead', first, OF_FINANCE)).toMatchObject({
      written: 1,
      counts: { add: 2, notInFile: 1 },
    });
    const second = duties(['出纳', '付款', '出纳', '会计法'], [null, '盘点', '出纳', '三定方案']);
    const tried = await importing.tried(`${FORMS}/post-duties`, 'financeHead', second, OF_FINANCE);
    expect(outcomesOf(tried.rows)).toEqual(['目录 3 revise', '目录 4 add']);
    expect(tried.rows[0]).toMatchObject({
      changes: [{ column: '设定依据', from: '三定方案', to: '会计法' }],
      remarks: [{ code: 'DUTIES_REPLACED', zh: expect.stringContaining('收款') }],
    });
    const empty = duties(['出纳', '', '', ''], [null, '', '', '']);
    const left = await importing.tried(`${FORMS}/post-duties`, 'financeHead', empty, OF_FINANCE);
    expect(left.counts).toMatchObject({ unchanged: 1, refused: 0 });
    expect(left.rows[0]?.remarks).toMatchObject([{ code: 'ROW_NOT_FILLED' }]);
    const long = duties(['出纳', '甲'.repeat(4_001), '出纳', '三定方案'], [null, '收款', '', '三定方案']);
    expect(faultsIn(await importing.tried(`${FORMS}/post-duties`, 'financeHead', long, OF_FINANCE))).toEqual([
      '目录 3 [职责内容] TEXT_TOO_LONG',
      '目录 4 [办理主体] TEXT_EMPTY',
    ]);
  });

  it('finds risk points, takes neither grades nor opinions from them, and says so', async () => {
    const registration = workbook([
      {
        name: '登记表',
        rows: [
          ['岗位廉政风险点登记表'],
          ['单位名称（盖章）：财务科'],
          ['姓名', '蒋十二', '职务（岗位）', '出纳'],
          ['岗位职责', '另写的职责'],
          ['序号', '风险点表现形式', '风险等级', '风险类别'],
          [1, '可能挪用资金', '一级', '岗位职责'],
          [2, '可能虚报', null, '不存在的类别'],
          ['部门负责人意见', null, '同意'],
        ],
      },
    ]);
    const tried = await importing.tried(`${FORMS}/registration`, 'financeHead', registration, OF_FINANCE);
    expect(faultsIn(tried)).toEqual(['登记表 7 [风险类别] IMPORT.NOT_A_CHOICE']);
    expect(tried.rows[0]).toMatchObject({
      outcome: 'add',
      remarks: [{ code: 'GRADE_NOT_TAKEN' }, { code: 'DEFAULT_TAKEN', zh: expect.stringContaining('自查') }],
    });
    expect(tried.sheets[0]?.remarks.map(({ code, zh }) => `${code} ${zh}`)).toEqual([
      expect.stringMatching(/^TEXT_NOT_TAKEN 第 4 行“岗位职责”/),
      expect.stringMatching(/^TEXT_NOT_TAKEN 第 8 行“部门负责人意见”/),
    ]);
  });

  it('stands on its head where nothing of it is the form', async () => {
    const file = workbook([{ name: '说明', rows: [['请先阅读']] }]);
    await door.refuses(422, 'IMPORT.NO_TABLE', () =>
      importing.send(`${path}/import?unit=finance`, 'financeHead', file),
    );
  });
});

describe('measures from a form', () => {
  it('are set and revised by those who hold the posts, and are no longer postponed', async () => {
    const town = (await campaignAt('control')).day('2024-09-03');
    const door = await Door.open(town);
    const importing = new Importing(door);
    const measures = (...rows: readonly (readonly Cell[])[]) =>
      workbook([
        {
          name: '财务科',
          rows: [
            [
              '风险点表现形式',
              '防控措施',
              '阶段',
              '层面',
              '责任岗位',
              '责任人',
              '完成时限',
              '落实情况',
              '所在岗位',
            ],
            ...rows,
          ],
        },
      ]);
    const manifestation = '可能利用职务便利谋取私利';
    const row = (due: Cell, person = '蒋十二', holder = '出纳'): readonly Cell[] => [
      ...[manifestation, '双人复核', '前期预防', '岗位', '出纳', person, due, '', holder],
    ];
    const path = `${FORMS}/measures`;
    const wrong = measures(row('下周', '不在岗的人', ''), row({ date: '2024-01-01' }));
    expect(faultsIn(await importing.tried(path, 'financeHead', wrong, '&unit=finance'))).toEqual(
      expect.arrayContaining([
        '财务科 2 [风险点表现形式] IMPORT.REFERENCE_AMBIGUOUS',
        '财务科 2 [责任人] IMPORT.REFERENCE_UNKNOWN',
        '财务科 2 [完成时限] IMPORT.NOT_A_DATE',
      ]),
    );
    const late = measures(row({ date: '2024-01-01' }));
    expect(faultsIn(await importing.tried(path, 'financeHead', late, '&unit=finance'))).toEqual([
      '财务科 2 [完成时限] CONTROL_MEASURE.DUE_IN_PAST',
    ]);
    const right = measures(row('2024年12月20日'));
    expect(await importing.done(path, 'financeHead', right, '&unit=finance')).toMatchObject({ written: 1 });
    const postponed = measures(row('2024-12-31'));
    expect(faultsIn(await importing.tried(path, 'financeHead', postponed, '&unit=finance'))).toEqual([
      '财务科 2 [完成时限] CONTROL_MEASURE.EXTENSION_NEEDED',
    ]);
    const sooner = measures(row('2024-12-01'));
    expect((await importing.done(path, 'financeHead', sooner, '&unit=finance')).counts).toMatchObject({
      revise: 1,
    });
    await door.close();
  });
});

describe('who imports', () => {
  let door: Door;
  let importing: Importing;
  beforeAll(async () => {
    door = await Door.open((await campaignAt('identification')).day('2024-04-08'));
    importing = new Importing(door);
  });
  afterAll(() => door.close());

  it('is whoever may read the form of the unit, and each row is then judged as the command it is', async () => {
    const file = powers(power('付款审批'), power('工资发放', { holder: '财务科科长' }));
    for (const asked of ['unit=licensing', '']) {
      await door.refuses(403, 'RIGHTS.DENIED', () =>
        importing.send(`${FORMS}/powers/import?${asked}`, 'cashier', file),
      );
    }
    // The cashier's own post, and nobody else's.
    const tried = await importing.tried(`${FORMS}/powers`, 'cashier', file, '&unit=finance');
    expect(faultsIn(tried)).toEqual(['财务科 5 [] RIGHTS.DENIED']);
  });

  it('enters nothing for a unit that was not asked for', async () => {
    const tried = await importing.tried(
      `${FORMS}/powers`,
      'licensingHead',
      powers(power('x')),
      '&unit=licensing',
    );
    expect(faultsIn(tried)).toEqual(['财务科 IMPORT.UNIT_OUTSIDE']);
  });

  it('is the administrator alone, of the roster', async () => {
    const file = await importing.fetched('roster?format=xlsx', 'bureauHead');
    await door.refuses(403, 'RIGHTS.DENIED', () => importing.send('roster/import', 'bureauHead', file));
    await door.refuses(401, 'ACTING.MISSING', () => door.call('roster/import', { method: 'POST' }));
  });
});

describe('what is no file, or another one', () => {
  let door: Door;
  let importing: Importing;
  beforeAll(async () => {
    door = await Door.open(await campaignAt('identification'));
    importing = new Importing(door);
  });
  afterAll(() => door.close());

  it.each([
    [415, 'IMPORT.FILE_NOT_OFFICE', Buffer.from('姓名,岗位\n')],
    [
      415,
      'IMPORT.FILE_OLD_FORMAT',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64)]),
    ],
    [413, 'REQUEST.TOO_LARGE', Buffer.alloc(MOST_BYTES + 1)],
  ])('is refused with %d %s', async (status, code, bytes) => {
    await door.refuses(status, code, () => importing.send('roster/import', 'administrator', bytes));
  });

  it('is no body of any other request, and no other body is a file', async () => {
    const file = workbook([{ name: 'a', rows: [['x']] }]);
    await door.refuses(415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE', () =>
      importing.send('units', 'administrator', file),
    );
    await door.refuses(415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE', () =>
      door.post('roster/import', {}, { 'liancheng-person': 'zhao', 'liancheng-post': 'administrator' }),
    );
  });

  it('is no form that is worked out', async () => {
    const file = workbook([{ name: 'a', rows: [['x']] }]);
    await door.refuses(404, 'IMPORT.FORM_UNKNOWN', () =>
      importing.send(`${FORMS}/risk-summary/import`, 'officeDirector', file),
    );
    await door.refuses(422, 'FORM.NO_BLANK', () =>
      door.get(`${FORMS}/risk-summary?blank=true`, 'officeDirector'),
    );
  });
});
