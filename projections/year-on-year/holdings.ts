/** Powers and posts that were added or cancelled between two years, in the units that take part in either. */
import { unitsWithin } from '../organisation/units-within';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Instant } from '../../workflows/kernel/time';
import type { Query, Reader, SqlValue } from '../view';
import { yearsOf, type YearParams, type Years } from './years';

export interface HoldingCounts {
  readonly added: number;
  readonly cancelled: number;
}

export interface HoldingChange {
  readonly kind: 'power' | 'post';
  readonly change: 'added' | 'cancelled';
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly at: Instant;
}

/** When each began and ended. */
const TABLES = {
  power: { id: 'powerId', added: 'listedAt', cancelled: 'cancelledAt' },
  post: { id: 'postId', added: 'establishedAt', cancelled: 'abolishedAt' },
} as const;
const CHANGES = ['added', 'cancelled'] as const;

/** What came and went in between is counted on both sides. */
export function holdingCounts(
  reader: Reader,
  kind: HoldingChange['kind'],
  years: Years,
  unitId: string | undefined,
): HoldingCounts {
  const [added, cancelled] = CHANGES.map((change) => {
    const { sql, params } = changedSql(reader, kind, change, years, unitId);
    return reader.get<{ readonly n: number }>(`SELECT count(*) AS n FROM (${sql})`, ...params)?.n ?? 0;
  });
  return { added: added ?? 0, cancelled: cancelled ?? 0 };
}

/** In the order of time. Empty without a predecessor. */
export const holdingChanges: Query<YearParams & PageParams, Page<HoldingChange>> = (reader, asked) => {
  const limit = pageLimit(asked);
  const place = placeOf('holding-changes', 4, asked);
  const years = yearsOf(reader, asked.campaignId);
  if (years === undefined || years.previous === null) return { items: [], nextCursor: null };
  const parts = (['power', 'post'] as const).flatMap((kind) =>
    CHANGES.map((change) => changedSql(reader, kind, change, years, asked.unitId)),
  );
  const rows = reader.all<HoldingChange>(
    `SELECT h.*, coalesce(u.name, h.unitId) AS unitName
     FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) h LEFT JOIN unit u ON u.unitId = h.unitId
     ${place === null ? '' : 'WHERE (h.at, h.kind, h.id, h.change) > (?, ?, ?, ?)'}
     ORDER BY h.at, h.kind, h.id, h.change LIMIT ?`,
    ...parts.flatMap(({ params }) => params),
    ...(place ?? []),
    limit + 1,
  );
  return pageOf(
    rows,
    limit,
    (row) => row,
    ({ at, kind, id, change }) => cursorOf('holding-changes', [at, kind, id, change]),
  );
};

function changedSql(
  reader: Reader,
  kind: HoldingChange['kind'],
  change: HoldingChange['change'],
  { campaign, previous, since, until }: Years,
  unitId: string | undefined,
): { readonly sql: string; readonly params: readonly SqlValue[] } {
  const { id, [change]: at } = TABLES[kind];
  const within = unitId === undefined ? undefined : unitsWithin(reader, unitId, true);
  const sql = `SELECT '${kind}' AS kind, '${change}' AS change, h.${id} AS id, h.name AS name, h.unitId AS unitId, h.${at} AS at
    FROM ${kind} h WHERE h.${at} >= ? ${until === null ? '' : `AND h.${at} < ?`}
      AND h.unitId IN (SELECT unitId FROM scope_unit WHERE campaignId IN (?, ?))
      ${within === undefined ? '' : `AND h.unitId IN (${within.sql})`}`;
  return {
    sql,
    params: [
      since,
      ...(until === null ? [] : [until]),
      campaign.campaignId,
      previous?.campaignId ?? campaign.campaignId,
      ...(within?.params ?? []),
    ],
  };
}
