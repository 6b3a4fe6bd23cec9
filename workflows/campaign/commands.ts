/** What can be asked of a campaign. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { Plan } from '../plans/plan';
import type { ChildReport } from './child';
import type {
  AccountabilityPinnedData,
  AssessmentPinnedData,
  CampaignLaunchedData,
  CarryOverMode,
  DecisionPinnedData,
  Evidence,
  FilingPinnedData,
  GateOutcome,
  GroupOffice,
  LeadershipGroup,
  MeetingData,
  NoticePinnedData,
  PlanIssuedData,
  ResultsReportedData,
  ScopeUnit,
  RectificationPinnedData,
  SubmissionPinnedData,
  TrainingData,
  UrgeData,
  PledgePinnedData,
  RescreeningPinnedData,
  WarningPinnedData,
} from './events';

interface On {
  readonly campaignId: string;
}
interface OnStage extends On {
  readonly stageId: string;
}

/** A blocker is named by its rule, its code and its subject. */
export interface ExceptionRequest {
  readonly exceptionId: string;
  readonly rule: string;
  readonly code: string;
  readonly subjectId: string;
  readonly dueOn: LocalDate;
}

/** The plan has been checked and resolved, posts and units exist, last year's points are open: handed in. */
export type LaunchCampaign = Command<'LaunchCampaign', CampaignLaunchedData>;
export type ChangeLeadershipGroup = Command<
  'ChangeLeadershipGroup',
  On & {
    readonly group: LeadershipGroup;
    readonly office: GroupOffice;
    readonly reason: string;
  }
>;
export type ChangeScope = Command<
  'ChangeScope',
  On & {
    readonly added: readonly ScopeUnit[];
    readonly removedUnitIds: readonly string[];
    readonly reason: string;
  }
>;
export type IssuePlan = Command<'IssuePlan', On & PlanIssuedData>;
/** The amended plan whole, already checked; what differs is worked out by `decide`. */
export type AmendPlan = Command<
  'AmendPlan',
  On & {
    readonly plan: Plan;
    readonly planDigest: string;
    readonly reason: string;
    readonly authority: string;
  }
>;
export type RecordMeeting = Command<'RecordMeeting', On & MeetingData>;
export type RecordTraining = Command<'RecordTraining', On & TrainingData>;
/** `handedInUnitIds`: those of the units whose submission for the stage waits for the office. */
export type UrgeUnits = Command<'UrgeUnits', On & UrgeData & { readonly handedInUnitIds: readonly string[] }>;
export type NameContact = Command<
  'NameContact',
  On & {
    readonly unitId: string;
    readonly postId: string;
    readonly personId: string;
  }
>;
export type ReachMilestone = Command<
  'ReachMilestone',
  OnStage & {
    readonly milestoneId: string;
    readonly on: LocalDate;
    readonly note: string;
  }
>;
export type ExtendStage = Command<
  'ExtendStage',
  OnStage & {
    readonly closes: LocalDate;
    readonly submissionDue: LocalDate | null;
    readonly reason: string;
  }
>;
/** The pins are the engine's, each caused by the event it copies; repeated ones decide nothing. */
export type PinSubmission = Command<'PinSubmission', On & SubmissionPinnedData>;
export type UnpinSubmission = Command<
  'UnpinSubmission',
  OnStage & { readonly submissionId: string; readonly unitId: string }
>;
export type PinNotice = Command<'PinNotice', On & NoticePinnedData>;
export type PinFiling = Command<'PinFiling', On & FilingPinnedData>;
export type PinDecision = Command<'PinDecision', On & DecisionPinnedData>;
export type PinAssessment = Command<'PinAssessment', On & AssessmentPinnedData>;
export type PinChild = Command<'PinChild', On & ChildReport>;
/** Who heads the units is handed in; the results are the campaign's own. */
export type ReportAssessmentResults = Command<
  'ReportAssessmentResults',
  On & Omit<ResultsReportedData, 'results'>
>;
export type PinRescreening = Command<'PinRescreening', On & RescreeningPinnedData>;
export type PinPledge = Command<'PinPledge', On & PledgePinnedData>;
export type PinAccountability = Command<'PinAccountability', On & AccountabilityPinnedData>;
export type PinWarning = Command<'PinWarning', On & WarningPinnedData>;
export type PinRectification = Command<'PinRectification', On & RectificationPinnedData>;
export type RequestGate = Command<'RequestGate', OnStage & { readonly note: string }>;
export type WithdrawGateRequest = Command<'WithdrawGateRequest', OnStage & { readonly reason: string }>;
/** `on`: the day of decision in the plan's time zone. `exceptions` belong to `passedWithExceptions` alone. */
export type DecideGate = Command<
  'DecideGate',
  OnStage & {
    readonly outcome: GateOutcome;
    readonly on: LocalDate;
    readonly exceptions: readonly ExceptionRequest[];
    readonly reason: string;
  }
>;
export type ClearGateException = Command<
  'ClearGateException',
  On & {
    readonly exceptionId: string;
    readonly on: LocalDate;
    readonly report: string;
    readonly evidence: readonly Evidence[];
  }
>;
/** `riskPointIds`: for `all` those still open, handed in; for `none` empty. */
export type ChooseCarryOver = Command<
  'ChooseCarryOver',
  On & {
    readonly mode: CarryOverMode;
    readonly riskPointIds: readonly string[];
    readonly reason: string;
  }
>;
export type SuspendCampaign = Command<'SuspendCampaign', On & { readonly reason: string }>;
export type ResumeCampaign = Command<'ResumeCampaign', On & { readonly reason: string }>;
export type EndCampaignEarly = Command<
  'EndCampaignEarly',
  On & {
    readonly reason: string;
    readonly authority: string;
    readonly on: LocalDate;
  }
>;
export type CompleteCampaign = Command<
  'CompleteCampaign',
  On & { readonly on: LocalDate; readonly summary: string }
>;
export type ArchiveCampaign = Command<'ArchiveCampaign', On & { readonly archiveNumber: string }>;

export type CampaignCommand =
  | LaunchCampaign
  | ChangeLeadershipGroup
  | ChangeScope
  | IssuePlan
  | AmendPlan
  | RecordMeeting
  | RecordTraining
  | UrgeUnits
  | NameContact
  | ReachMilestone
  | ExtendStage
  | PinSubmission
  | UnpinSubmission
  | PinNotice
  | PinFiling
  | PinDecision
  | PinAssessment
  | PinChild
  | PinRescreening
  | PinPledge
  | PinAccountability
  | ReportAssessmentResults
  | PinWarning
  | PinRectification
  | RequestGate
  | WithdrawGateRequest
  | DecideGate
  | ClearGateException
  | ChooseCarryOver
  | SuspendCampaign
  | ResumeCampaign
  | EndCampaignEarly
  | CompleteCampaign
  | ArchiveCampaign;
