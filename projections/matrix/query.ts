/** Questions about progress. A cell is late when its stage's submission is due before `asOf` and nothing lies handed in. */
import type { LocalDate } from '../../workflows/kernel/time';
import type { AssessmentResult, StageKind, SubmissionContent } from '../../workflows/plans/plan';
import type { Bilingual } from '../../workflows/kernel/text';
import type { MissingItem } from '../../workflows/submission/events';
import { missingText } from '../../workflows/submission/freeze';
import { fromJson, withJson, type JsonText } from '../json';
import { unitsWithin } from '../organisation/units-within';
import type { Query, Reader } from '../view';
import type { DriftTakenUpRow } from './drift-taken-up';
import { driftOf, kindsAsked, liveItems, type DriftItem } from './drift';
import { itemName } from './item-name';
import type { AssessmentState, CellStatus, HandedInItem, Urged } from './tables';

export const CELL_STATUSES: readonly CellStatus[] = [
  'notBegun',
  'working',
  'submitted',
  'returned',
  'accepted',
];

export interface MatrixParams {
  readonly campaignId: string;
  readonly asOf: LocalDate;
  readonly unitId?: string;
  /** With `unitId`: its units below, too. Default true. */
  readonly andBelow?: boolean;
  /** Rows with at least one such cell, in `stageId` if given. */
  readonly statuses?: readonly CellStatus[];
  readonly stageId?: string;
  /** Rows with a late cell. */
  readonly lateOnly?: boolean;
}

export interface MatrixStage {
  readonly stageId: string;
  readonly kind: StageKind;
  readonly title: Bilingual;
  readonly submissionDue: LocalDate | null;
  /** Over the rows shown. */
  readonly totals: Readonly<Record<CellStatus, number>> & { readonly late: number; readonly units: number };
}

export interface MatrixCell {
  readonly stageId: string;
  readonly submissionId: string;
  readonly status: CellStatus;
  readonly late: boolean;
  readonly returns: number;
  /** How often it was urged, and the last time since it last handed in. */
  readonly urges: number;
  readonly urged: Urged | null;
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
  /** Of the last hand-in. */
  readonly counts: {
    readonly posts: number;
    readonly powers: number;
    readonly flows: number;
    readonly riskPoints: number;
    readonly measures: number;
    readonly missing: number;
  };
  readonly nilReturns: readonly SubmissionContent[];
  /** Accepted, and the unit has since changed content that the stage asks for. */
  readonly drift: boolean;
}

export interface MatrixUnit {
  readonly unitId: string;
  readonly name: string;
  readonly contact: {
    readonly postId: string;
    readonly personId: string;
    readonly personName: string;
  } | null;
  /** What the unit holds now. */
  readonly live: {
    readonly posts: number;
    readonly powers: number;
    readonly riskPoints: number;
    readonly measures: number;
  };
  readonly assessment: {
    readonly assessmentId: string;
    readonly state: AssessmentState;
    readonly total: number | null;
    readonly result: AssessmentResult | null;
    readonly reassessedResult: AssessmentResult | null;
  } | null;
  /** In the order of `stages`; a stage that asks for nothing has no cell. */
  readonly cells: readonly MatrixCell[];
  /** The child campaign that stands for the unit: it has no cells here, but there. */
  readonly childCampaignId: string | null;
}

export interface Matrix {
  readonly campaignId: string;
  readonly asOf: LocalDate;
  readonly stages: readonly MatrixStage[];
  readonly units: readonly MatrixUnit[];
}

/** Units in scope, by id. */
export const progressMatrix: Query<MatrixParams, Matrix> = (reader, params) => {
  const { campaignId, asOf } = params;
  const stages = stagesOf(reader, campaignId);
  const rows = cellsByUnit(reader, params);
  const rowsOf = ({ unitId, childCampaignId }: UnitSql) =>
    childCampaignId === null ? (rows.get(unitId) ?? []) : [];
  const places = stages
    .map((stage) => ({ stage, asks: asksOf(stage) }))
    .filter(({ asks }) => asks.length > 0);
  const units = unitRows(reader, params)
    .map((unit) => matrixUnit(unit, cellsOf(unit, rowsOf(unit), places, asOf)))
    .filter((unit) => isWanted(unit, params));
  return { campaignId, asOf, stages: stages.map((stage) => withTotals(stage, units)), units };
};

interface Named {
  /** What the item is called now; null where it has no name of its own. */
  readonly name: string | null;
}

export interface CellDetail {
  readonly submissionId: string;
  readonly missing: readonly (MissingItem & Named & { readonly text: Bilingual })[];
  readonly returnReasons: readonly string[];
  /** `takenUp`: the office has decided on the item as it stands. */
  readonly drift: readonly (DriftItem & Named & { readonly takenUp: boolean })[];
  readonly takenUp: readonly Omit<DriftTakenUpRow, 'ordinal' | 'submissionId'>[];
}

/**
 * What is missing from one unit's hand-in, and which items have moved on since: changed, new (`handedInRevision` null) or
 * gone. Undefined where the unit owes no submission for the stage.
 */
export const matrixCell: Query<
  { readonly campaignId: string; readonly unitId: string; readonly stageId: string },
  CellDetail | undefined
> = (reader, { campaignId, unitId, stageId }) => {
  const cell = reader.get<{ submissionId: string; returnReasons: string; contents: string }>(
    `SELECT m.submissionId, m.returnReasons, s.contents FROM matrix_cell m
     JOIN stage s ON s.campaignId = m.campaignId AND s.stageId = m.stageId
     WHERE m.campaignId = ? AND m.unitId = ? AND m.stageId = ?`,
    ...[campaignId, unitId, stageId],
  );
  if (cell === undefined) return undefined;
  const { submissionId } = cell;
  const returnReasons = fromJson<readonly string[]>(cell.returnReasons);
  const handedIn = reader.get<{ missing: string; items: string }>(
    'SELECT missing, items FROM handed_in WHERE submissionId = ?',
    submissionId,
  );
  if (handedIn === undefined) return { submissionId, missing: [], returnReasons, drift: [], takenUp: [] };
  const kinds = kindsAsked(fromJson(cell.contents));
  const items = fromJson<readonly HandedInItem[]>(handedIn.items).filter(([kind]) => kinds.includes(kind));
  const takenUp = reader
    .all<object>(
      `SELECT occurredAt, personId, decision, reason, items FROM drift_taken_up WHERE submissionId = ?
       ORDER BY ordinal`,
      submissionId,
    )
    .map((row) => withJson<CellDetail['takenUp'][number]>(row, ['items']));
  const decided = new Set(takenUp.flatMap((each) => each.items.map(keyOfDrift)));
  const drift = driftOf(items, liveItems(reader, campaignId, unitId, kinds)).map((item) => ({
    ...item,
    name: itemName(reader, item.id),
    takenUp: decided.has(keyOfDrift(item)),
  }));
  const missing = fromJson<readonly MissingItem[]>(handedIn.missing).map((item) => ({
    ...item,
    name: itemName(reader, item.subjectId),
    text: missingText(item),
  }));
  return { submissionId, missing, returnReasons, drift, takenUp };
};

function keyOfDrift({ kind, id, revision }: Pick<DriftItem, 'kind' | 'id' | 'revision'>): string {
  return `${kind} ${id} ${revision ?? 'gone'}`;
}

interface StageSql {
  readonly stageId: string;
  readonly kind: StageKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly submissionDue: string | null;
  readonly contents: string;
  readonly status: string;
}

function stagesOf(reader: Reader, campaignId: string): readonly StageSql[] {
  return reader.all<StageSql>(
    `SELECT stageId, kind, titleZh, titleEn, submissionDue, contents, status FROM stage
     WHERE campaignId = ? ORDER BY place`,
    campaignId,
  );
}

/** When the unit's content last changed, by kind; null where it holds nothing. */
interface ChangedSql {
  readonly postsChanged: number | null;
  readonly powersChanged: number | null;
  readonly flowsChanged: number | null;
  readonly riskPointsChanged: number | null;
  readonly gradesChanged: number | null;
  readonly measuresChanged: number | null;
}

interface UnitSql extends ChangedSql {
  readonly childCampaignId: string | null;
  readonly unitId: string;
  readonly name: string;
  readonly contactPostId: string | null;
  readonly contactPersonId: string | null;
  readonly contactName: string | null;
  readonly posts: number;
  readonly powers: number;
  readonly riskPoints: number;
  readonly measures: number;
  readonly assessmentId: string | null;
  readonly state: AssessmentState | null;
  readonly total: number | null;
  readonly result: AssessmentResult | null;
  readonly reassessedResult: AssessmentResult | null;
}

function unitRows(reader: Reader, params: MatrixParams): readonly UnitSql[] {
  const within = unitFilter(reader, params, 's');
  return reader.all<UnitSql>(
    `SELECT s.unitId, coalesce(u.name, s.name) AS name, s.childCampaignId, s.contactPostId, s.contactPersonId, n.name AS contactName,
       coalesce(w.posts, 0) AS posts, coalesce(w.powers, 0) AS powers, coalesce(h.riskPoints, 0) AS riskPoints,
       coalesce(h.measures, 0) AS measures, w.postsChanged, w.powersChanged, w.flowsChanged, h.riskPointsChanged,
       h.gradesChanged, h.measuresChanged, a.assessmentId, a.state, a.total, a.result, a.reassessedResult
     FROM scope_unit s LEFT JOIN unit u ON u.unitId = s.unitId LEFT JOIN person n ON n.personId = s.contactPersonId
     LEFT JOIN unit_holding w ON w.campaignId = '' AND w.unitId = s.unitId
     LEFT JOIN unit_holding h ON h.campaignId = s.campaignId AND h.unitId = s.unitId
     LEFT JOIN assessment a ON a.campaignId = s.campaignId AND a.unitId = s.unitId
     WHERE s.campaignId = ? AND s.inScope = 1 ${within.sql} ORDER BY s.unitId`,
    params.campaignId,
    ...within.params,
  );
}

interface CellSql {
  readonly unitId: string;
  readonly stageId: string;
  readonly submissionId: string;
  readonly status: CellStatus;
  readonly returns: number;
  readonly submittedAt: string | null;
  readonly submittedOrdinal: number;
  readonly acceptedAt: string | null;
  readonly posts: number;
  readonly powers: number;
  readonly flows: number;
  readonly riskPoints: number;
  readonly measures: number;
  readonly nilReturns: string;
  readonly missing: number;
  readonly urges: number;
  readonly urged: JsonText | null;
}

function cellsByUnit(reader: Reader, params: MatrixParams): ReadonlyMap<string, readonly CellSql[]> {
  const within = unitFilter(reader, params, 'm');
  const rows = reader.all<CellSql>(
    `SELECT m.unitId, m.stageId, m.submissionId, m.status, m.returns, m.submittedAt, m.submittedOrdinal, m.acceptedAt,
       m.posts, m.powers, m.flows, m.riskPoints, m.measures, m.nilReturns, m.missing, m.urges, m.urged
     FROM matrix_cell m WHERE m.campaignId = ? ${within.sql}`,
    params.campaignId,
    ...within.params,
  );
  const units = new Map<string, CellSql[]>();
  for (const row of rows) {
    const cells = units.get(row.unitId);
    if (cells === undefined) units.set(row.unitId, [row]);
    else cells.push(row);
  }
  return units;
}

interface AskingStage {
  readonly stage: StageSql;
  readonly asks: readonly SubmissionContent[];
}

/** In the order of the stages. */
function cellsOf(
  unit: ChangedSql,
  rows: readonly CellSql[],
  stages: readonly AskingStage[],
  asOf: LocalDate,
): readonly MatrixCell[] {
  return stages.flatMap(({ stage, asks }) => {
    const row = rows.find((each) => each.stageId === stage.stageId);
    return row === undefined ? [] : [cellOf(row, unit, stage, asks, asOf)];
  });
}

function unitFilter(reader: Reader, { unitId, andBelow = true }: MatrixParams, table: string) {
  if (unitId === undefined) return { sql: '', params: [] };
  const within = unitsWithin(reader, unitId, andBelow);
  return { sql: `AND ${table}.unitId IN (${within.sql})`, params: within.params };
}

function asksOf(stage: StageSql): readonly SubmissionContent[] {
  return fromJson(stage.contents);
}

function cellOf(
  row: CellSql,
  unit: ChangedSql,
  stage: StageSql,
  asks: readonly SubmissionContent[],
  asOf: LocalDate,
): MatrixCell {
  const { stageId, submissionId, status, returns, submittedAt, acceptedAt } = row;
  const { posts, powers, flows, riskPoints, measures, missing } = row;
  return {
    stageId,
    submissionId,
    status,
    late: isLate(status, stage, asOf),
    returns,
    urges: row.urges,
    urged: row.urged === null ? null : fromJson(row.urged),
    submittedAt,
    acceptedAt,
    counts: { posts, powers, flows, riskPoints, measures, missing },
    nilReturns: row.nilReturns === '[]' ? [] : fromJson(row.nilReturns),
    drift: status === 'accepted' && asks.some((content) => changedAt(unit, content) > row.submittedOrdinal),
  };
}

function isLate(status: CellStatus, { submissionDue }: StageSql, asOf: LocalDate): boolean {
  return submissionDue !== null && submissionDue < asOf && status !== 'submitted' && status !== 'accepted';
}

function changedAt(row: ChangedSql, content: SubmissionContent): number {
  switch (content) {
    case 'posts':
      return row.postsChanged ?? 0;
    case 'powers':
      return row.powersChanged ?? 0;
    case 'flows':
      return row.flowsChanged ?? 0;
    case 'riskPoints':
      return row.riskPointsChanged ?? 0;
    case 'grades':
      return Math.max(row.gradesChanged ?? 0, row.riskPointsChanged ?? 0);
    case 'measures':
      return row.measuresChanged ?? 0;
  }
}

function matrixUnit(row: UnitSql, cells: readonly MatrixCell[]): MatrixUnit {
  const { unitId, name, contactPostId, contactPersonId, contactName, assessmentId, state } = row;
  const { posts, powers, riskPoints, measures, total, result, reassessedResult } = row;
  return {
    unitId,
    name,
    contact:
      contactPostId === null || contactPersonId === null
        ? null
        : { postId: contactPostId, personId: contactPersonId, personName: contactName ?? contactPersonId },
    live: { posts, powers, riskPoints, measures },
    assessment:
      assessmentId === null || state === null
        ? null
        : { assessmentId, state, total, result, reassessedResult },
    cells,
    childCampaignId: row.childCampaignId,
  };
}

function isWanted({ cells }: MatrixUnit, { statuses, stageId, lateOnly = false }: MatrixParams): boolean {
  if (statuses === undefined && !lateOnly) return true;
  return cells.some(
    (cell) =>
      (stageId === undefined || cell.stageId === stageId) &&
      (statuses === undefined || statuses.includes(cell.status)) &&
      (!lateOnly || cell.late),
  );
}

function withTotals(
  { stageId, kind, titleZh, titleEn, submissionDue }: StageSql,
  units: readonly MatrixUnit[],
): MatrixStage {
  const totals = { notBegun: 0, working: 0, submitted: 0, returned: 0, accepted: 0, late: 0, units: 0 };
  for (const { cells } of units) {
    const cell = cells.find((each) => each.stageId === stageId);
    if (cell === undefined) continue;
    totals[cell.status] += 1;
    totals.units += 1;
    if (cell.late) totals.late += 1;
  }
  return { stageId, kind, title: { zh: titleZh, en: titleEn }, submissionDue, totals };
}
