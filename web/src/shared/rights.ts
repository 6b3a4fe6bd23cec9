/** What the tables of rights would grant the post that acts: which acts and parts a page offers. The server has the last word. */
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import type { CommandType } from '../../../workflows/commands';
import { campaignRolesOf } from '../../../workflows/rights/campaign-roles';
import { readRoleFor, type ReadScope } from '../../../workflows/rights/reading';
import { roleFor, type Capacity } from '../../../workflows/rights/rights';
import { useAnswer } from '../api/use-answer';
import { useSession } from '../app/session';
import { useMoment } from './moment';

/** Who leads and who keeps a campaign, or what is to a warning network what those are to a campaign. */
export type Staffed = Pick<CampaignHeadline, 'leadershipGroup' | 'office'>;

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
export function useRights(staffed: Staffed | undefined): May {
  const { at } = useMoment();
  const { capacity, pathOf } = useStanding(staffed);
  return (type, { unitId = null, postIds = [], data = {} } = {}) =>
    capacity !== null &&
    at === null &&
    roleFor(type, data, capacity, { unitPath: pathOf(unitId), postIds }) !== null;
}

/** Of a unit and all below it. */
export type Reads = (scope: ReadScope, unitId: string) => boolean;

export function useReads(staffed: Staffed | undefined): Reads {
  const { capacity, pathOf } = useStanding(staffed);
  return (scope, unitId) =>
    capacity !== null &&
    readRoleFor(scope, capacity, { unitPath: pathOf(unitId), inCampaign: true }) !== null;
}

function useStanding(staffed: Staffed | undefined) {
  const { post } = useSession();
  const units = useAnswer('/api/v1/units').data?.data;
  const capacity: Capacity | null =
    post === null || staffed === undefined
      ? null
      : {
          postId: post.postId,
          unitId: post.unitId,
          postRole: post.role,
          campaignRoles: campaignRolesOf(post.postId, {
            group: staffed.leadershipGroup,
            office: staffed.office,
          }),
        };
  const pathOf = (unitId: string | null) => units?.find((each) => each.unitId === unitId)?.path ?? [];
  return { capacity, pathOf };
}
