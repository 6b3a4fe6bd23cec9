/** A colour of the scheme as it applies from a day: with the last day to answer by the programme's calendar. */
import type { LocalDate } from '../kernel/time';
import type { WorkingDayTable } from '../plans/calendar';
import type { WarningScheme } from '../plans/warning-scheme';
import { countNoticePeriod } from '../plans/working-days';
import type { ColourInForce } from './events';

/** Undefined for a rank the scheme does not have. */
export function colourInForce(
  scheme: WarningScheme,
  rank: number,
  on: LocalDate,
  table: WorkingDayTable,
): ColourInForce | undefined {
  const found = scheme.colours[rank];
  if (found === undefined) return undefined;
  const { id, label, colour, disposition, escalates } = found;
  return { id, rank, label, colour, disposition, answerDue: answerDue(scheme, rank, on, table), escalates };
}

/** The day of the issue is day 0. null where the colour sets no date. */
export function answerDue(
  { colours }: WarningScheme,
  rank: number,
  on: LocalDate,
  table: WorkingDayTable,
): LocalDate | null {
  const days = colours[rank]?.answerWithinDays ?? null;
  const dayKind = colours[rank]?.dayKind ?? 'calendar';
  return days === null ? null : countNoticePeriod(on, { days, dayKind }, table).date;
}
