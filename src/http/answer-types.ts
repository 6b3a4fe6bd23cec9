/**
 * What questions are answered with, by the names the API's description has for them. `Reads` takes a name of this list, and does
 * not compile where the method answers something else; answer-schemas.json is made from it (docs/adr/0015).
 */
import type { AccountAnswer, AccountTokenAnswer } from '../../projections/accounts/query';
import type { AssessmentReport } from '../../projections/assessments/query';
import type { ObjectionReceipt, PublicNoticeAnswer } from '../../projections/campaigns/public-notice-query';
import type {
  CampaignHeadline,
  CampaignPlanAnswer,
  DecisionAnswer,
  FilingAnswer,
  GateDecisionAnswer,
  GateExceptionAnswer,
  NoticeAnswer,
  NoticeHeadline,
  PledgeAnswer,
} from '../../projections/campaigns/query';
import type { CampaignNode, ChildMatrix } from '../../projections/cascade/query';
import type { DueItem } from '../../projections/deadlines/due-list';
import type { CampaignDeadlines } from '../../projections/deadlines/query';
import type { DutyAnswer } from '../../projections/duties/query';
import type { RescreeningAnswer } from '../../projections/duties/rescreening-query';
import type { CellDetail, Matrix } from '../../projections/matrix/query';
import type { NetworkDuty } from '../../projections/networks/duties-query';
import type { NetworkOverview } from '../../projections/networks/overview';
import type { NetworkAnswer, NetworkHeadline } from '../../projections/networks/query';
import type { OfficerAnswer, PointAnswer, ReportAnswer } from '../../projections/networks/query-work';
import type { AnalysisRow, BulletinRow } from '../../projections/networks/tables-of-work';
import type {
  PersonAnswer,
  PersonPostAnswer,
  PostWithHolders,
  UnitAnswer,
} from '../../projections/organisation/query';
import type { PostCatalogueItem, PowerCatalogueItem } from '../../projections/register/catalogue-query';
import type { HeatMap, RegisterCounts, UnitCount } from '../../projections/register/counts';
import type { MeasureListItem } from '../../projections/register/measure-query';
import type { RiskPointDetail } from '../../projections/register/point-query';
import type { PowerRequestAnswer } from '../../projections/register/power-request-query';
import type { RegisterItem } from '../../projections/register/query';
import type { SearchHit } from '../../projections/search/query';
import type { Task } from '../../projections/tasks/task';
import type { TrailItem } from '../../projections/trail/query';
import type { AccountabilityItem, RectificationItem, WarningItem } from '../../projections/warnings/query';
import type { HoldingChange } from '../../projections/year-on-year/holdings';
import type { PointChangeItem, YearOnYear } from '../../projections/year-on-year/query';
import type { AssessmentContext } from '../../workflows/assessment/machine';
import type { ControlMeasureContext } from '../../workflows/control-measure/machine';
import type { DecisionContext } from '../../workflows/decision/machine';
import type { FilingContext } from '../../workflows/filing/machine';
import type { GateFinding } from '../../workflows/gates/gate-finding';
import type { Actor } from '../../workflows/kernel/actor';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Bilingual } from '../../workflows/kernel/text';
import type { Module } from '../../workflows/modules/module';
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import type { Plan } from '../../workflows/plans/plan';
import type { PowerContext } from '../../workflows/power/machine';
import type { MissingItem } from '../../workflows/submission/events';
import type { SubmissionContext } from '../../workflows/submission/machine';
import type { CampaignStatechart } from '../charts/campaign-statechart';
import type { ImportAnswer } from '../imports/answer';
import type { AnyListing } from '../plans/listings';
import type { ModuleListing } from '../plans/module-library';
import type { CompleteTo } from '../projecting/views';
import type { Rehearsal } from '../simulate/rehearsals';

/** One object as its own stream tells it. */
interface InItsState {
  readonly id: string;
  /** State of its statechart. */
  readonly state: string;
  /** For If-Match. */
  readonly revision: number;
}

export interface AnswerTypes {
  // What stands in many of them.
  readonly Actor: Actor;
  readonly Bilingual: Bilingual;
  readonly CompleteTo: CompleteTo;

  readonly Account: AccountAnswer;
  readonly AccountToken: AccountTokenAnswer;
  readonly AccountabilityItem: AccountabilityItem;
  readonly AssessmentReport: AssessmentReport;
  readonly AssessmentState: InItsState & AssessmentContext;
  readonly Calendar: WorkingDayTable;
  readonly Campaign: CampaignHeadline;
  readonly CampaignDeadlines: CampaignDeadlines;
  readonly CampaignNode: CampaignNode;
  readonly CampaignPlan: CampaignPlanAnswer;
  readonly CampaignStatechart: CampaignStatechart;
  readonly CellDetail: CellDetail;
  readonly ChildMatrix: ChildMatrix;
  readonly Decision: DecisionAnswer;
  readonly DecisionState: InItsState & DecisionContext;
  readonly DueItem: DueItem;
  readonly Duty: DutyAnswer;
  readonly Event: StoredEvent;
  readonly Filing: FilingAnswer;
  readonly FilingState: InItsState & FilingContext;
  readonly GateDecision: GateDecisionAnswer;
  readonly GateException: GateExceptionAnswer;
  readonly GateFinding: GateFinding;
  readonly HeatMap: HeatMap;
  readonly HoldingChange: HoldingChange;
  readonly ImportAnswer: ImportAnswer;
  readonly Matrix: Matrix;
  readonly MeasureListItem: MeasureListItem;
  readonly MeasureState: InItsState & ControlMeasureContext;
  readonly MissingFromHandIn: MissingItem & { readonly text: Bilingual };
  readonly Module: Module;
  readonly ModuleListing: ModuleListing;
  readonly MonitoringPoint: PointAnswer;
  readonly Network: NetworkAnswer;
  readonly NetworkDuty: NetworkDuty;
  readonly NetworkHeadline: NetworkHeadline;
  readonly NetworkOverview: NetworkOverview;
  readonly Notice: NoticeAnswer;
  readonly NoticeHeadline: NoticeHeadline;
  readonly ObjectionReceipt: ObjectionReceipt;
  readonly Officer: OfficerAnswer;
  readonly Person: PersonAnswer;
  readonly PersonPost: PersonPostAnswer;
  readonly Plan: Plan;
  readonly PlanOrModule: AnyListing;
  readonly Pledge: PledgeAnswer;
  readonly Post: PostWithHolders;
  readonly PostCatalogueItem: PostCatalogueItem;
  readonly PowerCatalogueItem: PowerCatalogueItem;
  readonly PowerRequest: PowerRequestAnswer;
  readonly PowerState: InItsState & PowerContext;
  readonly PublicNotice: PublicNoticeAnswer;
  readonly Rectification: RectificationItem;
  readonly RegisterCounts: RegisterCounts;
  readonly RegisterItem: RegisterItem;
  readonly Rehearsal: Rehearsal;
  readonly Rescreening: RescreeningAnswer;
  readonly RiskPoint: RiskPointDetail;
  readonly RiskPointChange: PointChangeItem;
  readonly SearchHit: SearchHit;
  readonly SubmissionState: InItsState & SubmissionContext;
  readonly Task: Task;
  readonly TrailItem: TrailItem;
  readonly Unit: UnitAnswer;
  readonly UnitCount: UnitCount;
  readonly Warning: WarningItem;
  readonly WarningAnalysis: AnalysisRow;
  readonly WarningBulletin: BulletinRow;
  readonly WarningReport: ReportAnswer;
  readonly YearOnYear: YearOnYear;
}
