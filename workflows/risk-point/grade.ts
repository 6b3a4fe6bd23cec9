/** The grade of a risk point and the steps it has gone through, read from its context. */
import { GRADING_STEPS, type GradeLevel, type GradingStep, type RatingScheme } from '../plans/plan';
import type { RiskPointContext } from './state';

/** The approved level, else that of the last rating step taken, else null: not classified. */
export function gradeOf(point: Pick<RiskPointContext, 'approvedLevel' | 'ratings'>): GradeLevel | null {
  return point.approvedLevel ?? point.ratings.at(-1)?.level ?? null;
}

/** By which rank it is brought down or ended: until a round's grade is approved, the graver of the level that stands and of the last rating. */
export function gravestOf({
  approvedLevel,
  approval,
  ratings,
}: Pick<RiskPointContext, 'approvedLevel' | 'approval' | 'ratings'>): GradeLevel | null {
  const rated = approval === null ? (ratings.at(-1)?.level ?? null) : null;
  if (approvedLevel === null || rated === null) return approvedLevel ?? rated;
  return rated < approvedLevel ? rated : approvedLevel;
}

/** The grading steps of the present round, in their order. */
export function stepsDone(
  point: Pick<RiskPointContext, 'ratings' | 'approval' | 'publicity'>,
): readonly GradingStep[] {
  const done: GradingStep[] = point.ratings.map((rating) => rating.step);
  if (point.approval !== null) done.push('approval');
  if (point.publicity?.finished === true) done.push('publicity');
  return GRADING_STEPS.filter((step) => done.includes(step));
}

/** What the plan's matrix says of a likelihood and a severity; undefined when they are off its scales. */
export function suggestedLevel(
  { matrix }: Pick<RatingScheme, 'matrix'>,
  likelihood: number,
  severity: number,
): GradeLevel | undefined {
  return matrix[likelihood - 1]?.[severity - 1];
}
