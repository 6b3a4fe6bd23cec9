/**
 * Who may give which command, written down by hand: on what belongs to the finance section and its cashier, in the campaigns
 * and the network of the bureau. A new command without a row does not compile.
 */
import type { UserCommandType } from '../../src/commands/request';
import type { MemberName, SeatName } from './role-town';
import { postOf } from './role-town';
import type { Fields } from './sample-body';

export interface Give {
  /** `public`: somebody who is not logged in. */
  readonly by: readonly (MemberName | 'public')[];
  /** Fields whose value makes a difference; else as the description allows. */
  readonly fields?: Fields | ((name: SeatName) => Fields);
  /** In the path, instead of the names of story-names.ts. */
  readonly ids?: Fields;
  /** The field of the body whose object says whose right it is. */
  readonly about?: string;
}

type Gives = readonly Give[];

const LEADERSHIP = ['head', 'deputy', 'member'] as const;
/** Of the section, and of the bureau above it. */
const UNIT_HEADS = ['unitHead', 'head'] as const;
/** The cashier too, whose post it is. */
const UNIT_WORK = ['holder', ...UNIT_HEADS] as const;

const only = (...names: readonly MemberName[]): Gives => [{ by: [...new Set(names)] }];

const administrator = only('administrator');
const office = only('office');
const leadership = only(...LEADERSHIP);
const unitHeads = only(...UNIT_HEADS);
const unitWork = only(...UNIT_WORK);
const unitHeadsAndOffice = only(...UNIT_HEADS, 'office');
const officeAndLeadership = only('office', ...LEADERSHIP);
const supervising = only('office', 'supervisor', ...LEADERSHIP);
const networkHead = only('deputy', 'head');
const networkOffice = only('office', 'deputy');

const when = (fields: Fields, ...by: readonly MemberName[]): Give => ({ by: [...new Set(by)], fields });

export const GIVES: Readonly<Record<UserCommandType, Gives>> = {
  EstablishUnit: administrator,
  RenameUnit: administrator,
  MoveUnit: administrator,
  AbolishUnit: administrator,
  RegisterPerson: administrator,
  RenamePerson: administrator,
  EstablishPost: administrator,
  RenamePost: administrator,
  ChangeSeats: administrator,
  AppointPerson: administrator,
  EndAppointment: administrator,
  AbolishPost: administrator,
  OpenAccount: administrator,
  ResetPassword: administrator,
  LockAccount: administrator,
  UnlockAccount: administrator,
  CloseAccount: administrator,
  IssueApiToken: administrator,
  RevokeApiToken: administrator,
  DelegatePost: only('administrator', 'holder'),
  EndDelegation: only('administrator', 'holder'),
  RecordPostDuties: unitWork,
  DeclarePostWithoutRisk: unitWork,

  // Everybody makes the own post head of the group; that alone gives nothing.
  LaunchCampaign: [
    {
      by: UNIT_HEADS,
      fields: (name) => ({
        group: { headPostIds: [postOf(name)], deputyPostIds: [], memberPostIds: [] },
        office: { directorPostId: postOf(name), memberPostIds: [] },
      }),
    },
  ],
  ChangeLeadershipGroup: leadership,
  ChangeScope: leadership,
  AmendPlan: leadership,
  ExtendStage: leadership,
  DecideGate: leadership,
  ChooseCarryOver: leadership,
  SuspendCampaign: leadership,
  ResumeCampaign: leadership,
  EndCampaignEarly: leadership,
  CompleteCampaign: leadership,
  IssuePlan: office,
  RecordMeeting: office,
  RecordTraining: office,
  UrgeUnits: supervising,
  NameContact: unitHeadsAndOffice,
  ReachMilestone: office,
  ReportAssessmentResults: office,
  RequestGate: office,
  WithdrawGateRequest: office,
  ClearGateException: office,
  ArchiveCampaign: office,

  BeginSubmission: unitHeads,
  HandInSubmission: unitHeads,
  WithdrawSubmission: unitHeads,
  ReturnSubmission: office,
  AcceptSubmission: office,
  ReopenSubmission: office,
  TakeUpDrift: office,

  ListPower: unitWork,
  RevisePower: unitWork,
  DrawPowerFlow: unitWork,
  DeclarePowerWithoutRisk: unitWork,
  CancelPower: unitHeads,
  RequestPowerTransfer: unitHeads,
  ReviewPowerTransfer: office,
  RequestPowerAddition: unitHeads,
  RequestPowerRevision: unitHeads,
  RequestPowerCancellation: unitHeads,
  ReviewPowerChange: office,

  FindRiskPoint: only(...UNIT_WORK, 'office', ...LEADERSHIP),
  ReviseRiskPoint: only(...UNIT_WORK, 'office'),
  RateRiskPoint: [
    when({ step: 'selfRating' }, ...UNIT_WORK),
    when({ step: 'publicReview' }, 'office'),
    when({ step: 'tieredReview' }, 'unitHead', 'office', ...LEADERSHIP),
  ],
  SignOpinion: [
    when({ opinion: 'departmentHead' }, ...UNIT_HEADS),
    when({ opinion: 'leaderInCharge' }, ...LEADERSHIP),
    when({ opinion: 'unit' }, 'head'),
    when({ opinion: 'superiorDiscipline' }, 'supervisor'),
  ],
  ApproveRiskGrade: [
    when({ level: 1 }, ...LEADERSHIP),
    when({ level: 2 }, ...LEADERSHIP),
    when({ level: 3 }, 'unitHead', ...LEADERSHIP),
  ],
  MonitorRiskPoint: only(...UNIT_WORK, 'office'),
  DisposeRiskPoint: only('unitHead', 'office', ...LEADERSHIP),
  ReopenRiskGrading: only('unitHead', 'office', ...LEADERSHIP),
  CloseRiskPoint: only('unitHead', 'office', ...LEADERSHIP),

  PublishNotice: office,
  LodgeObjection: [{ by: ['public', 'office'] }],
  AnswerObjection: office,
  CloseNotice: office,
  WithdrawNotice: office,

  SetMeasure: [{ by: UNIT_WORK, about: 'riskPointId' }],
  ReviseMeasure: unitWork,
  ReportMeasureDone: unitWork,
  ReopenMeasure: unitHeadsAndOffice,
  ExtendMeasure: unitHeadsAndOffice,
  CancelMeasure: unitHeadsAndOffice,

  BeginAssessment: office,
  HandInSelfAssessment: unitHeads,
  RecordAssessmentCheck: office,
  ScoreAssessment: office,
  ConfirmAssessmentResult: leadership,
  CommendUnit: leadership,
  OrderUnitRectification: officeAndLeadership,
  ReportUnitRectification: unitHeads,
  ReassessUnit: office,
  RecordAccountabilityAction: leadership,

  ProposeDecision: office,
  RecordDeliberation: office,
  RecordDecisionMeeting: office,
  // Each member for the own post.
  StateMemberOpinion: only('member'),
  TakeDecision: office,
  WithdrawDecision: office,
  FollowUpDecision: [
    when({ kind: 'execution' }, 'office'),
    // Above the host, whether the decision was taken in the simple form or takes another's place.
    when({ kind: 'supervision' }, 'supervisor'),
    { ...when({ kind: 'supervision' }, 'supervisor'), ids: { decisionId: 'decision-4' } },
  ],

  SendFiling: office,
  RecordFilingReceipt: office,
  RefuseFiling: office,
  ResendFiling: office,

  GivePledge: unitHeads,
  ReturnPledge: leadership,
  // The licensing section's.
  WithdrawPledge: only('siblingHead', 'head'),

  FulfilDuty: unitHeadsAndOffice,
  ReturnDuty: office,
  WaiveDuty: officeAndLeadership,
  CompleteRescreening: unitWork,
  ExemptFromRotation: leadership,

  IssueWarning: [
    when({ subject: { kind: 'unit', id: 'finance' } }, 'office', 'supervisor', ...LEADERSHIP),
    when({ subject: { kind: 'post', id: 'cashier' } }, 'office', 'supervisor', ...LEADERSHIP),
  ],
  RaiseWarning: supervising,
  ProposeWarningNumber: office,
  AnswerWarning: unitHeadsAndOffice,
  ReturnWarningAnswer: supervising,
  SettleWarning: supervising,
  WithdrawWarning: supervising,
  OrderRectification: [
    when({ origin: { kind: 'finding', text: '抽查' } }, 'office', 'supervisor', ...LEADERSHIP),
  ],
  AnswerRectification: unitWork,
  AcceptRectification: supervising,
  ReturnRectification: supervising,
  CloseRectification: officeAndLeadership,
  ExtendRectification: supervising,
  CancelRectification: supervising,
  AskAccountability: supervising,
  DecideAccountability: leadership,
  DeclineAccountability: leadership,
  ServeAccountability: office,
  // Any post in the section or above it: whom it is about, the decider knows.
  AppealAccountability: only(...UNIT_WORK, 'colleague', 'deputy', 'member', 'office'),
  DecideAccountabilityAppeal: leadership,
  WithdrawAccountability: leadership,

  EstablishNetwork: unitHeads,
  ChangeWarningCentre: networkHead,
  ChangeNetworkScope: networkHead,
  CloseNetwork: networkHead,
  OpenMonitoringPoint: unitHeadsAndOffice,
  MoveMonitoringPoint: unitHeadsAndOffice,
  CloseMonitoringPoint: unitHeadsAndOffice,
  AppointOfficer: unitHeadsAndOffice,
  TrainOfficer: unitHeadsAndOffice,
  AssessOfficer: unitHeadsAndOffice,
  DismissOfficer: unitHeadsAndOffice,
  HandInReport: only('holder'),
  SendUrgentReport: only('holder'),
  ReceiveReport: unitHeadsAndOffice,
  ClassifyReport: unitHeadsAndOffice,
  HandleSign: unitHeadsAndOffice,
  MakeAnalysis: [
    when({ pointId: null }, 'office'),
    { ...when({ pointId: 'finance-point' }, ...UNIT_HEADS, 'office'), about: 'pointId' },
  ],
  GiveExpertOpinion: [when({ postId: null }, 'office'), when({ postId: 'cashier' }, 'office', 'holder')],
  ShareAnalysis: office,
  AnswerSharing: unitHeads,
  ConcludeAnalysis: networkOffice,
  IssueBulletin: networkOffice,
  AnswerBulletin: [when({ postId: null }, ...UNIT_HEADS), when({ postId: 'cashier' }, ...UNIT_WORK)],
  CheckBulletinAnswer: office,
  WithdrawBulletin: networkOffice,
};
