/** Every aggregate of the product, by the category of its streams, and which command goes to which stream. */
import { account } from './account/aggregate';
import type { AccountCommand } from './account/commands';
import { accountabilityAction } from './accountability-action/aggregate';
import type { AccountabilityActionCommand } from './accountability-action/commands';
import { assessment } from './assessment/aggregate';
import type { AssessmentCommand } from './assessment/commands';
import { campaign } from './campaign/aggregate';
import type { CampaignCommand } from './campaign/commands';
import type { AnyCommand, CommandType } from './commands';
import { controlMeasure } from './control-measure/aggregate';
import type { ControlMeasureCommand } from './control-measure/commands';
import { deadline } from './deadline/aggregate';
import type { DeadlineCommand } from './deadline/commands';
import { decision } from './decision/aggregate';
import type { DecisionCommand } from './decision/commands';
import { duty } from './duty/aggregate';
import type { DutyCommand } from './duty/commands';
import { filing } from './filing/aggregate';
import type { FilingCommand } from './filing/commands';
import { noticeBook } from './notice-book/aggregate';
import type { NoticeBookCommand } from './notice-book/commands';
import { person } from './person/aggregate';
import type { PersonCommand } from './person/commands';
import { pledge } from './pledge/aggregate';
import type { PledgeCommand } from './pledge/commands';
import { pledgeIdOf } from './pledge/pledge-id';
import { post } from './post/aggregate';
import type { PostCommand } from './post/commands';
import { power } from './power/aggregate';
import type { PowerCommand } from './power/commands';
import { publicNotice } from './public-notice/aggregate';
import type { PublicNoticeCommand } from './public-notice/commands';
import { rescreening } from './rescreening/aggregate';
import type { RescreeningCommand } from './rescreening/commands';
import { rectification } from './rectification/aggregate';
import type { RectificationCommand } from './rectification/commands';
import { riskPoint } from './risk-point/aggregate';
import type { RiskPointCommand } from './risk-point/commands';
import { submission } from './submission/aggregate';
import type { SubmissionCommand } from './submission/commands';
import { unit } from './unit/aggregate';
import type { UnitCommand } from './unit/commands';
import { monitoringPoint } from './monitoring-point/aggregate';
import type { MonitoringPointCommand } from './monitoring-point/commands';
import { informationOfficer } from './information-officer/aggregate';
import type { InformationOfficerCommand } from './information-officer/commands';
import { warningReport } from './warning-report/aggregate';
import type { WarningReportCommand } from './warning-report/commands';
import { warningAnalysis } from './warning-analysis/aggregate';
import type { WarningAnalysisCommand } from './warning-analysis/commands';
import { warningBulletin } from './warning-bulletin/aggregate';
import type { WarningBulletinCommand } from './warning-bulletin/commands';
import { warning } from './warning/aggregate';
import type { WarningCommand } from './warning/commands';
import { warningNetwork } from './warning-network/aggregate';
import type { WarningNetworkCommand } from './warning-network/commands';

export const AGGREGATES = {
  unit,
  person,
  post,
  campaign,
  submission,
  power,
  riskPoint,
  publicNotice,
  controlMeasure,
  assessment,
  decision,
  filing,
  pledge,
  deadline,
  duty,
  rescreening,
  warningNetwork,
  monitoringPoint,
  informationOfficer,
  warningReport,
  warningAnalysis,
  warningBulletin,
  account,
  warning,
  noticeBook,
  rectification,
  accountabilityAction,
} as const;

export type AggregateCategory = keyof typeof AGGREGATES;

interface CommandsOf {
  readonly unit: UnitCommand;
  readonly person: PersonCommand;
  readonly post: PostCommand;
  readonly campaign: CampaignCommand;
  readonly submission: SubmissionCommand;
  readonly power: PowerCommand;
  readonly riskPoint: RiskPointCommand;
  readonly publicNotice: PublicNoticeCommand;
  readonly controlMeasure: ControlMeasureCommand;
  readonly assessment: AssessmentCommand;
  readonly decision: DecisionCommand;
  readonly filing: FilingCommand;
  readonly pledge: PledgeCommand;
  readonly deadline: DeadlineCommand;
  readonly duty: DutyCommand;
  readonly rescreening: RescreeningCommand;
  readonly warningNetwork: WarningNetworkCommand;
  readonly monitoringPoint: MonitoringPointCommand;
  readonly informationOfficer: InformationOfficerCommand;
  readonly warningReport: WarningReportCommand;
  readonly warningAnalysis: WarningAnalysisCommand;
  readonly warningBulletin: WarningBulletinCommand;
  readonly account: AccountCommand;
  readonly warning: WarningCommand;
  readonly noticeBook: NoticeBookCommand;
  readonly rectification: RectificationCommand;
  readonly accountabilityAction: AccountabilityActionCommand;
}

/** The one category whose commands a type belongs to: a wrong entry below does not compile. */
type CategoryOf<T extends CommandType> = {
  [K in AggregateCategory]: T extends CommandsOf[K]['type'] ? K : never;
}[AggregateCategory];

export const COMMAND_CATEGORY: { readonly [T in CommandType]: CategoryOf<T> } = {
  EstablishUnit: 'unit',
  RenameUnit: 'unit',
  MoveUnit: 'unit',
  AbolishUnit: 'unit',

  RegisterPerson: 'person',
  RenamePerson: 'person',

  EstablishPost: 'post',
  RenamePost: 'post',
  ChangeSeats: 'post',
  RecordPostDuties: 'post',
  AppointPerson: 'post',
  EndAppointment: 'post',
  ExemptFromRotation: 'post',
  DelegatePost: 'post',
  EndDelegation: 'post',
  DeclarePostWithoutRisk: 'post',
  AbolishPost: 'post',

  LaunchCampaign: 'campaign',
  ChangeLeadershipGroup: 'campaign',
  ChangeScope: 'campaign',
  IssuePlan: 'campaign',
  AmendPlan: 'campaign',
  RecordMeeting: 'campaign',
  RecordTraining: 'campaign',
  UrgeUnits: 'campaign',
  NameContact: 'campaign',
  ReachMilestone: 'campaign',
  ExtendStage: 'campaign',
  PinSubmission: 'campaign',
  UnpinSubmission: 'campaign',
  PinNotice: 'campaign',
  PinFiling: 'campaign',
  PinDecision: 'campaign',
  PinRescreening: 'campaign',
  PinPledge: 'campaign',
  PinAccountability: 'campaign',
  PinAssessment: 'campaign',
  PinChild: 'campaign',
  ReportAssessmentResults: 'campaign',
  PinWarning: 'campaign',
  PinRectification: 'campaign',
  RequestGate: 'campaign',
  WithdrawGateRequest: 'campaign',
  DecideGate: 'campaign',
  ClearGateException: 'campaign',
  ChooseCarryOver: 'campaign',
  SuspendCampaign: 'campaign',
  ResumeCampaign: 'campaign',
  EndCampaignEarly: 'campaign',
  CompleteCampaign: 'campaign',
  ArchiveCampaign: 'campaign',

  BeginSubmission: 'submission',
  HandInSubmission: 'submission',
  WithdrawSubmission: 'submission',
  ReturnSubmission: 'submission',
  AcceptSubmission: 'submission',
  ReopenSubmission: 'submission',
  TakeUpDrift: 'submission',

  ListPower: 'power',
  RevisePower: 'power',
  DrawPowerFlow: 'power',
  DeclarePowerWithoutRisk: 'power',
  RequestPowerTransfer: 'power',
  ReviewPowerTransfer: 'power',
  RequestPowerAddition: 'power',
  RequestPowerRevision: 'power',
  RequestPowerCancellation: 'power',
  ReviewPowerChange: 'power',
  CancelPower: 'power',

  FindRiskPoint: 'riskPoint',
  ReviseRiskPoint: 'riskPoint',
  RateRiskPoint: 'riskPoint',
  SignOpinion: 'riskPoint',
  ApproveRiskGrade: 'riskPoint',
  PubliciseRiskPoint: 'riskPoint',
  FinishRiskPointPublicity: 'riskPoint',
  ControlRiskPoint: 'riskPoint',
  MonitorRiskPoint: 'riskPoint',
  DisposeRiskPoint: 'riskPoint',
  ReopenRiskGrading: 'riskPoint',
  CloseRiskPoint: 'riskPoint',
  CarryOverRiskPoint: 'riskPoint',

  PublishNotice: 'publicNotice',
  LodgeObjection: 'publicNotice',
  AnswerObjection: 'publicNotice',
  CloseNotice: 'publicNotice',
  WithdrawNotice: 'publicNotice',

  SetMeasure: 'controlMeasure',
  ReviseMeasure: 'controlMeasure',
  ReportMeasureDone: 'controlMeasure',
  ReopenMeasure: 'controlMeasure',
  ExtendMeasure: 'controlMeasure',
  CancelMeasure: 'controlMeasure',

  BeginAssessment: 'assessment',
  HandInSelfAssessment: 'assessment',
  RecordAssessmentCheck: 'assessment',
  ScoreAssessment: 'assessment',
  ConfirmAssessmentResult: 'assessment',
  CommendUnit: 'assessment',
  OrderUnitRectification: 'assessment',
  ReportUnitRectification: 'assessment',
  ReassessUnit: 'assessment',
  RecordAccountabilityAction: 'assessment',

  ProposeDecision: 'decision',
  RecordDeliberation: 'decision',
  RecordDecisionMeeting: 'decision',
  StateMemberOpinion: 'decision',
  TakeDecision: 'decision',
  WithdrawDecision: 'decision',
  FollowUpDecision: 'decision',
  SupersedeDecision: 'decision',

  SendFiling: 'filing',
  RecordFilingReceipt: 'filing',
  RefuseFiling: 'filing',
  ResendFiling: 'filing',

  GivePledge: 'pledge',
  ReturnPledge: 'pledge',
  WithdrawPledge: 'pledge',

  RaiseMissedDeadline: 'deadline',

  OpenDuty: 'duty',
  FulfilDuty: 'duty',
  ReturnDuty: 'duty',
  WaiveDuty: 'duty',
  OpenRescreening: 'rescreening',
  CompleteRescreening: 'rescreening',

  EstablishNetwork: 'warningNetwork',
  ChangeWarningCentre: 'warningNetwork',
  ChangeNetworkScope: 'warningNetwork',
  CloseNetwork: 'warningNetwork',

  OpenMonitoringPoint: 'monitoringPoint',
  MoveMonitoringPoint: 'monitoringPoint',
  CloseMonitoringPoint: 'monitoringPoint',

  AppointOfficer: 'informationOfficer',
  TrainOfficer: 'informationOfficer',
  AssessOfficer: 'informationOfficer',
  DismissOfficer: 'informationOfficer',

  HandInReport: 'warningReport',
  SendUrgentReport: 'warningReport',
  ReceiveReport: 'warningReport',
  ClassifyReport: 'warningReport',
  HandleSign: 'warningReport',

  MakeAnalysis: 'warningAnalysis',
  GiveExpertOpinion: 'warningAnalysis',
  ShareAnalysis: 'warningAnalysis',
  AnswerSharing: 'warningAnalysis',
  ConcludeAnalysis: 'warningAnalysis',

  IssueBulletin: 'warningBulletin',
  AnswerBulletin: 'warningBulletin',
  CheckBulletinAnswer: 'warningBulletin',
  WithdrawBulletin: 'warningBulletin',
  OpenAccount: 'account',
  ResetPassword: 'account',
  LockAccount: 'account',
  UnlockAccount: 'account',
  CloseAccount: 'account',
  IssueApiToken: 'account',
  RevokeApiToken: 'account',
  ChangePassword: 'account',
  BeginSession: 'account',
  EndSession: 'account',
  EndAllSessions: 'account',
  LockAfterFailures: 'account',

  IssueWarning: 'warning',
  RaiseWarning: 'warning',
  EscalateWarning: 'warning',
  ProposeWarningNumber: 'warning',
  NumberWarning: 'warning',
  RefuseWarningNumber: 'warning',
  AnswerWarning: 'warning',
  ReturnWarningAnswer: 'warning',
  SettleWarning: 'warning',
  WithdrawWarning: 'warning',

  EnterNotice: 'noticeBook',

  OrderRectification: 'rectification',
  AnswerRectification: 'rectification',
  AcceptRectification: 'rectification',
  ReturnRectification: 'rectification',
  CloseRectification: 'rectification',
  ExtendRectification: 'rectification',
  EscalateRectification: 'rectification',
  CancelRectification: 'rectification',

  AskAccountability: 'accountabilityAction',
  DecideAccountability: 'accountabilityAction',
  DeclineAccountability: 'accountabilityAction',
  ServeAccountability: 'accountabilityAction',
  AppealAccountability: 'accountabilityAction',
  DecideAccountabilityAppeal: 'accountabilityAction',
  WithdrawAccountability: 'accountabilityAction',
};

/** The field of a command that holds its stream's id. A command may name other things too: a measure its risk point. */
const STREAM_ID: { readonly [K in AggregateCategory]: (data: CommandsOf[K]['data']) => string } = {
  unit: (data) => data.unitId,
  person: (data) => data.personId,
  post: (data) => data.postId,
  campaign: (data) => data.campaignId,
  submission: (data) => data.submissionId,
  power: (data) => data.powerId,
  riskPoint: (data) => data.riskPointId,
  publicNotice: (data) => data.noticeId,
  controlMeasure: (data) => data.measureId,
  assessment: (data) => data.assessmentId,
  decision: (data) => data.decisionId,
  filing: (data) => data.filingId,
  pledge: (data) => ('pledgeId' in data ? data.pledgeId : pledgeIdOf(data)),
  deadline: (data) => data.deadlineId,
  duty: (data) => data.dutyId,
  rescreening: (data) => data.rescreeningId,
  warningNetwork: (data) => data.networkId,
  monitoringPoint: (data) => data.pointId,
  informationOfficer: (data) => data.officerId,
  warningReport: (data) => data.reportId,
  warningAnalysis: (data) => data.analysisId,
  warningBulletin: (data) => data.bulletinId,
  account: (data) => data.accountId,
  warning: (data) => data.warningId,
  noticeBook: (data) => data.bookId,
  rectification: (data) => data.rectificationId,
  accountabilityAction: (data) => data.actionId,
};

/** The id of the stream a command goes to: the stream is `<category>-<id>`. */
export function streamIdOf(command: AnyCommand): string {
  // COMMAND_CATEGORY has been checked against the commands' types, so the data is of the kind the function takes.
  const idOf = STREAM_ID[COMMAND_CATEGORY[command.type]] as (data: AnyCommand['data']) => string;
  return idOf(command.data);
}
