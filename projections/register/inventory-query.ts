/** Which items exist: what the write side asks to put a submission together, and to carry risk points over. */
import type { Query, Reader, SqlValue } from '../view';

export interface UnitInventory {
  /** Posts of the unit, not abolished. */
  readonly postIds: readonly string[];
  /** Powers of the unit, not cancelled. */
  readonly powerIds: readonly string[];
  /** Risk points of the unit in the campaign, not closed and not carried on into another. */
  readonly riskPointIds: readonly string[];
  /** Measures on those points, not cancelled. */
  readonly measureIds: readonly string[];
  /** Of those posts and powers, where a risk point has been found since "none found" was signed: the signature holds no longer. */
  readonly outweighedIds: readonly string[];
}

/** Ids in order. */
export const unitInventory: Query<{ readonly campaignId: string; readonly unitId: string }, UnitInventory> = (
  reader,
  { campaignId, unitId },
) => ({
  postIds: ids(
    reader,
    'SELECT postId AS id FROM post WHERE unitId = ? AND active = 1 ORDER BY postId',
    unitId,
  ),
  powerIds: ids(
    reader,
    'SELECT powerId AS id FROM power WHERE unitId = ? AND active = 1 ORDER BY powerId',
    unitId,
  ),
  riskPointIds: ids(reader, `SELECT riskPointId AS id ${POINTS} ORDER BY riskPointId`, campaignId, unitId),
  measureIds: ids(
    reader,
    `SELECT measureId AS id FROM measure WHERE riskPointId IN (SELECT riskPointId ${POINTS}) AND state <> 'cancelled'
     ORDER BY measureId`,
    ...[campaignId, unitId],
  ),
  outweighedIds: [
    ...ids(reader, outweighed('post', 'postId'), campaignId, unitId),
    ...ids(reader, outweighed('power', 'powerId'), campaignId, unitId),
  ],
});

function outweighed(table: 'post' | 'power', id: 'postId' | 'powerId'): string {
  return `SELECT c.${id} AS id FROM ${table} c JOIN json_each(c.noRisk) n ON n.key = ?
    WHERE c.unitId = ? AND ${FOUND_SINCE('c', id)} ORDER BY c.${id}`;
}

/** Those of the unit's risk points in the campaign that lie on one of its posts or powers: what a hand-in counts there. Ids in order. */
export const riskPointsOn: Query<
  {
    readonly campaignId: string;
    readonly unitId: string;
    readonly place: { readonly postId: string } | { readonly powerId: string };
  },
  readonly string[]
> = (reader, { campaignId, unitId, place }) => {
  const [column, id] = 'postId' in place ? ['postId', place.postId] : ['powerId', place.powerId];
  const sql = `SELECT riskPointId AS id ${POINTS} AND ${column} = ? ORDER BY riskPointId`;
  return ids(reader, sql, campaignId, unitId, id);
};

/** Risk points of the campaign that are neither closed nor disposed of, in order. */
export const openRiskPoints: Query<{ readonly campaignId: string }, readonly string[]> = (
  reader,
  { campaignId },
) =>
  ids(
    reader,
    `SELECT riskPointId AS id FROM risk_point
     WHERE campaignId = ? AND state NOT IN ('closed', 'disposed') AND carriedTo IS NULL ORDER BY riskPointId`,
    campaignId,
  );

/** In SQL over an item with its signed "none found" `n`: a risk point of the campaign came to lie on it later, whatever became of it. */
export const FOUND_SINCE = (item: string, id: 'postId' | 'powerId') => `EXISTS (
  SELECT 1 FROM risk_point r INDEXED BY risk_point_by_unit WHERE r.campaignId = n.key AND r.unitId = ${item}.unitId
    AND r.${id} = ${item}.${id} AND r.placed > (n.value ->> '$.signed'))`;

const POINTS = `FROM risk_point INDEXED BY risk_point_by_unit
  WHERE campaignId = ? AND unitId = ? AND state <> 'closed' AND carriedTo IS NULL`;

function ids(reader: Reader, sql: string, ...params: readonly SqlValue[]): readonly string[] {
  return reader.all<{ id: string }>(sql, ...params).map((row) => row.id);
}
