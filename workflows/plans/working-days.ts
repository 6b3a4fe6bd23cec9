/**
 * Working days after the Chinese statutory calendar: Monday to Friday, less the holidays, with the make-up days.
 *
 * How days are counted, everywhere: the day something happens on is day 0, the next one is day 1; the last day counts
 * in full. A year the table does not have is counted by weekday, and the answer says that it is not `known`: whoever
 * shows a deadline has to show that too.
 */
import { addDays, daysBetween, weekday, type LocalDate } from '../kernel/time';
import type { WorkingDayTable } from './calendar';
import type { PublicityRule } from './plan';

export interface CountedDate {
  readonly date: LocalDate;
  /** false when a year was touched that the table does not have. */
  readonly known: boolean;
}

/** How an event says so of the date it holds; absent where every year was known, and in events of before it was said. */
export interface Approximate {
  readonly approximate?: true;
}

export function approximately({ known }: CountedDate): Approximate {
  return known ? {} : { approximate: true };
}

export interface CountedDays {
  readonly days: number;
  readonly known: boolean;
}

/** Ten years of days: no deadline is longer, so a longer walk is a programmer's mistake. */
const MAX_DAYS_WALKED = 3660;

export function isWorkingDay(date: LocalDate, table: WorkingDayTable): boolean | 'unknown' {
  const year = table.years[date.slice(0, 4)];
  if (year === undefined) return 'unknown';
  if (year.makeUpDays.includes(date)) return true;
  return isWeekday(date) && !year.holidays.includes(date);
}

/** The `days`-th working day after `date` (before it, when negative); `date` itself for 0, whatever day that is. */
export function addWorkingDays(date: LocalDate, days: number, table: WorkingDayTable): CountedDate {
  const step = days < 0 ? -1 : 1;
  let known = true;
  let current = date;
  for (let left = Math.abs(days), walked = 0; left > 0; walked += 1) {
    if (walked >= MAX_DAYS_WALKED) throw new RangeError(`${days} working days are too many to count`);
    current = addDays(current, step);
    const working = isWorkingDay(current, table);
    if (working === 'unknown') known = false;
    if (counts(working, current)) left -= 1;
  }
  return { date: current, known };
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. `addWorkingDays` undone. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, table: WorkingDayTable): CountedDays {
  const distance = daysBetween(from, to);
  if (Math.abs(distance) > MAX_DAYS_WALKED) throw new RangeError(`${from} to ${to} is too long to count`);
  const step = distance < 0 ? -1 : 1;
  let known = true;
  let days = 0;
  for (let i = 1; i <= Math.abs(distance); i += 1) {
    const date = addDays(from, i * step);
    const working = isWorkingDay(date, table);
    if (working === 'unknown') known = false;
    if (counts(working, date)) days += step;
  }
  return { days, known };
}

/** The last day of a publication that began on `from`. The day after `from` is day 1; a rule of 0 days ends at once. */
export function noticeEnds(from: LocalDate, rule: NoticePeriod, table: WorkingDayTable): LocalDate {
  return countNoticePeriod(from, rule, table).date;
}

/** The same, with the word whether the table has every year it touches. */
export function countNoticePeriod(from: LocalDate, rule: NoticePeriod, table: WorkingDayTable): CountedDate {
  switch (rule.dayKind) {
    case 'calendar':
      return { date: addDays(from, rule.days), known: true };
    case 'working':
      return addWorkingDays(from, rule.days, table);
  }
}

type NoticePeriod = Pick<PublicityRule, 'days' | 'dayKind'>;

function counts(working: boolean | 'unknown', date: LocalDate): boolean {
  return working === 'unknown' ? isWeekday(date) : working;
}

function isWeekday(date: LocalDate): boolean {
  return weekday(date) <= 5;
}
