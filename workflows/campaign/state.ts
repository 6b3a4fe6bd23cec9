/** What the campaign's machine keeps in its context: all that its gates are judged by. */
import type { Keyed } from '../kernel/keyed';
import type { LocalDate } from '../kernel/time';
import type { Plan } from '../plans/plan';
import type { ChildReport, SearchOrder } from './child';
import type {
  AccountabilityPinnedData,
  AssessmentPinnedData,
  CarryOverMode,
  DecisionPinnedData,
  FilingPinnedData,
  GateException,
  GroupOffice,
  LeadershipGroup,
  MeetingData,
  NoticePinnedData,
  ParentCampaign,
  PlanIssuedData,
  ResultsReportedData,
  RectificationPinnedData,
  ScopeUnit,
  SubmissionPinnedData,
  TrainingData,
  UrgeData,
  PledgePinnedData,
  RescreeningPinnedData,
  WarningPinnedData,
} from './events';
import type { StageStatus } from './stage-status';

export type { StageStatus } from './stage-status';

export interface StageState {
  readonly stageId: string;
  readonly status: StageStatus;
  readonly openedOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  /** The plan's date, or the one of the last extension. */
  readonly closes: LocalDate | null;
  readonly submissionDue: LocalDate | null;
  readonly extensions: number;
  readonly returns: number;
}

export interface ExceptionState extends GateException {
  readonly stageId: string;
  readonly clearedOn: LocalDate | null;
}

export interface CampaignContext {
  readonly campaignId: string;
  readonly title: string;
  readonly hostUnitId: string;
  readonly plan: Plan;
  readonly calendarVersion: number;
  readonly launchedOn: LocalDate;
  readonly previousCampaignId: string | null;
  readonly carriedOverRiskPointIds: readonly string[];
  /** By unit id. */
  readonly scope: Readonly<Record<string, ScopeUnit>>;
  readonly group: LeadershipGroup;
  readonly office: GroupOffice;
  readonly planIssued: PlanIssuedData | null;
  readonly meetings: Readonly<Record<string, MeetingData>>;
  readonly trainings: Readonly<Record<string, TrainingData>>;
  /** By urge id; absent before the first. */
  readonly urges?: Keyed<UrgeData>;
  /** By unit id. */
  readonly contacts: Keyed<{ readonly postId: string; readonly personId: string }>;
  /** By `<stageId>/<milestoneId>`. */
  readonly milestones: Readonly<Record<string, LocalDate>>;
  /** By stage id, in the plan's order of stages. */
  readonly stages: Readonly<Record<string, StageState>>;
  /** The stage being worked on; null after the last gate. */
  readonly currentStageId: string | null;
  /** Accepted submissions, by submission id. */
  readonly submissions: Keyed<SubmissionPinnedData>;
  /** Closed notices, by notice id. */
  readonly notices: Readonly<Record<string, NoticePinnedData>>;
  /** Filings with a receipt, by filing id. */
  readonly filings: Readonly<Record<string, FilingPinnedData>>;
  /** Adopted decisions, by decision id, in the order they were taken. */
  readonly decisions: Readonly<Record<string, DecisionPinnedData>>;
  /** Confirmed assessments, by unit id. */
  readonly assessments: Keyed<AssessmentPinnedData>;
  /** Reports of the results, by report id, in the order they were handed over. */
  readonly resultsReports: Readonly<Record<string, ResultsReportedData>>;
  /** Warnings that were ever issued, as they stand, by warning id. */
  readonly warnings: Keyed<WarningPinnedData>;
  /** Rectifications that were ever ordered, as they stand, by rectification id. */
  readonly rectifications: Keyed<RectificationPinnedData>;
  readonly exceptions: Readonly<Record<string, ExceptionState>>;
  /** By its id; absent while there was none. */
  readonly rescreenings?: Keyed<RescreeningPinnedData>;
  /** By unit id; absent while nobody has pledged. */
  readonly pledges?: Keyed<PledgePinnedData>;
  /** By action id; absent while none rests on an assessment. */
  readonly accountability?: Keyed<AccountabilityPinnedData>;
  /** Absent where the campaign is part of none. */
  readonly parent?: ParentCampaign;
  /** Absent where the launch named nobody. */
  readonly order?: SearchOrder;
  /** What the children reported last, by their campaign id; absent before the first report. */
  readonly children?: Keyed<ChildReport>;
  readonly carryOver: {
    readonly mode: CarryOverMode;
    readonly riskPointIds: readonly string[];
  } | null;
}
