/** `form import`: a form that was filled in elsewhere, tried against what is there, or brought in. */
import { Argument, type Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DomainError } from '../../workflows/kernel/domain-error';
import { KeyFile } from '../accounts/key-file';
import { Seal } from '../accounts/seal';
import { CommandGateway } from '../commands/command-gateway';
import { RehearsalStore } from '../commands/rehearsal-store';
import { ViewInventory } from '../commands/view-inventory';
import { readOfficeFile } from '../documents/reading/read-office-file';
import { describe, errorText } from '../http/errors/table';
import { NAME_MAX } from '../http/fields';
import type { ImportAnswer, ImportedRow, ImportNote } from '../imports/answer';
import { CAMPAIGN_IMPORTS, type CampaignImport, type ImportPlace } from '../imports/importables';
import { Importer, type Imported, type ImporterParts, type ImportRequest } from '../imports/importer';
import { knownParts } from '../plans/known-parts';
import { openModuleLibrary } from '../plans/module-library';
import { openPlanLibrary } from '../plans/plan-library';
import { keyFileIn } from '../settings';
import { withEngine } from './at-the-server';
import { DATA } from './data-option';
import { refusedByFiles } from './file-faults';
import { print, printJson, type Done, type Io } from './io';
import { withViews, type ReadingViews } from './reading';
import { teach } from './teach';
import { newId, oneLine, WrongUse } from './wrong-use';

interface Options {
  readonly campaign?: string;
  readonly unit?: string;
  readonly person: string;
  readonly post: string;
  readonly method?: string;
  readonly holderLevel?: string;
  readonly powerKind?: string;
  readonly powerClass?: string;
  readonly dryRun?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

const IMPORTED = ['roster', ...CAMPAIGN_IMPORTS] as const;

export function addFormImport(form: Command, io: Io, done: Done): void {
  teach(form.command('import'), {
    short: '导入填好的表格 (import a form that was filled in)',
    zh:
      '导入填好的 Excel 或 Word 表格：组织名册 roster，或一个专项工作的表格。--dry-run 只试不写，服务运行时也可以；\n' +
      '真正导入时全部无误才写入，嵌入式存储须先停止服务。',
    en:
      'Imports a form that was filled in, of Excel or Word: the organisation roster, or a form of a campaign. --dry-run tries it and writes\n' +
      'nothing, also beside a running server; a real import writes all or nothing, and on the embedded store the server is stopped first.',
    examples: [
      ['form import roster 名册.xlsx --person zhao --post administrator --dry-run', '先试 try it first'],
      ['form import powers 职权.xlsx --campaign c2026 --person wei --post finance-head --unit finance', ''],
    ],
    one: '有不能导入的行，或被拒绝 some rows cannot be imported, or refused',
  })
    .addArgument(new Argument('<form>', '哪张表 (which form)').choices(IMPORTED))
    .argument('<file>', '.xlsx 或 .docx 文件 (the file)')
    .requiredOption('--person <id>', '谁在导入 (who imports)', newId)
    .requiredOption('--post <id>', '以什么岗位 (in which post)', newId)
    .option('--campaign <id>', '专项工作；名册不需要 (campaign; not for the roster)', newId)
    .option('--unit <id>', '单位及以下 (unit and below)', newId)
    .option('--method <text>', '没有排查方式一列时 (method of discovery, without a column for it)', oneLine)
    .option('--holder-level <text>', '没有风险层面一列时 (level of the holder, likewise)', oneLine)
    .option('--power-kind <text>', '没有职权性质一列时 (kind of a power, likewise)', oneLine)
    .option('--power-class <text>', '没有职权类别一列时 (class of a power, likewise)', oneLine)
    .option('--dry-run', '只试，不写入 (try it, write nothing)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    // What both verbs have, such as --data, the one above has taken.
    .action((which: (typeof IMPORTED)[number], file: string, _: unknown, verb: Command) =>
      bringIn(io, done, { which, file, options: verb.optsWithGlobals<Options>() }),
    );
}

interface Asked {
  readonly which: (typeof IMPORTED)[number];
  readonly file: string;
  readonly options: Options;
}

async function bringIn(io: Io, done: Done, { which, file, options }: Asked): Promise<void> {
  const place = placeOf(which, options);
  const bytes = await refusedByFiles('IMPORT.FILE_UNREADABLE', file, () => readFile(file));
  const { person: personId, post: postId, method, holderLevel, powerKind, powerClass } = options;
  const request: ImportRequest = {
    ...{ place, bytes },
    fileName: basename(file).slice(0, NAME_MAX),
    acting: { personId, postId },
    dryRun: options.dryRun === true,
    defaults: {
      ...(method === undefined ? {} : { method }),
      ...(holderLevel === undefined ? {} : { holderLevel }),
      ...(powerKind === undefined ? {} : { powerKind }),
      ...(powerClass === undefined ? {} : { powerClass }),
    },
  };
  const run = async (parts: Omit<ImporterParts, 'reader' | 'give'>) => {
    const importer = new Importer({
      ...parts,
      reader: { read: readOfficeFile },
      give: (command) => parts.gateway.execute(command),
    });
    const imported = await tellingFaults(io, done, importer.run(request));
    if (imported === undefined) return;
    if (options.json === true) printJson(io, imported);
    else print(io, textOf(imported.data));
    if (imported.data.counts.refused > 0) done(1);
  };
  if (request.dryRun) await withViews(io, options.data, (reading) => run(rehearsing(io, reading)));
  else await withEngine(io, options, run);
}

function placeOf(form: Asked['which'], { campaign, unit }: Options): ImportPlace {
  if (form === 'roster') {
    if (campaign !== undefined || unit !== undefined)
      throw new WrongUse('组织名册不属于专项工作或单位 (the roster is of no campaign and no unit)');
    return { form };
  }
  if (campaign === undefined) throw new WrongUse('缺少选项 --campaign <id> (required option)');
  return ofCampaign(form, campaign, unit);
}

function ofCampaign(form: CampaignImport, campaignId: string, unitId: string | undefined): ImportPlace {
  return { form, campaignId, ...(unitId === undefined ? {} : { unitId }) };
}

/** Undefined where rows were refused: they are told one by one, and not as the details of a refusal. */
async function tellingFaults(io: Io, done: Done, running: Promise<Imported>): Promise<Imported | undefined> {
  try {
    return await running;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'IMPORT.ROWS_REFUSED') throw error;
    const { code, details } = error;
    const text = errorText(code);
    const { zh, en } = text === undefined ? { zh: code, en: code } : describe(text, details);
    io.err.write(`${code}  ${zh}\n${en}\n${faultLines(details['import'] as ImportAnswer).join('\n')}\n`);
    done(1);
    return undefined;
  }
}

/** Of a folder that is only read: nothing is given at this gateway, only tried. */
function rehearsing(
  io: Io,
  { dataDir, store, views, calendars }: ReadingViews,
): Omit<ImporterParts, 'reader' | 'give'> {
  const now = () => new Date().toISOString();
  const gateway = new CommandGateway({
    store: new RehearsalStore(store),
    inventory: new ViewInventory(store, views),
    plans: openPlanLibrary(dataDir, knownParts(calendars)),
    modules: openModuleLibrary(dataDir, knownParts(calendars)),
    calendars,
    seal: new Seal(new KeyFile(dataDir, keyFileIn(io.env))),
    now,
    soleWriter: true,
    followUps: (receipt) => Promise.resolve(receipt),
  });
  return { gateway, views, store, now };
}

const MARK: Readonly<Record<ImportedRow['outcome'], string>> = {
  add: '+',
  revise: '~',
  unchanged: ' ',
  refused: '✗',
};

function textOf(answer: ImportAnswer): string {
  const { title, dryRun, written, counts, rows, sheets } = answer;
  const did = dryRun
    ? '试导入，没有写入 dry run, nothing written'
    : `已导入，${written} 条命令 imported, ${written} commands`;
  const shown = rows.filter(({ outcome }) => outcome === 'add' || outcome === 'revise');
  return [
    `${title.zh} ${title.en}：${did}`,
    `新增 add ${counts.add}，修改 revise ${counts.revise}，不变 unchanged ${counts.unchanged}，不能导入 refused ${counts.refused}，不在表中 not in the file ${counts.notInFile}`,
    ...faultLines(answer),
    ...sheets.flatMap(({ sheet, remarks, ignoredColumns }) => [
      ...remarks.map((note) => `! ${sheet} ${noteText(note)}`),
      ...(ignoredColumns.length === 0
        ? []
        : [`! ${sheet} 没有读取的列 columns not read: ${ignoredColumns.join('、')}`]),
    ]),
    ...shown.flatMap((row) => [
      `${MARK[row.outcome]} ${placeText(row)} ${row.subject}`,
      ...row.changes.map(({ column, from, to }) => `    ${column}: ${from} → ${to}`),
      ...row.remarks.map((note) => `    ! ${noteText(note)}`),
    ]),
  ].join('\n');
}

function faultLines({ sheets, rows }: ImportAnswer): readonly string[] {
  return [
    ...sheets.flatMap(({ sheet, faults }) => faults.map((note) => `✗ ${sheet} ${noteText(note)}`)),
    ...rows.flatMap((row) => row.faults.map((note) => `✗ ${placeText(row)} ${noteText(note)}`)),
  ];
}

function placeText({ sheet, row }: ImportedRow): string {
  return `${sheet} 第 ${row} 行 row ${row}`;
}

function noteText({ code, column, zh, en }: ImportNote): string {
  return `${column === null ? '' : `[${column}] `}${code} ${zh} ${en}`;
}
