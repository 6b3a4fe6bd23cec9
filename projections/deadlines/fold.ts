/** Folds of the stages' dates. What an extension or an amendment does to a date follows campaign/remember-stages.ts. */
import type { GateDecided, StageExtended } from '../../workflows/campaign/events';
import type { DeadlineMissed } from '../../workflows/deadline/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Plan, PlanStage } from '../../workflows/plans/plan';
import { streamId, type Folds, type Rows } from '../view';
import { milestoneTable, missedTable, stageTable, type MissedRow, type StageRow } from './tables';

export const deadlineFolds: Folds = {
  CampaignLaunched: ({ data: { campaignId, plan } }, rows) => planStages(campaignId, plan, rows),
  PlanAmended: (event, rows) => {
    const campaignId = streamId(event);
    for (const milestone of rows.list(milestoneTable, { campaignId })) {
      rows.put(milestoneTable, { ...milestone, planned: 0 });
    }
    planStages(campaignId, event.data.plan, rows);
  },
  StageOpened: (event, rows) => {
    const { stageId, on } = event.data;
    change(streamId(event), stageId, rows, { status: 'open', openedOn: on });
  },
  StageExtended: (event, rows) => extended(event, rows),
  GateRequested: (event, rows) =>
    change(streamId(event), event.data.stageId, rows, { status: 'gateRequested' }),
  GateRequestWithdrawn: (event, rows) => {
    const stage = rows.get(stageTable, streamId(event), event.data.stageId);
    if (stage !== undefined)
      rows.put(stageTable, { ...stage, status: stage.returns > 0 ? 'rectifying' : 'open' });
  },
  GateDecided: (event, rows) => decided(event, rows),
  MilestoneReached: (event, rows) => {
    const { stageId, milestoneId, on, note } = event.data;
    const milestone = rows.get(milestoneTable, streamId(event), stageId, milestoneId);
    if (milestone !== undefined) rows.put(milestoneTable, { ...milestone, reachedOn: on, note });
  },
  DeadlineMissed: ({ data, recordedAt }, rows) => rows.put(missedTable, missedRow(data, recordedAt)),
};

function missedRow(data: DeadlineMissed['data'], raisedAt: string): MissedRow {
  const { kind, campaignId, programme, stageId, subjectId, dueOn, unitId, deadlineId } = data;
  const home = campaignId ?? programme?.id ?? '';
  return { kind, campaignId: home, stageId: stageId ?? '', subjectId, dueOn, unitId, deadlineId, raisedAt };
}

function planStages(campaignId: string, plan: Plan, rows: Rows): void {
  for (const [place, stage] of plan.stages.entries()) {
    const before = rows.get(stageTable, campaignId, stage.id);
    rows.put(
      stageTable,
      before === undefined ? planned(campaignId, place, stage) : amended(before, place, stage),
    );
    for (const { id, title, due } of stage.milestones) {
      const { reachedOn = null, note = null } = rows.get(milestoneTable, campaignId, stage.id, id) ?? {};
      rows.put(milestoneTable, {
        campaignId,
        stageId: stage.id,
        milestoneId: id,
        titleZh: title.zh,
        titleEn: title.en,
        dueOn: due,
        reachedOn,
        note,
        planned: 1,
      });
    }
  }
}

function planned(campaignId: string, place: number, stage: PlanStage): StageRow {
  return {
    campaignId,
    stageId: stage.id,
    ...plannedFields(place, stage),
    closes: stage.closes,
    submissionDue: stage.submission?.due ?? null,
    status: 'pending',
    openedOn: null,
    decidedOn: null,
    returns: 0,
    extensions: [],
  };
}

/** A date the amendment leaves as it was keeps its extension; one it changes replaces it. */
function amended(before: StageRow, place: number, stage: PlanStage): StageRow {
  const fields = plannedFields(place, stage);
  return {
    ...before,
    ...fields,
    closes: fields.plannedCloses === before.plannedCloses ? before.closes : fields.plannedCloses,
    submissionDue:
      fields.plannedSubmissionDue === before.plannedSubmissionDue
        ? before.submissionDue
        : fields.plannedSubmissionDue,
  };
}

function plannedFields(place: number, stage: PlanStage) {
  return {
    place,
    kind: stage.kind,
    titleZh: stage.title.zh,
    titleEn: stage.title.en,
    plannedOpens: stage.opens,
    plannedCloses: stage.closes,
    plannedSubmissionDue: stage.submission?.due ?? null,
    contents: stage.submission?.contents ?? [],
  };
}

function change(campaignId: string, stageId: string, rows: Rows, changes: Partial<StageRow>): void {
  const stage = rows.get(stageTable, campaignId, stageId);
  if (stage !== undefined) rows.put(stageTable, { ...stage, ...changes });
}

function extended(event: StoredEvent<StageExtended>, rows: Rows): void {
  const { stageId, closes, submissionDue, reason } = event.data;
  const stage = rows.get(stageTable, streamId(event), stageId);
  if (stage === undefined) return;
  const { occurredAt, actor } = event;
  const extension = { occurredAt, closes, submissionDue, reason, personId: actor.personId };
  rows.put(stageTable, {
    ...stage,
    closes,
    submissionDue: submissionDue ?? stage.submissionDue,
    extensions: [...stage.extensions, extension],
  });
}

function decided(event: StoredEvent<GateDecided>, rows: Rows): void {
  const { stageId, outcome, on } = event.data;
  const stage = rows.get(stageTable, streamId(event), stageId);
  if (stage === undefined) return;
  if (outcome === 'returned')
    rows.put(stageTable, { ...stage, status: 'rectifying', returns: stage.returns + 1 });
  else rows.put(stageTable, { ...stage, status: outcome, decidedOn: on });
}
