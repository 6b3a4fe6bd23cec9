/**
 * When each part of a campaign finished a stage: a unit with the last acceptance of what it handed in for stages of the
 * kind, a child with the last of the gates that answer for the stage.
 */
import { childrenOf, standsForHost } from '../campaign/children';
import type { CampaignContext } from '../campaign/state';
import type { LocalDate } from '../kernel/time';
import type { PlanStage } from '../plans/plan';
import { factsOf } from './facts';
import { hasPassedGate, stagesFor } from './judge-children-passed';

export interface StagePart {
  readonly unitId: string;
  readonly name: string;
  /** null: not yet. */
  readonly doneOn: LocalDate | null;
}

export function stageParts(campaign: CampaignContext, stage: PlanStage): readonly StagePart[] {
  const ofKind = new Set(campaign.plan.stages.filter(({ kind }) => kind === stage.kind).map(({ id }) => id));
  const units = factsOf(campaign).units.map(({ unit, submissions }): StagePart => {
    const accepted = submissions.filter(({ stageId }) => ofKind.has(stageId));
    return {
      unitId: unit.unitId,
      name: unit.name,
      doneOn: latest(accepted.map(({ acceptedOn }) => acceptedOn)),
    };
  });
  const children = childrenOf(campaign)
    .filter(standsForHost)
    .map((child): StagePart => {
      const stages = stagesFor(child, stage);
      const passed = stages.every(hasPassedGate);
      const dates = stages.flatMap(({ decidedOn }) => (decidedOn === null ? [] : [decidedOn]));
      return { unitId: child.hostUnitId, name: child.title, doneOn: passed ? latest(dates) : null };
    });
  return [...units, ...children];
}

function latest(dates: readonly LocalDate[]): LocalDate | null {
  return dates.reduce<LocalDate | null>((last, date) => (last === null || date > last ? date : last), null);
}
