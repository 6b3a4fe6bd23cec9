/** `form`: a paper form written by whoever sits at the server. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAMPAIGN, playTo } from '../support/campaign-year';
import { refused, typed } from '../support/cli';
import { OfficeFile } from '../support/office-file';

describe('form', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-form-'));
  const data = join(folder, 'data');
  const at = (name: string) => join(folder, name);
  const form = (id: string, file: string, ...options: readonly string[]) =>
    typed(['form', id, file, '--campaign', CAMPAIGN, '--data', data, ...options]);

  beforeAll(async () => {
    await (await playTo('control', { dataDir: data, embedded: true })).close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes the file that its ending names, and says what is in it', async () => {
    const word = await form('registration', at('登记表.docx'), '--unit', 'finance', '--on', '2024-09-30');
    expect(word).toEqual({
      code: 0,
      out: `岗位廉政风险点登记表: 2 页 pages → ${at('登记表.docx')}\n`,
      err: '',
    });
    expect(new OfficeFile(readFileSync(at('登记表.docx'))).paragraphs).toContain('蒋十二');
    const excel = await form('risk-summary', at('all.XLSX'), '--lang', 'en', '--json');
    expect(JSON.parse(excel.out)).toMatchObject({
      file: at('all.XLSX'),
      form: 'risk-summary',
      title: 'Summary of risk points',
      pages: 1,
      completeTo: { position: expect.any(String) },
    });
    expect(new OfficeFile(readFileSync(at('all.XLSX'))).cells(1)['A1']).toBe('Summary of risk points');
  });

  it('writes over nothing', async () => {
    await form('powers', at('powers.docx'));
    const before = readFileSync(at('powers.docx'));
    expect(await form('powers', at('powers.docx'))).toEqual(refused('FORM.FILE_EXISTS'));
    expect(readFileSync(at('powers.docx'))).toEqual(before);
  });

  it('refuses an unknown campaign or unit and a place where no file can be, and leaves none', async () => {
    const other = ['form', 'powers', at('a.docx'), '--campaign', 'none', '--data', data];
    expect(await typed(other)).toEqual(refused('CAMPAIGN.NOT_FOUND'));
    expect(await form('powers', at('a.docx'), '--unit', 'none')).toEqual(refused('UNIT.NOT_FOUND'));
    expect(await form('powers', at('nowhere/a.docx'))).toEqual(refused('FORM.FILE_UNWRITABLE'));
    expect(existsSync(at('a.docx'))).toBe(false);
  });

  it('belongs to a campaign or to a network, and a report to a period', async () => {
    const of = (id: string, ...options: readonly string[]) =>
      typed(['form', id, at('of.docx'), '--data', data, ...options]);
    for (const options of [[], ['--campaign', CAMPAIGN, '--network', 'n']])
      expect(await of('quarterly-report', ...options)).toMatchObject({
        code: 2,
        err: expect.stringContaining('--network'),
      });
    expect(await of('powers', '--network', 'n')).toMatchObject({ code: 2 });
    expect(await of('quarterly-report', '--network', 'none')).toEqual(refused('WARNING_NETWORK.NOT_FOUND'));
    expect(await form('quarterly-report', at('of.docx'), '--period', '2024-q9')).toMatchObject({ code: 2 });
    expect(existsSync(at('of.docx'))).toBe(false);
    expect(await form('quarterly-report', at('of.docx'), '--period', '2024-q3')).toMatchObject({ code: 0 });
    expect(new OfficeFile(readFileSync(at('of.docx'))).paragraphs).toContain(
      '2024年第3季度（2024-07-01 至 2024-09-30）',
    );
  });

  it('is refused where an option would have no effect', async () => {
    const of = (id: string, ...options: readonly string[]) =>
      typed(['form', id, at('of-none.docx'), '--data', data, ...options]);
    const wrong = (text: string) => ({ code: 2, out: '', err: expect.stringContaining(text) });
    const ofNetwork = ['quarterly-report', '--network', 'n'] as const;
    expect(await of(...ofNetwork, '--unit', 'finance')).toEqual(wrong('neither --unit nor --blank'));
    expect(await of(...ofNetwork, '--blank')).toEqual(wrong('也没有空白表'));
    const period = ['--period', '2024-q3'] as const;
    expect(await of('roster', ...period)).toEqual(wrong('--period 只用于 quarterly-report'));
    expect(await of('year-on-year', '--campaign', CAMPAIGN, ...period)).toEqual(
      wrong('--period is for quarterly-report only'),
    );
    expect(existsSync(at('of-none.docx'))).toBe(false);
  });

  it('says so where there is no year before to stand beside', async () => {
    const compared = await typed(['campaign', 'compare', CAMPAIGN, '--data', data]);
    expect(compared).toMatchObject({ code: 0, out: expect.stringContaining('没有上一年度的工作') });
    const json = await typed(['campaign', 'compare', CAMPAIGN, '--data', data, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ previous: null, total: { lastYear: 0 } });
    expect(await typed(['campaign', 'compare', 'none', '--data', data])).toEqual(
      refused('CAMPAIGN.NOT_FOUND'),
    );
    await form('year-on-year', at('对照.docx'));
    expect(new OfficeFile(readFileSync(at('对照.docx'))).paragraphs).toContain(
      '本工作没有上一年度的工作，无可对照。',
    );
  });

  it('teaches which forms and endings there are', async () => {
    expect(await form('handbook', at('a.docx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('grade-catalogue'),
    });
    expect(await form('powers', at('a.pdf'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('.docx'),
    });
  });
});
