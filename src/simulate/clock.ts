/** The simulated clock: working days only, counted from the day of the launch by the plan's own working-day table. */
import { addDays, startOfDay, type Instant, type LocalDate } from '../../workflows/kernel/time';
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import { addWorkingDays } from '../../workflows/plans/working-days';

export interface Clock {
  /** Number of working days there are. */
  readonly length: number;
  readonly dateOf: (day: number) => LocalDate;
  /** Ten o'clock of that day in the plan's time zone. */
  readonly instantOf: (day: number) => Instant;
  /** The first working day on or after the date; the last there is where the date lies beyond. */
  readonly onOrAfter: (date: LocalDate) => number;
  /** The last working day on or before the date; 0 where the date lies before the launch. */
  readonly onOrBefore: (date: LocalDate) => number;
  /** false when a year was touched that the table does not have: weekdays were counted. */
  readonly known: boolean;
}

const HOURS_MS = 10 * 3_600_000;

export function clockFrom(launch: LocalDate, days: number, timeZone: string, table: WorkingDayTable): Clock {
  const dates: LocalDate[] = [];
  let known = true;
  for (let date = addDays(launch, -1); dates.length < days;) {
    const next = addWorkingDays(date, 1, table);
    known &&= next.known;
    date = next.date;
    dates.push(date);
  }
  const instants = dates.map((date) =>
    new Date(Date.parse(startOfDay(date, timeZone)) + HOURS_MS).toISOString(),
  );
  /** How many days are before the date. */
  const before = (date: LocalDate) => {
    let [low, high] = [0, dates.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dates[middle] ?? '') < date) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const at = <T>(list: readonly T[], day: number): T => {
    const value = list[day];
    if (value === undefined) throw new RangeError(`day ${day} lies beyond the simulated clock`);
    return value;
  };
  return {
    length: dates.length,
    dateOf: (day) => at(dates, day),
    instantOf: (day) => at(instants, day),
    onOrAfter: (date) => Math.min(before(date), dates.length - 1),
    onOrBefore: (date) => Math.max(before(addDays(date, 1)) - 1, 0),
    known,
  };
}

/** The table with one more day off in the year of each date. */
export function withHolidays(table: WorkingDayTable, dates: readonly LocalDate[]): WorkingDayTable {
  const years = { ...table.years };
  for (const date of dates) {
    const key = date.slice(0, 4);
    const year = years[key];
    if (year === undefined) continue;
    years[key] = {
      ...year,
      holidays: [...year.holidays, date],
      makeUpDays: year.makeUpDays.filter((day) => day !== date),
    };
  }
  return { ...table, years };
}
