/** A warning network beside the campaign: every event of the network's streams happens in it once. */
import { POSTS } from './organisation';
import type { Town } from './town';

export const NETWORK = 'warning-2025';

export const NETWORK_REQUEST = {
  networkId: NETWORK,
  title: '预警信息网络',
  hostUnitId: 'bureau',
  moduleId: 'health-warning-network',
  scopeUnitIds: ['licensing', 'finance'],
  headPostIds: [POSTS.deputyHead.postId],
  centrePostIds: [POSTS.officeDirector.postId],
} as const;

export async function tellNetworkStory(town: Town): Promise<void> {
  const networkId = NETWORK;
  const deputy = town.day('2025-04-01').as('deputyHead');
  await town.as('bureauHead').execute('EstablishNetwork', NETWORK_REQUEST);
  await deputy.execute('ChangeNetworkScope', {
    networkId,
    addedUnitIds: ['general'],
    removedUnitIds: ['finance'],
    reason: '机构调整',
  });
  await deputy.execute('ChangeWarningCentre', {
    networkId,
    headPostIds: [POSTS.deputyHead.postId],
    centrePostIds: [POSTS.officeDirector.postId, POSTS.officeClerk.postId],
    reason: '充实力量',
  });
  await town.day('2025-12-31').as('deputyHead').execute('CloseNetwork', { networkId, reason: '机构撤并' });
}
