/** The children of a campaign in its own context: which there are, and whose work they take over. */
import { valuesOf } from '../kernel/keyed';
import type { ChildReport } from './child';
import type { CampaignContext } from './state';

/** In the order of their host units. */
export function childrenOf(campaign: CampaignContext): readonly ChildReport[] {
  if (campaign.children === undefined) return [];
  return valuesOf(campaign.children).toSorted((a, b) => compare(a.hostUnitId, b.hostUnitId));
}

/** An ended or archived child that was not ended early has done its work; one ended early never will. */
export function isGoingOn(child: ChildReport): boolean {
  return child.status === 'running' || child.status === 'suspended';
}

/** Does the child stand for its host unit in the parent? One that was ended early gives the unit back. */
export function standsForHost(child: ChildReport): boolean {
  return child.status !== 'endedEarly' && !endedBeforeItsGates(child);
}

/** Units a child takes for itself: those in its scope, and its host. */
export function unitsOfChild(child: Pick<ChildReport, 'hostUnitId' | 'scopeUnitIds'>): readonly string[] {
  return [...new Set([child.hostUnitId, ...child.scopeUnitIds])];
}

/** Units of `child` that another child of the campaign, which is not ended early, has already. */
export function overlapOf(
  campaign: CampaignContext,
  child: Pick<ChildReport, 'childId' | 'hostUnitId' | 'scopeUnitIds'>,
): readonly { readonly unitId: string; readonly childId: string }[] {
  const taken = new Map<string, string>();
  for (const other of childrenOf(campaign)) {
    if (other.childId === child.childId || !standsForHost(other)) continue;
    for (const unitId of unitsOfChild(other)) taken.set(unitId, other.childId);
  }
  return unitsOfChild(child).flatMap((unitId) => {
    const childId = taken.get(unitId);
    return childId === undefined ? [] : [{ unitId, childId }];
  });
}

/** Units of the campaign's own scope that the child may not have: all but the child's host hand in to the campaign itself. */
export function directUnitsTaken(
  campaign: CampaignContext,
  child: Pick<ChildReport, 'hostUnitId' | 'scopeUnitIds'>,
): readonly string[] {
  return child.scopeUnitIds.filter(
    (unitId) => unitId !== child.hostUnitId && Object.hasOwn(campaign.scope, unitId),
  );
}

/** Archived after it was ended early: its last stage has not passed. */
function endedBeforeItsGates({ status, stages }: ChildReport): boolean {
  return status === 'archived' && stages.some((stage) => stage.decidedOn === null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
