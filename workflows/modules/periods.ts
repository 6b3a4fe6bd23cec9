/** Periods of a report schedule: `2012-03`, `2012-q1`, `2012-h1` or `2012`, each with the window in its last month. */
import { isLocalDate, type LocalDate } from '../kernel/time';
import type { MonthsOfPeriod, ReportSchedule } from './module';

export interface ReportPeriod {
  readonly id: string;
  /** First day of the period itself. */
  readonly begins: LocalDate;
  /** First and last day on which the report is to be handed in. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const FORM: Readonly<Record<MonthsOfPeriod, RegExp>> = {
  1: /^(\d{4})-(0[1-9]|1[0-2])$/,
  3: /^(\d{4})-q([1-4])$/,
  6: /^(\d{4})-h([12])$/,
  12: /^(\d{4})$/,
};

/** Undefined for a text that is no period of the schedule. */
export function periodOf(schedule: ReportSchedule, id: string): ReportPeriod | undefined {
  const match = FORM[schedule.everyMonths].exec(id);
  if (match === null) return undefined;
  const [, year = '', number = '1'] = match;
  return periodAt(schedule, Number(year), Number(number));
}

export interface DaysOfPeriod {
  readonly id: string;
  /** First and last day. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Of a month, quarter, half or year named as a period of a schedule is; undefined for a text that names none. */
export function daysOfPeriod(id: string): DaysOfPeriod | undefined {
  for (const months of [1, 3, 6, 12] as const) {
    const match = FORM[months].exec(id);
    if (match === null) continue;
    const [, year = '', number = '1'] = match;
    const days = daysAt(months, Number(year), Number(number));
    return isLocalDate(days.from) ? days : undefined;
  }
  return undefined;
}

/** The quarter in which the day lies. */
export function quarterWith(date: LocalDate): DaysOfPeriod {
  return daysAt(3, yearOf(date), Math.ceil(Number(date.slice(5, 7)) / 3));
}

/** The periods whose windows end from `from` to `until`, both included, in order. */
export function periodsDue(
  schedule: ReportSchedule,
  from: LocalDate,
  until: LocalDate,
): readonly ReportPeriod[] {
  const periods: ReportPeriod[] = [];
  for (let year = yearOf(from); year <= yearOf(until); year += 1) {
    for (let number = 1; number <= 12 / schedule.everyMonths; number += 1) {
      const period = periodAt(schedule, year, number);
      if (period.to >= from && period.to <= until) periods.push(period);
    }
  }
  return periods;
}

function daysAt(months: MonthsOfPeriod, year: number, number: number): DaysOfPeriod {
  const last = number * months;
  const end = [31, 30, 29].map((day) => dateOf(year, last, day)).find(isLocalDate) ?? dateOf(year, last, 28);
  return { id: idOf(months, year, number), from: dateOf(year, last - months + 1, 1), to: end };
}

function periodAt(
  { everyMonths, fromDay, toDay }: ReportSchedule,
  year: number,
  number: number,
): ReportPeriod {
  const last = number * everyMonths;
  return {
    id: idOf(everyMonths, year, number),
    begins: dateOf(year, last - everyMonths + 1, 1),
    from: dateOf(year, last, fromDay),
    to: dateOf(year, last, toDay),
  };
}

function idOf(everyMonths: MonthsOfPeriod, year: number, number: number): string {
  const named = String(year).padStart(4, '0');
  if (everyMonths === 12) return named;
  if (everyMonths === 1) return `${named}-${String(number).padStart(2, '0')}`;
  return `${named}-${everyMonths === 3 ? 'q' : 'h'}${number}`;
}

function dateOf(year: number, month: number, day: number): LocalDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
