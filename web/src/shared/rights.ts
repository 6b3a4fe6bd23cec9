/** What the tables of rights would grant the post that acts: which acts and parts a page offers. The server has the last word. */
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import type { CommandType } from '../../../workflows/commands';
import { campaignRolesOf } from '../../../workflows/rights/campaign-roles';
import { isPersonal } from '../../../workflows/rights/personal';
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

/** Of what belongs to no campaign, where nobody has a role by one. */
export const NO_CAMPAIGN: Staffed = {
  leadershipGroup: { headPostIds: [], deputyPostIds: [], memberPostIds: [] },
  office: { directorPostId: '', memberPostIds: [] },
};

/** Undefined: not known yet. */
export function useRights(staffed: Staffed | undefined): May {
  const rightsIn = useRightsIn();
  return staffed === undefined ? () => false : rightsIn(staffed);
}

/** The same for one of several. Nobody acts while looking at an earlier moment, and a delegate does nothing that is done in person. */
export function useRightsIn(): (staffed: Staffed) => May {
  const { at } = useMoment();
  const { post } = useSession();
  const { capacityIn, pathOf } = useStanding();
  const isDelegate = post?.delegatedBy !== undefined;
  return (staffed) => {
    const capacity = capacityIn(staffed);
    return (type, { unitId = null, postIds = [], data = {} } = {}) =>
      capacity !== null &&
      at === null &&
      !(isDelegate && isPersonal(type)) &&
      roleFor(type, data, capacity, { unitPath: pathOf(unitId), postIds }) !== null;
  };
}

/** Of a unit and all below it. */
export type Reads = (scope: ReadScope, unitId: string) => boolean;

export function useReads(staffed: Staffed | undefined): Reads {
  const { capacityIn, pathOf } = useStanding();
  const capacity = staffed === undefined ? null : capacityIn(staffed);
  return (scope, unitId) =>
    capacity !== null &&
    readRoleFor(scope, capacity, { unitPath: pathOf(unitId), inCampaign: true }) !== null;
}

function useStanding() {
  const { post } = useSession();
  const units = useAnswer('/api/v1/units').data?.data;
  return {
    capacityIn: ({ leadershipGroup: group, office }: Staffed): Capacity | null =>
      post === null
        ? null
        : {
            postId: post.postId,
            unitId: post.unitId,
            postRole: post.role,
            campaignRoles: campaignRolesOf(post.postId, { group, office }),
          },
    pathOf: (unitId: string | null) => units?.find((each) => each.unitId === unitId)?.path ?? [],
  };
}
