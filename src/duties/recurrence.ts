/**
 * Recurrence rules (RFC 5545, RRULE) as days of a calendar: which days a rule names, and whether a rule is sound. A rule says its days
 * by itself: parts that would be taken from a start (`FREQ=YEARLY` alone) or count from one (`COUNT`), times of day and zones are refused.
 * A day that a month or year does not have (31 April, 29 February) is passed over, as the standard says; `BYMONTHDAY=-1` is the last.
 */
import { RRule } from 'rrule';
import { addDays, type LocalDate } from '../../workflows/kernel/time';
import type { RecurrenceFault } from '../../workflows/plans/check-standing-duties';
import { comesAtAll } from './recurrence-comes';

const WEEKDAY = '(?:MO|TU|WE|TH|FR|SA|SU)';

const numbers = (pattern: string) => new RegExp(`^${pattern}(?:,${pattern})*$`);

/** The parts a rule may have, each with its form. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:YEARLY|MONTHLY|WEEKLY)$/,
  INTERVAL: /^(?:[1-9]|[1-9]\d)$/,
  BYMONTH: numbers('(?:[1-9]|1[0-2])'),
  BYMONTHDAY: numbers('-?(?:[1-9]|[12]\\d|3[01])'),
  BYDAY: numbers(`(?:-?[1-5])?${WEEKDAY}`),
  BYSETPOS: numbers('-?(?:[1-9]|[12]\\d|3[01])'),
  WKST: new RegExp(`^${WEEKDAY}$`),
};

/** null when the rule is sound. */
export function faultOfRecurrence(rule: string): RecurrenceFault | null {
  if (!isWellFormed(rule)) return 'malformed';
  return comesAtAll(rule) ? null : 'never';
}

/** The days from `from` to `to`, both included, counted from `start`, which matters where every second month or year is meant. */
export function daysOfRecurrence(
  rule: string,
  start: LocalDate,
  from: LocalDate,
  to: LocalDate,
): readonly LocalDate[] {
  if (to < from) return [];
  return ruleFrom(rule, midnight(start), midnight(addDays(to, 1)))
    .between(midnight(from), midnight(to), true)
    .map((day) => day.toISOString().slice(0, 10));
}

function isWellFormed(rule: string): boolean {
  const seen = new Map<string, string>();
  for (const part of rule.split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    if (more.length > 0 || seen.has(name) || !Object.hasOwn(PARTS, name)) return false;
    if (PARTS[name]?.test(value) !== true) return false;
    seen.set(name, value);
  }
  const [frequency, byDay = ''] = [seen.get('FREQ'), seen.get('BYDAY')];
  const days = seen.has('BYMONTHDAY') || seen.has('BYDAY');
  if (!days || isMixed(byDay)) return false;
  if (frequency === 'YEARLY') return seen.has('BYMONTH');
  if (frequency === 'MONTHLY') return true;
  return frequency === 'WEEKLY' && !seen.has('BYMONTHDAY') && !seen.has('BYMONTH') && !/\d/.test(byDay);
}

/** `MO,1TU`: the library takes only what is both a Monday and the first Tuesday. */
function isMixed(byDay: string): boolean {
  const counted = byDay.split(',').map((day) => /\d/.test(day));
  return counted.includes(true) && counted.includes(false);
}

function ruleFrom(rule: string, start: Date, until: Date) {
  return new RRule({ ...RRule.parseString(rule), dtstart: start, until });
}

function midnight(date: LocalDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}
