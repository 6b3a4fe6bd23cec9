/** `form`: a paper form of a campaign as a file for a word processor or a spreadsheet. */
import { Argument, Option, type Command } from 'commander';
import { rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { PaperForm } from '../../projections/forms/paper-form';
import { paperForm } from '../../projections/forms/registry';
import { ROSTER_TITLE, rosterForm } from '../../projections/forms/roster';
import { FORM_IDS, FORM_TITLE, type FormId } from '../../projections/words/form-labels';
import { refuse } from '../../workflows/kernel/domain-error';
import { dateInZone, HOME_TIME_ZONE, type LocalDate } from '../../workflows/kernel/time';
import type { Language } from '../documents/layout';
import { FORM_FORMATS, renderForm } from '../documents/render';
import type { Answer } from '../projecting/views';
import { isSystemError } from '../system-error';
import { DATA } from './data-option';
import { refusedByFiles } from './file-faults';
import { addFormImport } from './form-import';
import { print, printJson, type Done, type Io } from './io';
import { withViews, type ReadingViews } from './reading';
import { teach } from './teach';
import { localDate, WrongUse } from './wrong-use';

interface FormOptions {
  readonly campaign?: string;
  readonly unit?: string;
  readonly on?: LocalDate;
  readonly lang: Language;
  readonly blank?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

const ROSTER = 'roster';

export function addForm(program: Command, io: Io, done: Done): void {
  const form = program.command('form');
  teach(form, {
    short: '填好的表格，Word 或 Excel 文件；导入 (a paper form, filled in; import)',
    zh:
      '把专项工作的数据填成一张表格，写成 Word（.docx）或 Excel（.xlsx）文件，由文件名的后缀决定。可选的表格：\n' +
      [...FORM_IDS.map((id) => [id, FORM_TITLE[id]] as const), [ROSTER, ROSTER_TITLE] as const]
        .map(([id, { zh, en }]) => `  ${id}  ${zh} ${en}`)
        .join('\n'),
    en:
      'Fills in a paper form with the data of a campaign and writes it for a word processor (.docx) or a spreadsheet (.xlsx),\n' +
      'as the ending of the file says.',
    examples: [
      [
        'form registration 登记表.docx --campaign puyang-sti-2012 --unit office',
        '一个单位各岗位的登记表 of each post of a unit',
      ],
      ['form risk-summary 汇总表.xlsx --campaign puyang-sti-2012', '全部风险点 all risk points'],
      ['form roster 名册.xlsx --blank', '空白的组织名册 a blank roster'],
    ],
    one: '没有此专项工作或单位，或文件写不了 no such campaign or unit, or the file cannot be written',
  })
    .addArgument(new Argument('<form>', '哪张表 (which form)').choices([...FORM_IDS, ROSTER]))
    .argument('<file>', '要写的新文件，.docx 或 .xlsx (the new file)')
    .option('--campaign <id>', '专项工作；名册不需要 (campaign; not for the roster)')
    .option('--unit <id>', '单位及以下 (unit and below)')
    .option('--on <date>', '按哪一天的任职，默认今天 (holders of posts on this day)', localDate)
    .addOption(new Option('--lang <language>', '语言 (language)').choices(['zh', 'en']).default('zh'))
    .option('--blank', '空白表，供填写后导入 (a blank, to be filled in and imported)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((which: FormId | typeof ROSTER, file: string, options: FormOptions) =>
      write(io, which, file, options),
    );
  addFormImport(form, io, done);
}

function write(io: Io, which: FormId | typeof ROSTER, file: string, options: FormOptions): Promise<void> {
  const format = FORM_FORMATS.find((each) => extname(file).toLowerCase() === `.${each}`);
  if (format === undefined)
    throw new WrongUse('文件名应以 .docx 或 .xlsx 结尾 (the file has to end with .docx or .xlsx)');
  return withViews(io, options.data, async (reading) => {
    const { answer, completeTo } =
      which === ROSTER ? await roster(reading, options) : await ofCampaign(reading, which, options);
    const bytes = await renderForm(answer, { format, language: options.lang, completeTo });
    await writeNew(file, bytes);
    const title = answer.title[options.lang];
    if (options.json === true)
      printJson(io, { file, form: which, title, pages: answer.pages.length, completeTo });
    else print(io, `${title}: ${answer.pages.length} 页 pages → ${file}`);
  });
}

async function roster({ views, lookup }: ReadingViews, options: FormOptions): Promise<Answer<PaperForm>> {
  if (options.campaign !== undefined)
    throw new WrongUse('组织名册不属于专项工作 (the roster is of no campaign)');
  if (options.unit !== undefined) await lookup.unit(options.unit);
  const asOf = options.on ?? dateInZone(new Date().toISOString(), HOME_TIME_ZONE);
  return views.ask(rosterForm, { asOf, ...partOf(options) });
}

async function ofCampaign(
  { views, lookup }: ReadingViews,
  formId: FormId,
  options: FormOptions,
): Promise<Answer<PaperForm>> {
  const { campaign: campaignId, unit } = options;
  if (campaignId === undefined) throw new WrongUse('缺少选项 --campaign <id> (required option)');
  const { context } = await lookup.campaign(campaignId);
  if (unit !== undefined) await lookup.unit(unit);
  const asOf = options.on ?? dateInZone(new Date().toISOString(), context.plan.timeZone);
  const { answer, completeTo } = await views.ask(paperForm, { formId, campaignId, asOf, ...partOf(options) });
  if (answer === undefined) refuse('CAMPAIGN.NOT_FOUND', { id: campaignId });
  return { answer, completeTo };
}

function partOf({ unit, blank }: FormOptions) {
  return { ...(unit === undefined ? {} : { unitId: unit }), ...(blank === undefined ? {} : { blank }) };
}

/** Nothing is written over, and nothing is left of a file that could not be written whole. */
async function writeNew(file: string, bytes: Buffer): Promise<void> {
  await refusedByFiles('FORM.FILE_UNWRITABLE', file, async () => {
    try {
      await writeFile(file, bytes, { flag: 'wx' });
    } catch (error) {
      if (isSystemError(error) && error.code === 'EEXIST') refuse('FORM.FILE_EXISTS', { file });
      await rm(file, { force: true });
      throw error;
    }
  });
}
