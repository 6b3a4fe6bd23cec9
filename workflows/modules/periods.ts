/** Periods of a report schedule: `2012-03`, `2012-q1`, `2012-h1` or `2012`, each with the window in its last month. */
import type { LocalDate } from '../kernel/time';
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
