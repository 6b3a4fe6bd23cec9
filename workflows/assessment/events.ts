/** Assessment 考核 of one unit in one campaign. Stream `assessment-<campaignId>.<unitId>`. */
import type { Evidence } from '../campaign/events';
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { AssessmentScheme } from '../plans/assessment-scheme';
import type { DueConsequence } from './due-consequence';
import type { AssessmentResult } from '../plans/plan';
import type { Approximate } from '../plans/working-days';

export interface IndicatorScore {
  readonly indicatorId: string;
  /** 0 to the indicator's weight, at most two decimals. */
  readonly score: number;
  readonly finding: string;
  /** Where the plan lists deductions for the indicator: which were made, and how often. */
  readonly deductions?: readonly { readonly deductionId: string; readonly times: number }[];
}

/** 现场检查, 查阅资料, or another. */
export const CHECK_MODES = ['onSite', 'documents', 'other'] as const;
export type CheckMode = (typeof CHECK_MODES)[number];

export interface CheckData {
  readonly checkId: string;
  /** Id of a way of the plan; null where the plan lists none. */
  readonly way: string | null;
  readonly mode: CheckMode;
  /** The body that checked, e.g. 市纪委. */
  readonly by: string;
  /** Its people, where they hold a post here; none of the unit itself. */
  readonly checkerPostIds: readonly string[];
  readonly on: LocalDate;
  readonly findings: readonly { readonly indicatorId: string | null; readonly text: string }[];
  /** 0 to 100 for a way with weight, else null. */
  readonly score: number | null;
  readonly evidence: readonly Evidence[];
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
/** 检查: what one way of assessment came to. The latest outcome of a way counts. */
export type AssessmentChecked = DomainEvent<'AssessmentChecked', CheckData>;
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
    /** Where the plan has anything follow from a result. */
    readonly consequences?: readonly DueConsequence[];
  }
>;
/** 表彰 */
export type UnitCommended = DomainEvent<
  'UnitCommended',
  {
    readonly title: string;
    readonly authority: string;
    readonly documentNumber: string;
    readonly on: LocalDate;
  }
>;
export type UnitRectificationOrdered = DomainEvent<
  'UnitRectificationOrdered',
  { readonly content: string; readonly dueOn: LocalDate }
>;
export type UnitRectificationReported = DomainEvent<
  'UnitRectificationReported',
  {
    readonly report: string;
    readonly evidence: readonly Evidence[];
    /** Last day for the reassessment, where the plan gives it so many days; `approximate`: it is. */
    readonly reassessBy?: LocalDate;
  } & Approximate
>;
export type UnitReassessed = DomainEvent<
  'UnitReassessed',
  {
    readonly scores: readonly IndicatorScore[];
    readonly total: number;
    readonly result: AssessmentResult;
    /** Where the plan has anything follow from a result: what follows now, in place of what followed before. */
    readonly consequences?: readonly DueConsequence[];
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
  | AssessmentChecked
  | AssessmentScored
  | AssessmentResultConfirmed
  | UnitCommended
  | UnitRectificationOrdered
  | UnitRectificationReported
  | UnitReassessed
  | AccountabilityActionRecorded;
