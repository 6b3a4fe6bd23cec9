/** Folds of scope, contacts and submissions. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { ScopeUnit } from '../../workflows/campaign/events';
import type { Plan } from '../../workflows/plans/plan';
import type {
  SubmissionBegun,
  SubmissionContents,
  SubmissionEvent,
  SubmissionHandedIn,
} from '../../workflows/submission/events';
import { standsForHost } from '../../workflows/campaign/children';
import { campaignPlanTable } from '../campaigns/tables';
import { childReportTable } from '../cascade/tables';
import { streamId, type Folds, type Rows } from '../view';
import {
  handedInTable,
  matrixCellTable,
  scopeUnitTable,
  submissionHomeTable,
  type HandedInItem,
  type MatrixCellRow,
} from './tables';

export const submissionFolds: Folds = {
  CampaignLaunched: ({ data: { campaignId, scope, plan } }, rows) => addUnits(rows, campaignId, scope, plan),
  ScopeChanged: (event, rows) => {
    const campaignId = streamId(event);
    const { added, removedUnitIds } = event.data;
    for (const unitId of removedUnitIds) {
      const unit = rows.get(scopeUnitTable, campaignId, unitId);
      if (unit !== undefined) rows.put(scopeUnitTable, { ...unit, inScope: 0 });
    }
    const plan = rows.get(campaignPlanTable, campaignId)?.plan;
    if (plan !== undefined) addUnits(rows, campaignId, added, plan);
  },
  // A stage that hands in nothing may do so after an amendment, and the other way round.
  PlanAmended: (event, rows) => {
    const campaignId = streamId(event);
    const units = rows.list(scopeUnitTable, { campaignId, inScope: 1 });
    addUnits(rows, campaignId, units, event.data.plan);
  },
  ChildPinned: (event, rows) => {
    const { childId, hostUnitId } = event.data;
    const unit = rows.get(scopeUnitTable, streamId(event), hostUnitId);
    if (unit === undefined) return;
    // A report of a child that gave the unit back does not take it from another one.
    const stands = standsForHost(event.data);
    if (!stands && unit.childCampaignId !== childId) return;
    rows.put(scopeUnitTable, { ...unit, childCampaignId: stands ? childId : null });
  },
  ContactNamed: (event, rows) => {
    const { unitId, postId, personId } = event.data;
    const unit = rows.get(scopeUnitTable, streamId(event), unitId);
    if (unit !== undefined) {
      rows.put(scopeUnitTable, { ...unit, contactPostId: postId, contactPersonId: personId });
    }
  },

  UnitsUrged: (event, rows) => {
    const { stageId, unitIds, text, dueOn } = event.data;
    for (const unitId of unitIds) {
      const cell = rows.get(matrixCellTable, streamId(event), unitId, stageId);
      if (cell === undefined) continue;
      const urged = { at: event.occurredAt, text, dueOn };
      rows.put(matrixCellTable, { ...cell, urges: cell.urges + 1, urged });
    }
  },

  SubmissionBegun: (event, rows) => begun(event, rows),
  SubmissionHandedIn: (event, rows, ordinal) => handedIn(event, rows, ordinal),
  SubmissionWithdrawn: (event, rows) => change(event, rows, () => ({ status: 'working' })),
  SubmissionReturned: (event, rows) =>
    change(event, rows, ({ returns }) => ({
      status: 'returned',
      returns: returns + 1,
      returnReasons: event.data.reasons,
    })),
  SubmissionAccepted: (event, rows) =>
    change(event, rows, () => ({ status: 'accepted', acceptedAt: event.occurredAt })),
  SubmissionReopened: (event, rows) =>
    change(event, rows, ({ returns }) => ({
      status: 'returned',
      returns: returns + 1,
      returnReasons: event.data.reasons,
      acceptedAt: null,
    })),
};

/** A unit that comes back into scope finds its cells and its contact as they were. */
function addUnits(rows: Rows, campaignId: string, units: readonly ScopeUnit[], plan: Plan): void {
  const stages = plan.stages.filter((stage) => stage.submission !== undefined);
  const children = childrenByHost(rows, campaignId);
  for (const { unitId, name } of units) {
    const { contactPostId = null, contactPersonId = null } =
      rows.get(scopeUnitTable, campaignId, unitId) ?? {};
    const childCampaignId = children.get(unitId) ?? null;
    rows.put(scopeUnitTable, {
      campaignId,
      unitId,
      name,
      inScope: 1,
      contactPostId,
      contactPersonId,
      childCampaignId,
    });
    for (const { id: stageId } of stages) {
      if (rows.get(matrixCellTable, campaignId, unitId, stageId) === undefined) {
        rows.put(matrixCellTable, emptyCell(campaignId, unitId, stageId));
      }
    }
  }
}

/** A unit may come into scope after a child of its own has been launched. */
function childrenByHost(rows: Rows, campaignId: string): ReadonlyMap<string, string> {
  const standing = rows
    .list(childReportTable, { parentId: campaignId })
    .filter(({ report }) => standsForHost(report));
  return new Map(standing.map(({ report, childId }) => [report.hostUnitId, childId]));
}

function emptyCell(campaignId: string, unitId: string, stageId: string): MatrixCellRow {
  return {
    campaignId,
    unitId,
    stageId,
    submissionId: `${campaignId}.${stageId}.${unitId}`,
    status: 'notBegun',
    returns: 0,
    returnReasons: [],
    begunAt: null,
    submittedAt: null,
    submittedOrdinal: 0,
    acceptedAt: null,
    posts: 0,
    powers: 0,
    flows: 0,
    riskPoints: 0,
    measures: 0,
    nilReturns: [],
    missing: 0,
    urges: 0,
    urged: null,
  };
}

function begun(event: StoredEvent<SubmissionBegun>, rows: Rows): void {
  const { submissionId, campaignId, stageId, unitId } = event.data;
  rows.put(submissionHomeTable, { submissionId, campaignId, unitId, stageId });
  const cell =
    rows.get(matrixCellTable, campaignId, unitId, stageId) ?? emptyCell(campaignId, unitId, stageId);
  rows.put(matrixCellTable, { ...cell, submissionId, status: 'working', begunAt: event.occurredAt });
}

function handedIn(event: StoredEvent<SubmissionHandedIn>, rows: Rows, ordinal: number): void {
  const { contents, missing } = event.data;
  rows.put(handedInTable, { submissionId: streamId(event), missing, items: itemsOf(contents) });
  change(event, rows, () => ({
    status: 'submitted',
    submittedAt: event.occurredAt,
    submittedOrdinal: ordinal,
    urged: null,
    acceptedAt: null,
    posts: contents.posts.length,
    powers: contents.powers.length,
    flows: contents.powers.filter((power) => power.flowSteps > 0).length,
    riskPoints: contents.riskPoints.length,
    measures: contents.measures.length,
    nilReturns: contents.nilReturns.map((nil) => nil.content),
    missing: missing.length,
  }));
}

function itemsOf({ posts, powers, riskPoints, measures }: SubmissionContents): readonly HandedInItem[] {
  return [
    ...posts.map((item): HandedInItem => ['post', item.id, item.revision]),
    ...powers.map((item): HandedInItem => ['power', item.id, item.revision]),
    ...riskPoints.map((item): HandedInItem => ['riskPoint', item.id, item.revision]),
    ...measures.map((item): HandedInItem => ['measure', item.id, item.revision]),
  ];
}

function change(
  event: StoredEvent<SubmissionEvent>,
  rows: Rows,
  changes: (cell: MatrixCellRow) => Partial<MatrixCellRow>,
): void {
  const home = rows.get(submissionHomeTable, streamId(event));
  if (home === undefined) return;
  const cell = rows.get(matrixCellTable, home.campaignId, home.unitId, home.stageId);
  if (cell !== undefined) rows.put(matrixCellTable, { ...cell, ...changes(cell) });
}
