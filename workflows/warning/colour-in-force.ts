/** A colour of the scheme as it applies from a day: with the last day to answer by the programme's calendar. */
import type { LocalDate } from '../kernel/time';
import type { WorkingDayTable } from '../plans/calendar';
import type { WarningScheme } from '../plans/warning-scheme';
import { approximately, countNoticePeriod } from '../plans/working-days';
import type { AnswerDue, ColourInForce } from './events';

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
  const due = answerDue(scheme, rank, on, table);
  return { id, rank, label, colour, disposition, ...due, escalates };
}

/** The day of the issue is day 0. */
export function answerDue(
  { colours }: WarningScheme,
  rank: number,
  on: LocalDate,
  table: WorkingDayTable,
): AnswerDue {
  const days = colours[rank]?.answerWithinDays ?? null;
  const dayKind = colours[rank]?.dayKind ?? 'calendar';
  if (days === null) return { answerDue: null };
  const counted = countNoticePeriod(on, { days, dayKind }, table);
  return { answerDue: counted.date, ...approximately(counted) };
}
