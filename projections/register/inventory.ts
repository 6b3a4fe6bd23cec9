/** What a unit holds now: the ids that a submission or a notice freezes. */
import type { Query } from '../view';

export interface UnitInventoryAnswer {
  readonly postIds: readonly string[];
  readonly powerIds: readonly string[];
  readonly riskPointIds: readonly string[];
  readonly measureIds: readonly string[];
}

/** Posts not abolished, powers not cancelled, the campaign's risk points not closed, their measures not cancelled; by id. */
export const unitInventory: Query<
  { readonly campaignId: string; readonly unitId: string },
  UnitInventoryAnswer
> = (reader, { campaignId, unitId }) => {
  const ids = (sql: string, ...params: readonly string[]) =>
    reader.all<{ id: string }>(sql, ...params).map((row) => row.id);
  return {
    postIds: ids('SELECT postId AS id FROM post WHERE unitId = ? AND active = 1 ORDER BY 1', unitId),
    powerIds: ids('SELECT powerId AS id FROM power WHERE unitId = ? AND active = 1 ORDER BY 1', unitId),
    riskPointIds: ids(
      `SELECT riskPointId AS id FROM risk_point
       WHERE campaignId = ? AND unitId = ? AND state <> 'closed' AND carriedTo IS NULL ORDER BY 1`,
      campaignId,
      unitId,
    ),
    measureIds: ids(
      `SELECT measureId AS id FROM measure WHERE campaignId = ? AND unitId = ? AND state <> 'cancelled' ORDER BY 1`,
      campaignId,
      unitId,
    ),
  };
};

/** The campaign's risk points that are neither closed nor disposed of, by id: what next year's campaign can take over. */
export const openRiskPointIds: Query<{ readonly campaignId: string }, readonly string[]> = (
  reader,
  { campaignId },
) =>
  reader
    .all<{ id: string }>(
      `SELECT riskPointId AS id FROM risk_point
       WHERE campaignId = ? AND state NOT IN ('closed', 'disposed') AND carriedTo IS NULL ORDER BY 1`,
      campaignId,
    )
    .map((row) => row.id);
