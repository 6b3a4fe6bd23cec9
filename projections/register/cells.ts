/** Keeps the counts of `risk_cell` in step with the risk points. */
import { campaignTable } from '../campaigns/tables';
import { unitTable } from '../organisation/tables';
import type { Rows } from '../view';
import { riskCellTable, riskPointTable, type RiskCellRow, type RiskPointRow } from './tables';

type Kind = Omit<RiskCellRow, 'unitId' | 'points'>;

/** What `unitId` the whole campaign is counted under. */
export const WHOLE_CAMPAIGN = '';

/** Puts the row, and moves its point from the cell it was counted in to the one it belongs to. */
export function putCounted(rows: Rows, before: RiskPointRow | undefined, after: RiskPointRow): void {
  rows.put(riskPointTable, after);
  if (before !== undefined && sameKind(before, after)) return;
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
  const move = (kind: Kind, points: number) => {
    for (const each of leaving) add(rows, kind, each, -points);
    for (const each of entering) add(rows, kind, each, points);
  };
  for (const cell of rows.list(riskCellTable, { unitId })) move(cell, cell.points);
  for (const { campaignId } of rows.list(campaignTable, {})) {
    for (const point of rows.list(riskPointTable, { campaignId, unitId })) move(point, 1);
  }
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
    a.method === b.method &&
    a.likelihood === b.likelihood &&
    a.severity === b.severity
  );
}

function add(rows: Rows, kind: Kind, unitId: string, points: number): void {
  const { campaignId, level, category, state, method, likelihood, severity } = kind;
  rows.count(riskCellTable, points, unitId, campaignId, level, category, state, method, likelihood, severity);
}
