/**
 * Who acts, in which capacity, and whether they may: the person must hold the post now and must have held it when it
 * happened, or be the delegate of one holder at both times. The rule itself stands in workflows/rights.
 */
import type { CampaignContext } from '../../workflows/campaign/state';
import type { CommandType } from '../../workflows/commands';
import { PUBLIC_ACTOR, type Actor, type ByDelegation } from '../../workflows/kernel/actor';
import { refuse } from './errors';
import { dateInZone, HOME_TIME_ZONE, type Instant } from '../../workflows/kernel/time';
import { delegationOn } from '../../workflows/post/delegations';
import { heldBy } from '../../workflows/post/holders';
import { campaignRolesOf } from '../../workflows/rights/campaign-roles';
import { isPersonal } from '../../workflows/rights/personal';
import { roleFor, type Capacity, type RightsSubject } from '../../workflows/rights/rights';
import type { Acting } from './request';
import type { ActingPost, RightsFacts } from './rights-facts';

/** A capacity before it is known in which programme. */
export type Standing = Omit<Capacity, 'campaignRoles'>;

const PUBLIC_STANDING: Standing = { postId: 'public', unitId: 'public', postRole: 'public' };

/**
 * The post the acting person stands in; refuses when it is not theirs. Asked before anything is looked up: who holds no post
 * does not learn what exists.
 */
export async function standingOf(
  facts: Pick<RightsFacts, 'actingPost'>,
  acting: Acting,
  instants: readonly Instant[],
): Promise<Standing> {
  if (acting === 'public') return PUBLIC_STANDING;
  const post = await facts.actingPost(acting.postId);
  if (post === undefined) refuse('ACTING.UNKNOWN_POST', { postId: acting.postId });
  if (!post.isActive) refuse('ACTING.NOT_HOLDER', { ...acting });
  const delegation = delegationOf(post, acting, instants);
  return {
    postId: acting.postId,
    unitId: post.unitId,
    postRole: post.role,
    ...(delegation === undefined ? {} : { delegation }),
  };
}

/** With the roles that the post has in a programme. */
export function capacityIn(
  standing: Standing,
  group: Pick<CampaignContext, 'group' | 'office'> | null,
): Capacity {
  return { ...standing, campaignRoles: group === null ? [] : campaignRolesOf(standing.postId, group) };
}

/** Undefined for a holder: who holds the post acts in the own name. */
function delegationOf(
  post: ActingPost,
  acting: Exclude<Acting, 'public'>,
  instants: readonly Instant[],
): ByDelegation | undefined {
  const days = new Set(instants.map((instant) => dateInZone(instant, HOME_TIME_ZONE)));
  const on = [...days].find((day) => !heldBy(post, acting.personId, day));
  if (on === undefined) return undefined;
  const delegation = delegationOn(post, acting.personId, days);
  if (delegation === undefined) refuse('ACTING.NOT_HOLDER', { ...acting, on });
  const { delegationId, principalPersonId } = delegation;
  return { delegationId, principalPersonId };
}

/** The actor a command is recorded under; refuses with `RIGHTS.DENIED`. */
export function authorise(
  type: CommandType,
  data: Readonly<Record<string, unknown>>,
  acting: Acting,
  capacity: Capacity,
  subject: RightsSubject,
): Actor {
  const { delegation } = capacity;
  if (delegation !== undefined && isPersonal(type)) {
    refuse('ACTING.NOT_BY_PROXY', { command: type, postId: capacity.postId, ...delegation });
  }
  const role = roleFor(type, data, capacity, subject);
  if (role === null) {
    refuse('RIGHTS.DENIED', {
      command: type,
      postId: capacity.postId,
      roles: [capacity.postRole, ...capacity.campaignRoles],
    });
  }
  if (acting === 'public') return PUBLIC_ACTOR;
  return {
    personId: acting.personId,
    postId: capacity.postId,
    unitId: capacity.unitId,
    role,
    ...delegation,
  };
}
