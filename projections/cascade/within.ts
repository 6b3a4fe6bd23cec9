/** "The campaign and those below it" in SQL, for the queries of all views. */
import type { SqlPart } from '../organisation/units-within';
import type { Reader } from '../view';

/** What stands between the brackets of `campaignId IN (…)`: the campaign, with those below it where asked for. */
export function campaignsWithin(campaignId: string, andChildren: boolean): SqlPart {
  return andChildren
    ? { sql: 'SELECT campaignId FROM campaign_above WHERE aboveId = ?', params: [campaignId] }
    : { sql: '?', params: [campaignId] };
}

/** From above downward; the campaign itself is the first. */
export function campaignIdsWithin(reader: Reader, campaignId: string): readonly string[] {
  return reader
    .all<{ campaignId: string }>(
      'SELECT campaignId FROM campaign_above WHERE aboveId = ? ORDER BY distance, campaignId',
      campaignId,
    )
    .map((row) => row.campaignId);
}
