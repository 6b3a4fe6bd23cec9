/** Calendar dates and instants as strings. Deadlines are dates in a named zone; the two clocks are UTC instants. */

/** The zone of dates where no plan is at hand: appointments, founding, "today". A plan names its own. */
export const HOME_TIME_ZONE = 'Asia/Shanghai';

/** `YYYY-MM-DD`. Compares as a string. */
export type LocalDate = string;

/** `YYYY-MM-DDTHH:mm:ss.sssZ`. Compares as a string. */
export type Instant = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY_MS = 86_400_000;

/** Days counted onwards from it have years of four digits still, whatever is counted here. */
const LAST_DATE: LocalDate = '9899-12-31';

/** A real day of the Gregorian calendar: `2012-02-30` is none, nor what lies at the very end of the years that can be written. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !DATE.test(text) || text > LAST_DATE) return false;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** A UTC instant in the one stored form. */
export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !INSTANT.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS);
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00.000Z`).getUTCDay() || 7;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Dates worked out lately, by zone and minute: no zone changes its date within one. */
const recentDates = new Map<string, LocalDate>();
const MAX_RECENT = 1_000;

/** The date on the wall calendar of `timeZone` at `instant`. */
export function dateInZone(instant: Instant, timeZone: string): LocalDate {
  const minute = `${timeZone} ${instant.slice(0, 16)}`;
  const known = recentDates.get(minute);
  if (known !== undefined) return known;
  const date = formatDate(instant, timeZone);
  if (recentDates.size >= MAX_RECENT) recentDates.clear();
  recentDates.set(minute, date);
  return date;
}

function formatDate(instant: Instant, timeZone: string): LocalDate {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  // A year has four digits here, and as many as it needs there.
  return formatter.format(new Date(instant)).padStart(10, '0');
}

/** The instant at which `date` begins in `timeZone`. */
export function startOfDay(date: LocalDate, timeZone: string): Instant {
  const utc = Date.parse(`${date}T00:00:00.000Z`);
  let instant = utc - zoneOffsetMs(utc, timeZone);
  // Once more at the result: the offset may differ there when a zone changes its clock near midnight.
  instant = utc - zoneOffsetMs(instant, timeZone);
  return new Date(instant).toISOString();
}

function zoneOffsetMs(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(ms));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(ms / 1000) * 1000;
}
