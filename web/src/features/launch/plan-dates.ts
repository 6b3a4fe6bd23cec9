/** The dates of a plan, each with what kind of day it is. */
import type { Bilingual } from '../../../../workflows/kernel/text';
import type { LocalDate } from '../../../../workflows/kernel/time';
import type { WorkingDayTable } from '../../../../workflows/plans/calendar';
import type { Plan } from '../../../../workflows/plans/plan';
import { addWorkingDays, isWorkingDay } from '../../../../workflows/plans/working-days';

export type DayKind = 'working' | 'makeUp' | 'weekend' | 'holiday';

export interface PlanDate {
  readonly key: string;
  readonly date: LocalDate;
  readonly what: 'opens' | 'closes' | 'due' | 'milestone';
  readonly stageId: string;
  readonly title: Bilingual;
  readonly kind: DayKind;
  /** Only of a day by which something is to be done, where it is no working day. */
  readonly workingDayBefore: LocalDate | null;
}

export function dayKind(date: LocalDate, table: WorkingDayTable): DayKind {
  const isWeekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const working = isWorkingDay(date, table);
  if (working === true) return isWeekend ? 'makeUp' : 'working';
  if (working === 'unknown') return isWeekend ? 'weekend' : 'working';
  return table.years[date.slice(0, 4)]?.holidays.includes(date) === true ? 'holiday' : 'weekend';
}

function isFree(kind: DayKind): boolean {
  return kind === 'weekend' || kind === 'holiday';
}

export function planDates({ stages }: Plan, table: WorkingDayTable): readonly PlanDate[] {
  const dates = stages.flatMap(({ id: stageId, title, opens, closes, submission, milestones }) => [
    dateOf(table, { stageId, title, date: opens, what: 'opens' }),
    ...(closes === null ? [] : [dateOf(table, { stageId, title, date: closes, what: 'closes' })]),
    ...(submission === undefined
      ? []
      : [dateOf(table, { stageId, title: submission.title, date: submission.due, what: 'due' })]),
    ...milestones.map((each) =>
      dateOf(table, { stageId, title: each.title, date: each.due, what: 'milestone' }),
    ),
  ]);
  return dates
    .map((each, index) => ({ ...each, key: `${each.stageId} ${each.what} ${index}` }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function dateOf(
  table: WorkingDayTable,
  said: Pick<PlanDate, 'date' | 'what' | 'stageId' | 'title'>,
): Omit<PlanDate, 'key'> {
  const kind = dayKind(said.date, table);
  const isLate = said.what !== 'opens' && isFree(kind);
  return { ...said, kind, workingDayBefore: isLate ? addWorkingDays(said.date, -1, table).date : null };
}

/** Years of the plan that the calendar does not have: counted by weekdays. */
export function yearsLacking(dates: readonly PlanDate[], table: WorkingDayTable): readonly string[] {
  const years = new Set(dates.map(({ date }) => date.slice(0, 4)));
  return [...years].filter((year) => table.years[year] === undefined);
}
