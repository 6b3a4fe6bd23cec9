/**
 * What a trail says of an event in short: the fields that tell it apart, never whole plans or submissions, and never who
 * objected. An event type without an entry does not compile.
 */
import type { EventOf, EventType } from '../../workflows/events';
import type { StoredEvent } from '../../workflows/kernel/event';

export type Summary = Readonly<Record<string, unknown>>;

type Summaries = {
  readonly [T in EventType]:
    'all' | 'none' | readonly (keyof EventOf<T>['data'])[] | ((data: EventOf<T>['data']) => Summary);
};

const SUMMARIES: Summaries = {
  UnitEstablished: ['name', 'kind', 'parentId'],
  UnitRenamed: 'all',
  UnitMoved: 'all',
  UnitAbolished: 'all',
  PersonRegistered: ['name'],
  PersonRenamed: 'all',
  PostEstablished: ['name', 'rank', 'role', 'seats'],
  PostRenamed: 'all',
  PostDutiesRecorded: ({ duties }) => ({ duties: duties.length }),
  PersonAppointed: 'all',
  AppointmentEnded: 'all',
  PostFoundWithoutRisk: 'all',
  PostAbolished: 'all',
  CampaignLaunched: ({ title, plan, scope, launchedOn, previousCampaignId, carriedOverRiskPointIds }) => ({
    title,
    plan: `${plan.id}@${plan.version}`,
    units: scope.length,
    launchedOn,
    previousCampaignId,
    carriedOver: carriedOverRiskPointIds.length,
  }),
  LeadershipGroupChanged: ['reason'],
  ScopeChanged: ({ added, removedUnitIds, reason }) => ({
    added: added.length,
    removed: removedUnitIds.length,
    reason,
  }),
  PlanIssued: 'all',
  PlanAmended: ({ changes, reason, authority }) => ({ changes: changes.length, reason, authority }),
  MeetingRecorded: ['meetingId', 'kind', 'heldOn', 'topic', 'attendance'],
  TrainingRecorded: ['trainingId', 'heldOn', 'topic', 'attendance'],
  ContactNamed: 'all',
  MilestoneReached: 'all',
  StageOpened: 'all',
  StageExtended: 'all',
  SubmissionPinned: ['submissionId', 'stageId', 'unitId', 'acceptedOn'],
  SubmissionUnpinned: 'all',
  NoticePinned: ['noticeId', 'stageId', 'subject', 'closedOn', 'objectionsUpheld', 'objectionsRejected'],
  FilingPinned: ['filingId', 'stageId', 'subject', 'recipient', 'receiptNumber', 'receivedOn'],
  DecisionPinned: ['decisionId', 'subject', 'body', 'on'],
  AssessmentPinned: 'all',
  ChildPinned: ['childId', 'title', 'hostUnitId', 'status'],
  GateRequested: 'all',
  GateRequestWithdrawn: 'all',
  GateDecided: ({ stageId, outcome, on, findings, exceptions, reason, nextStageId }) => ({
    stageId,
    outcome,
    on,
    rulesFailed: findings.filter((finding) => !finding.passed).map((finding) => finding.rule),
    exceptions: exceptions.length,
    reason,
    nextStageId,
  }),
  GateExceptionCleared: ['exceptionId', 'on', 'report'],
  CarryOverChosen: ({ mode, riskPointIds, reason }) => ({ mode, riskPoints: riskPointIds.length, reason }),
  CampaignSuspended: 'all',
  CampaignResumed: 'all',
  CampaignEndedEarly: 'all',
  CampaignCompleted: 'all',
  CampaignArchived: 'all',
  SubmissionBegun: ['stageId', 'unitId'],
  SubmissionHandedIn: ({ contents, digest, missing, note }) => ({
    posts: contents.posts.length,
    powers: contents.powers.length,
    riskPoints: contents.riskPoints.length,
    measures: contents.measures.length,
    missing: missing.length,
    digest,
    note,
  }),
  SubmissionWithdrawn: 'all',
  SubmissionReturned: 'all',
  SubmissionAccepted: 'all',
  SubmissionReopened: 'all',
  PowerListed: ['powerId', 'name', 'kind', 'powerClass', 'holderPostId', 'campaignId'],
  PowerRevised: ['name', 'kind', 'powerClass', 'holderPostId'],
  PowerFlowDrawn: ({ variant, steps }) => ({ variant, steps: steps.length }),
  PowerFoundWithoutRisk: 'all',
  PowerCancelled: 'all',
  RiskPointFound: ['riskPointId', 'manifestation', 'category', 'method', 'powerId', 'postId', 'campaignId'],
  RiskPointRevised: ['manifestation', 'category', 'method', 'powerId', 'postId'],
  RiskPointRated: 'all',
  OpinionSigned: 'all',
  RiskGradeApproved: 'all',
  RiskPointPublicised: 'all',
  RiskPointPublicityFinished: 'all',
  RiskPointControlled: 'all',
  RiskPointMonitored: 'all',
  RiskPointDisposed: 'all',
  RiskPointRegradeOpened: 'all',
  RiskPointClosed: 'all',
  RiskPointCarriedOver: 'all',
  NoticePublished: ({ noticeId, stageId, subject, title, from, until, items }) => ({
    noticeId,
    stageId,
    subject,
    title,
    from,
    until,
    items: items.length,
  }),
  ObjectionLodged: ['objectionId', 'itemId', 'text'],
  ObjectionAnswered: 'all',
  NoticeClosed: 'all',
  NoticeWithdrawn: 'all',
  MeasureSet: ['measureId', 'phase', 'level', 'content', 'responsiblePostId', 'responsiblePersonId', 'dueOn'],
  MeasureRevised: 'all',
  MeasureDone: ({ doneOn, report, evidence }) => ({ doneOn, report, evidence: evidence.length }),
  MeasureReopened: 'all',
  MeasureExtended: 'all',
  MeasureCancelled: 'all',
  AssessmentBegun: 'none',
  SelfAssessmentHandedIn: ['statement'],
  AssessmentScored: ['total'],
  AssessmentResultConfirmed: 'all',
  UnitRectificationOrdered: 'all',
  UnitRectificationReported: ({ report, evidence }) => ({ report, evidence: evidence.length }),
  UnitReassessed: ['total', 'result'],
  AccountabilityActionRecorded: 'all',
  DecisionProposed: ({ decisionId, subject, matter, body, grades }) => ({
    decisionId,
    subject,
    matter,
    body,
    grades: grades.length,
  }),
  MemberOpinionStated: 'all',
  DecisionTaken: 'all',
  DecisionWithdrawn: 'all',
  FilingSent: ['filingId', 'stageId', 'subject', 'recipient', 'sentOn'],
  FilingReceiptRecorded: 'all',
  FilingRefused: 'all',
  FilingResent: ['sentOn'],
  DeadlineMissed: 'all',
  NetworkEstablished: ({ title, module, scope, establishedOn }) => ({
    title,
    module: `${module.id}@${module.version}`,
    units: scope.length,
    establishedOn,
  }),
  WarningCentreChanged: ['reason'],
  NetworkScopeChanged: ({ added, removedUnitIds, reason }) => ({
    added: added.length,
    removed: removedUnitIds.length,
    reason,
  }),
  NetworkClosed: 'all',
  AccountOpened: 'none',
  PasswordChanged: 'none',
  PasswordReset: 'none',
  SessionBegun: 'none',
  SessionEnded: 'none',
  AllSessionsEnded: 'none',
  AccountLocked: 'none',
  AccountUnlocked: 'none',
  AccountClosed: 'none',
};

export function summaryOf({ type, data }: StoredEvent): Summary {
  const rule = SUMMARIES[type as EventType] as
    'all' | 'none' | readonly string[] | ((data: unknown) => Summary) | undefined;
  if (rule === undefined || rule === 'none') return {};
  if (rule === 'all') return data as Summary;
  if (typeof rule === 'function') return rule(data);
  const fields = data as Summary;
  const summary: Record<string, unknown> = {};
  for (const name of rule) summary[name] = fields[name];
  return summary;
}
