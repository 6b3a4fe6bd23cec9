/** `plan list`, `plan check`, `plan show`. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { ruleOf } from '../../workflows/gates/registry';
import { checkTemplate } from '../../workflows/plans/resolve-plan';
import { fixedYearOf } from '../../workflows/plans/plan-template';
import { workingDaysBetween } from '../../workflows/plans/working-days';
import type { Plan, PlanStage } from '../../workflows/plans/plan';
import type { PlanFault } from '../../workflows/plans/plan-fault';
import { openCalendars, type CalendarSource } from '../plans/calendar-loader';
import { knownParts } from '../plans/known-parts';
import { openPlanLibrary, type PlanLibrary } from '../plans/plan-library';
import { readYaml } from '../plans/read-yaml';
import { parseTemplate } from '../../workflows/plans/resolve-plan';
import { table } from '../demo/table';
import { dataFolder, print, printJson, type ExitCode, type Io } from './io';
import { wholeNumber } from './wrong-use';

interface Shelf {
  readonly calendars: CalendarSource;
  readonly library: PlanLibrary;
}

interface PlanOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly year?: number;
}

export function addPlanVerbs(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const plan = program.command('plan').description('实施方案：列出、检查、展示 (plans: list, check, show)');
  const year = wholeNumber(1990, 2200);
  plan
    .command('list')
    .description('列出可用的实施方案 (plans a campaign can be launched with)')
    .option('--data <folder>', '数据目录 (data folder)')
    .option('--json', '输出 JSON')
    .action((options: PlanOptions) => list(io, options));
  plan
    .command('check')
    .argument('<file-or-id>', '方案文件或编号 (a YAML file or an id)')
    .description('检查方案，一次列出全部错误 (names every fault at once; exit 1 when there is one)')
    .option('--year <year>', '按哪一年检查，默认今年 (for which year)', year)
    .option('--data <folder>', '数据目录 (data folder)')
    .option('--json', '输出 JSON')
    .action((which: string, options: PlanOptions) => done(check(io, which, options)));
  plan
    .command('show')
    .argument('<file-or-id>', '方案文件或编号 (a YAML file or an id)')
    .description('展示阶段、时限、关口和流程 (stage table, gates, and the statechart as text)')
    .option('--year <year>', '年度，默认今年 (year)', year)
    .option('--data <folder>', '数据目录 (data folder)')
    .option('--json', '输出 JSON')
    .action((which: string, options: PlanOptions) => show(io, which, options));
}

function open(io: Io, { data }: PlanOptions): Shelf {
  const folder = dataFolder(io, data);
  const calendars = openCalendars(folder);
  return { calendars, library: openPlanLibrary(folder, knownParts(calendars)) };
}

function list(io: Io, options: PlanOptions): void {
  const plans = open(io, options).library.list();
  if (options.json === true) return printJson(io, plans);
  const rows = plans.map((each) =>
    each.usable
      ? [
          each.id,
          `v${each.version}`,
          each.fixedYear === null ? '任意 any' : String(each.fixedYear),
          each.title.zh,
        ]
      : [each.file, '', '', `不能用 unusable: ${each.code}`],
  );
  print(io, table(['方案 plan', '版本', '年度 year', '名称 title'], rows));
}

function check(io: Io, which: string, options: PlanOptions): ExitCode {
  const faults = faultsOf(io, which, options);
  if (options.json === true) printJson(io, { ok: faults.length === 0, faults });
  else if (faults.length === 0) print(io, `✓ ${which}：没有错误 (no faults)`);
  else {
    for (const { path, code, wrong, right } of faults) {
      print(
        io,
        `✗ ${path === '' ? '/' : path}  ${code}\n    ${wrong.zh} ${right.zh}\n    ${wrong.en}: ${right.en}`,
      );
    }
    print(io, `共 ${faults.length} 处错误 (${faults.length} faults)`);
  }
  return faults.length === 0 ? 0 : 1;
}

function faultsOf(io: Io, which: string, options: PlanOptions): readonly PlanFault[] {
  const { calendars, library } = open(io, options);
  if (existsSync(which)) {
    const input = readYaml('PLAN', which);
    return checkTemplate(input, yearFor(input, options), knownParts(calendars));
  }
  // An id: the library's own reading refuses a faulty one with the same faults.
  resolve({ calendars, library }, which, options);
  return [];
}

function show(io: Io, which: string, options: PlanOptions): void {
  const shelf = open(io, options);
  const plan = resolve(shelf, which, options);
  if (options.json === true) return printJson(io, plan);
  print(io, `${plan.id}@${plan.version}  ${plan.title.zh}  ${plan.title.en}  ${plan.year}\n`);
  print(io, stageTable(plan, shelf.calendars));
  print(io, `\n${chainOf(plan)}\n`);
  for (const stage of plan.stages) print(io, gateText(stage));
}

function resolve({ calendars, library }: Shelf, which: string, options: PlanOptions): Plan {
  if (existsSync(which)) {
    const input = readYaml('PLAN', which);
    return parseTemplate(input, yearFor(input, options), knownParts(calendars));
  }
  const listed = library.list().find((each) => each.usable && each.id === which);
  const fixed = listed?.usable === true ? listed.fixedYear : null;
  return library.resolve(which, options.year ?? fixed ?? new Date().getFullYear());
}

function yearFor(input: unknown, { year }: PlanOptions): number {
  return year ?? fixedYearOf(input) ?? new Date().getFullYear();
}

function stageTable(plan: Plan, calendars: CalendarSource): string {
  const days = calendars.table(plan.calendar);
  const rows = plan.stages.map((stage) => {
    const working = stage.closes === null ? null : workingDaysBetween(stage.opens, stage.closes, days);
    return [
      stage.id,
      stage.kind,
      stage.title.zh,
      `${stage.opens} → ${stage.closes ?? '未定 open'}`,
      working === null ? '' : `${working.days}${working.known ? '' : '?'}`,
      stage.submission?.due ?? '',
      stage.milestones.map((each) => `${each.title.zh} ${each.due}`).join('；'),
    ];
  });
  const head = [
    '阶段 stage',
    '类型 kind',
    '名称 title',
    '起止 window',
    '工作日',
    '报送期限 due',
    '节点 milestones',
  ];
  return table(head, rows, ['left', 'left', 'left', 'left', 'right']);
}

/** The walk through the campaign's statechart, stage by stage. */
function chainOf(plan: Plan): string {
  const stages = plan.stages.map((stage) => `[${stage.id}] ⇄ 关口 gate`);
  return [
    `启动 launch → ${stages.join(' → ')} → 办结 completed → 归档 archived`,
    '每阶段 in each stage: working → gateRequested → 过关 passed ｜ 退回 rectifying → gateRequested',
    '随时 at any time: suspended ⇄ running；endedEarly → archived',
  ].join('\n');
}

function gateText(stage: PlanStage): string {
  const criteria = stage.gate.criteria.map(({ rule, version }) => {
    const title = ruleOf(rule, version)?.title;
    return `  · ${title?.zh ?? ''} ${title?.en ?? ''}  (${rule}@${version})`;
  });
  return [
    `关口 gate: ${stage.title.zh}`,
    ...(criteria.length === 0 ? ['  （由领导小组决定 decided freely）'] : criteria),
  ].join('\n');
}
