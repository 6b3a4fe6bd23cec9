/** `campaign list`, `campaign status`, `register`. */
import type { Command } from 'commander';
import { campaign, campaignList } from '../../projections/campaigns/query';
import { campaignDeadlines } from '../../projections/deadlines/query';
import { progressMatrix } from '../../projections/matrix/query';
import { registerCounts } from '../../projections/register/counts';
import type { LevelFilter, RegisterFilter } from '../../projections/register/filter';
import { registerList } from '../../projections/register/query';
import { REGISTER_STATES, type RegisterState } from '../../projections/register/tables';
import { ask } from '../../workflows/gates/registry';
import { refuse } from '../../workflows/kernel/domain-error';
import { dateInZone, type LocalDate } from '../../workflows/kernel/time';
import { DISCOVERY_METHODS, type DiscoveryMethod } from '../../workflows/plans/plan';
import { matrixReport } from '../demo/report/matrix';
import { stageReport } from '../demo/report/stages';
import { cut, table } from '../demo/table';
import { dataFolder, print, printJson, type Io } from './io';
import { withViews, type ReadingViews } from './reading';
import { localDate, oneOrMoreOf, wholeNumber } from './wrong-use';

interface StatusOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly asOf?: LocalDate;
}

interface RegisterOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly campaign: string;
  readonly unit?: string;
  readonly grade?: readonly LevelFilter[];
  readonly category?: string;
  readonly state?: readonly RegisterState[];
  readonly method?: readonly DiscoveryMethod[];
  readonly text?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const LEVELS: readonly LevelFilter[] = [1, 2, 3, 'unclassified'];

export function addCampaignVerbs(program: Command, io: Io): void {
  const verb = program.command('campaign').description('专项工作：列出、现状 (campaigns: list, status)');
  verb
    .command('list')
    .description('列出全部专项工作 (all campaigns)')
    .option('--data <folder>', '数据目录 (data folder)')
    .option('--json', '输出 JSON')
    .action((options: StatusOptions) => list(io, options));
  verb
    .command('status')
    .argument('<campaign>', '专项工作编号 (id)')
    .description('现状：阶段、时限、进度、还差什么 (stages, deadlines, progress, what is missing)')
    .option('--as-of <date>', '哪一天的情况，默认今天 (as of which day)', localDate)
    .option('--data <folder>', '数据目录 (data folder)')
    .option('--json', '输出 JSON')
    .action((id: string, options: StatusOptions) => status(io, id, options));
  program
    .command('register')
    .description('风险台账 (the risk register)')
    .requiredOption('--campaign <id>', '专项工作 (campaign)')
    .option('--unit <id>', '单位及以下 (unit and below)')
    .option('--grade <levels>', '等级 1,2,3,unclassified', oneOrMoreOf(LEVELS))
    .option('--category <ids>', '类别，可多个 (categories)')
    .option('--state <states>', `状态 (states): ${REGISTER_STATES.join(',')}`, oneOrMoreOf(REGISTER_STATES))
    .option(
      '--method <methods>',
      `排查方式 (methods): ${DISCOVERY_METHODS.join(',')}`,
      oneOrMoreOf(DISCOVERY_METHODS),
    )
    .option('--text <text>', '表现形式中的文字 (text in the manifestation)')
    .option('--limit <n>', '每页数量 (items a page)', wholeNumber(1, 1_000), 50)
    .option('--cursor <cursor>', '下一页的游标 (cursor of the next page)')
    .option('--data <folder>', '数据目录 (data folder)')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n例 example: liancheng register --campaign psti-2012 --grade 1 --text 项目')
    .action((options: RegisterOptions) => register(io, options));
}

function list(io: Io, options: StatusOptions): Promise<void> {
  return withViews(dataFolder(io, options.data), async ({ views }) => {
    const { answer, completeTo } = await views.ask(campaignList, { limit: 1_000 });
    if (options.json === true) {
      printJson(io, { data: answer.items, completeTo });
      return;
    }
    const rows = answer.items.map((each) => [
      each.campaignId,
      String(each.year),
      each.status,
      each.currentStageTitle ?? '',
      String(each.counts.units),
      String(each.counts.riskPoints),
      each.title,
    ]);
    print(
      io,
      table(['编号 id', '年度', '状态 status', '当前阶段 stage', '单位', '风险点', '名称 title'], rows),
    );
  });
}

function status(io: Io, id: string, options: StatusOptions): Promise<void> {
  return withViews(dataFolder(io, options.data), async (reading) => {
    const asOf = options.asOf ?? dateInZone(new Date().toISOString(), 'Asia/Shanghai');
    const { views, lookup } = reading;
    const { answer: headline, completeTo } = await views.ask(campaign, { campaignId: id });
    if (headline === undefined) refuse('CAMPAIGN.NOT_FOUND', { id });
    const { context } = await lookup.campaign(id);
    const stageId = context.currentStageId;
    const missing = stageId === null ? [] : ask(context, stageId, asOf);
    if (options.json === true) {
      printJson(io, await statusJson(reading, id, asOf, { headline, missing, completeTo }));
      return;
    }
    print(
      io,
      `${headline.title}（${headline.campaignId}） ${headline.hostUnitName} ${headline.year}  ${headline.status}\n`,
    );
    print(io, await stageReport(views, id, asOf));
    print(io, `\n${await matrixReport(views, id, asOf)}`);
    if (stageId === null) return;
    print(io, `\n还差什么 what is missing: ${stageId}`);
    for (const finding of missing) {
      print(
        io,
        `${finding.passed ? '✓' : '✗'} ${finding.title.zh} ${finding.passed ? '' : `(${finding.blockerCount})`}`,
      );
      for (const blocker of finding.blockers.slice(0, 10))
        print(io, `    ${blocker.subject.name ?? blocker.subject.id}：${blocker.text.zh}`);
    }
  });
}

async function statusJson(
  { views }: ReadingViews,
  campaignId: string,
  asOf: LocalDate,
  known: object,
): Promise<object> {
  const stages = await views.ask(campaignDeadlines, { campaignId, asOf });
  const matrix = await views.ask(progressMatrix, { campaignId, asOf });
  return { ...known, stages: stages.answer?.stages ?? [], matrix: matrix.answer };
}

function register(io: Io, options: RegisterOptions): Promise<void> {
  return withViews(dataFolder(io, options.data), async ({ views, lookup }) => {
    const { context } = await lookup.campaign(options.campaign);
    const filter = filterOf(options);
    const page = {
      limit: options.limit,
      ...(options.cursor === undefined ? {} : { cursor: options.cursor }),
    };
    const { answer, completeTo } = await views.ask(registerList, { ...filter, ...page });
    const { answer: counts } = await views.ask(registerCounts, filter);
    if (options.json === true) {
      printJson(io, { data: answer.items, counts, completeTo, page: { next: answer.nextCursor } });
      return;
    }
    const { grades, categories } = context.plan.schemes;
    const rows = answer.items.map((each) => [
      each.riskPointId,
      each.unitName,
      each.postName,
      grades.find((grade) => grade.level === each.level)?.label.zh ?? '未定级',
      categories.find((category) => category.id === each.category)?.label.zh ?? each.category,
      each.state,
      cut(each.manifestation, 48),
    ]);
    print(io, table(['编号 id', '单位 unit', '岗位 post', '等级', '类别', '状态 state', '表现形式'], rows));
    const levels = counts.byLevel.map(({ level, points }) => `${level}: ${points}`).join('  ');
    print(io, `\n共 total ${counts.total}（${levels}）`);
    if (answer.nextCursor !== null) print(io, `下一页 next page: --cursor ${answer.nextCursor}`);
  });
}

function filterOf({
  campaign: campaignId,
  unit,
  grade,
  category,
  state,
  method,
  text,
}: RegisterOptions): RegisterFilter {
  return {
    campaignId,
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(grade === undefined ? {} : { levels: grade }),
    ...(category === undefined ? {} : { categories: category.split(',') }),
    ...(state === undefined ? {} : { states: state }),
    ...(method === undefined ? {} : { methods: method }),
    ...(text === undefined ? {} : { text }),
  };
}
