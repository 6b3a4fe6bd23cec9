/** Of a stage, in SQL: what the sources of tasks ask of a `stage s`. */

export const STAGE_RUNS = `s.status IN ('open', 'gateRequested', 'rectifying')`;

/** A unit for which a child campaign stands hands in there. */
export const ALL_ACCEPTED = `NOT EXISTS (
  SELECT 1 FROM matrix_cell m JOIN scope_unit u ON u.campaignId = m.campaignId AND u.unitId = m.unitId
  WHERE m.campaignId = s.campaignId AND m.stageId = s.stageId AND u.inScope = 1 AND u.childCampaignId IS NULL
    AND m.status <> 'accepted')`;
