/**
 * What a caller hands in (HTTP, the demo, a test): a command without the facts the write side looks up itself, and who
 * acts. The shapes are those of workflows/<aggregate>/commands.ts less what `HandedIn` lists.
 */
import type { Basis } from '../../workflows/kernel/event';
import type { Instant } from '../../workflows/kernel/time';
import type { CommandOf, CommandType } from '../../workflows/commands';
import type { SearchOrder } from '../../workflows/campaign/child';
import type { GroupOffice, LeadershipGroup, ParentCampaign } from '../../workflows/campaign/events';
import type { DecisionProposedData } from '../../workflows/decision/events';
import type { JointReview } from '../../workflows/decision/procedure';
import type { NoticeSubject } from '../../workflows/public-notice/events';
import type { WarningRequest } from './warning-request';
import type { SubmissionContent } from '../../workflows/plans/plan';

/** Commands the engine alone gives. */
export type SystemCommandType =
  | 'PinSubmission'
  | 'UnpinSubmission'
  | 'PinNotice'
  | 'PinFiling'
  | 'PinDecision'
  | 'SupersedeDecision'
  | 'PinAssessment'
  | 'PinChild'
  | 'PinRescreening'
  | 'PinPledge'
  | 'PinAccountability'
  | 'PinWarning'
  | 'PinRectification'
  | 'PubliciseRiskPoint'
  | 'FinishRiskPointPublicity'
  | 'ControlRiskPoint'
  | 'CarryOverRiskPoint'
  | 'RaiseMissedDeadline'
  | 'OpenDuty'
  | 'OpenRescreening'
  | 'ChangePassword'
  | 'BeginSession'
  | 'EndSession'
  | 'EndAllSessions'
  | 'LockAfterFailures'
  | 'EscalateWarning'
  | 'NumberWarning'
  | 'RefuseWarningNumber'
  | 'EnterNotice'
  | 'EscalateRectification';

export type UserCommandType = Exclude<CommandType, SystemCommandType>;

/** Fields looked up by the write side and never taken from a caller. */
interface HandedIn {
  DeclarePostWithoutRisk: 'riskPointIds';
  DeclarePowerWithoutRisk: 'riskPointIds';
  ListPower: 'knownClasses';
  RevisePower: 'knownClasses';
  RequestPowerAddition: 'knownClasses';
  RequestPowerRevision: 'knownClasses';
  FindRiskPoint: 'scheme';
  ReviseRiskPoint: 'scheme';
  RateRiskPoint: 'scheme';
  SignOpinion: 'scheme';
  ApproveRiskGrade: 'scheme';
  WithdrawSubmission: 'stageOpen';
  ReturnSubmission: 'stageOpen';
  AcceptSubmission: 'stageOpen';
  ReopenSubmission: 'stageOpen';
  RecordAssessmentCheck: 'checkerUnitIds';
  ConfirmAssessmentResult: 'dated';
  ReportUnitRectification: 'reassessBy' | 'approximate';
  ReassessUnit: 'dated';
  ReportAssessmentResults: 'leaders';
  TakeDecision: 'on';
  FulfilDuty: 'on';
  TakeUpDrift: 'items' | 'stageOpen';
  CompleteRescreening: 'on' | 'pointsElsewhere';
  CloseNotice: 'on' | 'unrevisedItemIds';
  LodgeObjection: 'on';
  AnswerObjection: 'confidential';
  UrgeUnits: 'handedInUnitIds';
  DecideGate: 'on';
  CompleteCampaign: 'on';
  EndCampaignEarly: 'on';
  CloseNetwork: 'on';
  OpenMonitoringPoint: 'facts' | 'openedOn';
  MoveMonitoringPoint: 'facts';
  CloseMonitoringPoint: 'on';
  AppointOfficer: 'officerId' | 'appointedOn' | 'pointIsOpen' | 'facts';
  TrainOfficer: 'facts';
  AssessOfficer: 'facts' | 'on';
  DismissOfficer: 'facts' | 'on';
  HandInReport: 'reportId' | ReportPlaced;
  SendUrgentReport: ReportPlaced;
  ReceiveReport: 'receivedOn';
  ClassifyReport: 'scheme';
  MakeAnalysis: 'madeOn' | 'facts';
  GiveExpertOpinion: 'on';
  ShareAnalysis: 'on';
  AnswerSharing: 'on';
  ConcludeAnalysis: 'on' | 'scheme';
  IssueBulletin: 'kinds' | 'issuedOn';
  AnswerBulletin: 'on';
  CheckBulletinAnswer: 'on';
  AnswerWarning: 'on';
  ReturnWarningAnswer: 'answerDue' | 'approximate';
  SettleWarning: 'on';
  OrderRectification: 'scheme';
  AnswerRectification: 'on';
  AskAccountability: 'on';
  AppealAccountability: 'on';
}

/** The reporting officer is the acting person; where the point lies and reports to is looked up. */
type ReportPlaced = 'officerId' | 'atUnitId' | 'toPointId' | 'toUnitId' | 'handedInOn' | 'facts';

/** Commands whose request has a shape of its own. */
interface OwnRequests {
  /** The plan by template and year, or whole; units by id (their names are looked up). */
  LaunchCampaign: {
    readonly campaignId: string;
    readonly title: string;
    readonly hostUnitId: string;
    readonly planId: string;
    readonly year: number;
    readonly scopeUnitIds: readonly string[];
    readonly group: LeadershipGroup;
    readonly office: GroupOffice;
    /** Last year's campaign: the points it chose to carry over come along. */
    readonly previousCampaignId: string | null;
    /** The campaign this one is to be a part of. */
    readonly parent?: ParentCampaign;
    /** Leaders and pilots who go first. */
    readonly order?: SearchOrder;
  };
  ChangeScope: {
    readonly campaignId: string;
    readonly addedUnitIds: readonly string[];
    readonly removedUnitIds: readonly string[];
    readonly reason: string;
  };
  /** Single fields of the plan, by JSON pointer: `/stages/2/closes`. The amended plan is checked whole. */
  AmendPlan: {
    readonly campaignId: string;
    readonly changes: readonly {
      readonly path: string;
      readonly to: unknown;
    }[];
    readonly reason: string;
    readonly authority: string;
  };
  /** `riskPointIds` belong to `selected` alone. */
  ChooseCarryOver: {
    readonly campaignId: string;
    readonly mode: 'all' | 'selected' | 'none';
    readonly riskPointIds: readonly string[];
    readonly reason: string;
  };
  BeginSubmission: {
    readonly campaignId: string;
    readonly stageId: string;
    readonly unitId: string;
  };
  /** The items are frozen as they stand now; nil returns and who answers for which grade are stated. */
  HandInSubmission: {
    readonly submissionId: string;
    readonly nilReturns: readonly {
      readonly content: SubmissionContent;
      readonly reason: string;
    }[];
    readonly responsibilities: readonly {
      readonly level: 1 | 2 | 3;
      readonly postId: string;
      readonly personId: string;
    }[];
    readonly note: string;
  };
  /** What it shows is looked up: the catalogues or the graded risk points of the units, as they stand now. */
  PublishNotice: {
    readonly noticeId: string;
    readonly campaignId: string;
    readonly stageId: string;
    readonly subject: NoticeSubject;
    readonly title: string;
    readonly unitIds: readonly string[];
    /** First day; the last one follows from the plan. */
    readonly from: string;
  };
  /** The class of matter by its id, where the plan has classes; what it asks for is looked up and frozen. */
  ProposeDecision: DecisionProposedData & {
    readonly classId?: string;
    /** Adopted decisions that this one is to replace. */
    readonly revisesDecisionIds?: readonly string[];
    readonly jointReview?: JointReview;
  };
  BeginAssessment: { readonly campaignId: string; readonly unitId: string };
  /** Disposition and due date follow from the colour; the warning's id from programme, subject and matter. */
  IssueWarning: WarningRequest;
  RaiseWarning: {
    readonly warningId: string;
    readonly colourId: string;
    readonly reason: string;
    readonly noticeNumber: string | null;
  };
  /** The module by its id; units by id (their names are looked up). */
  EstablishNetwork: {
    readonly networkId: string;
    readonly title: string;
    readonly hostUnitId: string;
    readonly moduleId: string;
    readonly scopeUnitIds: readonly string[];
    readonly headPostIds: readonly string[];
    readonly centrePostIds: readonly string[];
  };
  ChangeNetworkScope: {
    readonly networkId: string;
    readonly addedUnitIds: readonly string[];
    readonly removedUnitIds: readonly string[];
    readonly reason: string;
  };
}

export type RequestData<T extends UserCommandType> = T extends keyof OwnRequests
  ? OwnRequests[T]
  : T extends keyof HandedIn
    ? Omit<CommandOf<T>['data'], HandedIn[T]>
    : CommandOf<T>['data'];

/** Who acts: a person in a post they hold, or somebody of the public. */
export type Acting = { readonly personId: string; readonly postId: string } | 'public';

export interface CommandRequest<T extends UserCommandType = UserCommandType> {
  readonly type: T;
  readonly data: RequestData<T>;
  readonly acting: Acting;
  /** The token with which another system acts as the person. */
  readonly tokenId?: string | undefined;
  /** The post acted for, where the actor stands in for somebody. */
  readonly onBehalfOf?: { readonly personId: string; readonly postId: string };
  /** When it happened; default: now. Not in the future. */
  readonly occurredAt?: Instant;
  readonly basis?: Basis;
  /** Id of the earlier event of the same stream and type that this one corrects. */
  readonly corrects?: string;
  /** Refuse when the stream has moved on (`If-Match`). -1: the stream must not exist. */
  readonly expectedRevision?: number;
  /** The same key with the same command takes effect once; with another command it is refused. */
  readonly idempotencyKey?: string;
}

export interface CommandReceipt {
  readonly commandId: string;
  readonly category: string;
  readonly id: string;
  readonly stream: string;
  /** Revision of the stream after the command. */
  readonly revision: number;
  /** Where the command's last event lies in the log, for `waitFor`; of the whole follow-up where there is one. */
  readonly position: string;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly revision: number;
  }[];
  /** True when the same idempotency key had been accepted before. */
  readonly repeated: boolean;
}
