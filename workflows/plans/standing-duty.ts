/**
 * Standing duties 常态任务: what recurs after and beside the stages, such as the half-yearly self-check of grade A (20 June, 20 November;
 * source 004, 4th). An occurrence opens `windowDays` before its due day and is owed by each owner once. What a missed one sets off
 * says the warning scheme (`dutyMissed`).
 */
import type { Bilingual } from '../kernel/text';
import type { GradeLevel } from './plan-terms';

export const DUTY_KINDS = ['selfCheck', 'report', 'analysis', 'training', 'assessment', 'other'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export const DUTY_OWNERS = ['unit', 'office', 'riskPoints'] as const;

export interface StandingDuty {
  readonly id: string;
  readonly title: Bilingual;
  /** RFC 5545 RRULE of the days it is due on: the last day of each window, e.g. `FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=20`. */
  readonly recurrence: string;
  /** The window opens so many days before the due day; 0: on the day itself. */
  readonly windowDays: number;
  readonly owner: DutyOwner;
  readonly kind: DutyKind;
  /** A signed "nothing to report" (零报告) counts. */
  readonly nilReturnCounts: boolean;
}

/** Who owes it: each unit in scope, the office, or each unit that answers for risk points of the grade. */
export interface DutyOwner {
  readonly of: (typeof DUTY_OWNERS)[number];
  /** For `riskPoints` alone. */
  readonly level?: GradeLevel;
}
