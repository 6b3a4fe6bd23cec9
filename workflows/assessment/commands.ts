/** What can be asked of an assessment. */
import type { Evidence } from '../campaign/events';
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { AssessmentScheme } from '../plans/assessment-scheme';
import type { AssessmentResult } from '../plans/plan';
import type { DatedConsequence } from './consequences';
import type { CheckData, IndicatorScore, UnitCommended } from './events';
import type { Approximate } from '../plans/working-days';

interface On {
  readonly assessmentId: string;
}

export type BeginAssessment = Command<
  'BeginAssessment',
  On & {
    readonly campaignId: string;
    readonly unitId: string;
    readonly scheme: AssessmentScheme;
  }
>;
export type HandInSelfAssessment = Command<
  'HandInSelfAssessment',
  On & {
    readonly scores: readonly IndicatorScore[];
    readonly statement: string;
  }
>;
/** The units of the checkers' posts are handed in. */
export type RecordAssessmentCheck = Command<
  'RecordAssessmentCheck',
  On & CheckData & { readonly checkerUnitIds: readonly string[] }
>;
export type ScoreAssessment = Command<'ScoreAssessment', On & { readonly scores: readonly IndicatorScore[] }>;
export type ConfirmAssessmentResult = Command<
  'ConfirmAssessmentResult',
  On & {
    readonly result: AssessmentResult;
    readonly reason?: string;
    /** What would follow from each result, with its dates: handed in. */
    readonly dated: readonly DatedConsequence[];
  }
>;
export type CommendUnit = Command<'CommendUnit', On & UnitCommended['data']>;
export type OrderUnitRectification = Command<
  'OrderUnitRectification',
  On & { readonly content: string; readonly dueOn: LocalDate }
>;
export type ReportUnitRectification = Command<
  'ReportUnitRectification',
  On & {
    readonly report: string;
    readonly evidence: readonly Evidence[];
    /** Handed in; null where the plan gives the reassessment no days. */
    readonly reassessBy: LocalDate | null;
  } & Approximate
>;
export type ReassessUnit = Command<
  'ReassessUnit',
  On & {
    readonly scores: readonly IndicatorScore[];
    /** What would follow from each result, with its dates: handed in. */
    readonly dated: readonly DatedConsequence[];
  }
>;
export type RecordAccountabilityAction = Command<
  'RecordAccountabilityAction',
  On & {
    readonly finding: string;
    readonly authority: string;
    readonly measure: string;
    readonly personId: string | null;
  }
>;

export type AssessmentCommand =
  | BeginAssessment
  | HandInSelfAssessment
  | RecordAssessmentCheck
  | ScoreAssessment
  | ConfirmAssessmentResult
  | CommendUnit
  | OrderUnitRectification
  | ReportUnitRectification
  | ReassessUnit
  | RecordAccountabilityAction;
