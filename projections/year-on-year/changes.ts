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
  const inUnit = (row: string) => (within === undefined ? '' : `AND ${row}.unitId IN (${within.sql})`);
  const units = within?.params ?? [];
  const sql = `SELECT 0 AS part, n.number AS number, o.number AS before, n.unitId AS unitId,
      o.level AS levelBefore, n.level AS levelNow,
      CASE WHEN o.number IS NULL THEN 'new' WHEN n.state = 'closed' THEN 'closed'
        WHEN n.level <> o.level THEN 'regraded' WHEN ${REVISED} THEN 'revised' ELSE 'unchanged' END AS change
    FROM risk_point n LEFT JOIN risk_point o ON o.riskPointId = n.riskPointId AND o.campaignId = ?
    WHERE n.campaignId = ? ${inUnit('n')}
    UNION ALL
    SELECT 1, o.number, o.number, o.unitId, o.level, NULL,
      CASE WHEN o.state = 'closed' THEN 'closedBefore' ELSE 'gone' END
    FROM risk_point o WHERE o.campaignId = ? ${inUnit('o')}
      AND NOT EXISTS (SELECT 1 FROM risk_point n WHERE n.riskPointId = o.riskPointId AND n.campaignId = ?)`;
  return { sql, params: [previousId, campaignId, ...units, previousId, ...units, campaignId] };
}
