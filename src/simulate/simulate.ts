/** Many runs of a plan under assumptions: the same seed gives the same answer. */
import { setImmediate } from 'node:timers/promises';
import type { ScopeUnit } from '../../workflows/campaign/events';
import type { LocalDate } from '../../workflows/kernel/time';
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import type { Plan } from '../../workflows/plans/plan';
import type { Assumptions } from './assumptions';
import { chanceOf } from './chance';
import { clockFrom, withHolidays } from './clock';
import { inventoriesOf } from './inventory';
import { playRun, type Run } from './play';
import type { Extension, Setting } from './setting';
import { compare, summarize, type Comparison, type Summary } from './summary';

export interface SimulatedUnit extends ScopeUnit {
  /** Percent of the usual working time; 100 is as assumed for all. */
  readonly pacePercent: number;
}

export interface Question {
  readonly plan: Plan;
  readonly table: WorkingDayTable;
  readonly units: readonly SimulatedUnit[];
  readonly assumptions: Assumptions;
  readonly seed: number;
  readonly runs: number;
  /** What is changed, for the comparison; nothing: no comparison. */
  readonly extensions: readonly Extension[];
  readonly holidays: readonly LocalDate[];
}

export interface SimulationAnswer {
  readonly summary: Summary;
  readonly comparison: Comparison | null;
  /** false: a year was counted by weekdays, the table does not have it. */
  readonly calendarKnown: boolean;
}

/** Three years: who is not done by then is named as not completed. */
const WORKING_DAYS = 780;

export function simulate(question: Question): SimulationAnswer {
  const { plan, units, extensions, holidays } = question;
  const usual = settingOf(question, [], []);
  const before = runsOf(question, usual);
  const unitIds = units.map(({ unitId }) => unitId);
  const isCompared = extensions.length > 0 || holidays.length > 0;
  return {
    summary: summarize(plan, unitIds, before),
    comparison: isCompared
      ? compare(plan, before, runsOf(question, settingOf(question, extensions, holidays)))
      : null,
    calendarKnown: usual.clock.known,
  };
}

/** The same without a comparison, for a server: others are answered between two runs. */
export async function simulateInTurns(
  question: Omit<Question, 'extensions' | 'holidays'>,
): Promise<SimulationAnswer> {
  const { plan, units, seed, runs } = question;
  const setting = settingOf(question, [], []);
  const played: Run[] = [];
  for (let run = 1; run <= runs; run += 1) {
    await setImmediate();
    played.push(playRun(setting, chanceOf(seed, run)));
  }
  const unitIds = units.map(({ unitId }) => unitId);
  return { summary: summarize(plan, unitIds, played), comparison: null, calendarKnown: setting.clock.known };
}

function settingOf(
  { plan, table, units, assumptions, seed }: Omit<Question, 'extensions' | 'holidays'>,
  extensions: readonly Extension[],
  holidays: readonly LocalDate[],
): Setting {
  const days = holidays.length === 0 ? table : withHolidays(table, holidays);
  const scope = units.map(({ unitId, name }) => ({ unitId, name }));
  const inventories = inventoriesOf(plan, scope, assumptions, chanceOf(seed, 0));
  return {
    plan,
    table: days,
    clock: clockFrom(plan.stages[0]?.opens ?? `${plan.year}-01-01`, WORKING_DAYS, plan.timeZone, days),
    inventories: new Map(inventories.map((each) => [each.unit.unitId, each])),
    handedIn: new Map(),
    pace: new Map(units.map(({ unitId, pacePercent }) => [unitId, pacePercent])),
    assumptions,
    extensions,
  };
}

function runsOf({ seed, runs }: Question, setting: Setting): readonly Run[] {
  return Array.from({ length: runs }, (_, index) => playRun(setting, chanceOf(seed, index + 1)));
}
