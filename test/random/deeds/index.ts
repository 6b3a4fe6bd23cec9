/**
 * What people do in a campaign, at random but mostly sensibly. Much of it is refused all the same (a power listed twice,
 * a point graded too early): that is wanted. A command without an entry does not compile.
 */
import type { UserCommandType } from '../../../src/commands/request';
import type { Deeds } from '../board';
import { campaigns } from './campaign';
import { inventory } from './inventory';
import { duties } from './duties';
import { networks } from './network';
import { officeWork } from './office-work';
import { organisation } from './organisation';
import { warnings } from './warnings';

export const DEEDS: Deeds<UserCommandType> = {
  ...organisation,
  ...campaigns,
  ...inventory,
  ...officeWork,
  ...duties,
  ...networks,
  ...warnings,
};

/** Rare in life, and the end of what there is to see: tried less often than the rest. */
export const RARE: ReadonlySet<UserCommandType> = new Set<UserCommandType>([
  'EndCampaignEarly',
  'ArchiveCampaign',
  'SuspendCampaign',
  'LaunchCampaign',
  'ChangeLeadershipGroup',
  'CloseNetwork',
  'CloseMonitoringPoint',
  'DismissOfficer',
]);
