/** `form`: a paper form of a campaign as a file for a word processor or a spreadsheet. */
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { PaperForm } from '../../projections/forms/paper-form';
import { networkReport } from '../../projections/forms/quarterly-report';
import { paperForm } from '../../projections/forms/registry';
import { rosterForm } from '../../projections/forms/roster';
import { network } from '../../projections/networks/query';
import {
  FORM_IDS,
  FORM_TITLE,
  NETWORK_FORM_IDS,
  ROSTER_TITLE,
  type FormId,
} from '../../projections/words/form-labels';
import { refuse } from '../../workflows/kernel/domain-error';
import { dateInZone, HOME_TIME_ZONE, type LocalDate } from '../../workflows/kernel/time';
import { daysOfPeriod, type DaysOfPeriod } from '../../workflows/modules/periods';
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
  readonly network?: string;
  readonly period?: DaysOfPeriod;
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
      [
        'form quarterly-report 一季度.docx --network health-2012 --period 2012-q1',
        '预警信息网络一个季度的报告 a quarter of a warning network',
      ],
      ['form roster 名册.xlsx --blank', '空白的组织名册 a blank roster'],
    ],
    one: '没有此专项工作或单位，或文件写不了 no such campaign or unit, or the file cannot be written',
  })
    .addArgument(new Argument('<form>', '哪张表 (which form)').choices([...FORM_IDS, ROSTER]))
    .argument('<file>', '要写的新文件，.docx 或 .xlsx (the new file)')
    .option('--campaign <id>', '专项工作；名册不需要 (campaign; not for the roster)')
    .option(
      '--network <id>',
      `预警信息网络，只用于 (warning network, only for) ${NETWORK_FORM_IDS.join(', ')}`,
    )
    .option('--period <id>', '报告的期间，如 2012-q1、2012-03，默认本季度 (of a report)', period)
    .option('--unit <id>', '单位及以下；不用于网络 (unit and below; not of a network)')
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
    const { answer, completeTo } = await filledIn(reading, which, options);
    const bytes = await renderForm(answer, { format, language: options.lang, completeTo });
    await writeNew(file, bytes);
    const title = answer.title[options.lang];
    if (options.json === true)
      printJson(io, { file, form: which, title, pages: answer.pages.length, completeTo });
    else print(io, `${title}: ${answer.pages.length} 页 pages → ${file}`);
  });
}

function filledIn(
  reading: ReadingViews,
  which: FormId | typeof ROSTER,
  options: FormOptions,
): Promise<Answer<PaperForm>> {
  const { campaign: campaignId, network: networkId } = options;
  if (options.period !== undefined && which !== 'quarterly-report')
    throw new WrongUse('--period 只用于 quarterly-report (--period is for quarterly-report only)');
  if (which === ROSTER) return roster(reading, options);
  if (campaignId !== undefined && networkId === undefined)
    return ofCampaign(reading, which, campaignId, options);
  if (networkId === undefined || campaignId !== undefined)
    throw new WrongUse('应给出 --campaign 或 --network 之一 (give either --campaign or --network)');
  if (!NETWORK_FORM_IDS.some((id) => id === which))
    throw new WrongUse(`此表属于专项工作，应给出 --campaign (this form is of a campaign: give --campaign)`);
  if (options.unit !== undefined || options.blank !== undefined)
    throw new WrongUse(
      '预警信息网络的报告不分单位，也没有空白表 (the report of a network takes neither --unit nor --blank)',
    );
  return ofNetwork(reading, networkId, options);
}

async function roster({ views, lookup }: ReadingViews, options: FormOptions): Promise<Answer<PaperForm>> {
  if (options.campaign !== undefined || options.network !== undefined)
    throw new WrongUse('组织名册不属于专项工作或预警网络 (the roster is of no campaign or network)');
  if (options.unit !== undefined) await lookup.unit(options.unit);
  const asOf = options.on ?? dateInZone(new Date().toISOString(), HOME_TIME_ZONE);
  return views.ask(rosterForm, { asOf, ...partOf(options) });
}

async function ofCampaign(
  { views, lookup }: ReadingViews,
  formId: FormId,
  campaignId: string,
  options: FormOptions,
): Promise<Answer<PaperForm>> {
  const { unit, on, period: days } = options;
  const { context } = await lookup.campaign(campaignId);
  if (unit !== undefined) await lookup.unit(unit);
  const { answer, completeTo } = await views.ask(paperForm, {
    formId,
    campaignId,
    asOf: on ?? dateInZone(new Date().toISOString(), context.plan.timeZone),
    ...partOf(options),
    ...(days === undefined ? {} : { days }),
  });
  if (answer === undefined) refuse('CAMPAIGN.NOT_FOUND', { id: campaignId });
  return { answer, completeTo };
}

/** Without what is in confidential reports: whoever sits at the server has not been asked who they are. */
async function ofNetwork(
  { views }: ReadingViews,
  networkId: string,
  { on, period: days }: FormOptions,
): Promise<Answer<PaperForm>> {
  const { answer: found } = await views.ask(network, { networkId });
  if (found === undefined) refuse('WARNING_NETWORK.NOT_FOUND', { id: networkId });
  const { answer, completeTo } = await views.ask(networkReport, {
    networkId,
    asOf: on ?? dateInZone(new Date().toISOString(), found.module.timeZone),
    confidential: false,
    ...(days === undefined ? {} : { days }),
  });
  if (answer === undefined) refuse('WARNING_NETWORK.NOT_FOUND', { id: networkId });
  return { answer, completeTo };
}

function partOf({ unit, blank }: FormOptions) {
  return { ...(unit === undefined ? {} : { unitId: unit }), ...(blank === undefined ? {} : { blank }) };
}

function period(text: string): DaysOfPeriod {
  const days = daysOfPeriod(text);
  if (days === undefined)
    throw new InvalidArgumentError('应如 2012-q1、2012-03、2012-h1 或 2012 (a quarter, month, half or year)');
  return days;
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
