/** What can be asked of an assessment. */
import type { Evidence } from '../campaign/events';
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { AssessmentResult, AssessmentScheme } from '../plans/plan';
import type { IndicatorScore } from './events';

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
export type ScoreAssessment = Command<'ScoreAssessment', On & { readonly scores: readonly IndicatorScore[] }>;
export type ConfirmAssessmentResult = Command<
  'ConfirmAssessmentResult',
  On & { readonly result: AssessmentResult; readonly reason?: string }
>;
export type OrderUnitRectification = Command<
  'OrderUnitRectification',
  On & { readonly content: string; readonly dueOn: LocalDate }
>;
export type ReportUnitRectification = Command<
  'ReportUnitRectification',
  On & { readonly report: string; readonly evidence: readonly Evidence[] }
>;
export type ReassessUnit = Command<'ReassessUnit', On & { readonly scores: readonly IndicatorScore[] }>;
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
  | ScoreAssessment
  | ConfirmAssessmentResult
  | OrderUnitRectification
  | ReportUnitRectification
  | ReassessUnit
  | RecordAccountabilityAction;
