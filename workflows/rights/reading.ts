/** Who may read what, by the same posts as in rights.ts. Deny by default. */
import type { Role } from '../kernel/actor';
import type { Capacity } from './rights';

/**
 * `organisation`: units, posts, persons, plans. `campaign`: headline, stages, deadlines, timeline, what is missing.
 * `unit`: register, matrix, catalogues, trails of a unit and below. `log`: the raw events. `history`: what one may read, as it stood
 * at an earlier moment. `accounts`: who can log in.
 * `reports`: what a warning network gathered at a unit and below, which is not for everybody who works there. `confidential`: 保密事项
 * of a campaign or network, opened; for those alone who keep and head it, whatever else somebody may read. `launch`: what is worked
 * out for whoever may launch a campaign somewhere.
 */
export type ReadScope =
  | 'organisation'
  | 'campaign'
  | 'unit'
  | 'reports'
  | 'confidential'
  | 'log'
  | 'history'
  | 'accounts'
  | 'launch';

export interface ReadSubject {
  /** The unit asked about and all above it; for `campaign` those of the host. */
  readonly unitPath: readonly string[];
  /** Units in the campaign's scope, for `campaign`. */
  readonly inCampaign: boolean;
}

/** Roles that see their unit and all below it, and of a campaign they take part in its headline. */
const UNIT_ROLES: readonly Role[] = ['supervisor', 'auditor', 'unitHead', 'postHolder'];

/** Roles that see what was reported at their unit and below. */
const REPORT_ROLES: readonly Role[] = ['supervisor', 'auditor', 'unitHead'];

const CAMPAIGN_ROLES: readonly Role[] = ['leadershipHead', 'leadershipMember', 'office'];

/** The named few 知悉人员. */
const CONFIDENTIAL_ROLES: readonly Role[] = ['leadershipHead', 'office'];

/** The role in which `capacity` may read; null when it may not. */
export function readRoleFor(scope: ReadScope, capacity: Capacity, subject: ReadSubject): Role | null {
  if (scope === 'organisation') return capacity.postRole === 'public' ? null : capacity.postRole;
  const below = subject.unitPath.includes(capacity.unitId);
  if (scope === 'log' || scope === 'history') return capacity.postRole === 'auditor' ? 'auditor' : null;
  if (scope === 'accounts') return capacity.postRole === 'administrator' ? 'administrator' : null;
  if (scope === 'confidential')
    return capacity.campaignRoles.find((role) => CONFIDENTIAL_ROLES.includes(role)) ?? null;
  if (scope === 'launch') return capacity.postRole === 'unitHead' ? 'unitHead' : null;
  const campaignRole = capacity.campaignRoles.find((role) => CAMPAIGN_ROLES.includes(role));
  if (campaignRole !== undefined) return campaignRole;
  if (!UNIT_ROLES.includes(capacity.postRole)) return null;
  if (scope === 'reports')
    return below && REPORT_ROLES.includes(capacity.postRole) ? capacity.postRole : null;
  return below || (scope === 'campaign' && subject.inCampaign) ? capacity.postRole : null;
}

/** Whether a post of that role reads anything in the scope, wherever it is. */
export function mayReadSome(scope: ReadScope, postRole: Role): boolean {
  const somewhere = 'unit';
  const capacity: Capacity = { postId: 'post', unitId: somewhere, postRole, campaignRoles: [] };
  // A role in a group or office is any post's to get.
  const inOffice = scope === 'reports' ? 'unit' : scope;
  return readRoleFor(inOffice, capacity, { unitPath: [somewhere], inCampaign: true }) !== null;
}
