/** `plan simulate`: when a plan's stages would end, what holds them up, and whether it can be walked to its end at all. */
import { InvalidArgumentError, type Command } from 'commander';
import { ruleOf } from '../../workflows/gates/registry';
import { daysBetween, type LocalDate } from '../../workflows/kernel/time';
import type { Plan } from '../../workflows/plans/plan';
import type { Extension } from '../simulate/setting';
import { alikeUnits, MOST_UNITS, readAssumptionsFile, readUnitsFile } from '../simulate/read-input';
import { simulate, type SimulatedUnit, type SimulationAnswer } from '../simulate/simulate';
import type { Comparison, StageSummary, Summary } from '../simulate/summary';
import { table } from '../text/table';
import { DATA } from './data-option';
import { print, printJson, type Done, type ExitCode, type Io } from './io';
import { FILE_OR_ID, isFile, isModule, openShelf, planOf, planYear, type PlanOptions } from './plan-shelf';
import { teach } from './teach';
import { WrongUse, fileName, localDate, wholeNumber } from './wrong-use';

const UNITS_SHOWN = 10;
const CRITERIA_SHOWN = 3;

interface SimulateOptions extends PlanOptions {
  readonly units: string;
  readonly seed: number;
  readonly runs: number;
  readonly assume?: string;
  readonly extend: readonly Extension[];
  readonly holiday: readonly LocalDate[];
}

export function addPlanSimulate(plan: Command, io: Io, done: Done): void {
  teach(plan.command('simulate'), {
    short: '推演方案 (when stages would end, what holds them up)',
    zh: '用真实的流程引擎和关口规则推演方案：各阶段何时结束，谁拖后，哪条标准卡得最久，方案能否走到底。',
    en: 'Walks a plan many times with the real machine and gate rules: when stages would end, what holds them up, whether it can be walked at all.',
    examples: [
      ['plan simulate puyang-sti-2012 --units 12 --runs 200', '12 个单位，推演 200 次 12 units, 200 runs'],
      ['plan simulate my-plan.yaml --extend grading=7', '定级延长一周会怎样 a week more for a stage'],
      ['plan simulate my-plan.yaml --year 2027 --holiday 2027-05-10', '多放一天假会怎样 one more day off'],
      [
        'plan simulate my-plan.yaml --assume assumptions.yaml --units units.yaml',
        '用自己的假定 own assumptions',
      ],
    ],
    one: '有推演走不到底，或被拒绝 a run could not be walked to its end, or refused',
  })
    .argument('<file-or-id>', FILE_OR_ID)
    .option('--units <n-or-file>', '单位数，或单位文件 (how many units, or a YAML file of them)', '10')
    .option('--year <year>', '年度，默认方案所定年份或今年 (year)', planYear)
    .option(
      '--seed <n>',
      '随机种子，同一种子结果相同 (the same seed gives the same answer)',
      wholeNumber(0, 999_999_999),
      1,
    )
    .option('--runs <n>', '推演次数 (how many runs)', wholeNumber(1, 10_000), 200)
    .option('--assume <file>', '假定文件（YAML），见 docs/plans/simulation.md (assumptions)', fileName)
    .option(
      '--extend <stage=days>',
      '比较：某阶段延长若干天，可重复 (compare: a stage extended)',
      extension,
      [],
    )
    .option('--holiday <date>', '比较：多一天放假，可重复 (compare: one more day off)', holiday, [])
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((which: string, options: SimulateOptions) => {
      done(run(io, which, options));
    });
}

function run(io: Io, which: string, options: SimulateOptions): ExitCode {
  const shelf = openShelf(io, options);
  if (isModule(shelf, which))
    throw new WrongUse(
      `“${which}”是预警信息网络的模块，推演只用于方案 (a module of warning networks; only plans are simulated)`,
    );
  const plan = planOf(shelf, which, options);
  const units = unitsOf(options.units);
  checkExtensions(plan, options.extend);
  const answer = simulate({
    plan,
    table: shelf.calendars.table(plan.calendar),
    units,
    assumptions: readAssumptionsFile(options.assume, plan),
    seed: options.seed,
    runs: options.runs,
    extensions: options.extend,
    holidays: options.holiday,
  });
  const { summary } = answer;
  const ok = summary.completed === summary.runs;
  if (options.json === true)
    printJson(io, { ok, planId: plan.id, year: plan.year, seed: options.seed, ...answer });
  else print(io, textOf(plan, units, options, answer));
  return ok ? 0 : 1;
}

function unitsOf(text: string): readonly SimulatedUnit[] {
  if (/^\d{1,9}$/.test(text)) return alikeUnits(wholeNumberOf(text));
  if (!isFile(text)) {
    throw new WrongUse(`--units：没有文件“${text}” (neither a number nor a file)`);
  }
  return readUnitsFile(text);
}

function wholeNumberOf(text: string): number {
  const count = Number(text);
  if (count < 1 || count > MOST_UNITS) {
    throw new WrongUse(`--units：应为 1 至 ${MOST_UNITS} 的整数 (a whole number from 1 to ${MOST_UNITS})`);
  }
  return count;
}

function checkExtensions(plan: Plan, extensions: readonly Extension[]): void {
  for (const { stageId } of extensions) {
    const stage = plan.stages.find(({ id }) => id === stageId);
    if (stage === undefined) {
      const known = plan.stages.map(({ id }) => id).join(', ');
      throw new WrongUse(`--extend：方案没有阶段“${stageId}” (no such stage)：${known}`);
    }
    if (stage.closes === null) {
      throw new WrongUse(`--extend：阶段“${stageId}”没有结束日期，无从延长 (the stage has no end to extend)`);
    }
  }
}

function extension(text: string, before: readonly Extension[]): readonly Extension[] {
  const [, stageId, days] = /^([a-z][a-z0-9-]*)=(\d{1,3})$/.exec(text) ?? [];
  if (stageId === undefined || Number(days) < 1) {
    throw new InvalidArgumentError('应为 阶段=天数，如 grading=7 (stage=days)');
  }
  return [...before, { stageId, days: Number(days) }];
}

function holiday(text: string, before: readonly LocalDate[]): readonly LocalDate[] {
  return [...before, localDate(text)];
}

function textOf(
  plan: Plan,
  units: readonly SimulatedUnit[],
  { seed }: SimulateOptions,
  { summary, comparison, calendarKnown }: SimulationAnswer,
): string {
  const { runs, completed } = summary;
  const parts = [
    `推演 simulated: ${plan.id}@${plan.version} ${plan.year}，${units.length} 个单位 units，${runs} 次 runs，种子 seed ${seed}`,
    stageText(plan, summary),
    `走到底 walked to the end: ${completed}/${runs}`,
    ...(summary.stuck.length === 0 ? [] : [stuckText(summary)]),
    ...(summary.notSimulated.length === 0 ? [] : [notSimulatedText(summary)]),
    unitText(units, summary),
    criteriaText(plan, summary),
    ...(comparison === null ? [] : [comparisonText(plan, comparison)]),
    ...(calendarKnown
      ? []
      : ['？有的年份节假日安排未知，按周一至周五计 weekdays were counted for years the calendar lacks']),
  ];
  return parts.join('\n\n');
}

function stageText(plan: Plan, { stages, completes }: Summary): string {
  const rows = stages.map((stage) => [
    stage.stageId,
    titleOf(plan, stage.stageId),
    stage.closes ?? '未定 open',
    ...endsOf(stage),
    stage.closes === null ? '' : `${stage.latePercent}%`,
  ]);
  const whole = completes === null ? ['–', '–', '–'] : [completes.p50, completes.p80, completes.p95];
  const head = ['阶段 stage', '名称 title', '方案 planned', 'p50', 'p80', 'p95', '逾期 late'];
  return table(head, [...rows, ['办结 completed', '', '', ...whole, '']]);
}

function endsOf({ ends, closes }: StageSummary): readonly string[] {
  if (ends === null) return ['–', '–', '–'];
  return [ends.p50, ends.p80, ends.p95].map((date) => {
    const days = closes === null ? 0 : daysBetween(closes, date);
    return days > 0 ? `${date} (+${days})` : date;
  });
}

function stuckText({ stuck, runs }: Summary): string {
  const lines = stuck.map(
    (each) =>
      `✗ ${each.stageId}  ${each.rule}  ${each.code}  ${each.runs}/${runs} 次 runs，最早 first ${each.on}，${each.blockers} 处 blockers\n    ${each.text.zh}\n    ${each.text.en}`,
  );
  return `走不下去：下列标准再做什么也满足不了 (stuck: nothing can meet these criteria any more)\n${lines.join('\n')}`;
}

function notSimulatedText({ notSimulated }: Summary): string {
  return `未推演，按例外放行 (beyond the simulation, let pass as exceptions):\n${notSimulated.map((each) => `  · ${each}`).join('\n')}`;
}

function unitText(units: readonly SimulatedUnit[], summary: Summary): string {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const rows = summary.units
    .slice(0, UNITS_SHOWN)
    .map(({ unitId, lastPercent, latePercent }) => [
      unitId,
      names.get(unitId) ?? '',
      `${lastPercent}%`,
      `${latePercent}%`,
    ]);
  const more = summary.units.length > UNITS_SHOWN ? `\n… ${summary.units.length - UNITS_SHOWN}` : '';
  const head = ['谁拖后 held up by', '名称 name', '最后接收 last', '报送逾期 late'];
  return `${table(head, rows, ['left', 'left', 'right', 'right'])}${more}`;
}

function criteriaText(plan: Plan, { stages }: Summary): string {
  const rows = stages.flatMap(({ stageId, criteria }) =>
    criteria.slice(0, CRITERIA_SHOWN).map(({ rule, p50, p80, p95, lastPercent }) => {
      const version = versionOf(plan, stageId, rule);
      return [
        stageId,
        ruleOf(rule, version)?.title.zh ?? rule,
        rule,
        String(p50),
        String(p80),
        String(p95),
        `${lastPercent}%`,
      ];
    }),
  );
  const head = ['阶段 stage', '卡得最久的标准 blocks longest', 'rule', 'p50', 'p80', 'p95', '最后满足 last'];
  return `${table(head, rows, ['left', 'left', 'left', 'right', 'right', 'right', 'right'])}\n（工作日，自阶段开始 working days from the stage's begin）`;
}

function comparisonText(plan: Plan, { runs, completion, stages }: Comparison): string {
  const rows = stages.map(({ stageId, shift, latePercentBefore, latePercentAfter }) => [
    stageId,
    titleOf(plan, stageId),
    ...(shift === null ? ['–', '–', '–'] : [shift.mean, shift.p50, shift.p95].map(signed)),
    `${latePercentBefore}% → ${latePercentAfter}%`,
  ]);
  const whole =
    completion === null ? ['–', '–', '–'] : [completion.mean, completion.p50, completion.p95].map(signed);
  const head = ['改动的影响 what changes', '', '平均 mean', 'p50', 'p95', '逾期 late'];
  return `${table(head, [...rows, ['办结 completed', '', ...whole, '']], ['left', 'left', 'right', 'right', 'right', 'right'])}\n（日历日，同样的随机数逐次相比，${runs} 次 calendar days, run by run under the same luck）`;
}

function signed(days: number): string {
  return days > 0 ? `+${days}` : String(days);
}

function titleOf(plan: Plan, stageId: string): string {
  return plan.stages.find(({ id }) => id === stageId)?.title.zh ?? '';
}

function versionOf(plan: Plan, stageId: string, rule: string): number {
  const stage = plan.stages.find(({ id }) => id === stageId);
  return stage?.gate.criteria.find((each) => each.rule === rule)?.version ?? 1;
}
