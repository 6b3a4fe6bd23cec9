/** Counted working days in words: with a question mark where the table lacks a year on the way, and a note that says so. */

export const UNKNOWN_YEAR_NOTE =
  '?：该年节假日安排未知，按周一至周五计 weekdays counted, the year is not known';

/** The same mark on a date that was counted so. */
export function countedDateText(date: string, approximate: boolean): string {
  return `${date}${approximate ? '?' : ''}`;
}

export function workingDaysText(days: number, known: boolean): string {
  return `${days}${known ? '' : '?'}`;
}
