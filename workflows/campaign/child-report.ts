/** What a campaign reports to its parent: worked out of its own state alone, so that asking twice answers the same. */
import type { State } from '../kernel/aggregate';
import { effectiveLevel, factsOf, type CampaignFacts } from '../gates/facts';
import type { CampaignCounts, ChildReport, ChildStage, ChildStatus } from './child';
import { childrenOf, standsForHost } from './children';
import { windowsOf } from './child-windows';
import { stageState } from './stages';
import type { CampaignContext } from './state';

export function reportOf({ value, context }: State<CampaignContext>): ChildReport {
  return {
    childId: context.campaignId,
    title: context.title,
    hostUnitId: context.hostUnitId,
    planId: context.plan.id,
    status: statusOf(value),
    scopeUnitIds: Object.keys(context.scope),
    stages: windowsOf(context).map((window): ChildStage => {
      const { status, decidedOn } = stageState(context, window.stageId);
      return { ...window, status, decidedOn };
    }),
    counts: countsOf(context),
  };
}

export const NO_COUNTS: CampaignCounts = {
  units: 0,
  powers: { external: 0, internal: 0, unstated: 0 },
  riskPoints: { 1: 0, 2: 0, 3: 0, unclassified: 0 },
  measures: 0,
};

/** Own units and children together. */
export function countsOf(campaign: CampaignContext): CampaignCounts {
  const children = childrenOf(campaign).filter(standsForHost);
  return children.reduce((sum, child) => plus(sum, child.counts), ownCounts(factsOf(campaign)));
}

export function plus(a: CampaignCounts, b: CampaignCounts): CampaignCounts {
  return {
    units: a.units + b.units,
    powers: {
      external: a.powers.external + b.powers.external,
      internal: a.powers.internal + b.powers.internal,
      unstated: a.powers.unstated + b.powers.unstated,
    },
    riskPoints: {
      1: a.riskPoints[1] + b.riskPoints[1],
      2: a.riskPoints[2] + b.riskPoints[2],
      3: a.riskPoints[3] + b.riskPoints[3],
      unclassified: a.riskPoints.unclassified + b.riskPoints.unclassified,
    },
    measures: a.measures + b.measures,
  };
}

/** The units that hand in to the campaign itself. */
function ownCounts(facts: CampaignFacts): CampaignCounts {
  const powers = { external: 0, internal: 0, unstated: 0 };
  const riskPoints = { 1: 0, 2: 0, 3: 0, unclassified: 0 };
  let measures = 0;
  for (const unit of facts.units) {
    for (const power of unit.powers) powers[power.kind ?? 'unstated'] += 1;
    for (const point of unit.riskPointsToControl) {
      riskPoints[effectiveLevel(facts, point) ?? 'unclassified'] += 1;
    }
    measures += unit.measures.length;
  }
  return { units: facts.units.length, powers, riskPoints, measures };
}

function statusOf(value: string): ChildStatus {
  if (value === 'suspended' || value === 'completed' || value === 'endedEarly' || value === 'archived') {
    return value;
  }
  return 'running';
}
