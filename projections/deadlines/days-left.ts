/** Days to a date, in calendar and in working days. The day itself is 0; a date that has passed counts below 0. */
import { daysBetween, type LocalDate } from '../../workflows/kernel/time';
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import { workingDaysBetween } from '../../workflows/plans/working-days';

/** Nobody counts working days over ten years, and the walk is by days. */
const MAX_WORKING_DAYS_WALK = 3_660;

export interface DaysLeft {
  readonly days: number;
  /** null when the date is more than ten years away. */
  readonly workingDays: number | null;
  /** false when the working-day table lacks a year on the way: weekdays were counted. */
  readonly known: boolean;
}

export function daysLeft(asOf: LocalDate, due: LocalDate, table: WorkingDayTable): DaysLeft {
  const days = daysBetween(asOf, due);
  if (Math.abs(days) > MAX_WORKING_DAYS_WALK) return { days, workingDays: null, known: false };
  if (days >= 0) {
    const left = workingDaysBetween(asOf, due, table);
    return { days, workingDays: left.days, known: left.known };
  }
  // Days late are those after the due date, up to and with today: what was due on Thursday is one working day late on Saturday.
  const late = workingDaysBetween(due, asOf, table);
  return { days, workingDays: late.days === 0 ? 0 : -late.days, known: late.known };
}
