/** The cautions of a plan that has no faults, by its own working-day table. */
import { addDays, daysBetween, type LocalDate } from '../kernel/time';
import type { WorkingDayTable } from './calendar';
import { POST_RANKS, type Plan, type PlanStage } from './plan';
import { planCaution, type PlanCaution } from './plan-caution';
import { addWorkingDays, countNoticePeriod, isWorkingDay, type CountedDate } from './working-days';

/** Handed in, for the rules are read by a library: the days from `from` to `to` of a rule that counts from `start`. */
export type DaysOfRecurrence = (
  rule: string,
  start: LocalDate,
  from: LocalDate,
  to: LocalDate,
) => readonly LocalDate[];

export function cautionsOf(
  plan: Plan,
  table: WorkingDayTable,
  daysOf: DaysOfRecurrence,
): readonly PlanCaution[] {
  return [
    ...dutiesNeverDue(plan, daysOf),
    ...datesNotWorking(plan, table),
    ...yearsMissing(plan, table),
    ...plan.stages.flatMap((stage, i) => [
      ...dueOnLastDay(stage, `stages[${i}]`),
      ...publicityTooLong(stage, plan, table, `stages[${i}]`),
      ...ofCriteria(stage, plan, `stages[${i}]`),
      ...gapBefore(stage, plan.stages[i - 1], `stages[${i}]`),
    ]),
    ...notAsked(plan),
    ...tiersUpsideDown(plan),
  ];
}

/** Deadlines only: a stage may well open or close on a Sunday. */
function datesNotWorking({ stages }: Plan, table: WorkingDayTable): readonly PlanCaution[] {
  const dues = stages.flatMap(({ submission, milestones }, i) => [
    ...(submission === undefined ? [] : [[`stages[${i}].submission.due`, submission.due] as const]),
    ...milestones.map(({ due }, j) => [`stages[${i}].milestones[${j}].due`, due] as const),
  ]);
  return dues
    .filter(([, date]) => isWorkingDay(date, table) === false)
    .map(([path, date]) =>
      planCaution(path, 'DATE_NOT_WORKING', { date, before: addWorkingDays(date, -1, table).date }),
    );
}

/** Also those that only a publication in working days reaches: its last day is a guess. */
function yearsMissing(plan: Plan, table: WorkingDayTable): readonly PlanCaution[] {
  const dates = plan.stages.flatMap((stage) => [
    stage.opens,
    stage.closes ?? stage.opens,
    ...publicationsOf(stage, plan, table).flatMap(({ ends }) => (ends.known ? [] : [ends.date])),
  ]);
  return yearsOf(dates)
    .filter((year) => table.years[year] === undefined)
    .map((year) => planCaution('calendar', 'CALENDAR_YEAR_MISSING', { year }));
}

/** From the first to the last, with those between. */
function yearsOf(dates: readonly LocalDate[]): readonly string[] {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, after) => String(first + after));
}

/** As long as a leap day may keep a rule waiting. */
const DAYS_LOOKED_AHEAD = 8 * 366;

/** A rule may name days and none of them come, for its intervals count from the launch. A duty outlives the stages. */
function dutiesNeverDue({ duties = [], stages }: Plan, daysOf: DaysOfRecurrence): readonly PlanCaution[] {
  const from = stages[0]?.opens;
  if (from === undefined) return [];
  const until = addDays(from, DAYS_LOOKED_AHEAD);
  return duties.flatMap(({ recurrence }, i) =>
    daysOf(recurrence, from, from, until).length > 0
      ? []
      : [planCaution(`duties[${i}].recurrence`, 'DUTY_NEVER_DUE', { from, until })],
  );
}

function dueOnLastDay({ submission, closes }: PlanStage, path: string): readonly PlanCaution[] {
  if (submission === undefined || submission.due !== closes) return [];
  return [planCaution(`${path}.submission.due`, 'DUE_ON_LAST_DAY', { due: closes })];
}

const PUBLISHING: Readonly<Record<string, 'catalogues' | 'grades'>> = {
  'identification/catalogues-published': 'catalogues',
  'grading/publicity-finished': 'grades',
};

interface Publication {
  /** Of the criterion that asks for it. */
  readonly index: number;
  readonly from: LocalDate;
  readonly ends: CountedDate;
}

/** What the gate asks to be published: at the earliest on the day after the hand-ins are due. */
function publicationsOf(
  { submission, opens, gate }: PlanStage,
  { schemes }: Plan,
  table: WorkingDayTable,
): readonly Publication[] {
  const from = submission === undefined ? opens : addDays(submission.due, 1);
  return gate.criteria.flatMap(({ rule }, index) => {
    const subject = PUBLISHING[rule];
    if (subject === undefined) return [];
    return [{ index, from, ends: countNoticePeriod(from, schemes.publicity[subject], table) }];
  });
}

/** Closed on the day after the period. */
function publicityTooLong(
  stage: PlanStage,
  plan: Plan,
  table: WorkingDayTable,
  path: string,
): readonly PlanCaution[] {
  const { closes } = stage;
  if (closes === null) return [];
  return publicationsOf(stage, plan, table)
    .filter(({ ends }) => ends.date >= closes)
    .map(({ index, from, ends: { date: until } }) =>
      planCaution(`${path}.gate.criteria[${index}]`, 'PUBLICITY_TOO_LONG', { from, until, closes }),
    );
}

function ofCriteria(
  { gate, submission }: PlanStage,
  { schemes }: Plan,
  path: string,
): readonly PlanCaution[] {
  if (gate.criteria.length === 0) return [planCaution(`${path}.gate.criteria`, 'GATE_EMPTY')];
  return gate.criteria.flatMap(({ rule, settings }, i) => {
    const at = `${path}.gate.criteria[${i}]`;
    if (rule === 'grading/publicity-finished' && !schemes.gradingSteps.includes('publicity')) {
      return [planCaution(at, 'PUBLICITY_NOT_A_STEP')];
    }
    if (
      rule === 'grading/opinions-signed' &&
      schemes.opinions.length === 0 &&
      settings['opinions'] === undefined
    ) {
      return [planCaution(at, 'OPINIONS_NONE')];
    }
    if (rule === 'grading/submissions-accepted' && submission === undefined) {
      return [planCaution(at, 'SUBMISSION_NOT_HERE')];
    }
    return [];
  });
}

function gapBefore(
  { opens }: PlanStage,
  before: PlanStage | undefined,
  path: string,
): readonly PlanCaution[] {
  const closes: LocalDate | null = before?.closes ?? null;
  if (closes === null) return [];
  const days = daysBetween(closes, opens) - 1;
  return days <= 0 ? [] : [planCaution(`${path}.opens`, 'WINDOW_GAP', { closes, opens, days })];
}

function notAsked({ stages, schemes }: Plan): readonly PlanCaution[] {
  const rules = new Set(stages.flatMap(({ gate }) => gate.criteria.map(({ rule }) => rule)));
  const asksOneOf = (...ids: readonly string[]) => ids.some((id) => rules.has(id));
  return [
    ...(schemes.gradingSteps.includes('publicity') &&
    !asksOneOf('grading/steps-completed', 'grading/publicity-finished')
      ? [planCaution('schemes.gradingSteps', 'PUBLICITY_NOT_ASKED')]
      : []),
    ...(asksOneOf('identification/methods-used', 'grading/methods-used')
      ? []
      : [planCaution('schemes.discoveryMethods', 'METHODS_NOT_ASKED')]),
    ...(asksOneOf('assessment/units-scored') &&
    !asksOneOf('assessment/unqualified-settled', 'assessment/consequences-done')
      ? [planCaution('schemes.assessment.results', 'UNQUALIFIED_NOT_SETTLED')]
      : []),
  ];
}

function tiersUpsideDown({ schemes }: Plan): readonly PlanCaution[] {
  const tiers = schemes.responsibility.toSorted((a, b) => a.level - b.level);
  return tiers.flatMap(({ level, rank }, i) => {
    const lower = tiers[i + 1];
    if (lower === undefined || POST_RANKS.indexOf(rank) <= POST_RANKS.indexOf(lower.rank)) return [];
    return [planCaution('schemes.responsibility', 'TIERS_UPSIDE_DOWN', { level, lower: lower.level })];
  });
}
