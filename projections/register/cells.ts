/** Gives each risk point the number of its kind, and keeps the counts of `risk_cell` in step. */
import { campaignTable } from '../campaigns/tables';
import { unitTable } from '../organisation/tables';
import type { Draft, Rows } from '../view';
import { riskCellTable, riskKindTable, riskPointTable, type RiskKindRow, type RiskPointRow } from './tables';

type Kind = Omit<RiskKindRow, 'kind'>;
type Counted = Pick<RiskPointRow, 'campaignId' | 'kind'>;

/** What `unitId` the whole campaign is counted under. */
export const WHOLE_CAMPAIGN = '';

/**
 * Puts the row with the number of its kind, and moves its point from the cell it was counted in to the one it belongs to.
 * `kind` of `after` is that of `before`, or 0 where there is none.
 */
export function putCounted(
  rows: Rows,
  before: RiskPointRow | undefined,
  after: Draft<RiskPointRow>,
  ordinal: number,
): void {
  if (before !== undefined && sameKind(before, after)) {
    rows.put(riskPointTable, after);
    return;
  }
  after.kind = kindNumber(rows, after, ordinal);
  rows.put(riskPointTable, after);
  const counted = countedUnder(rows, after.unitId);
  if (before !== undefined) for (const unitId of counted) add(rows, before, unitId, -1);
  for (const unitId of counted) add(rows, after, unitId, 1);
}

/** After a unit has moved, with all below it. */
export function moveCounts(rows: Rows, unitId: string): void {
  const unit = rows.get(unitTable, unitId);
  if (unit === undefined || unit.movedFrom === null) return;
  const oldAbove = above(unit.movedFrom);
  const newAbove = above(unit.path);
  const leaving = oldAbove.filter((each) => !newAbove.includes(each));
  const entering = newAbove.filter((each) => !oldAbove.includes(each));
  if (leaving.length === 0 && entering.length === 0) return;
  const move = (counted: Counted, points: number) => {
    for (const each of leaving) add(rows, counted, each, -points);
    for (const each of entering) add(rows, counted, each, points);
  };
  for (const cell of rows.list(riskCellTable, { unitId })) move(cell, cell.points);
  for (const { campaignId } of rows.list(campaignTable, {})) {
    for (const point of rows.list(riskPointTable, { campaignId, unitId })) move(point, 1);
  }
}

/** An event makes at most one point of a kind not seen before, so its ordinal can be the number of the kind. */
function kindNumber(rows: Rows, point: Kind, ordinal: number): number {
  const { campaignId, level, category, holderLevel, state, method, likelihood, severity } = point;
  const known = rows.get(
    riskKindTable,
    campaignId,
    level,
    category,
    holderLevel,
    state,
    method,
    likelihood,
    severity,
  );
  if (known !== undefined) return known.kind;
  const kind = {
    kind: ordinal,
    campaignId,
    level,
    category,
    holderLevel,
    state,
    method,
    likelihood,
    severity,
  };
  rows.put(riskKindTable, kind);
  return ordinal;
}

function countedUnder(rows: Rows, unitId: string): readonly string[] {
  const path = rows.get(unitTable, unitId)?.path;
  return path === undefined ? [WHOLE_CAMPAIGN] : [WHOLE_CAMPAIGN, ...above(path)];
}

/** The units strictly above the last one of a path. */
function above(path: string): readonly string[] {
  return path.split('/').slice(1, -2);
}

function sameKind(a: Kind, b: Kind): boolean {
  return (
    a.level === b.level &&
    a.state === b.state &&
    a.category === b.category &&
    a.holderLevel === b.holderLevel &&
    a.method === b.method &&
    a.likelihood === b.likelihood &&
    a.severity === b.severity
  );
}

function add(rows: Rows, { campaignId, kind }: Counted, unitId: string, points: number): void {
  rows.count(riskCellTable, points, unitId, campaignId, kind);
}
