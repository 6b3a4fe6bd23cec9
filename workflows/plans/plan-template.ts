/**
 * A plan that ships with the product, or that somebody keeps for use year after year: a plan without its year. Its dates
 * are `MM-DD` (of the campaign's year), `+1/MM-DD` (of the year after) or `YYYY-MM-DD`. One date with a year makes the
 * whole template a document of that year, as the plans taken from a source document are.
 */
import type { LocalDate } from '../kernel/time';
import type { Plan } from './plan';
import { isRecord } from './read-shape';

/** A plan without its year, and with the dates of a template where a plan has a `LocalDate`. */
export type PlanTemplate = Omit<Plan, 'year'>;

const DATE_OF_THE_YEAR = /^(\+1\/)?(\d{2}-\d{2})$/;
const FULL_DATE = /^(\d{4})-\d{2}-\d{2}$/;

/** Fills the year in. Anything that is no date of a template stays as it is: naming it is the check's work. */
export function resolveDate(date: unknown, year: number): unknown {
  const match = typeof date === 'string' ? DATE_OF_THE_YEAR.exec(date) : null;
  if (match === null) return date;
  const resolved: LocalDate = `${String(match[1] === undefined ? year : year + 1).padStart(4, '0')}-${match[2]}`;
  return resolved;
}

/** The year a plan or template is written for; null when it can be used in any. Survives any value. */
export function fixedYearOf(template: unknown): number | null {
  if (!isRecord(template)) return null;
  const { year } = template;
  if (typeof year === 'number' && Number.isInteger(year)) return year;
  for (const date of datesOf(template)) {
    const match = typeof date === 'string' ? FULL_DATE.exec(date) : null;
    if (match !== null) return Number(match[1]);
  }
  return null;
}

function datesOf(template: Readonly<Record<string, unknown>>): readonly unknown[] {
  return listOf(template['stages']).flatMap((stage) => [
    stage['opens'],
    stage['closes'],
    isRecord(stage['submission']) ? stage['submission']['due'] : undefined,
    ...listOf(stage['milestones']).map((milestone) => milestone['due']),
  ]);
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
