/** Assessment 考核 of one unit in one campaign. Stream `assessment-<campaignId>.<unitId>`. */
import type { Evidence } from '../campaign/events';
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { AssessmentResult, AssessmentScheme } from '../plans/plan';

export interface IndicatorScore {
  readonly indicatorId: string;
  /** 0 to the indicator's weight, at most two decimals. */
  readonly score: number;
  readonly finding: string;
}

export type AssessmentBegun = DomainEvent<
  'AssessmentBegun',
  {
    readonly assessmentId: string;
    readonly campaignId: string;
    readonly unitId: string;
    /** Frozen from the plan. */
    readonly scheme: AssessmentScheme;
  }
>;
export type SelfAssessmentHandedIn = DomainEvent<
  'SelfAssessmentHandedIn',
  { readonly scores: readonly IndicatorScore[]; readonly statement: string }
>;
export type AssessmentScored = DomainEvent<
  'AssessmentScored',
  { readonly scores: readonly IndicatorScore[]; readonly total: number }
>;
/** `suggested` follows from the total; a result that differs from it needs the reason. */
export type AssessmentResultConfirmed = DomainEvent<
  'AssessmentResultConfirmed',
  {
    readonly result: AssessmentResult;
    readonly suggested: AssessmentResult;
    readonly total: number;
    readonly reason?: string;
  }
>;
export type UnitRectificationOrdered = DomainEvent<
  'UnitRectificationOrdered',
  { readonly content: string; readonly dueOn: LocalDate }
>;
export type UnitRectificationReported = DomainEvent<
  'UnitRectificationReported',
  { readonly report: string; readonly evidence: readonly Evidence[] }
>;
export type UnitReassessed = DomainEvent<
  'UnitReassessed',
  {
    readonly scores: readonly IndicatorScore[];
    readonly total: number;
    readonly result: AssessmentResult;
  }
>;
export type AccountabilityActionRecorded = DomainEvent<
  'AccountabilityActionRecorded',
  {
    readonly finding: string;
    readonly authority: string;
    readonly measure: string;
    /** The person held to account; null where it is the unit. */
    readonly personId: string | null;
  }
>;

export type AssessmentEvent =
  | AssessmentBegun
  | SelfAssessmentHandedIn
  | AssessmentScored
  | AssessmentResultConfirmed
  | UnitRectificationOrdered
  | UnitRectificationReported
  | UnitReassessed
  | AccountabilityActionRecorded;
