/**
 * Whether a well-formed recurrence rule names any day at all. Not asked of the library that works the days out: it looks for
 * the first day of a rule that has none until the year 9999, for seconds, and a plan may hold forty rules.
 */
import { weekday } from '../../workflows/kernel/time';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Every kind of year there is: each weekday a year may begin on, leap or not. */
const EVERY_KIND_OF_YEAR = Array.from({ length: 28 }, (_, index) => 2000 + index);

interface Day {
  /** 1 to 12. */
  readonly month: number;
  /** Of the month, and counted from its end: 1 and -31. */
  readonly places: readonly [number, number];
  readonly weekday: string;
  /** The how manieth of its weekday in the month: 1 and -5. */
  readonly turns: readonly [number, number];
}

/** Which years, months or weeks are passed over (`INTERVAL`) is another matter: it is counted from the launch. */
export function comesAtAll(rule: string): boolean {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const places = listOf(parts, 'BYSETPOS')?.map((place) => Math.abs(Number(place))) ?? [1];
  const comes = (days: number) => places.some((place) => place <= days);
  const frequency = parts.get('FREQ');
  // A week has the same days whichever it is.
  if (frequency === 'WEEKLY') return comes(new Set(listOf(parts, 'BYDAY')).size);
  const isNamed = namedBy(parts);
  return EVERY_KIND_OF_YEAR.some((year) => {
    const months = Array.from({ length: 12 }, (_, index) => daysOf(year, index + 1).filter(isNamed).length);
    return comes(frequency === 'YEARLY' ? months.reduce((sum, days) => sum + days) : Math.max(...months));
  });
}

function namedBy(parts: ReadonlyMap<string, string>): (day: Day) => boolean {
  const months = listOf(parts, 'BYMONTH')?.map(Number);
  const monthDays = listOf(parts, 'BYMONTHDAY')?.map(Number);
  const weekdays = listOf(parts, 'BYDAY');
  return ({ month, places, turns, weekday: name }) =>
    months?.includes(month) !== false &&
    (monthDays === undefined || places.some((place) => monthDays.includes(place))) &&
    (weekdays === undefined ||
      [name, ...turns.map((turn) => `${turn}${name}`)].some((each) => weekdays.includes(each)));
}

function listOf(parts: ReadonlyMap<string, string>, name: string): readonly string[] | undefined {
  return parts.get(name)?.split(',');
}

function daysOf(year: number, month: number): readonly Day[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const first = weekday(`${year}-${String(month).padStart(2, '0')}-01`);
  return Array.from({ length }, (_, before) => {
    const fromEnd = before - length;
    return {
      month,
      places: [before + 1, fromEnd],
      weekday: WEEKDAYS[(first - 1 + before) % 7] ?? '',
      turns: [Math.floor(before / 7) + 1, -Math.ceil(-fromEnd / 7)],
    };
  });
}
