/** What each event leaves in the campaign's context. Never refuses: what may follow what stands in machine.ts. */
import type { Fact } from '../kernel/event';
import type { CampaignEvent, CampaignLaunchedData, ScopeUnit, ScopeChanged } from './events';
import { NOT_LAUNCHED } from './empty';
import {
  amendedPlan,
  decidedGate,
  extendedStage,
  plannedStages,
  withdrawnRequest,
  withStage,
} from './remember-stages';
import type { CampaignContext } from './state';
import { withEntry, withoutEntry } from '../kernel/keyed';

export function remember(context: CampaignContext, event: Fact<CampaignEvent>): CampaignContext {
  switch (event.type) {
    case 'CampaignLaunched':
      return launched(event.data);
    case 'LeadershipGroupChanged':
      return { ...context, group: event.data.group, office: event.data.office };
    case 'ScopeChanged':
      return { ...context, scope: changedScope(context.scope, event.data) };
    case 'PlanIssued':
      return { ...context, planIssued: event.data };
    case 'PlanAmended':
      return amendedPlan(context, event.data);
    case 'MeetingRecorded':
      return { ...context, meetings: { ...context.meetings, [event.data.meetingId]: event.data } };
    case 'TrainingRecorded':
      return { ...context, trainings: { ...context.trainings, [event.data.trainingId]: event.data } };
    case 'UnitsUrged':
      return { ...context, urges: withEntry(context.urges ?? {}, event.data.urgeId, event.data) };
    case 'ContactNamed': {
      const { unitId, postId, personId } = event.data;
      return { ...context, contacts: withEntry(context.contacts, unitId, { postId, personId }) };
    }
    case 'MilestoneReached': {
      const key = milestoneKey(event.data.stageId, event.data.milestoneId);
      return { ...context, milestones: { ...context.milestones, [key]: event.data.on } };
    }
    case 'StageOpened': {
      const { stageId, on } = event.data;
      return withStage({ ...context, currentStageId: stageId }, stageId, { status: 'open', openedOn: on });
    }
    case 'StageExtended':
      return extendedStage(context, event.data);
    case 'SubmissionPinned':
      return { ...context, submissions: withEntry(context.submissions, event.data.submissionId, event.data) };
    case 'SubmissionUnpinned':
      return { ...context, submissions: withoutEntry(context.submissions, event.data.submissionId) };
    case 'NoticePinned':
      return { ...context, notices: { ...context.notices, [event.data.noticeId]: event.data } };
    case 'FilingPinned':
      return { ...context, filings: { ...context.filings, [event.data.filingId]: event.data } };
    case 'DecisionPinned':
      return { ...context, decisions: { ...context.decisions, [event.data.decisionId]: event.data } };
    case 'AssessmentPinned':
      return { ...context, assessments: withEntry(context.assessments, event.data.unitId, event.data) };
    case 'ChildPinned':
      return { ...context, children: withEntry(context.children ?? {}, event.data.childId, event.data) };
    case 'AssessmentResultsReported': {
      const { reportId } = event.data;
      return { ...context, resultsReports: { ...context.resultsReports, [reportId]: event.data } };
    }
    case 'RescreeningPinned': {
      const { rescreeningId } = event.data;
      return {
        ...context,
        rescreenings: withEntry(context.rescreenings ?? {}, rescreeningId, event.data),
      };
    }
    case 'PledgePinned':
      return { ...context, pledges: withEntry(context.pledges ?? {}, event.data.unitId, event.data) };
    case 'AccountabilityPinned': {
      const { actionId } = event.data;
      return {
        ...context,
        accountability: withEntry(context.accountability ?? {}, actionId, event.data),
      };
    }
    case 'WarningPinned':
      return { ...context, warnings: withEntry(context.warnings, event.data.warningId, event.data) };
    case 'RectificationPinned': {
      const { rectificationId } = event.data;
      return {
        ...context,
        rectifications: withEntry(context.rectifications, rectificationId, event.data),
      };
    }
    case 'GateRequested':
      return withStage(context, event.data.stageId, { status: 'gateRequested' });
    case 'GateRequestWithdrawn':
      return withdrawnRequest(context, event.data.stageId);
    case 'GateDecided':
      return decidedGate(context, event.data);
    case 'GateExceptionCleared':
      return clearedException(context, event.data.exceptionId, event.data.on);
    case 'CarryOverChosen': {
      const { mode, riskPointIds } = event.data;
      return { ...context, carryOver: { mode, riskPointIds } };
    }
    case 'CampaignSuspended':
    case 'CampaignResumed':
    case 'CampaignEndedEarly':
    case 'CampaignCompleted':
    case 'CampaignArchived':
      return context;
  }
}

/** Where a milestone stands in `context.milestones`. */
export function milestoneKey(stageId: string, milestoneId: string): string {
  return `${stageId}/${milestoneId}`;
}

function launched(data: CampaignLaunchedData): CampaignContext {
  return {
    ...NOT_LAUNCHED,
    campaignId: data.campaignId,
    title: data.title,
    hostUnitId: data.hostUnitId,
    plan: data.plan,
    calendarVersion: data.calendarVersion,
    launchedOn: data.launchedOn,
    previousCampaignId: data.previousCampaignId,
    carriedOverRiskPointIds: data.carriedOverRiskPointIds,
    scope: byUnitId(data.scope),
    group: data.group,
    office: data.office,
    stages: plannedStages(data.plan),
    ...(data.parent === undefined ? {} : { parent: data.parent }),
    ...(data.order === undefined ? {} : { order: data.order }),
  };
}

/** What a removed unit handed in stays remembered and is ignored; it counts again if the unit comes back. */
function changedScope(scope: CampaignContext['scope'], data: ScopeChanged['data']): CampaignContext['scope'] {
  return { ...without(scope, data.removedUnitIds), ...byUnitId(data.added) };
}

function clearedException(context: CampaignContext, exceptionId: string, on: string): CampaignContext {
  const exception = context.exceptions[exceptionId];
  if (exception === undefined) return context;
  const cleared = { ...exception, clearedOn: on };
  return { ...context, exceptions: { ...context.exceptions, [exceptionId]: cleared } };
}

function byUnitId(units: readonly ScopeUnit[]): CampaignContext['scope'] {
  return Object.fromEntries(units.map((unit) => [unit.unitId, unit]));
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Readonly<Record<string, Value>> {
  const removed = new Set(keys);
  return Object.fromEntries(Object.entries(record).filter(([key]) => !removed.has(key)));
}
