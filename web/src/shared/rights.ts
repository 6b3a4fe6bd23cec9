/** What the rights table would grant the post that acts: which acts a page offers. The server has the last word. */
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import type { CommandType } from '../../../workflows/commands';
import { campaignRolesOf } from '../../../workflows/rights/campaign-roles';
import { roleFor } from '../../../workflows/rights/rights';
import { useAnswer } from '../api/use-answer';
import { useSession } from '../app/session';
import { useMoment } from './moment';

interface About {
  /** The unit concerned. */
  readonly unitId?: string | null;
  /** The posts it belongs to. */
  readonly postIds?: readonly string[];
  /** Of the command, where the right depends on it. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export type May = (type: CommandType, about?: About) => boolean;

/** Nobody acts while looking at an earlier moment. */
export function useRights(campaign: CampaignHeadline | undefined): May {
  const { post } = useSession();
  const { at } = useMoment();
  const units = useAnswer('/api/v1/units').data?.data;
  return (type, { unitId = null, postIds = [], data = {} } = {}) => {
    if (post === null || campaign === undefined || at !== null) return false;
    const { leadershipGroup: group, office } = campaign;
    const capacity = {
      postId: post.postId,
      unitId: post.unitId,
      postRole: post.role,
      campaignRoles: campaignRolesOf(post.postId, { group, office }),
    };
    const unitPath = units?.find((each) => each.unitId === unitId)?.path ?? [];
    return roleFor(type, data, capacity, { unitPath, postIds }) !== null;
  };
}
