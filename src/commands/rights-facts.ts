/** What decides who acts and who may read. It is looked up in the streams, or, while the log is away, in the views. */
import type { Programme } from '../../workflows/kernel/programme';
import type { CampaignContext } from '../../workflows/campaign/state';
import type { Delegation } from '../../workflows/post/delegations';
import type { Held } from '../../workflows/post/holders';
import type { PostRole } from '../../workflows/post/events';

export interface ActingPost {
  readonly isActive: boolean;
  readonly unitId: string;
  readonly role: PostRole;
  readonly appointments: readonly Held[];
  readonly delegations: readonly Delegation[];
}

export type CampaignRights = Pick<CampaignContext, 'group' | 'office' | 'hostUnitId' | 'parent'> & {
  /** By the ids of the units in scope. */
  readonly scope: Readonly<Record<string, unknown>>;
};

export interface RightsFacts {
  /** Undefined for an unknown post. */
  actingPost(postId: string): Promise<ActingPost | undefined>;
  /** Refuses with CAMPAIGN.NOT_FOUND. */
  campaign(campaignId: string): Promise<{ readonly context: CampaignRights }>;
  /** Refuses with CAMPAIGN.NOT_FOUND or WARNING_NETWORK.NOT_FOUND. */
  programmeRights(programme: Programme): Promise<CampaignRights>;
  /** The unit and all above it, from below; empty for an unknown unit. */
  unitPath(unitId: string | null | undefined): Promise<readonly string[]>;
}
