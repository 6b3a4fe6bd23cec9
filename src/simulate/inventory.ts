/** What an invented unit hands in: posts, powers, risk points with their grades, measures, who answers. */
import type { ScopeUnit } from '../../workflows/campaign/events';
import type { LocalDate } from '../../workflows/kernel/time';
import { MEASURE_PHASES, type GradeLevel, type Plan, type PlanStage } from '../../workflows/plans/plan';
import { partsFor } from '../../workflows/submission/contents';
import type {
  FrozenMeasure,
  FrozenPost,
  FrozenPower,
  FrozenRiskPoint,
  SubmissionContents,
} from '../../workflows/submission/events';
import type { Assumptions } from './assumptions';
import { happens, type Chance } from './chance';

export interface UnitInventory {
  readonly unit: ScopeUnit;
  readonly riskPoints: readonly FrozenRiskPoint[];
  readonly posts: readonly FrozenPost[];
  readonly powers: readonly FrozenPower[];
}

const AS_FOUND = { revision: 1, digest: 'simulated' };

/** Every way of search of the plan is used, where the units together find enough points. */
export function inventoriesOf(
  plan: Plan,
  units: readonly ScopeUnit[],
  { inventory }: Assumptions,
  chance: Chance,
): readonly UnitInventory[] {
  const methods = plan.schemes.discoveryMethods.map(({ method }) => method);
  const riskPoints =
    inventory.riskPoints === 0 ? 0 : Math.max(inventory.riskPoints, Math.ceil(methods.length / units.length));
  return units.map((unit, unitIndex) => {
    const points = Array.from({ length: riskPoints }, (_, index): FrozenRiskPoint => {
      const post = index % inventory.posts;
      const level = levelOf(chance('level', unit.unitId, index), inventory.topGradePercent);
      return {
        ...AS_FOUND,
        id: `${unit.unitId}-point-${index + 1}`,
        powerId: inventory.powers === 0 ? null : `${unit.unitId}-power-${(index % inventory.powers) + 1}`,
        postId: `${unit.unitId}-post-${post + 1}`,
        postRank: rankOf(post),
        method: methods[(unitIndex * riskPoints + index) % methods.length] ?? 'self',
        level,
        stepsDone: plan.schemes.gradingSteps.filter((step) => step !== 'approval' && step !== 'publicity'),
        opinions: plan.schemes.opinions.map(({ opinion }) => opinion),
      };
    });
    const screeningOf = (count: number) =>
      count > 0
        ? ({ by: 'riskPoints', count } as const)
        : ({ by: 'none', reason: 'searched, none found' } as const);
    return {
      unit,
      riskPoints: points,
      posts: Array.from({ length: inventory.posts }, (_, index): FrozenPost => {
        const id = `${unit.unitId}-post-${index + 1}`;
        const count = points.filter(({ postId }) => postId === id).length;
        return {
          ...AS_FOUND,
          id,
          name: id,
          rank: rankOf(index),
          holders: 1,
          duties: 3,
          screening: screeningOf(count),
        };
      }),
      powers: Array.from({ length: inventory.powers }, (_, index): FrozenPower => {
        const id = `${unit.unitId}-power-${index + 1}`;
        const count = points.filter(({ powerId }) => powerId === id).length;
        const holderPostId = `${unit.unitId}-post-${(index % inventory.posts) + 1}`;
        const kind = index % 3 === 2 ? 'internal' : 'external';
        return {
          ...AS_FOUND,
          id,
          name: id,
          holderPostId,
          kind,
          flowSteps: 4,
          screening: screeningOf(count),
        };
      }),
    };
  });
}

/** What the stage asks for. Measures are due on `measuresDue`, and done when the unit hands in again after that. */
export function contentsFor(
  { unit, posts, powers, riskPoints }: UnitInventory,
  { submission }: PlanStage,
  plan: Plan,
  measuresDue: LocalDate,
  done: boolean,
): SubmissionContents {
  const asked = submission?.contents ?? [];
  const parts = partsFor(asked);
  const measures = riskPoints.flatMap((point): readonly FrozenMeasure[] =>
    (point.level === 1 ? MEASURE_PHASES : MEASURE_PHASES.slice(0, 1)).map((phase) => ({
      ...AS_FOUND,
      id: `${point.id}-${phase}`,
      riskPointId: point.id,
      phase,
      responsiblePostId: point.postId,
      responsiblePersonId: `${point.postId}-holder`,
      dueOn: measuresDue,
      doneOn: done ? measuresDue : null,
      evidence: done ? 1 : 0,
    })),
  );
  const contents = {
    posts: parts.has('posts') ? posts : [],
    powers: parts.has('powers') ? powers : [],
    riskPoints: parts.has('riskPoints') ? riskPoints : [],
    measures: parts.has('measures') ? measures : [],
    responsibilities: parts.has('responsibilities')
      ? plan.schemes.responsibility.map(({ level }) => ({
          level,
          postId: `${unit.unitId}-answers-${level}`,
          personId: `${unit.unitId}-answers-${level}-holder`,
        }))
      : [],
  };
  const holdsNone = {
    posts: false,
    powers: powers.length === 0,
    flows: powers.length === 0,
    riskPoints: riskPoints.length === 0,
    grades: riskPoints.length === 0,
    measures: riskPoints.length === 0,
  };
  const nilReturns = asked
    .filter((content) => holdsNone[content])
    .map((content) => ({ content, reason: 'the unit holds none' }));
  return { ...contents, nilReturns };
}

function levelOf(draw: number, topPercent: number): GradeLevel {
  if (happens(draw, topPercent)) return 1;
  return draw < (topPercent / 100 + 1) / 2 ? 2 : 3;
}

function rankOf(post: number) {
  return post === 0 ? 'leader' : post === 1 ? 'middle' : 'staff';
}
