/** Which part of a campaign a post sees: the whole (undefined), or its own unit and below. The server has the last word. */
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import type { PersonPostAnswer } from '../../../projections/organisation/query';
import { campaignRolesOf } from '../../../workflows/rights/campaign-roles';

export function unitSeen(
  {
    leadershipGroup: group,
    office,
    hostUnitId,
  }: Pick<CampaignHeadline, 'leadershipGroup' | 'office' | 'hostUnitId'>,
  post: PersonPostAnswer | null,
): string | undefined {
  if (post === null || post.unitId === hostUnitId) return undefined;
  if (campaignRolesOf(post.postId, { group, office }).length > 0) return undefined;
  return post.role === 'supervisor' || post.role === 'auditor' ? undefined : post.unitId;
}
