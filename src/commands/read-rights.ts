/** May this person in this post read that? The rule stands in workflows/rights/reading.ts. */
import type { Role } from '../../workflows/kernel/actor';
import { refuse } from './errors';
import type { Programme } from '../../workflows/kernel/programme';
import type { Instant } from '../../workflows/kernel/time';
import { readRoleFor, type ReadScope } from '../../workflows/rights/reading';
import { capacityIn, standingOf, type Standing } from './acting';
import type { Acting } from './request';
import type { CampaignRights, RightsFacts } from './rights-facts';

export interface ReadGrant {
  readonly role: Role;
  /** The reader's own unit: what a list without a unit filter is narrowed to, for whoever does not see the whole. */
  readonly unitId: string;
}

export interface ReadQuestion {
  readonly acting: Acting;
  readonly scope: ReadScope;
  readonly campaignId?: string;
  /** Instead of a campaign. */
  readonly programme?: Programme;
  /** The unit asked about; for `unit` default: the campaign's host, that is the whole. */
  readonly unitId?: string;
}

export async function authoriseReading(
  facts: RightsFacts,
  { acting, scope, campaignId, programme, unitId }: ReadQuestion,
  now: Instant,
): Promise<ReadGrant> {
  const standing = await standingOf(facts, acting, [now]);
  const campaign = await rightsOf(facts, { campaignId, programme });
  // A campaign's roles see the units that take part in it: they are no key to any other.
  const covering = campaign === null || (await covers(facts, campaign, unitId)) ? campaign : null;
  const capacity = capacityIn(standing, covering);
  const asked = unitId ?? campaign?.hostUnitId ?? null;
  const own = readRoleFor(scope, capacity, {
    unitPath: await facts.unitPath(asked),
    inCampaign: campaign !== null && (await isInCampaign(facts, campaign, capacity.unitId)),
  });
  // What is confidential is for the campaign's own few.
  const role =
    own ?? (scope === 'confidential' ? null : await roleFromAbove(facts, scope, standing, covering));
  // Not whose it is: the reader may have named an object only.
  if (role === null) refuse('RIGHTS.DENIED', { scope, postId: capacity.postId });
  return { role, unitId: capacity.unitId };
}

/** Whoever sees all of a campaign by their place in it sees the campaigns below it; who only takes part in it does not. */
async function roleFromAbove(
  facts: RightsFacts,
  scope: ReadScope,
  standing: Standing,
  campaign: CampaignRights | null,
): Promise<Role | null> {
  const seen = new Set<string>();
  let parent = campaign?.parent;
  while (parent !== undefined && !seen.has(parent.campaignId)) {
    seen.add(parent.campaignId);
    const { context } = await facts.campaign(parent.campaignId);
    const role = readRoleFor(scope, capacityIn(standing, context), { unitPath: [], inCampaign: false });
    if (role !== null) return role;
    parent = context.parent;
  }
  return null;
}

async function rightsOf(
  facts: RightsFacts,
  {
    campaignId,
    programme,
  }: { readonly campaignId: string | undefined; readonly programme: Programme | undefined },
): Promise<CampaignRights | null> {
  if (programme !== undefined) return facts.programmeRights(programme);
  return campaignId === undefined ? null : (await facts.campaign(campaignId)).context;
}

async function covers(
  facts: RightsFacts,
  campaign: CampaignRights,
  unitId: string | undefined,
): Promise<boolean> {
  return unitId === undefined || isInCampaign(facts, campaign, unitId);
}

/** The unit or one above it is in the campaign's scope. */
async function isInCampaign(facts: RightsFacts, campaign: CampaignRights, unitId: string): Promise<boolean> {
  const path = await facts.unitPath(unitId);
  return path.some((each) => campaign.scope[each] !== undefined || each === campaign.hostUnitId);
}
