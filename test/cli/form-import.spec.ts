/** `form import`: a form tried or brought in by whoever sits at the server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAMPAIGN, playTo } from '../support/campaign-year';
import { refused, running, typed } from '../support/cli';
import { workbook, type Cell } from '../support/workbook';

describe('form import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-import-'));
  const data = join(folder, 'data');
  const at = (name: string) => join(folder, name);
  const ADMINISTRATOR = ['--person', 'zhao', '--post', 'administrator'] as const;
  const bringIn = (form: string, file: string, ...options: readonly string[]) =>
    typed(['form', 'import', form, file, '--data', data, ...options]);
  const roster = (name: string, ...rows: readonly (readonly Cell[])[]) =>
    writeFileSync(
      at(name),
      workbook([{ name: '人员', rows: [['编号', '姓名', '单位', '岗位', '任职起始日期'], ...rows] }]),
    );

  beforeAll(async () => {
    await (await playTo('control', { dataDir: data, embedded: true })).close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says what it would do, does it, and then finds nothing left to do', async () => {
    roster('a.xlsx', ['n1', '新来', '', '', '']);
    const tried = await bringIn('roster', at('a.xlsx'), ...ADMINISTRATOR, '--dry-run');
    expect(tried).toMatchObject({ code: 0, err: '' });
    expect(tried.out).toContain('试导入，没有写入 dry run, nothing written');
    expect(tried.out).toContain('新增 add 1，');
    expect(tried.out).toContain('+ 人员 第 2 行 row 2 新来');
    const done = await bringIn('roster', at('a.xlsx'), ...ADMINISTRATOR);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('已导入，1 条命令 imported') });
    const again = await bringIn('roster', at('a.xlsx'), ...ADMINISTRATOR, '--dry-run', '--json');
    expect(JSON.parse(again.out)).toMatchObject({
      data: { form: 'roster', file: { name: 'a.xlsx', format: 'xlsx' }, counts: { add: 0, unchanged: 1 } },
      completeTo: { position: expect.any(String) },
    });
  });

  it('names each fault with its place, on both ways, and ends with 1', async () => {
    roster('b.xlsx', ['n2', '甲某', '没有的单位', '岗', '2024-02-01'], ['n3', '乙某', '', '', '']);
    const tried = await bringIn('roster', at('b.xlsx'), ...ADMINISTRATOR, '--dry-run');
    expect(tried).toMatchObject({ code: 1, err: '' });
    expect(tried.out).toContain('✗ 人员 第 2 行 row 2 [单位] IMPORT.REFERENCE_UNKNOWN 没有“没有的单位”');
    const done = await bringIn('roster', at('b.xlsx'), ...ADMINISTRATOR);
    expect(done).toEqual(refused('IMPORT.ROWS_REFUSED'));
    expect(done.err).toContain('✗ 人员 第 2 行 row 2 [单位] IMPORT.REFERENCE_UNKNOWN');
    const after = await bringIn('roster', at('b.xlsx'), ...ADMINISTRATOR, '--dry-run', '--json');
    expect(JSON.parse(after.out)).toMatchObject({ data: { counts: { add: 1, refused: 1 } } });
  });

  it('takes a form of a campaign as it went out, in the post of whoever acts', async () => {
    const out = ['--campaign', CAMPAIGN, '--unit', 'finance'] as const;
    await typed(['form', 'powers', at('powers.docx'), ...out, '--data', data]);
    const wei = ['--person', 'wei', '--post', 'finance-head'] as const;
    const tried = await bringIn('powers', at('powers.docx'), ...out, ...wei, '--dry-run', '--json');
    expect(JSON.parse(tried.out)).toMatchObject({ data: { counts: { unchanged: 1, add: 0, refused: 0 } } });
    const jiang = ['--person', 'jiang', '--post', 'cashier', '--dry-run'] as const;
    expect(await bringIn('powers', at('powers.docx'), '--campaign', CAMPAIGN, ...jiang)).toEqual(
      refused('RIGHTS.DENIED'),
    );
  });

  it('is tried beside a running server, which keeps the folder for itself otherwise', async () => {
    roster('c.xlsx', ['n9', '丙某', '', '', '']);
    const server = await running(['serve', '--data', data, '--port', '0'], /http:\S+/);
    try {
      const tried = await bringIn('roster', at('c.xlsx'), ...ADMINISTRATOR, '--dry-run');
      expect(tried).toMatchObject({ code: 0, out: expect.stringContaining('新增 add 1') });
      expect(await bringIn('roster', at('c.xlsx'), ...ADMINISTRATOR)).toEqual(refused('STORE.LOCKED'));
    } finally {
      await server.stop();
    }
  });

  it('refuses what is no file, and wrong use', async () => {
    expect(await bringIn('roster', at('none.xlsx'), ...ADMINISTRATOR)).toEqual(
      refused('IMPORT.FILE_UNREADABLE'),
    );
    writeFileSync(at('d.xlsx'), '姓名,岗位\n');
    expect(await bringIn('roster', at('d.xlsx'), ...ADMINISTRATOR)).toEqual(
      refused('IMPORT.FILE_NOT_OFFICE'),
    );
    for (const line of [
      ['powers', at('a.xlsx'), ...ADMINISTRATOR],
      ['roster', at('a.xlsx'), ...ADMINISTRATOR, '--campaign', CAMPAIGN],
      ['roster', at('a.xlsx')],
      ['risk-summary', at('a.xlsx'), ...ADMINISTRATOR],
    ] as const) {
      const [form, file, ...options] = line;
      expect(await bringIn(form, file, ...options)).toMatchObject({ code: 2, out: '' });
    }
  });
});

describe('form, blank', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-blank-'));
  const data = join(folder, 'data');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is written for the roster and for what can be imported', async () => {
    await (await playTo('identification', { dataDir: data, embedded: true })).close();
    const form = (id: string, ...options: readonly string[]) =>
      typed(['form', id, join(folder, `${id}.xlsx`), '--data', data, ...options]);
    expect(await form('roster', '--blank')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^组织名册: 3 页/),
    });
    expect(await form('powers', '--blank', '--campaign', CAMPAIGN)).toMatchObject({ code: 0 });
    expect(await form('risk-summary', '--blank', '--campaign', CAMPAIGN)).toEqual(refused('FORM.NO_BLANK'));
    expect(await form('measures', '--blank')).toMatchObject({ code: 2 });
    expect(await form('roster', '--campaign', CAMPAIGN)).toMatchObject({ code: 2 });
  });
});
