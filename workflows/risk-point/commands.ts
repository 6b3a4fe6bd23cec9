/** What can be asked of a risk point. The plan's schemes are handed in as `scheme`, frozen from the campaign. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { GradeLevel, OpinionKind, PlanSchemes } from '../plans/plan';
import type { RatingStep, RegradeCause, RiskPointDescription, RiskPointFoundData } from './events';

export type RiskScheme = Pick<
  PlanSchemes,
  'grades' | 'categories' | 'holderLevels' | 'discoveryMethods' | 'gradingSteps' | 'rating' | 'opinions'
>;

interface On {
  readonly riskPointId: string;
}
interface WithScheme {
  readonly scheme: RiskScheme;
}

export type FindRiskPoint = Command<'FindRiskPoint', RiskPointFoundData & WithScheme>;
export type ReviseRiskPoint = Command<'ReviseRiskPoint', On & RiskPointDescription & WithScheme>;
export type RateRiskPoint = Command<
  'RateRiskPoint',
  On &
    WithScheme & {
      readonly step: RatingStep;
      readonly likelihood: number;
      readonly severity: number;
      readonly level: GradeLevel;
      readonly reason?: string;
    }
>;
export type SignOpinion = Command<
  'SignOpinion',
  On &
    WithScheme & {
      readonly opinion: OpinionKind;
      readonly text: string;
      readonly signedOn: LocalDate;
    }
>;
export type ApproveRiskGrade = Command<
  'ApproveRiskGrade',
  On &
    WithScheme & {
      readonly level: GradeLevel;
      readonly decisionId: string | null;
    }
>;
/** By the engine, when a notice that lists the point is published, and when it is closed. */
export type PubliciseRiskPoint = Command<'PubliciseRiskPoint', On & { readonly noticeId: string }>;
export type FinishRiskPointPublicity = Command<
  'FinishRiskPointPublicity',
  On & { readonly noticeId: string }
>;
/** By the engine, when the first measure is set. */
export type ControlRiskPoint = Command<'ControlRiskPoint', On & { readonly measureId: string }>;
export type MonitorRiskPoint = Command<
  'MonitorRiskPoint',
  On & {
    readonly on: LocalDate;
    readonly finding: string;
    readonly sound: boolean;
  }
>;
export type DisposeRiskPoint = Command<'DisposeRiskPoint', On & { readonly action: string }>;
export type ReopenRiskGrading = Command<
  'ReopenRiskGrading',
  On & { readonly cause: RegradeCause; readonly reason: string }
>;
/** `decisionId`: the collective decision to close it, where a body gave the grade. */
export type CloseRiskPoint = Command<
  'CloseRiskPoint',
  On & { readonly reason: string; readonly decisionId?: string }
>;
/** By the engine, when a campaign is launched that takes over the points of the one before. */
export type CarryOverRiskPoint = Command<'CarryOverRiskPoint', On & { readonly toCampaignId: string }>;

export type RiskPointCommand =
  | FindRiskPoint
  | ReviseRiskPoint
  | RateRiskPoint
  | SignOpinion
  | ApproveRiskGrade
  | PubliciseRiskPoint
  | FinishRiskPointPublicity
  | ControlRiskPoint
  | MonitorRiskPoint
  | DisposeRiskPoint
  | ReopenRiskGrading
  | CloseRiskPoint
  | CarryOverRiskPoint;
