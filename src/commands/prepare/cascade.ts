/**
 * What a child campaign is held to by its parent: looked up when the child is launched, and when its scope or its dates
 * change. The parent learns of it by a follow-up (src/reactions/report-to-parent.ts).
 */
import type { SearchOrder } from '../../../workflows/campaign/child';
import { childrenOf, directUnitsTaken, overlapOf, standsForHost } from '../../../workflows/campaign/children';
import { plannedWindows, windowFaults, windowsOf } from '../../../workflows/campaign/child-windows';
import { extendedStage } from '../../../workflows/campaign/remember-stages';
import type { CampaignContext } from '../../../workflows/campaign/state';
import type { StageExtended } from '../../../workflows/campaign/events';
import { isIn, type State } from '../../../workflows/kernel/aggregate';
import type { LocalDate } from '../../../workflows/kernel/time';
import type { Plan } from '../../../workflows/plans/plan';
import { refuse } from '../errors';
import type { Preparing } from './preparing';

/** Deeper than province, city, county, bureau, section by far; the walk up ends there. */
const MAX_CASCADE_DEPTH = 16;

export interface ChildToBe {
  readonly campaignId: string;
  readonly hostUnitId: string;
  readonly scopeUnitIds: readonly string[];
  readonly plan: Plan;
  readonly launchedOn: LocalDate;
}

/** Refuses a child that its parent does not bear. */
export async function checkLaunchUnder(at: Preparing, parentId: string, child: ChildToBe): Promise<void> {
  await refuseLoop(at, parentId, child.campaignId);
  const parent = await goingOn(at, parentId);
  const { launchedOn } = parent.context;
  if (child.launchedOn < launchedOn) {
    refuse('CAMPAIGN.LAUNCHED_BEFORE_PARENT', {
      parentCampaignId: parentId,
      launchedOn: child.launchedOn,
      parentLaunchedOn: launchedOn,
    });
  }
  const [, ...above] = await at.lookup.unitPath(child.hostUnitId);
  if (!above.includes(parent.context.hostUnitId)) {
    refuse('CAMPAIGN.HOST_NOT_BELOW_PARENT', {
      hostUnitId: child.hostUnitId,
      parentHostUnitId: parent.context.hostUnitId,
    });
  }
  await checkScopeUnder(at, parent.context, child);
  const faults = windowFaults(parent.context, plannedWindows(child.plan));
  if (faults.length > 0) refuse('CAMPAIGN.OUTSIDE_PARENT_WINDOW', { parentCampaignId: parentId, faults });
}

/** Units added to a scope: as at the launch. */
export async function checkScopeGrows(
  at: Preparing,
  campaign: CampaignContext,
  addedUnitIds: readonly string[],
): Promise<void> {
  const { campaignId, hostUnitId } = campaign;
  await checkScopeBelow(at, hostUnitId, addedUnitIds);
  if (campaign.parent === undefined) return;
  const parent = await at.lookup.campaign(campaign.parent.campaignId);
  await checkScopeUnder(at, parent.context, { campaignId, hostUnitId, scopeUnitIds: addedUnitIds });
}

/** Who heads a unit makes campaigns over that unit and what lies below it, and over nobody else. */
export async function checkScopeBelow(
  at: Preparing,
  hostUnitId: string,
  scopeUnitIds: readonly string[],
): Promise<void> {
  const outside: string[] = [];
  for (const unitId of scopeUnitIds) {
    if (!(await at.lookup.unitPath(unitId)).includes(hostUnitId)) outside.push(unitId);
  }
  if (outside.length > 0) refuse('CAMPAIGN.SCOPE_OUTSIDE_HOST', { hostUnitId, unitIds: outside });
}

/** An amended plan of a child stays inside its parent's windows; stages that have passed are not looked at. */
export async function checkAmendedInside(
  at: Preparing,
  campaign: CampaignContext,
  plan: Plan,
): Promise<void> {
  await checkInside(
    at,
    campaign,
    plannedWindows(plan).filter(({ stageId }) => isUndecided(campaign, stageId)),
  );
}

/** A stage of a child is not extended beyond its parent's. */
export async function checkExtendedInside(
  at: Preparing,
  campaign: CampaignContext,
  extension: StageExtended['data'],
): Promise<void> {
  const extended = extendedStage(campaign, extension);
  await checkInside(
    at,
    campaign,
    windowsOf(extended).filter(({ stageId }) => stageId === extension.stageId),
  );
}

/** Who is to go first is in scope, or the host of a child to come, which lies below the host. */
export async function checkOrderUnits(
  at: Preparing,
  order: SearchOrder,
  hostUnitId: string,
  scopeUnitIds: readonly string[],
): Promise<void> {
  const unknown: string[] = [];
  for (const unitId of [...order.leadingUnitIds, ...order.pilotUnitIds]) {
    if (scopeUnitIds.includes(unitId)) continue;
    const [, ...above] = await at.lookup.unitPath(unitId);
    if (!above.includes(hostUnitId)) unknown.push(unitId);
  }
  if (unknown.length > 0) refuse('CAMPAIGN.ORDER_UNIT_UNKNOWN', { unitIds: unknown });
}

/** A unit for which a child campaign stands hands in there. */
export function refuseHostOfChild(campaign: CampaignContext, unitId: string): void {
  const child = childrenOf(campaign).find((each) => standsForHost(each) && each.hostUnitId === unitId);
  if (child !== undefined) {
    refuse('CAMPAIGN.UNIT_HAS_CHILD', { unitId, childCampaignId: child.childId });
  }
}

async function checkInside(
  at: Preparing,
  campaign: CampaignContext,
  windows: ReturnType<typeof plannedWindows>,
): Promise<void> {
  if (campaign.parent === undefined) return;
  const parentCampaignId = campaign.parent.campaignId;
  const { context } = await at.lookup.campaign(parentCampaignId);
  const faults = windowFaults(context, windows);
  if (faults.length > 0) refuse('CAMPAIGN.OUTSIDE_PARENT_WINDOW', { parentCampaignId, faults });
}

function isUndecided(campaign: CampaignContext, stageId: string): boolean {
  return campaign.stages[stageId]?.decidedOn == null;
}

async function checkScopeUnder(
  at: Preparing,
  parent: CampaignContext,
  { campaignId, ...child }: Pick<ChildToBe, 'campaignId' | 'hostUnitId' | 'scopeUnitIds'>,
): Promise<void> {
  const parentCampaignId = parent.campaignId;
  const overlap = overlapOf(parent, { childId: campaignId, ...child });
  if (overlap.length > 0) refuse('CAMPAIGN.SCOPE_OF_SIBLING', { parentCampaignId, overlap });
  const unitIds = directUnitsTaken(parent, child);
  if (unitIds.length > 0) refuse('CAMPAIGN.SCOPE_OF_PARENT', { parentCampaignId, unitIds });
}

async function goingOn(at: Preparing, parentId: string): Promise<State<CampaignContext>> {
  const parent = await at.lookup.campaign(parentId);
  if (!isIn(parent, 'running')) {
    refuse('CAMPAIGN.PARENT_NOT_RUNNING', { parentCampaignId: parentId, state: parent.value });
  }
  return parent;
}

/** A campaign is not its own parent, at whatever distance. */
async function refuseLoop(at: Preparing, parentId: string, campaignId: string): Promise<void> {
  const path = [campaignId];
  let next: string | undefined = parentId;
  while (next !== undefined) {
    if (path.includes(next) || path.length > MAX_CASCADE_DEPTH) {
      refuse('CAMPAIGN.CASCADE_LOOP', { path: [...path, next] });
    }
    path.push(next);
    const above: State<CampaignContext> = await at.lookup.campaign(next);
    next = above.context.parent?.campaignId;
  }
}
