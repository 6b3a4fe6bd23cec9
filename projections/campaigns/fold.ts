/** Folds of the campaign's own stream; notices, filings and decisions stand in fold-acts.ts. */
import type { CampaignEvent, CampaignLaunched, GateDecided } from '../../workflows/campaign/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import { dateInZone, type LocalDate } from '../../workflows/kernel/time';
import type { Plan } from '../../workflows/plans/plan';
import type { StandingDuty } from '../../workflows/plans/standing-duty';
import { streamId, type Folds, type Rows } from '../view';
import {
  campaignPlanTable,
  campaignTable,
  gateDecisionTable,
  gateExceptionTable,
  type CampaignPlanRow,
  type CampaignRow,
} from './tables';

export const campaignFolds: Folds = {
  CampaignLaunched: (event, rows) => launched(event, rows),
  LeadershipGroupChanged: (event, rows) =>
    change(event, rows, { leadershipGroup: event.data.group, office: event.data.office }),
  PlanIssued: (event, rows) => change(event, rows, { planIssued: event.data }),
  PlanAmended: (event, rows) => {
    const { plan, planDigest, reason, authority } = event.data;
    const campaignId = streamId(event);
    const before = rows.get(campaignPlanTable, campaignId);
    const amendments = [...(before?.amendments ?? []), { occurredAt: event.occurredAt, reason, authority }];
    const dutiesSince = takenUp(before, plan, dateInZone(event.occurredAt, plan.timeZone));
    rows.put(campaignPlanTable, { campaignId, plan, planDigest, amendments, dutiesSince });
    change(event, rows, { planVersion: plan.version });
  },
  StageOpened: (event, rows) => change(event, rows, { currentStageId: event.data.stageId }),
  GateDecided: (event, rows, ordinal) => decided(event, rows, ordinal),
  GateExceptionCleared: (event, rows) => {
    const { exceptionId, on, report } = event.data;
    const exception = rows.get(gateExceptionTable, streamId(event), exceptionId);
    if (exception !== undefined) rows.put(gateExceptionTable, { ...exception, clearedOn: on, report });
  },
  CarryOverChosen: (event, rows) => {
    const { mode, riskPointIds } = event.data;
    change(event, rows, { carryOver: { mode, riskPointIds } });
  },
  CampaignSuspended: (event, rows) =>
    change(event, rows, { status: 'suspended', statusReason: event.data.reason }),
  CampaignResumed: (event, rows) => change(event, rows, { status: 'running', statusReason: null }),
  CampaignEndedEarly: (event, rows) =>
    change(event, rows, { status: 'endedEarly', statusReason: event.data.reason, endedOn: event.data.on }),
  CampaignCompleted: (event, rows) =>
    change(event, rows, { status: 'completed', statusReason: event.data.summary, endedOn: event.data.on }),
  CampaignArchived: (event, rows) =>
    change(event, rows, { status: 'archived', archiveNumber: event.data.archiveNumber }),
};

/** A duty that an amendment takes up, or gives other days or another owner, is owed from the day of the amendment on. */
function takenUp(
  before: Pick<CampaignPlanRow, 'plan' | 'dutiesSince'> | undefined,
  { duties = [] }: Plan,
  on: LocalDate,
): CampaignPlanRow['dutiesSince'] {
  const known = new Map(before?.plan.duties?.map((duty) => [duty.id, owedAs(duty)]));
  const since = duties.flatMap((duty) => {
    const day = known.get(duty.id) === owedAs(duty) ? before?.dutiesSince[duty.id] : on;
    return day === undefined ? [] : [[duty.id, day] as const];
  });
  return Object.fromEntries(since);
}

function owedAs({ recurrence, owner }: StandingDuty): string {
  return JSON.stringify([recurrence, owner.of, owner.level ?? null]);
}

function launched({ data, revision }: StoredEvent<CampaignLaunched>, rows: Rows): void {
  const { campaignId, plan, planDigest } = data;
  rows.put(campaignTable, {
    campaignId,
    title: data.title,
    year: plan.year,
    hostUnitId: data.hostUnitId,
    planId: plan.id,
    planVersion: plan.version,
    timeZone: plan.timeZone,
    calendar: plan.calendar,
    calendarVersion: data.calendarVersion,
    status: 'running',
    currentStageId: null,
    launchedOn: data.launchedOn,
    endedOn: null,
    statusReason: null,
    archiveNumber: null,
    previousCampaignId: data.previousCampaignId,
    parentCampaignId: data.parent?.campaignId ?? null,
    leadershipGroup: data.group,
    office: data.office,
    planIssued: null,
    carryOver: null,
    revision,
  });
  rows.put(campaignPlanTable, { campaignId, plan, planDigest, amendments: [], dutiesSince: {} });
}

function change(event: StoredEvent<CampaignEvent>, rows: Rows, changes: Partial<CampaignRow>): void {
  const campaign = rows.get(campaignTable, streamId(event));
  if (campaign !== undefined) rows.put(campaignTable, { ...campaign, ...changes, revision: event.revision });
}

function decided(event: StoredEvent<GateDecided>, rows: Rows, ordinal: number): void {
  const { stageId, outcome, on, findings, exceptions, reason, nextStageId } = event.data;
  const { actor, recordedAt } = event;
  const campaignId = streamId(event);
  const decision = { campaignId, stageId, outcome, decidedOn: on, findings, exceptions, reason, nextStageId };
  rows.append(gateDecisionTable, { ordinal, ...decision, actor, recordedAt });
  for (const { exceptionId, rule, blocker, dueOn, unitId } of exceptions) {
    const open = { clearedOn: null, report: null };
    rows.put(gateExceptionTable, { campaignId, exceptionId, stageId, rule, blocker, dueOn, unitId, ...open });
  }
  if (outcome !== 'returned') change(event, rows, { currentStageId: null });
}
