/** Forms that were filled in elsewhere, brought in through a real browser: tried first, and whole or not at all. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { workbook, type Cell } from '../support/workbook';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { press } from './forms';
import { faultsNow, faultsOnBoth } from './page-faults';

const UNITS = ['单位名称', '单位类别', '上级单位'];

describeInBrowser('an import', () => {
  let place: ConsoleTown;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liancheng-import-'));
    const town = (await campaignAt('identification')).day('2024-04-15');
    place = await ConsoleTown.over(town, ['administrator', 'licensingHead', 'inspector']);
  });
  afterAll(async () => {
    await place.close();
    await rm(folder, { recursive: true });
  });

  /** Chooses a workbook of one sheet. */
  async function choose(page: Page, sheet: string, rows: readonly (readonly Cell[])[]): Promise<void> {
    const file = join(folder, `${sheet}.xlsx`);
    await writeFile(file, workbook([{ name: sheet, rows }]));
    await page.getByLabel('填好的文件', { exact: true }).setInputFiles(file);
  }

  it('of the roster is refused whole for one row, and goes in once that is mended', async () => {
    const page = await place.as('administrator', 'organisation');
    await page.getByRole('button', { name: '导入表格' }).click();
    expect(await page.getByRole('button', { name: '试导入' }).isDisabled()).toBe(true);
    await choose(page, '单位', [UNITS, ['综合科', '科室', '某区某局'], ['督查科', '处室', '某区某局']]);
    const before = await place.town.store.end();
    await press(page, '试导入');
    await page.getByText('有 1 处不能导入，全部没有写入').waitFor();
    await page.getByText('IMPORT.NOT_A_CHOICE').waitFor();
    await page.getByText('单位 第 3 行').waitFor();
    expect(await page.getByRole('button', { name: /^导入 \d+ 行$/ }).isDisabled()).toBe(true);
    expect(await faultsOnBoth(page)).toEqual([]);

    await choose(page, '单位', [UNITS, ['综合科', '科室', '某区某局'], ['督查科', '科室', '某区某局']]);
    // What was shown was of the other file.
    await page.getByText('有 1 处不能导入，全部没有写入').waitFor({ state: 'detached' });
    await press(page, '试导入');
    await page.getByText('试导入没有发现问题，还没有写入').waitFor();
    expect(await place.town.store.end()).toBe(before);
    await press(page, '导入 2 行');
    await page.locator('.ant-modal').waitFor({ state: 'detached' });
    await page.getByPlaceholder('单位名称或编号').fill('督查科');
    await page.getByPlaceholder('单位名称或编号').press('Enter');
    await page.getByText('督查科').first().waitFor();
    expect(await faultsNow(page)).toEqual([]);
  });

  it('of a unit’s powers takes what the paper form has no column for from whoever imports it', async () => {
    const page = await place.as('licensingHead', `campaigns/${CAMPAIGN}/work?step=powers`);
    await page.getByRole('button', { name: '导入表格' }).click();
    await page.getByLabel('表格', { exact: true }).click();
    const forms = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await forms.first().waitFor();
    // No measure is set before the stage of control has begun.
    expect(await forms.allTextContents()).toEqual(['岗位职责目录', '职权运行目录', '岗位廉政风险点登记表']);
    await forms.filter({ hasText: '职权运行目录' }).click();
    await choose(page, '审批科', [
      ['职权名称', '职权内容', '设置依据', '公开形式', '办结时限', '办理主体', '备注'],
      [
        '网吧设立审批',
        '受理、审核、办结',
        '互联网上网服务营业场所管理条例',
        '单位网站',
        '20 个工作日',
        '审批员',
        '',
      ],
    ]);
    await press(page, '试导入');
    await page.getByText('IMPORT.CHOICE_MISSING').first().waitFor();
    for (const [label, option] of [
      ['文件没有“职权性质”一列时，取', '对外行使'],
      ['文件没有“职权类别”一列时，取', '行政许可'],
    ] as const) {
      await page.getByLabel(label).click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).click();
    }
    await press(page, '试导入');
    await press(page, '导入 1 行');
    await page.locator('.ant-modal').waitFor({ state: 'detached' });
    await page.getByText('网吧设立审批').waitFor();
  });

  it('tells why a file cannot be read', async () => {
    const page = await place.as('licensingHead', `campaigns/${CAMPAIGN}/work`);
    await page.getByRole('button', { name: '导入表格' }).click();
    const file = join(folder, '名单.xlsx');
    await writeFile(file, '姓名,岗位\n甲,乙\n');
    await page.getByLabel('填好的文件', { exact: true }).setInputFiles(file);
    await press(page, '试导入');
    await page.getByText('IMPORT.FILE_NOT_OFFICE').waitFor();
  });

  it('is not offered to whoever may only look', async () => {
    const page = await place.as('inspector', `campaigns/${CAMPAIGN}/work?unit=licensing`);
    await page.getByRole('button', { name: '导出表格' }).waitFor();
    expect(await page.getByRole('button', { name: '导入表格' }).count()).toBe(0);
    await page.goto('/app/organisation');
    await page.getByRole('button', { name: '导出名册' }).waitFor();
    expect(await page.getByRole('button', { name: '导入表格' }).count()).toBe(0);
  });
});
