/** What a plan has follow from the results of an assessment: by when, and whether it has been done. */
import type { LocalDate } from '../kernel/time';
import type { AssessmentScheme, Consequence, ConsequenceKind, ResultRule } from '../plans/assessment-scheme';
import type { WorkingDayTable } from '../plans/calendar';
import type { AssessmentResult } from '../plans/plan';
import { approximately, countNoticePeriod } from '../plans/working-days';
import type { DueConsequence, OpenConsequence } from './due-consequence';

export interface DatedConsequence extends DueConsequence {
  readonly result: AssessmentResult;
}

export type Due = Omit<DueConsequence, 'of'>;

const NO_DATE: Due = { dueOn: null };

/** After which act: the confirmation of a result, or a reassessment. */
export type AssessmentRound = 'confirmation' | 'reassessment';

/**
 * Of every result of the scheme, counted from `on`; the day after it is the first. A reassessment has no date yet: its days
 * run from the report on the rectification.
 */
export function datedConsequences(
  { results }: AssessmentScheme,
  round: AssessmentRound,
  on: LocalDate,
  table: WorkingDayTable,
): readonly DatedConsequence[] {
  return results.flatMap((rule) =>
    listOf(rule, round).map((each) => {
      const due = each.of === 'reassess' ? NO_DATE : lastDay(each, on, table);
      return { result: rule.result, of: each.of, ...due };
    }),
  );
}

/** Last day for the reassessment of a unit that reports on `on` what it has put right after `result`. */
export function reassessBy(
  { results }: AssessmentScheme,
  round: AssessmentRound,
  result: AssessmentResult,
  on: LocalDate,
  table: WorkingDayTable,
): Due {
  const rule = results.find((each) => each.result === result);
  const reassess = rule && listOf(rule, round).find((each) => each.of === 'reassess');
  return reassess === undefined ? NO_DATE : lastDay(reassess, on, table);
}

/** Does the plan have anything follow from any result? */
export function hasConsequences({ results }: AssessmentScheme): boolean {
  return results.some((rule) => rule.consequences !== undefined || rule.afterReassessment !== undefined);
}

export function withDone(due: readonly OpenConsequence[], of: ConsequenceKind): readonly OpenConsequence[] {
  return due.map((each) => (each.of === of ? { ...each, done: true } : each));
}

function listOf(rule: ResultRule, round: AssessmentRound): readonly Consequence[] {
  return (round === 'confirmation' ? rule.consequences : rule.afterReassessment) ?? [];
}

function lastDay({ withinDays, dayKind }: Consequence, on: LocalDate, table: WorkingDayTable): Due {
  if (withinDays === null) return NO_DATE;
  const counted = countNoticePeriod(on, { days: withinDays, dayKind }, table);
  return { dueOn: counted.date, ...approximately(counted) };
}
