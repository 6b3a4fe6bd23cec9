/** `plan show`: the stages of a plan, their way through the campaign's statechart, and what each gate asks. */
import type { Command } from 'commander';
import { ruleOf } from '../../workflows/gates/registry';
import type { Plan, PlanStage } from '../../workflows/plans/plan';
import { workingDaysBetween } from '../../workflows/plans/working-days';
import { STAGE_LABELS, STATUS_LABELS } from '../text/campaign-labels';
import { cut, displayWidth, table } from '../text/table';
import { CONTENT } from '../../projections/words/labels';
import { UNKNOWN_YEAR_NOTE, workingDaysText } from '../text/working-days';
import type { CalendarSource } from '../plans/calendar-loader';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { showModule } from './module-show';
import { timelineOf } from './plan-timeline';
import { FILE_OR_ID, isModule, moduleOf, openShelf, planOf, planYear, type PlanOptions } from './plan-shelf';
import { teach } from './teach';

export function addPlanShow(plan: Command, io: Io): void {
  teach(plan.command('show'), {
    short: '展示方案 (stages, their dates, what each gate asks)',
    zh: '展示实施方案或模块：各阶段的起止、报送期限、节点和工作日数，阶段如何相接，每道关口查什么。',
    en: 'Shows a plan or a module: windows, due dates, milestones and working days of its stages, how they follow, what each gate asks.',
    examples: [
      ['plan show puyang-sti-2012', '方案库中的一个 one of the library'],
      ['plan show my-plan.yaml --year 2027', '一个文件，按 2027 年 a file, for 2027'],
    ],
    one: '没有此方案或方案有错误 no such plan, or it has faults',
  })
    .argument('<file-or-id>', FILE_OR_ID)
    .option('--year <year>', '年度，默认方案所定年份或今年 (year)', planYear)
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((which: string, options: PlanOptions) => {
      show(io, which, options);
    });
}

function show(io: Io, which: string, options: PlanOptions): void {
  const shelf = openShelf(io, options);
  if (isModule(shelf, which)) {
    showModule(io, moduleOf(shelf, which), options.json === true);
    return;
  }
  const plan = planOf(shelf, which, options);
  const stages = plan.stages.map((stage) => ({
    stageId: stage.id,
    workingDays: workingDaysOf(stage, plan, shelf.calendars),
    gate: criteriaOf(stage),
  }));
  if (options.json === true) {
    printJson(io, { plan, stages });
    return;
  }
  print(io, `${plan.id}@${plan.version}  ${plan.title.zh}  ${plan.title.en}  ${plan.year}\n`);
  print(
    io,
    stageTable(
      plan,
      stages.map(({ workingDays }) => workingDays),
    ),
  );
  print(io, `\n${timelineOf(plan)}`);
  print(io, `\n${chainOf(plan)}`);
  for (const stage of plan.stages) print(io, `\n${gateText(stage)}`);
  print(io, `\n${partsText(plan)}`);
}

interface WorkingDays {
  readonly days: number;
  /** false: the calendar lacks a year on the way, and weekdays were counted. */
  readonly known: boolean;
}

function workingDaysOf(
  { opens, closes }: PlanStage,
  { calendar }: Plan,
  calendars: CalendarSource,
): WorkingDays | null {
  if (closes === null) return null;
  const { days, known } = workingDaysBetween(opens, closes, calendars.table(calendar));
  return { days, known };
}

function criteriaOf({ gate }: PlanStage) {
  return gate.criteria.map(({ rule, version }) => ({ rule, version, title: ruleOf(rule, version)?.title }));
}

function stageTable(plan: Plan, workingDays: readonly (WorkingDays | null)[]): string {
  const rows = plan.stages.map((stage, index) => {
    const working = workingDays[index] ?? null;
    return [
      stage.id,
      stage.kind,
      cut(stage.title.zh, TITLE_COLUMNS),
      `${stage.opens} → ${stage.closes ?? '未定 open'}`,
      working === null ? '' : workingDaysText(working.days, working.known),
      stage.submission?.due ?? '',
    ];
  });
  const head = ['阶段 stage', '类型 kind', '名称 title', '起止 window', '工作日', '报送期限 due'];
  const unknown = workingDays.some((each) => each !== null && !each.known);
  const note = unknown ? `\n${UNKNOWN_YEAR_NOTE}` : '';
  return `${table(head, rows, ['left', 'left', 'left', 'left', 'right'])}${note}`;
}

/** The plan's stages along the statechart of the campaign: boxes, or one line each where there are many. */
function chainOf(plan: Plan): string {
  const names = plan.stages.map((stage) => `${stage.id} ${cut(stage.title.zh, TITLE_COLUMNS)}`);
  const width = Math.max(...names.map(displayWidth));
  const stages = plan.stages.flatMap((stage, index) => {
    const name = names[index] ?? '';
    const padded = `${name}${' '.repeat(width - displayWidth(name))}`;
    const gate = `◇ 关口 gate：${stage.gate.criteria.length} 项 criteria`;
    if (plan.stages.length > BOXES) return [`  ├─▶ ${padded}  ${gate}  ⟲`];
    return [
      '  │',
      '  ▼',
      `┌─${'─'.repeat(width)}─┐  ⟲ 退回整改，再提请 returned: rectify, ask again`,
      `│ ${padded} │`,
      `└─${'─'.repeat(width)}─┘`,
      `  │  ${gate}`,
    ];
  });
  const { open, gateRequested, passed, rectifying } = STAGE_LABELS;
  const { suspended, running, endedEarly, archived } = STATUS_LABELS;
  return [
    '  ● 启动 launched',
    ...stages,
    '  ▼',
    '  ◉ 办结 completed → 归档 archived',
    '',
    `每阶段 in each stage: ${open} → ${gateRequested} → ${passed} ｜ ${rectifying} → ${gateRequested}`,
    `随时 at any time: ${suspended} ⇄ ${running}；${endedEarly} → ${archived}`,
  ].join('\n');
}

function gateText(stage: PlanStage): string {
  const { submission, milestones } = stage;
  const criteria = criteriaOf(stage).map(
    ({ rule, version, title }) => `  · ${title?.zh ?? ''} ${title?.en ?? ''}  (${rule}@${version})`,
  );
  return [
    `◇ 关口 gate: ${stage.title.zh}`,
    ...(submission === undefined
      ? []
      : [
          `  报送 handed in by ${submission.due}: ${submission.title.zh} （${submission.contents.map((each) => CONTENT[each].zh).join('、')}）`,
        ]),
    ...milestones.map(({ due, title }) => `  节点 milestone ${due}: ${title.zh}`),
    ...(criteria.length === 0 ? ['  （由领导小组决定 decided freely）'] : criteria),
  ].join('\n');
}

/** What else the plan holds, counted: the format's page says what each part means. */
function partsText(plan: Plan): string {
  const parts = Object.entries(plan).filter(([field]) => !STAGE_FIELDS.includes(field));
  const named = parts.map(([field, part]) => (Array.isArray(part) ? `${field} (${part.length})` : field));
  return `其他部分 other parts: ${named.length === 0 ? '无 none' : named.join(', ')}`;
}

const TITLE_COLUMNS = 40;
/** More stages than these are drawn as a line each. */
const BOXES = 6;
const STAGE_FIELDS = 'schema id version title source year timeZone calendar stages schemes'.split(' ');
