/** What children mean for the decisions of their parent. */
import { entryOf } from '../kernel/keyed';
import type { State } from '../kernel/aggregate';
import type { ChildReport } from './child';
import { childrenOf, isGoingOn, unitsOfChild } from './children';
import { windowFaults } from './child-windows';
import type { PinChild } from './commands';
import { refuse } from './errors';
import type { ChildPinned } from './events';
import { same } from './same';
import type { CampaignContext } from './state';

/** Taken in any state but the archive: a child of a campaign that has ended may still be archived. */
export function pinChild(state: State<CampaignContext>, data: PinChild['data']): readonly ChildPinned[] {
  if (state.value === 'archived') return [];
  const { campaignId: _, ...report } = data;
  const known = state.context.children;
  if (known !== undefined && same(report, entryOf(known, report.childId))) return [];
  return [{ type: 'ChildPinned', data: report }];
}

/** A campaign does not end over the heads of those below it. */
export function checkChildrenOver(context: CampaignContext): void {
  const children = childrenOf(context).filter(isGoingOn);
  if (children.length > 0) refuse('CAMPAIGN.CHILDREN_GOING_ON', { children: children.map(named) });
}

/** The file is closed from below: a child's report must still find its parent open. */
export function checkChildrenArchived(context: CampaignContext): void {
  const children = childrenOf(context).filter((child) => child.status !== 'archived');
  if (children.length > 0) refuse('CAMPAIGN.CHILDREN_NOT_ARCHIVED', { children: children.map(named) });
}

/** An amended plan leaves every window that a child still works in where it reaches. */
export function checkChildrenInside(amended: CampaignContext): void {
  const faults = childrenOf(amended)
    .filter(isGoingOn)
    .flatMap((child) => {
      const stages = child.stages.filter((stage) => stage.decidedOn === null);
      return windowFaults(amended, stages).map((fault) => ({ childId: child.childId, ...fault }));
    });
  if (faults.length > 0) refuse('CAMPAIGN.CHILD_OUTSIDE_WINDOW', { faults });
}

/** A unit works for the campaign or for one below it, not for both. Its host may stand in the parent's scope as well. */
export function checkNotOfChild(context: CampaignContext, unitIds: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const child of childrenOf(context).filter(isGoingOn)) {
    for (const unitId of unitsOfChild(child)) {
      if (unitId !== child.hostUnitId) taken.set(unitId, child.childId);
    }
  }
  const overlap = unitIds.flatMap((unitId) => {
    const childId = taken.get(unitId);
    return childId === undefined ? [] : [{ unitId, childId }];
  });
  if (overlap.length > 0) refuse('CAMPAIGN.SCOPE_OF_CHILD', { overlap });
}

function named({ childId, title, status }: ChildReport) {
  return { childId, title, status };
}
