/** `register`: the risk points of a campaign, filtered and counted. */
import type { Command } from 'commander';
import { registerCounts, type RegisterCounts } from '../../projections/register/counts';
import type { LevelFilter, RegisterFilter } from '../../projections/register/filter';
import { registerList, type RegisterItem } from '../../projections/register/query';
import { REGISTER_STATES, type RegisterState } from '../../projections/register/tables';
import { REGISTER_STATE } from '../../projections/words/labels';
import type { Bilingual } from '../../workflows/kernel/text';
import {
  DISCOVERY_METHODS,
  type DiscoveryMethod,
  type LabelledId,
  type PlanSchemes,
} from '../../workflows/plans/plan';
import { cut, table } from '../text/table';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';
import { oneOrMoreOf, wholeNumber, WrongUse } from './wrong-use';

interface RegisterOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly campaign: string;
  readonly unit?: string;
  readonly grade?: readonly LevelFilter[];
  readonly category?: string;
  readonly holderLevel?: string;
  readonly state?: readonly RegisterState[];
  readonly method?: readonly DiscoveryMethod[];
  readonly text?: string;
  readonly children?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

const LEVELS: readonly LevelFilter[] = [1, 2, 3, 'unclassified'];
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1_000;

export function addRegister(program: Command, io: Io): void {
  teach(program.command('register'), {
    short: '风险台账 (the risk register)',
    zh: '风险台账：按单位、等级、类别、层面、状态、排查方式和文字筛选，并按等级计数。多个值用逗号隔开。',
    en:
      'The risk register of a campaign: filtered by unit, grade, category, level, state, method and text, and counted.\n' +
      'Several values of an option stand with commas between.',
    examples: [
      [
        'register --campaign puyang-sti-2012 --grade 1,2 --text 项目',
        '一、二级，文字含“项目” grades 1 and 2',
      ],
      ['register --campaign puyang-sti-2012 --unit office --json', '一个单位及其以下 a unit and below'],
    ],
    one: '没有此专项工作或单位 no such campaign or unit',
  })
    .requiredOption('--campaign <id>', '专项工作 (campaign)')
    .option('--unit <id>', '单位及以下 (unit and below)')
    .option('--children', '连同下级工作 (with the campaigns below it)')
    .option('--grade <levels>', `等级 (grades): ${LEVELS.join(',')}`, oneOrMoreOf(LEVELS))
    .option('--category <ids>', '类别，见方案 (categories of the plan)')
    .option('--holder-level <ids>', '风险层面，见方案 (levels of the holders, of the plan)')
    .option('--state <states>', `状态 (states): ${REGISTER_STATES.join(',')}`, oneOrMoreOf(REGISTER_STATES))
    .option(
      '--method <methods>',
      `排查方式 (methods): ${DISCOVERY_METHODS.join(',')}`,
      oneOrMoreOf(DISCOVERY_METHODS),
    )
    .option('--text <text>', '表现形式中的文字 (text in the manifestation)')
    .option('--limit <n>', '每页数量 (items a page)', wholeNumber(1, MAX_LIMIT), DEFAULT_LIMIT)
    .option('--cursor <cursor>', '下一页的游标 (cursor of the next page)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((options: RegisterOptions) => register(io, options));
}

function register(io: Io, options: RegisterOptions): Promise<void> {
  return withViews(io, options.data, async ({ views, lookup }) => {
    const { context } = await lookup.campaign(options.campaign);
    if (options.unit !== undefined) await lookup.unit(options.unit);
    const { schemes } = context.plan;
    const filter = filterOf(options, schemes);
    const page = {
      limit: options.limit,
      ...(options.cursor === undefined ? {} : { cursor: options.cursor }),
    };
    const { answer, completeTo } = await views.ask(registerList, { ...filter, ...page });
    const { answer: counts } = await views.ask(registerCounts, filter);
    const next = answer.nextCursor;
    if (options.json === true) {
      printJson(io, { data: answer.items, counts, completeTo, page: { next } });
      return;
    }
    print(io, pointTable(answer.items, schemes));
    print(io, `\n${countsLine(counts, schemes)}`);
    if (next !== null) print(io, `下一页 next page: --cursor ${next}`);
  });
}

function pointTable(items: readonly RegisterItem[], schemes: PlanSchemes): string {
  const rows = items.map((each) => [
    each.riskPointId,
    each.unitName,
    each.postName,
    each.level === null ? '未定级' : gradeLabel(each.level, schemes),
    schemes.categories.find((category) => category.id === each.category)?.label.zh ?? each.category,
    `${REGISTER_STATE[each.state].zh} ${each.state}`,
    cut(each.manifestation, 48),
  ]);
  return table(['编号 id', '单位 unit', '岗位 post', '等级', '类别', '状态 state', '表现形式'], rows);
}

function countsLine({ total, byLevel }: RegisterCounts, schemes: PlanSchemes): string {
  const levels = byLevel.map(({ level, points }) => {
    return `${level === 'unclassified' ? '未定级 unclassified' : gradeLabel(level, schemes)} ${points}`;
  });
  return `共 total ${total}：${levels.join('，')}`;
}

function gradeLabel(level: number, { grades }: PlanSchemes): string {
  return grades.find((grade) => grade.level === level)?.label.zh ?? String(level);
}

function filterOf(options: RegisterOptions, schemes: PlanSchemes): RegisterFilter {
  const { campaign: campaignId, unit, grade, category, holderLevel, state, method, text } = options;
  return {
    campaignId,
    ...(options.children === true ? { includeChildren: true } : {}),
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(grade === undefined ? {} : { levels: grade }),
    ...(category === undefined ? {} : { categories: chosenOf(category, schemes.categories, CATEGORY) }),
    ...(holderLevel === undefined
      ? {}
      : { holderLevels: chosenOf(holderLevel, schemes.holderLevels ?? [], HOLDER_LEVEL) }),
    ...(state === undefined ? {} : { states: state }),
    ...(method === undefined ? {} : { methods: method }),
    ...(text === undefined ? {} : { text }),
  };
}

const CATEGORY = { zh: '类别', en: 'category' };
const HOLDER_LEVEL = { zh: '风险层面', en: 'level of holders' };

function chosenOf(said: string, known: readonly LabelledId[], what: Bilingual): readonly string[] {
  const chosen = said.split(',');
  const unknown = chosen.find((id) => !known.some((each) => each.id === id));
  if (unknown === undefined) return chosen;
  const labels = known.map(({ id, label }) => `${id} ${label.zh}`).join(', ') || '–';
  throw new WrongUse(
    `方案没有${what.zh}“${unknown}” (the plan has no such ${what.en}); 可选 choose from: ${labels}`,
  );
}
