/** What decides who may read a campaign: its group, office and host, and the units in its scope. */
import type { GroupOffice, LeadershipGroup, ParentCampaign } from '../../workflows/campaign/events';
import { fromJson, type JsonText } from '../json';
import type { Query } from '../view';

export interface CampaignRights {
  readonly group: LeadershipGroup;
  readonly office: GroupOffice;
  readonly hostUnitId: string;
  readonly scopeUnitIds: readonly string[];
  readonly parent?: ParentCampaign;
}

interface RightsSql {
  readonly leadershipGroup: JsonText;
  readonly office: JsonText;
  readonly hostUnitId: string;
  readonly parentCampaignId: string | null;
}

/** Undefined for an unknown campaign. */
export const campaignRights: Query<{ readonly campaignId: string }, CampaignRights | undefined> = (
  reader,
  { campaignId },
) => {
  const row = reader.get<RightsSql>(
    'SELECT leadershipGroup, office, hostUnitId, parentCampaignId FROM campaign WHERE campaignId = ?',
    campaignId,
  );
  if (row === undefined) return undefined;
  const scope = reader.all<{ readonly unitId: string }>(
    'SELECT unitId FROM scope_unit WHERE campaignId = ? AND inScope = 1',
    campaignId,
  );
  return {
    group: fromJson(row.leadershipGroup),
    office: fromJson(row.office),
    hostUnitId: row.hostUnitId,
    scopeUnitIds: scope.map(({ unitId }) => unitId),
    ...(row.parentCampaignId === null ? {} : { parent: { campaignId: row.parentCampaignId } }),
  };
};
