/** The roles that a post has in a campaign by its leadership group and office. */
import type { GroupOffice, LeadershipGroup } from '../campaign/events';
import type { Role } from '../kernel/actor';

export function campaignRolesOf(
  postId: string,
  { group, office }: { readonly group: LeadershipGroup; readonly office: GroupOffice },
): readonly Role[] {
  const roles: Role[] = [];
  if (group.headPostIds.includes(postId)) roles.push('leadershipHead');
  if (group.deputyPostIds.includes(postId) || group.memberPostIds.includes(postId))
    roles.push('leadershipMember');
  if (office.directorPostId === postId || office.memberPostIds.includes(postId)) roles.push('office');
  return roles;
}
