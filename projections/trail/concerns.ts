/**
 * What each event concerns, beside the person who acted. A risk point's place (its power and post) hears of what decides
 * over it, not of every rating. An event type without an entry does not compile.
 */
import type { EventOf, EventType } from '../../workflows/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import { decisionTable, filingTable, noticeTable, pledgeTable } from '../campaigns/tables';
import { assessmentTable, submissionHomeTable } from '../matrix/tables';
import {
  analysisTable,
  bulletinTable,
  monitoringPointTable,
  officerTable,
  reportTable,
} from '../networks/tables-of-work';
import { rescreeningTable } from '../duties/change-tables';
import { dutyTable } from '../duties/tables';
import { postTable } from '../organisation/tables';
import { currentPoint } from '../register/fold';
import { measureTable, powerTable, riskPointHomeTable, type RiskPointRow } from '../register/tables';
import { streamId, type Rows } from '../view';
import { WARNING_CONCERNS } from './warning-concerns';
import type { Concern, Concerns } from './concern';

const ofUnit = (event: StoredEvent): readonly Concern[] => [['unit', streamId(event)]];
const ofPerson = (event: StoredEvent): readonly Concern[] => [['person', streamId(event)]];
const ofNetwork = (event: StoredEvent): readonly Concern[] => [['network', streamId(event)]];
const ofCampaign = (event: StoredEvent): readonly Concern[] => [['campaign', streamId(event)]];

function ofPost(event: StoredEvent, rows: Rows): readonly Concern[] {
  const postId = streamId(event);
  return [['post', postId], ...unitOf(rows.get(postTable, postId))];
}

function ofAppointment(
  event: StoredEvent<EventOf<'PersonAppointed' | 'AppointmentEnded' | 'RotationExempted'>>,
  rows: Rows,
) {
  return [...ofPost(event, rows), ['person', event.data.personId] as const];
}

function ofDelegation(event: StoredEvent<EventOf<'PostDelegated' | 'DelegationEnded'>>, rows: Rows) {
  const { principalPersonId, personId } = event.data;
  return [...ofPost(event, rows), ['person', principalPersonId] as const, ['person', personId] as const];
}

function ofPower(event: StoredEvent, rows: Rows): readonly Concern[] {
  const powerId = streamId(event);
  const power = rows.get(powerTable, powerId);
  return [
    ['power', powerId],
    ...unitOf(power),
    ...(power === undefined ? [] : [['post', power.holderPostId] as const]),
  ];
}

function ofRiskPoint(event: StoredEvent, rows: Rows): readonly Concern[] {
  return pointAndUnit(streamId(event), rows);
}

function ofRiskPointAndPlace(event: StoredEvent, rows: Rows): readonly Concern[] {
  const riskPointId = streamId(event);
  return [...pointAndUnit(riskPointId, rows), ...placeOf(currentPoint(rows, riskPointId))];
}

function ofMeasure(event: StoredEvent, rows: Rows): readonly Concern[] {
  const measure = rows.get(measureTable, streamId(event));
  if (measure === undefined) return [];
  return [
    ['riskPoint', measure.riskPointId],
    ['unit', measure.unitId],
    ['person', measure.responsiblePersonId],
  ];
}

function ofSubmission(event: StoredEvent, rows: Rows): readonly Concern[] {
  return campaignAndUnit(rows.get(submissionHomeTable, streamId(event)));
}

function ofAssessment(event: StoredEvent, rows: Rows): readonly Concern[] {
  return campaignAndUnit(rows.get(assessmentTable, streamId(event)));
}

function ofNotice(event: StoredEvent, rows: Rows): readonly Concern[] {
  const notice = rows.get(noticeTable, streamId(event));
  if (notice === undefined) return [];
  return [['campaign', notice.campaignId], ...notice.unitIds.map((id) => ['unit', id] as const)];
}

/** The campaign, and the item objected to. */
function ofObjection(event: StoredEvent, itemId: string | null, rows: Rows): readonly Concern[] {
  const campaignId = rows.get(noticeTable, streamId(event))?.campaignId;
  const campaign: readonly Concern[] = campaignId === undefined ? [] : [['campaign', campaignId]];
  if (itemId === null) return campaign;
  if (rows.get(riskPointHomeTable, itemId) !== undefined) return [...campaign, ...pointAndUnit(itemId, rows)];
  const power = rows.get(powerTable, itemId);
  if (power !== undefined) return [...campaign, ['power', itemId], ['unit', power.unitId]];
  const post = rows.get(postTable, itemId);
  return post === undefined ? campaign : [...campaign, ['post', itemId], ['unit', post.unitId]];
}

function ofDecision(event: StoredEvent, rows: Rows): readonly Concern[] {
  const decision = rows.get(decisionTable, streamId(event));
  if (decision === undefined) return [];
  return [
    ['campaign', decision.campaignId],
    ...decision.grades.map((grade) => ['riskPoint', grade.riskPointId] as const),
  ];
}

function ofFiling(event: StoredEvent, rows: Rows): readonly Concern[] {
  const filing = rows.get(filingTable, streamId(event));
  if (filing === undefined) return [];
  return [['campaign', filing.campaignId], ...filing.riskPointIds.map((id) => ['riskPoint', id] as const)];
}

function ofPledge(event: StoredEvent, rows: Rows): readonly Concern[] {
  const pledge = rows.get(pledgeTable, streamId(event));
  return pledge === undefined
    ? []
    : [
        ['campaign', pledge.campaignId],
        ['unit', pledge.unitId],
      ];
}

function ofMonitoringPoint(event: StoredEvent, rows: Rows): readonly Concern[] {
  const point = rows.get(monitoringPointTable, streamId(event));
  return point === undefined
    ? []
    : [
        ['network', point.networkId],
        ['unit', point.unitId],
      ];
}

function ofOfficer(event: StoredEvent, rows: Rows): readonly Concern[] {
  const officer = rows.get(officerTable, streamId(event));
  if (officer === undefined) return [];
  return [
    ['network', officer.networkId],
    ['person', officer.personId],
    ['post', officer.postId],
  ];
}

/** Not whom its signs are about: what was only reported of somebody is the centre's to read. */
function ofReport(event: StoredEvent, rows: Rows): readonly Concern[] {
  const report = rows.get(reportTable, streamId(event));
  return report === undefined
    ? []
    : [
        ['network', report.networkId],
        ['unit', report.atUnitId],
      ];
}

function ofAnalysis(event: StoredEvent, rows: Rows): readonly Concern[] {
  const analysis = rows.get(analysisTable, streamId(event));
  return analysis === undefined ? [] : [['network', analysis.networkId]];
}

function ofBulletin(event: StoredEvent, rows: Rows): readonly Concern[] {
  const bulletin = rows.get(bulletinTable, streamId(event));
  return bulletin === undefined ? [] : [['network', bulletin.networkId]];
}

function recipientConcerns({
  unitId,
  postId,
}: {
  readonly unitId: string;
  readonly postId: string | null;
}): readonly Concern[] {
  return postId === null
    ? [['unit', unitId]]
    : [
        ['unit', unitId],
        ['post', postId],
      ];
}

function ofRescreening(event: StoredEvent, rows: Rows): readonly Concern[] {
  const task = rows.get(rescreeningTable, streamId(event));
  if (task === undefined) return [];
  return [
    ['campaign', task.campaignId],
    ['unit', task.unitId],
    ['post', task.postId],
    ...(task.powerId === null ? [] : [['power', task.powerId] as const]),
    ...task.riskPointIds.map((id) => ['riskPoint', id] as const),
  ];
}

function ofDuty(event: StoredEvent, rows: Rows): readonly Concern[] {
  const duty = rows.get(dutyTable, streamId(event));
  if (duty === undefined) return [];
  return [
    [duty.programmeKind, duty.programmeId],
    ...(duty.unitId === null ? [] : [['unit', duty.unitId] as const]),
    ...duty.riskPointIds.map((id) => ['riskPoint', id] as const),
  ];
}

const CONCERNS: { readonly [T in EventType]: Concerns<T> } = {
  UnitEstablished: ({ data }) => [['unit', data.unitId], ...parent(data.parentId)],
  UnitRenamed: ofUnit,
  UnitMoved: (event) => [...ofUnit(event), ['unit', event.data.parentId]],
  UnitAbolished: ofUnit,

  PersonRegistered: ofPerson,
  PersonRenamed: ofPerson,

  PostEstablished: ofPost,
  PostRenamed: ofPost,
  PostSeatsChanged: ofPost,
  PostDutiesRecorded: ofPost,
  PersonAppointed: ofAppointment,
  AppointmentEnded: ofAppointment,
  RotationExempted: ofAppointment,
  PostDelegated: ofDelegation,
  DelegationEnded: ofDelegation,
  PostFoundWithoutRisk: ofPost,
  PostAbolished: ofPost,

  CampaignLaunched: (event) => [...ofCampaign(event), ['unit', event.data.hostUnitId]],
  LeadershipGroupChanged: ofCampaign,
  ScopeChanged: (event) => [
    ...ofCampaign(event),
    ...event.data.added.map(({ unitId }) => ['unit', unitId] as const),
    ...event.data.removedUnitIds.map((unitId) => ['unit', unitId] as const),
  ],
  PlanIssued: ofCampaign,
  PlanAmended: ofCampaign,
  MeetingRecorded: ofCampaign,
  TrainingRecorded: (event) => [
    ...ofCampaign(event),
    ...event.data.unitIds.map((id) => ['unit', id] as const),
  ],
  UnitsUrged: (event) => [...ofCampaign(event), ...event.data.unitIds.map((id) => ['unit', id] as const)],
  ContactNamed: (event) => [
    ...ofCampaign(event),
    ['unit', event.data.unitId],
    ['person', event.data.personId],
  ],
  MilestoneReached: ofCampaign,
  StageOpened: ofCampaign,
  StageExtended: ofCampaign,
  SubmissionPinned: (event) => [...ofCampaign(event), ['unit', event.data.unitId]],
  SubmissionUnpinned: (event) => [...ofCampaign(event), ['unit', event.data.unitId]],
  NoticePinned: ofCampaign,
  FilingPinned: ofCampaign,
  DecisionPinned: ofCampaign,
  AssessmentPinned: (event) => [...ofCampaign(event), ['unit', event.data.unitId]],
  ChildPinned: (event) => [...ofCampaign(event), ['unit', event.data.hostUnitId]],
  AssessmentResultsReported: (event) => [
    ...ofCampaign(event),
    ...event.data.results.map(({ unitId }) => ['unit', unitId] as const),
    ...event.data.leaders.map(({ personId }) => ['person', personId] as const),
  ],
  RescreeningPinned: ofCampaign,
  PledgePinned: ofCampaign,
  AccountabilityPinned: ofCampaign,
  WarningPinned: ofCampaign,
  RectificationPinned: ofCampaign,
  GateRequested: ofCampaign,
  GateRequestWithdrawn: ofCampaign,
  GateDecided: (event) => [
    ...ofCampaign(event),
    ...event.data.exceptions.map(({ unitId }) => ['unit', unitId] as const),
  ],
  GateExceptionCleared: ofCampaign,
  CarryOverChosen: ofCampaign,
  CampaignSuspended: ofCampaign,
  CampaignResumed: ofCampaign,
  CampaignEndedEarly: ofCampaign,
  CampaignCompleted: ofCampaign,
  CampaignArchived: ofCampaign,

  SubmissionBegun: ofSubmission,
  SubmissionHandedIn: ofSubmission,
  SubmissionWithdrawn: ofSubmission,
  SubmissionReturned: ofSubmission,
  SubmissionAccepted: ofSubmission,
  SubmissionReopened: ofSubmission,
  DriftTakenUp: ofSubmission,

  PowerListed: ofPower,
  PowerRevised: ofPower,
  PowerFlowDrawn: ofPower,
  PowerFoundWithoutRisk: ofPower,
  PowerTransferRequested: (event, rows) => [...ofPower(event, rows), ['unit', event.data.toUnitId]],
  PowerTransferReviewed: ofPower,
  PowerAdditionRequested: ({ data }) => [
    ['power', data.powerId],
    ['unit', data.unitId],
    ['post', data.holderPostId],
  ],
  PowerRevisionRequested: ofPower,
  PowerCancellationRequested: ofPower,
  PowerChangeReviewed: ofPower,
  PowerToBeSearchedAgain: ofPower,
  PowerTransferred: (event, rows) => [...ofPower(event, rows), ['unit', event.data.fromUnitId]],
  PowerCancelled: ofPower,

  RiskPointFound: ofRiskPointAndPlace,
  RiskPointRevised: ofRiskPointAndPlace,
  RiskPointRated: ofRiskPoint,
  OpinionSigned: ofRiskPoint,
  RiskGradeApproved: ofRiskPointAndPlace,
  RiskPointPublicised: ofRiskPoint,
  RiskPointPublicityFinished: ofRiskPoint,
  RiskPointControlled: ofRiskPoint,
  RiskPointMonitored: ofRiskPoint,
  RiskPointDisposed: ofRiskPointAndPlace,
  RiskPointRegradeOpened: ofRiskPointAndPlace,
  RiskPointClosed: ofRiskPointAndPlace,
  RiskPointCarriedOver: ofRiskPointAndPlace,

  NoticePublished: ofNotice,
  ObjectionLodged: (event, rows) => ofObjection(event, event.data.itemId, rows),
  ObjectionAnswered: (event, rows) => ofNotice(event, rows).slice(0, 1),
  NoticeClosed: ofNotice,
  NoticeWithdrawn: ofNotice,

  MeasureSet: ofMeasure,
  MeasureRevised: ofMeasure,
  MeasureDone: ofMeasure,
  MeasureReopened: ofMeasure,
  MeasureExtended: ofMeasure,
  MeasureCancelled: ofMeasure,

  AssessmentBegun: ofAssessment,
  SelfAssessmentHandedIn: ofAssessment,
  AssessmentChecked: ofAssessment,
  AssessmentScored: ofAssessment,
  AssessmentResultConfirmed: ofAssessment,
  UnitCommended: ofAssessment,
  UnitRectificationOrdered: ofAssessment,
  UnitRectificationReported: ofAssessment,
  UnitReassessed: ofAssessment,
  AccountabilityActionRecorded: (event, rows) => {
    const { personId } = event.data;
    return [...ofAssessment(event, rows), ...(personId === null ? [] : [['person', personId] as const])];
  },

  DecisionProposed: ofDecision,
  MemberOpinionStated: (event, rows) => ofDecision(event, rows).slice(0, 1),
  DecisionProcedureSet: (event, rows) => ofDecision(event, rows).slice(0, 1),
  DecisionMinuted: (event, rows) => ofDecision(event, rows).slice(0, 1),
  DeliberationRecorded: (event, rows) => ofDecision(event, rows).slice(0, 1),
  DecisionMeetingRecorded: (event, rows) => ofDecision(event, rows).slice(0, 1),
  DecisionFollowedUp: ofDecision,
  DecisionSuperseded: ofDecision,
  DecisionTaken: ofDecision,
  DecisionWithdrawn: ofDecision,

  FilingSent: ofFiling,
  FilingReceiptRecorded: ofFiling,
  FilingRefused: ofFiling,
  FilingResent: ofFiling,
  PledgeGiven: ofPledge,
  PledgeReturned: ofPledge,
  PledgeWithdrawn: ofPledge,

  DutyOpened: ofDuty,
  DutyFulfilled: ofDuty,
  DutyReturned: ofDuty,
  DutyWaived: ofDuty,
  RescreeningOpened: ofRescreening,
  RescreeningCompleted: ofRescreening,

  NetworkEstablished: (event) => [
    ...ofNetwork(event),
    ['unit', event.data.hostUnitId],
    ...event.data.scope.map(({ unitId }) => ['unit', unitId] as const),
  ],
  WarningCentreChanged: ofNetwork,
  NetworkScopeChanged: (event) => [
    ...ofNetwork(event),
    ...event.data.added.map(({ unitId }) => ['unit', unitId] as const),
    ...event.data.removedUnitIds.map((unitId) => ['unit', unitId] as const),
  ],
  NetworkClosed: ofNetwork,

  MonitoringPointOpened: ofMonitoringPoint,
  MonitoringPointMoved: ofMonitoringPoint,
  MonitoringPointClosed: ofMonitoringPoint,
  OfficerAppointed: ofOfficer,
  OfficerTrained: ofOfficer,
  OfficerAssessed: ofOfficer,
  OfficerDismissed: ofOfficer,
  ReportHandedIn: ofReport,
  UrgentReportSent: ofReport,
  ReportReceived: ofReport,
  ReportClassified: ofReport,
  SignHandled: ofReport,
  AnalysisMade: ofAnalysis,
  ExpertOpinionGiven: ofAnalysis,
  AnalysisShared: (event, rows) => [
    ...ofAnalysis(event, rows),
    ...event.data.unitIds.map((unitId) => ['unit', unitId] as const),
  ],
  SharingAnswered: (event, rows) => [...ofAnalysis(event, rows), ['unit', event.data.unitId]],
  AnalysisConcluded: ofAnalysis,
  BulletinIssued: (event, rows) => [
    ...ofBulletin(event, rows),
    ...event.data.recipients.flatMap(recipientConcerns),
  ],
  BulletinAnswered: (event, rows) => [...ofBulletin(event, rows), ...recipientConcerns(event.data)],
  BulletinAnswerChecked: (event, rows) => [...ofBulletin(event, rows), ...recipientConcerns(event.data)],
  BulletinWithdrawn: ofBulletin,
  ...WARNING_CONCERNS,

  DeadlineMissed: ({ data }, rows) => {
    const measure = data.kind === 'measure' ? rows.get(measureTable, data.subjectId) : undefined;
    return [
      ...programmeOf(data),
      ...(data.unitId === null ? [] : [['unit', data.unitId] as const]),
      ...(measure === undefined
        ? []
        : [['riskPoint', measure.riskPointId] as const, ['person', measure.responsiblePersonId] as const]),
    ];
  },

  // Logging in is no act in a campaign: the log holds it, the trail does not.
  AccountOpened: () => [],
  PasswordChanged: () => [],
  PasswordReset: () => [],
  SessionBegun: () => [],
  SessionEnded: () => [],
  AllSessionsEnded: () => [],
  AccountLocked: () => [],
  AccountUnlocked: () => [],
  AccountClosed: () => [],
  ApiTokenIssued: () => [],
  ApiTokenRevoked: () => [],
};

/** A missed date belongs to a campaign, or names the network it belongs to. */
function programmeOf({ campaignId, programme }: EventOf<'DeadlineMissed'>['data']): readonly Concern[] {
  if (programme !== undefined) return [[programme.kind, programme.id]];
  return campaignId === null ? [] : [['campaign', campaignId]];
}

/** Empty for an event type this version does not know. */
export function concernsOf(event: StoredEvent, rows: Rows): readonly Concern[] {
  const concerns = CONCERNS[event.type as EventType] as Concerns<EventType> | undefined;
  return concerns === undefined ? [] : concerns(event as StoredEvent<EventOf<EventType>>, rows);
}

function unitOf(row: { readonly unitId: string } | undefined): readonly Concern[] {
  return row === undefined ? [] : [['unit', row.unitId]];
}

function parent(parentId: string | null): readonly Concern[] {
  return parentId === null ? [] : [['unit', parentId]];
}

function campaignAndUnit(row: { readonly campaignId: string; readonly unitId: string } | undefined) {
  if (row === undefined) return [];
  return [['campaign', row.campaignId] as const, ['unit', row.unitId] as const];
}

function pointAndUnit(riskPointId: string, rows: Rows): readonly Concern[] {
  return [['riskPoint', riskPointId], ...unitOf(currentPoint(rows, riskPointId))];
}

function placeOf(point: RiskPointRow | undefined): readonly Concern[] {
  if (point === undefined) return [];
  const post: Concern = ['post', point.postId];
  return point.powerId === null ? [post] : [post, ['power', point.powerId]];
}
