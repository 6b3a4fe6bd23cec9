/**
 * Who may give which command: the one place where a right is decided. A right comes from a post in a unit at a time
 * (docs/glossary.md lists the roles); deny by default, and a new command without a row here does not
 * compile.
 */
import type { CommandType } from '../commands';
import type { ByDelegation, Role } from '../kernel/actor';

/** How far a role reaches: `campaign`, wherever the role itself belongs to the campaign; the others by the unit tree. */
export type Reach = 'campaign' | 'unit' | 'ownPost' | 'anywhere';

export interface Grant {
  readonly role: Role;
  readonly reach: Reach;
  /** The acting post's own role, where the role in the campaign is not enough. */
  readonly post?: Role;
  /** A further condition on the command's data. */
  readonly when?: (data: Readonly<Record<string, unknown>>) => boolean;
}

/** The acting person's post, and the roles it has in the campaign at hand. */
export interface Capacity {
  readonly postId: string;
  readonly unitId: string;
  readonly postRole: Role;
  readonly campaignRoles: readonly Role[];
  /** Only where the person does not hold the post, and acts for somebody who does. */
  readonly delegation?: ByDelegation;
}

/** What the command touches. */
export interface RightsSubject {
  /** The unit concerned and all above it; empty where no unit is. */
  readonly unitPath: readonly string[];
  /** The posts it belongs to. */
  readonly postIds: readonly string[];
}

const administrator: Grant = { role: 'administrator', reach: 'anywhere' };
const head: Grant = { role: 'leadershipHead', reach: 'campaign' };
const member: Grant = { role: 'leadershipMember', reach: 'campaign' };
const office: Grant = { role: 'office', reach: 'campaign' };
const unitHead: Grant = { role: 'unitHead', reach: 'unit' };
const ownPost: readonly Grant[] = [
  { role: 'postHolder', reach: 'ownPost' },
  { role: 'unitHead', reach: 'ownPost' },
];
/** The seat, of whatever kind the post is; of an auditor, who never writes, the administrator disposes. */
const ownSeat: readonly Grant[] = [...ownPost, { role: 'supervisor', reach: 'ownPost' }];
const supervisor: Grant = { role: 'supervisor', reach: 'unit' };
const leadership = [head, member];
const unitWork = [unitHead, ...ownPost];
const engine: readonly Grant[] = [{ role: 'system', reach: 'anywhere' }];

const field = (name: string, ...values: readonly unknown[]) => {
  return (data: Readonly<Record<string, unknown>>) => values.includes(data[name]);
};

export const RIGHTS: Readonly<Record<CommandType, readonly Grant[]>> = {
  EstablishUnit: [administrator],
  RenameUnit: [administrator],
  MoveUnit: [administrator],
  AbolishUnit: [administrator],
  RegisterPerson: [administrator],
  RenamePerson: [administrator],
  EstablishPost: [administrator],
  RenamePost: [administrator],
  ChangeSeats: [administrator],
  AppointPerson: [administrator],
  EndAppointment: [administrator],
  AbolishPost: [administrator],
  // Whose seat it is, is the decider's question.
  DelegatePost: [administrator, ...ownSeat],
  EndDelegation: [administrator, ...ownSeat],
  RecordPostDuties: unitWork,
  DeclarePostWithoutRisk: unitWork,

  // The group is named by the launch itself: only who heads the host unit, or a unit above it, may make one there.
  LaunchCampaign: leadership.map(({ role }) => ({ role, reach: 'unit', post: 'unitHead' })),
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
  IssuePlan: [office],
  RecordMeeting: [office],
  RecordTraining: [office],
  // 督办: the supervision above the host, too.
  UrgeUnits: [office, ...leadership, supervisor],
  NameContact: [unitHead, office],
  ReachMilestone: [office],
  ReportAssessmentResults: [office],
  RequestGate: [office],
  WithdrawGateRequest: [office],
  ClearGateException: [office],
  ArchiveCampaign: [office],

  BeginSubmission: unitWork,
  HandInSubmission: [unitHead],
  WithdrawSubmission: [unitHead],
  ReturnSubmission: [office],
  AcceptSubmission: [office],
  ReopenSubmission: [office],
  TakeUpDrift: [office],

  ListPower: unitWork,
  RevisePower: unitWork,
  DrawPowerFlow: unitWork,
  DeclarePowerWithoutRisk: unitWork,
  CancelPower: [unitHead],
  RequestPowerTransfer: [unitHead],
  ReviewPowerTransfer: [office],
  RequestPowerAddition: [unitHead],
  RequestPowerRevision: [unitHead],
  RequestPowerCancellation: [unitHead],
  ReviewPowerChange: [office],

  FindRiskPoint: [...unitWork, office, ...leadership],
  ReviseRiskPoint: [...unitWork, office],
  RateRiskPoint: [
    ...leadership.map((grant) => ({ ...grant, when: field('step', 'tieredReview') })),
    { ...unitHead, when: field('step', 'selfRating', 'tieredReview') },
    ...ownPost.map((grant) => ({ ...grant, when: field('step', 'selfRating') })),
    { ...office, when: field('step', 'publicReview', 'tieredReview') },
  ],
  SignOpinion: [
    { ...unitHead, when: field('opinion', 'departmentHead') },
    ...leadership.map((grant) => ({ ...grant, when: field('opinion', 'leaderInCharge') })),
    { ...head, when: field('opinion', 'unit') },
    { role: 'supervisor', reach: 'unit', when: field('opinion', 'superiorDiscipline') },
  ],
  ApproveRiskGrade: [...leadership, { ...unitHead, when: field('level', 3) }, ...engine],
  MonitorRiskPoint: [...unitWork, office],
  DisposeRiskPoint: [...leadership, unitHead, office],
  ReopenRiskGrading: [unitHead, office, ...leadership],
  // Of which grade, is the decider's question.
  CloseRiskPoint: [...leadership, unitHead, office],

  PublishNotice: [office],
  // 来信来访: the office enters what did not come by the public's own door.
  LodgeObjection: [{ role: 'public', reach: 'anywhere' }, office],
  AnswerObjection: [office],
  CloseNotice: [office],
  WithdrawNotice: [office],

  SetMeasure: unitWork,
  ReviseMeasure: unitWork,
  ReportMeasureDone: unitWork,
  ReopenMeasure: [unitHead, office],
  ExtendMeasure: [unitHead, office],
  CancelMeasure: [unitHead, office],

  BeginAssessment: [office],
  HandInSelfAssessment: [unitHead],
  RecordAssessmentCheck: [office],
  ScoreAssessment: [office],
  ConfirmAssessmentResult: leadership,
  CommendUnit: leadership,
  OrderUnitRectification: [office, ...leadership],
  ReportUnitRectification: [unitHead],
  ReassessUnit: [office],
  RecordAccountabilityAction: leadership,

  ProposeDecision: [office],
  RecordDeliberation: [office],
  RecordDecisionMeeting: [office],
  StateMemberOpinion: ownPost,
  TakeDecision: [office],
  WithdrawDecision: [office],
  // Carried out under the office's eye; supervised by the discipline inspection above the unit that decided.
  FollowUpDecision: [
    { ...office, when: field('kind', 'execution') },
    { role: 'supervisor', reach: 'unit', when: field('kind', 'supervision') },
  ],
  SupersedeDecision: engine,

  SendFiling: [office],
  RecordFilingReceipt: [office],
  RefuseFiling: [office],
  ResendFiling: [office],

  GivePledge: [unitHead],
  ReturnPledge: leadership,
  WithdrawPledge: [unitHead],

  PinSubmission: engine,
  UnpinSubmission: engine,
  PinNotice: engine,
  PinFiling: engine,
  PinDecision: engine,
  PinAssessment: engine,
  PinChild: engine,
  PinRescreening: engine,
  PinPledge: engine,
  PinAccountability: engine,
  PinWarning: engine,
  PinRectification: engine,
  PubliciseRiskPoint: engine,
  FinishRiskPointPublicity: engine,
  ControlRiskPoint: engine,
  CarryOverRiskPoint: engine,
  RaiseMissedDeadline: engine,

  OpenDuty: engine,
  FulfilDuty: [unitHead, office],
  ReturnDuty: [office],
  WaiveDuty: [office, ...leadership],
  OpenRescreening: engine,
  CompleteRescreening: unitWork,
  ExemptFromRotation: leadership,
  // 上级纪检监察 raises warnings and orders rectification within its node, and never edits.
  IssueWarning: [office, ...leadership, supervisor, ...engine],
  RaiseWarning: [office, ...leadership, supervisor],
  EscalateWarning: engine,
  ProposeWarningNumber: [office],
  NumberWarning: engine,
  RefuseWarningNumber: engine,
  AnswerWarning: [...unitWork, office],
  ReturnWarningAnswer: [office, ...leadership, supervisor],
  SettleWarning: [office, ...leadership, supervisor],
  // What the supervision gave, it alone takes back, and nothing else (separate-hands).
  WithdrawWarning: [office, ...leadership, supervisor],
  EnterNotice: engine,
  OrderRectification: [office, ...leadership, supervisor],
  AnswerRectification: unitWork,
  // Who of these may check is decided by the order: the checker it names, or the head of the group.
  AcceptRectification: [...leadership, office, supervisor, ...ownPost],
  ReturnRectification: [...leadership, office, supervisor, ...ownPost],
  CloseRectification: [office, ...leadership],
  ExtendRectification: [office, ...leadership, supervisor],
  EscalateRectification: engine,
  CancelRectification: [office, ...leadership, supervisor],
  AskAccountability: [office, ...leadership, supervisor, ...engine],
  DecideAccountability: leadership,
  DeclineAccountability: leadership,
  ServeAccountability: [office],
  // Only whoever is held to account appeals; the decider sees who that is.
  AppealAccountability: [unitHead, { role: 'postHolder', reach: 'unit' }, office],
  DecideAccountabilityAppeal: leadership,
  WithdrawAccountability: leadership,

  // Only who heads the host unit, or a unit above it, may set up a network there.
  EstablishNetwork: [unitHead],
  ChangeWarningCentre: [head, unitHead],
  ChangeNetworkScope: [head, unitHead],
  CloseNetwork: [head, unitHead],

  // The levels below wire their own part of the network; who appoints whom is the decider's question.
  OpenMonitoringPoint: [office, unitHead],
  MoveMonitoringPoint: [office, unitHead],
  CloseMonitoringPoint: [office, unitHead],
  AppointOfficer: [office, unitHead],
  TrainOfficer: [office, unitHead],
  AssessOfficer: [office, unitHead],
  DismissOfficer: [office, unitHead],
  // The post is the one in which the acting person is an officer of the point.
  HandInReport: ownPost,
  SendUrgentReport: ownPost,
  ReceiveReport: [office, unitHead],
  ClassifyReport: [office, unitHead],
  HandleSign: [office, unitHead],
  MakeAnalysis: [office, unitHead],
  GiveExpertOpinion: [office, unitHead, ...ownPost],
  ShareAnalysis: [office, unitHead],
  AnswerSharing: [unitHead],
  ConcludeAnalysis: [office, head, unitHead],
  IssueBulletin: [office, head],
  AnswerBulletin: [unitHead, ...ownPost],
  CheckBulletinAnswer: [office],
  WithdrawBulletin: [office, head],
  OpenAccount: [administrator],
  ResetPassword: [administrator],
  LockAccount: [administrator],
  UnlockAccount: [administrator],
  CloseAccount: [administrator],
  IssueApiToken: [administrator],
  RevokeApiToken: [administrator],
  ChangePassword: engine,
  BeginSession: engine,
  EndSession: engine,
  EndAllSessions: engine,
  LockAfterFailures: engine,
};

/** The role in which `capacity` may give the command; null when it may not. */
export function roleFor(
  type: CommandType,
  data: Readonly<Record<string, unknown>>,
  capacity: Capacity,
  subject: RightsSubject,
): Role | null {
  for (const grant of RIGHTS[type]) {
    if (grant.role !== capacity.postRole && !capacity.campaignRoles.includes(grant.role)) continue;
    if (grant.post !== undefined && grant.post !== capacity.postRole) continue;
    if (!reaches(grant.reach, capacity, subject)) continue;
    if (grant.when !== undefined && !grant.when(data)) continue;
    return grant.role;
  }
  return null;
}

function reaches(reach: Reach, capacity: Capacity, subject: RightsSubject): boolean {
  switch (reach) {
    case 'campaign':
    case 'anywhere':
      return true;
    case 'unit':
      return subject.unitPath.includes(capacity.unitId);
    case 'ownPost':
      return subject.postIds.includes(capacity.postId);
  }
}
