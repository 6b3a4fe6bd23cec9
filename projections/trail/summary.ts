/**
 * What a trail says of an event in short: the fields that tell it apart, never whole plans or submissions, and never who
 * objected. An event type without an entry does not compile.
 */
import type { EventOf, EventType } from '../../workflows/events';
import type { RiskPointDescription } from '../../workflows/risk-point/events';
import type { StoredEvent } from '../../workflows/kernel/event';

export type Summary = Readonly<Record<string, unknown>>;

type Summaries = {
  readonly [T in EventType]:
    'all' | 'none' | readonly (keyof EventOf<T>['data'])[] | ((data: EventOf<T>['data']) => Summary);
};

/** All that is told of a confidential matter, and by which the query knows it. */
const CONFIDENTIAL = { confidential: true } as const;

const SUMMARIES = {
  UnitEstablished: ['name', 'kind', 'parentId'],
  UnitRenamed: 'all',
  UnitMoved: 'all',
  UnitAbolished: 'all',
  PersonRegistered: ['name'],
  PersonRenamed: 'all',
  PostEstablished: ['name', 'rank', 'role', 'seats'],
  PostRenamed: 'all',
  PostSeatsChanged: 'all',
  PostDutiesRecorded: ({ duties }) => ({ duties: duties.length }),
  PersonAppointed: 'all',
  AppointmentEnded: 'all',
  RotationExempted: 'all',
  PostDelegated: 'all',
  DelegationEnded: 'all',
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
  UnitsUrged: ['urgeId', 'stageId', 'text', 'dueOn'],
  ContactNamed: 'all',
  MilestoneReached: 'all',
  StageOpened: 'all',
  StageExtended: 'all',
  SubmissionPinned: ['submissionId', 'stageId', 'unitId', 'acceptedOn'],
  SubmissionUnpinned: 'all',
  NoticePinned: ['noticeId', 'stageId', 'subject', 'closedOn', 'objectionsUpheld', 'objectionsRejected'],
  FilingPinned: ['filingId', 'stageId', 'subject', 'recipient', 'receiptNumber', 'receivedOn'],
  DecisionPinned: ['decisionId', 'subject', 'body', 'on'],
  RescreeningPinned: ['rescreeningId', 'dueOn', 'open'],
  PledgePinned: 'all',
  AccountabilityPinned: ['actionId', 'inForce'],
  WarningPinned: ['warningId', 'colour', 'noticeNumber', 'open'],
  RectificationPinned: ['rectificationId', 'dueOn', 'state'],
  AssessmentPinned: 'all',
  ChildPinned: ['childId', 'title', 'hostUnitId', 'status'],
  AssessmentResultsReported: ({ reportId, recipient, documentNumber, reportedOn, results }) => ({
    reportId,
    recipient,
    documentNumber,
    reportedOn,
    units: results.length,
  }),
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
  DriftTakenUp: ({ decision, reason, items }) => ({ decision, reason, items: items.length }),
  SubmissionReopened: 'all',
  PowerListed: ['powerId', 'name', 'kind', 'powerClass', 'holderPostId', 'campaignId'],
  PowerRevised: ['name', 'kind', 'powerClass', 'holderPostId'],
  PowerFlowDrawn: ({ variant, steps }) => ({ variant, steps: steps.length }),
  PowerFoundWithoutRisk: 'all',
  PowerTransferRequested: 'all',
  PowerTransferReviewed: 'all',
  PowerAdditionRequested: 'all',
  PowerRevisionRequested: 'all',
  PowerCancellationRequested: 'all',
  PowerChangeReviewed: 'all',
  PowerToBeSearchedAgain: 'all',
  PowerTransferred: 'all',
  PowerCancelled: 'all',
  RiskPointFound: ({ riskPointId, campaignId, ...description }) => ({
    riskPointId,
    campaignId,
    ...described(description),
  }),
  RiskPointRevised: described,
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
  NoticePublished: ({ noticeId, stageId, subject, title, from, until, items, approximate }) => ({
    noticeId,
    stageId,
    subject,
    title,
    from,
    until,
    approximate,
    items: items.length,
  }),
  ObjectionLodged: ({ objectionId, itemId, text, confidential }) =>
    confidential === true ? CONFIDENTIAL : { objectionId, itemId, text },
  ObjectionAnswered: ({ confidential, ...answered }) => (confidential === true ? CONFIDENTIAL : answered),
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
  AssessmentChecked: ({ checkId, way, mode, by, on, findings, score }) => ({
    checkId,
    way,
    mode,
    by,
    on,
    findings: findings.length,
    score,
  }),
  AssessmentScored: ['total'],
  AssessmentResultConfirmed: 'all',
  UnitCommended: 'all',
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
  DecisionProcedureSet: ({ class: ofClass, revisesDecisionIds }) => ({
    class: ofClass?.id ?? null,
    revisesDecisionIds,
  }),
  DecisionMinuted: 'all',
  DeliberationRecorded: 'all',
  DecisionMeetingRecorded: ({ heldOn, place, convenorPostId, presentPostIds, absent, avoiding }) => ({
    heldOn,
    place,
    convenorPostId,
    present: presentPostIds.length,
    absent: absent.length,
    avoiding: avoiding.length,
  }),
  DecisionFollowedUp: 'all',
  DecisionSuperseded: 'all',
  DecisionTaken: 'all',
  DecisionWithdrawn: 'all',
  FilingSent: ['filingId', 'stageId', 'subject', 'recipient', 'sentOn'],
  FilingReceiptRecorded: 'all',
  FilingRefused: 'all',
  FilingResent: ['sentOn'],
  PledgeGiven: ['unitId', 'text', 'on'],
  PledgeReturned: ['text', 'on'],
  PledgeWithdrawn: 'all',
  WarningIssued: ({ subject, content, origin, colour, noticeNumber }) => ({
    subject,
    content,
    origin,
    colour: colour.id,
    answerDue: colour.answerDue,
    approximate: colour.approximate,
    noticeNumber,
  }),
  WarningRaised: ({ colour, reason }) => ({
    colour: colour.id,
    answerDue: colour.answerDue,
    approximate: colour.approximate,
    reason,
  }),
  WarningEscalated: ({ colour, missed }) => ({
    colour: colour.id,
    answerDue: colour.answerDue,
    approximate: colour.approximate,
    missed,
  }),
  WarningNumberProposed: 'all',
  WarningNumbered: 'all',
  WarningNumberRefused: 'all',
  WarningAnswered: ({ answer, text, evidence }) => ({ answer, text, evidence: evidence.length }),
  WarningAnswerReturned: 'all',
  WarningSettled: 'all',
  WarningWithdrawn: 'all',
  NoticeEntered: 'all',
  NoticeNumberTaken: 'all',
  RectificationOrdered: [
    'rectificationId',
    'content',
    'origin',
    'dueOn',
    'responsiblePostId',
    'checkerPostId',
  ],
  RectificationAnswered: ({ report, evidence }) => ({ report, evidence: evidence.length }),
  RectificationAccepted: 'all',
  RectificationReturned: 'all',
  RectificationClosed: 'all',
  RectificationExtended: 'all',
  RectificationEscalated: ({ rank, missed, dueOn, approximate }) => ({ rank, missed, dueOn, approximate }),
  RectificationReferred: 'all',
  RectificationCancelled: 'all',
  AccountabilityAsked: ['actionId', 'personId', 'reason', 'grounds'],
  AccountabilityDeclined: 'all',
  AccountabilityDecided: ['personId', 'finding', 'authority', 'measure', 'grounds', 'decidedOn'],
  AccountabilityServed: 'all',
  AccountabilityAppealed: 'all',
  AccountabilityAppealDecided: 'all',
  AccountabilityWithdrawn: 'all',
  DeadlineMissed: 'all',
  DutyOpened: ['standingDutyId', 'kind', 'unitId', 'opensOn', 'dueOn'],
  DutyFulfilled: ['on', 'late', 'nilReturn'],
  DutyReturned: 'all',
  DutyWaived: 'all',
  RescreeningOpened: ['cause', 'postId', 'powerId', 'changedOn', 'dueOn'],
  RescreeningCompleted: 'all',
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
  MonitoringPointOpened: ['pointId', 'name', 'levelId', 'parentPointId', 'openedOn'],
  MonitoringPointMoved: 'all',
  MonitoringPointClosed: 'all',
  OfficerAppointed: ['pointId', 'kindId', 'appointedOn'],
  OfficerTrained: 'all',
  OfficerAssessed: 'all',
  OfficerDismissed: 'all',
  // What signs say, and of whom, is the centre's to read.
  ReportHandedIn: ({ pointId, scheduleId, period, timing, nil, signs, confidential }) =>
    confidential === true ? CONFIDENTIAL : { pointId, scheduleId, period, timing, nil, signs: signs.length },
  UrgentReportSent: ({ pointId, signs, confidential }) =>
    confidential === true ? CONFIDENTIAL : { pointId, signs: signs.length },
  ReportReceived: ({ receivedOn, confidential }) => (confidential === true ? CONFIDENTIAL : { receivedOn }),
  ReportClassified: ({ classes, confidential }) =>
    confidential === true
      ? CONFIDENTIAL
      : { signs: classes.length, grave: classes.filter(({ grave }) => grave).length },
  SignHandled: ({ signId, on, resolved, confidential }) =>
    confidential === true ? CONFIDENTIAL : { signId, on, resolved },
  AnalysisMade: ({ analysisId, kindId, from, to, reportIds, findings }) => ({
    analysisId,
    kindId,
    from,
    to,
    reports: reportIds.length,
    findings: findings.length,
    repeated: findings.filter(({ repeated }) => repeated).length,
  }),
  ExpertOpinionGiven: ['opinionId', 'expertRole', 'on'],
  AnalysisShared: ({ sharingId, unitIds, findingIds, on }) => ({
    sharingId,
    units: unitIds.length,
    findings: findingIds.length,
    on,
  }),
  SharingAnswered: ['sharingId', 'unitId', 'on'],
  AnalysisConcluded: ['on'],
  BulletinIssued: ['bulletinId', 'kindId', 'number', 'title', 'issuedOn', 'answerBy'],
  BulletinAnswered: 'all',
  BulletinAnswerChecked: 'all',
  BulletinWithdrawn: 'all',
  AccountOpened: 'none',
  PasswordChanged: 'none',
  PasswordReset: 'none',
  SessionBegun: 'none',
  SessionEnded: 'none',
  AllSessionsEnded: 'none',
  AccountLocked: 'none',
  AccountUnlocked: 'none',
  AccountClosed: 'none',
  ApiTokenIssued: 'none',
  ApiTokenRevoked: 'none',
} as const satisfies Summaries;

/** What is said of an event of this type. */
export type SummaryOf<T extends EventType> = (typeof SUMMARIES)[T] extends infer Rule
  ? Rule extends 'all'
    ? EventOf<T>['data']
    : Rule extends 'none'
      ? object
      : Rule extends readonly (infer Field)[]
        ? Pick<EventOf<T>['data'], Field & keyof EventOf<T>['data']>
        : Rule extends (data: never) => infer Said
          ? Said
          : never
  : never;

function described(description: RiskPointDescription) {
  const { manifestation, category, holderLevel, method, powerId, postId } = description;
  const onLevel = holderLevel === undefined ? {} : { holderLevel };
  return { manifestation, category, ...onLevel, method, powerId, postId };
}

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
