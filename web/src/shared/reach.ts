/** Which part of a campaign a post sees: the whole (undefined), or its own unit and below. The server has the last word. */
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import type { PersonPostAnswer } from '../../../projections/organisation/query';

export function unitSeen(
  { leadershipGroup, office, hostUnitId }: CampaignHeadline,
  post: PersonPostAnswer | null,
): string | undefined {
  if (post === null || post.unitId === hostUnitId) return undefined;
  const { headPostIds, deputyPostIds, memberPostIds } = leadershipGroup;
  const ofCampaign = [
    ...headPostIds,
    ...deputyPostIds,
    ...memberPostIds,
    office.directorPostId,
    ...office.memberPostIds,
  ];
  if (ofCampaign.includes(post.postId)) return undefined;
  return post.role === 'supervisor' || post.role === 'auditor' ? undefined : post.unitId;
}

/** Does the post belong to the campaign's office? */
export function officeOf({ office }: CampaignHeadline, post: PersonPostAnswer | null): boolean {
  return post !== null && [office.directorPostId, ...office.memberPostIds].includes(post.postId);
}

/** Does the post lead the campaign, keep it, or supervise it? */
export function mayUrge(campaign: CampaignHeadline, post: PersonPostAnswer | null): boolean {
  if (post === null || campaign.status !== 'running') return false;
  const { headPostIds, deputyPostIds, memberPostIds } = campaign.leadershipGroup;
  const leads = [...headPostIds, ...deputyPostIds, ...memberPostIds].includes(post.postId);
  return leads || officeOf(campaign, post) || post.role === 'supervisor';
}
