/** Types of the working-day table; see working-days.ts for the arithmetic. */
import type { LocalDate } from '../kernel/time';

/** Statutory holidays and make-up working days of the years it knows. Versioned: a campaign keeps the version it began with. */
export interface WorkingDayTable {
  readonly id: string;
  readonly version: number;
  readonly years: Readonly<Record<string, CalendarYear>>;
}

export interface CalendarYear {
  /** The notice the year's days come from. */
  readonly source: string;
  readonly holidays: readonly LocalDate[];
  /** Weekend days worked in exchange (调休). */
  readonly makeUpDays: readonly LocalDate[];
}
