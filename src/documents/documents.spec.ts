import type { FormPage, PaperForm, TablePart } from '../../projections/forms/paper-form';
import { OfficeFile } from '../../test/support/office-file';
import { layOut } from './layout';
import { renderForm } from './render';
import { sheetNames } from './sheet-names';

const COMPLETE_TO = { position: '2213', recordedAt: '2012-12-31T18:00:00.000Z' };

const CATALOGUE: FormPage = {
  name: '审批科',
  head: [{ zh: '单位名称（盖章）：审批科', en: 'Unit (seal): 审批科' }],
  parts: [
    {
      kind: 'table',
      columns: [
        { head: { zh: '序号', en: 'No.' }, width: 6, align: 'center' },
        { head: { zh: '名称', en: 'Name' }, width: 20 },
        { head: { zh: '依据', en: 'Basis' }, width: 30 },
      ],
      rows: [
        [1, '许可 <b>审核</b> & 发证', ['某条例第3-1条', '=1+1']],
        [2, { zh: '未定级', en: 'Unclassified' }, null],
      ],
    },
  ],
  remarks: [{ zh: '备注：一式三份', en: 'Three copies' }],
};

const REGISTRATION: FormPage = {
  name: '审批员',
  head: [],
  parts: [
    {
      kind: 'fields',
      rows: [
        [
          { label: { zh: '姓名', en: 'Name' }, value: '甲某' },
          { label: { zh: '职务', en: 'Post' }, value: '审批员' },
        ],
        [{ label: { zh: '职责', en: 'Duties' }, value: ['受理', '审核'] }],
      ],
    },
    {
      kind: 'table',
      columns: [
        { head: { zh: '序号', en: 'No.' }, width: 6, align: 'center' },
        { head: { zh: '表现形式', en: 'Form' }, width: 46 },
        { head: { zh: '等级', en: 'Grade' }, width: 16 },
        { head: { zh: '类别', en: 'Category' }, width: 18 },
      ],
      rows: [],
    },
    {
      kind: 'opinions',
      rows: [
        {
          label: { zh: '单位意见', en: 'Unit' },
          opinions: [{ text: '同意', signer: '局长 乙某', signedOn: '2012-08-30' }],
        },
        { label: { zh: '上级意见', en: 'Superior' }, opinions: [] },
      ],
    },
  ],
  remarks: [],
};

const FLOW: FormPage = {
  name: '某项许可',
  head: [],
  parts: [
    { kind: 'fields', rows: [[{ label: { zh: '职权', en: 'Power' }, value: '某项许可' }]] },
    {
      kind: 'flow',
      rows: [
        { stepId: 'a', name: '受理 & <审核>', post: '审批员', timeLimit: '3 日', next: ['b'], points: [] },
        { stepId: 'b', name: '办结', post: '科长', timeLimit: '', next: [], points: [] },
      ],
    },
    {
      kind: 'table',
      columns: [{ head: { zh: '环节', en: 'Step' }, width: 20 }],
      rows: [[{ says: '受理', colour: 'red' }], [{ says: '=1+1', colour: null }]],
    },
  ],
  remarks: [],
};

const form = (...pages: readonly FormPage[]): PaperForm => ({
  title: { zh: '目录', en: 'Catalogue' },
  orientation: 'landscape',
  pages,
});

const rendered = async (what: PaperForm, format: 'docx' | 'xlsx', language: 'zh' | 'en' = 'zh') =>
  new OfficeFile(await renderForm(what, { format, language, completeTo: COMPLETE_TO }));

describe('the layout of a form', () => {
  it('gives a table of its own its own columns', () => {
    const { columns, rows } = layOut(CATALOGUE, 'zh');
    expect(columns).toEqual([6, 20, 30]);
    expect(rows.map(({ isHead, cells }) => [isHead, ...cells.map(({ content }) => content)])).toEqual([
      [true, ['序号'], ['名称'], ['依据']],
      [false, 1, ['许可 <b>审核</b> & 发证'], ['某条例第3-1条', '=1+1']],
      [false, 2, ['未定级'], ['']],
    ]);
  });

  it('fills every row to the edge, however its parts are divided', () => {
    const { columns, rows } = layOut(REGISTRATION, 'zh');
    for (const { cells } of rows) expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(columns.length);
    expect(Math.min(...rows.flatMap(({ cells }) => cells.map(({ span }) => span)))).toBeGreaterThan(0);
  });

  it('gives columns of one width alike, beside a wider one', () => {
    const table: TablePart = {
      kind: 'table',
      columns: [12, 8, 8, 8, 8, 8, 8].map((width) => ({ head: { zh: '数', en: 'No' }, width })),
      rows: [],
    };
    const { rows } = layOut({ ...REGISTRATION, parts: [table, table] }, 'zh');
    const [first = 0, ...others] = rows[0]!.cells.map(({ span }) => span);
    expect(new Set(others).size).toBe(1);
    expect(first).toBeGreaterThanOrEqual(others[0]!);
  });

  it('says where there is nothing, and leaves room for who has not signed yet', () => {
    const texts = layOut(REGISTRATION, 'zh').rows.map(({ cells }) => cells.at(-1)?.content);
    expect(texts).toEqual([
      ['审批员'],
      ['受理', '审核'],
      ['类别'],
      ['（无）'],
      ['同意', '　　签字：局长 乙某　2012-08-30'],
      ['', expect.stringContaining('签字（盖章）')],
    ]);
  });
});

describe('a form for a word processor', () => {
  it('says what the form says, entered text as it was entered', async () => {
    const { paragraphs } = await rendered(form(CATALOGUE, REGISTRATION), 'docx');
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        '目录',
        '单位名称（盖章）：审批科',
        '许可 <b>审核</b> & 发证',
        '=1+1',
        '备注：一式三份',
        '同意',
      ]),
    );
  });

  it('says at its foot how far the log was in it', async () => {
    const file = await rendered(form(CATALOGUE), 'docx');
    expect(file.part('word/footer1.xml')).toContain('数据截至 2013-01-01 日志位置 2213');
  });

  it('speaks English where asked to', async () => {
    const { paragraphs } = await rendered(form(CATALOGUE), 'docx', 'en');
    expect(paragraphs).toEqual(expect.arrayContaining(['Catalogue', 'Unclassified', 'Three copies']));
    expect(paragraphs).not.toContain('未定级');
  });

  it('leaves no heads of columns at the end of a sheet', async () => {
    const document = (await rendered(form(CATALOGUE), 'docx')).part('word/document.xml');
    const kept = document.split('<w:p>').filter((paragraph) => paragraph.includes('<w:keepNext/>'));
    expect(kept.map((paragraph) => /<w:t [^>]*>([^<]*)/.exec(paragraph)?.[1])).toEqual([
      '序号',
      '名称',
      '依据',
    ]);
  });

  it('begins each page on a sheet of its own, lying or standing', async () => {
    const lying = (await rendered(form(CATALOGUE, REGISTRATION), 'docx')).part('word/document.xml');
    expect(lying.match(/<w:sectPr/g)).toHaveLength(2);
    expect(lying.match(/w:orient="landscape"/g)).toHaveLength(2);
    expect(lying).toContain('w:w="16838" w:h="11906"');
  });
});

describe('a flow on a form', () => {
  it('is drawn in shapes of the word processor, between the fields and the table', async () => {
    const file = await rendered(form(FLOW), 'docx');
    const document = file.part('word/document.xml');
    expect(document).toContain('<w:t xml:space="preserve">1 受理 &amp; &lt;审核&gt;</w:t>');
    expect(document.match(/<wps:wsp>/g)!.length).toBeGreaterThanOrEqual(3);
    expect(document).not.toContain('<pic:pic');
    const order = ['<w:tbl>', '<wpg:wgp>', '环节'].map((each) => document.indexOf(each));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(Math.min(...order)).toBeGreaterThan(0);
  });

  it('is left to the table in a spreadsheet, with the colours of the grades', async () => {
    const file = await rendered(form(FLOW), 'xlsx');
    expect(file.cells(1)).toMatchObject({ A2: '职权', E2: '某项许可', A3: '环节', A4: '受理', A5: '=1+1' });
    expect(file.part('xl/styles.xml')).toMatch(/FFCCC7/i);
    expect(file.part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });
});

describe('a form for a spreadsheet', () => {
  it('has a sheet for each page, numbers as numbers and everything else as text', async () => {
    const file = await rendered(form(CATALOGUE, REGISTRATION), 'xlsx');
    expect(file.sheetNames).toEqual(['审批科', '审批员']);
    expect(file.cells(1)).toMatchObject({
      A1: '目录',
      A3: '序号',
      A4: 1,
      B4: '许可 <b>审核</b> & 发证',
      C4: '某条例第3-1条\n=1+1',
      B5: '未定级',
    });
    expect(file.part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('prints as wide as the paper, with the heads of the columns on every sheet', async () => {
    const file = await rendered(form(CATALOGUE, REGISTRATION), 'xlsx');
    expect(file.part('xl/worksheets/sheet1.xml')).toContain('fitToWidth="1" fitToHeight="0"');
    expect(file.part('xl/worksheets/sheet1.xml')).toContain('orientation="landscape"');
    // Once: a spreadsheet refuses a file that has the element twice.
    expect(file.part('xl/workbook.xml').match(/<definedNames.*?(\/>|<\/definedNames>)/g)).toEqual([
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'审批科'!$3:$3</definedName></definedNames>`,
    ]);
  });

  it('fills the width of the paper, and no more than that', async () => {
    const file = await rendered(form(CATALOGUE, REGISTRATION), 'xlsx');
    const widthOf = (sheet: number) =>
      [...file.part(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<col [^>]*width="([\d.]+)"/g)].reduce(
        (sum, [, width]) => sum + Number(width),
        0,
      );
    for (const sheet of [1, 2]) expect(widthOf(sheet)).toBeCloseTo(115, 0);
  });

  it('opens where there is nothing to show', async () => {
    expect((await rendered(form(), 'xlsx')).cells(1)).toMatchObject({ A1: '目录', A2: '（无内容）' });
    expect((await rendered(form(), 'docx')).paragraphs).toContain('（无内容）');
  });
});

describe('the names of sheets', () => {
  it('are what a spreadsheet takes', () => {
    expect(sheetNames(['a/b:c*d?[e]\\', "'科'", '', 'History'])).toEqual([
      'a b c d  e',
      '科',
      '3',
      'History (2)',
    ]);
  });

  it('are never the same twice, nor too long', () => {
    const long = '知识产权局综合管理科'.repeat(4);
    const names = sheetNames([long, long, 'Abc', 'abc']);
    expect(names).toEqual([long.slice(0, 31), `${long.slice(0, 27)} (2)`, 'Abc', 'abc (2)']);
    expect(Math.max(...names.map((name) => name.length))).toBe(31);
  });
});
