/**
 * Every risk point of two registers with what became of it, as SQL. Each point is of one kind, so the kinds add up to both registers:
 * `new`, `unchanged`, `regraded`, `revised` and `closed` to this year's; the last four, `closedBefore` and `gone` to last year's.
 */
import { unitsWithin } from '../organisation/units-within';
import type { Reader, SqlValue } from '../view';

/** `regraded` goes before `revised`; `closed`: this year; `closedBefore`: last year, so it was not carried over; `gone`: not carried over. */
export const POINT_CHANGES = [
  'new',
  'unchanged',
  'regraded',
  'revised',
  'closed',
  'closedBefore',
  'gone',
] as const;
export type PointChange = (typeof POINT_CHANGES)[number];

/** Of those, what is in this year's register, and in last year's. */
export const IN_THIS_YEAR: readonly PointChange[] = ['new', 'unchanged', 'regraded', 'revised', 'closed'];
export const IN_LAST_YEAR: readonly PointChange[] = POINT_CHANGES.filter((change) => change !== 'new');

export interface ChangeSql {
  /** 0: in this year's register, 1: in last year's alone. */
  readonly part: 0 | 1;
  /** Of the row in that register; the list is sorted by part and number. */
  readonly number: number;
  /** Of its row last year. */
  readonly before: number | null;
  readonly unitId: string;
  readonly levelBefore: number | null;
  readonly levelNow: number | null;
  readonly change: PointChange;
}

const REVISED = ['manifestation', 'category', 'holderLevel', 'postId', 'powerId', 'flowStepId']
  .map((column) => `n.${column} IS NOT o.${column}`)
  .join(' OR ');

export function changesSql(
  reader: Reader,
  campaignId: string,
  previousId: string,
  unitId: string | undefined,
): { readonly sql: string; readonly params: readonly SqlValue[] } {
  const within = unitId === undefined ? undefined : unitsWithin(reader, unitId, true);
  const sql = `SELECT n.number IS NULL AS part, coalesce(n.number, o.number) AS number, o.number AS before,
      coalesce(n.unitId, o.unitId) AS unitId, o.level AS levelBefore, n.level AS levelNow,
      CASE WHEN o.number IS NULL THEN 'new' WHEN n.state = 'closed' THEN 'closed'
        WHEN n.level <> o.level THEN 'regraded' WHEN n.number IS NOT NULL THEN iif(${REVISED}, 'revised', 'unchanged')
        WHEN o.state = 'closed' THEN 'closedBefore' ELSE 'gone' END AS change
    FROM (SELECT * FROM risk_point WHERE campaignId = ?) n
    FULL JOIN (SELECT * FROM risk_point WHERE campaignId = ?) o ON o.riskPointId = n.riskPointId
    ${within === undefined ? '' : `WHERE coalesce(n.unitId, o.unitId) IN (${within.sql})`}`;
  return { sql, params: [campaignId, previousId, ...(within?.params ?? [])] };
}
