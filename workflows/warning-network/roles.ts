/**
 * The roles a network gives: who leads it is to it what the leadership group is to a campaign, and its centre what the
 * office is. So one table of rights serves both.
 */
import type { GroupOffice, LeadershipGroup } from '../campaign/events';
import type { CentreStaff } from './events';

export function groupAndOffice({ headPostIds, centrePostIds }: CentreStaff): {
  readonly group: LeadershipGroup;
  readonly office: GroupOffice;
} {
  const [directorPostId = '', ...memberPostIds] = centrePostIds;
  return {
    group: { headPostIds, deputyPostIds: [], memberPostIds: [] },
    office: { directorPostId, memberPostIds },
  };
}
