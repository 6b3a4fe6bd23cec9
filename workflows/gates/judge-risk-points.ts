/** Rules that look at each graded risk point of each unit have this walk in common. */
import type { CampaignContext } from '../campaign/state';
import type { FrozenRiskPoint } from '../submission/events';
import { riskPointBlockers, submissionMissing, type RiskPointBlocker } from './blockers';
import { factsOf, type CampaignFacts } from './facts';
import type { Blocker } from './gate-finding';

/** Blockers of one risk point; `blocker` makes one that names it. */
export type JudgeRiskPoint = (
  point: FrozenRiskPoint,
  blocker: (...missing: ForThePoint<RiskPointBlocker>) => Blocker,
  facts: CampaignFacts,
) => readonly Blocker[];

type ForThePoint<Make> = Make extends (point: FrozenRiskPoint, ...missing: infer Missing) => Blocker
  ? Missing
  : never;

/** A unit without an accepted answer about risk points blocks; one that holds none does not. */
export function judgeRiskPoints(campaign: CampaignContext, judge: JudgeRiskPoint): readonly Blocker[] {
  const facts = factsOf(campaign);
  return facts.units.flatMap((unit) => {
    if (!unit.riskPointsAnswered) return [submissionMissing(unit)];
    const blockerOf = riskPointBlockers(unit);
    return unit.riskPoints.flatMap((point) =>
      judge(point, (code, text) => blockerOf(point, code, text), facts),
    );
  });
}
