/** The schemes of a plan: grades, grading steps, rating matrix, responsibility, assessment. */
import { checkAssessmentScheme } from './check-assessment-scheme';
import { GRADING_STEPS, type PlanSchemes, type RatingScheme } from './plan';
import { planFault, type PlanFault, type PlanReason } from './plan-fault';
import { GRADE_LEVELS } from './plan-shape';
import type { Sound } from './shape';

export function checkSchemes(schemes: Sound<PlanSchemes> | undefined): readonly PlanFault[] {
  if (schemes === undefined) return [];
  return [
    ...checkLevels(schemes.grades, 'schemes.grades', 'GRADE_LEVEL_MISSING'),
    ...checkLevels(schemes.responsibility, 'schemes.responsibility', 'TIER_MISSING'),
    ...checkSteps(schemes.gradingSteps),
    ...checkRating(schemes.rating),
    ...checkAssessmentScheme(schemes.assessment),
  ];
}

function checkLevels(
  entries: readonly (Sound<{ readonly level: 1 | 2 | 3 }> | undefined)[] | undefined,
  path: string,
  reason: PlanReason,
): readonly PlanFault[] {
  if (entries === undefined) return [];
  const levels = entries.map((entry) => entry?.level);
  // An entry of unreadable level may be the one that is missing.
  if (levels.includes(undefined)) return [];
  return GRADE_LEVELS.filter((level) => !levels.includes(level)).map((level) =>
    planFault(path, reason, { level }),
  );
}

function checkSteps(steps: Sound<PlanSchemes['gradingSteps']> | undefined): readonly PlanFault[] {
  if (steps === undefined) return [];
  const path = 'schemes.gradingSteps';
  const order = GRADING_STEPS.join(', ');
  const faults = steps.flatMap((step, i) => {
    const previous = steps[i - 1];
    if (step === undefined || previous === undefined) return [];
    if (GRADING_STEPS.indexOf(step) >= GRADING_STEPS.indexOf(previous)) return [];
    return [planFault(`${path}[${i}]`, 'STEPS_OUT_OF_ORDER', { step, previous, order })];
  });
  if (steps.includes('approval') || steps.includes(undefined)) return faults;
  return [...faults, planFault(path, 'APPROVAL_MISSING')];
}

function checkRating(rating: Sound<RatingScheme> | undefined): readonly PlanFault[] {
  if (rating?.likelihood === undefined || rating.severity === undefined || rating.matrix === undefined)
    return [];
  const { likelihood, severity, matrix } = rating;
  const path = 'schemes.rating.matrix';
  const faults: PlanFault[] = [];
  if (matrix.length !== likelihood.length) {
    faults.push(planFault(path, 'MATRIX_SIZE', { count: matrix.length, expected: likelihood.length }));
  }
  for (const [i, row] of matrix.entries()) {
    if (row === undefined) continue;
    if (row.length !== severity.length) {
      faults.push(
        planFault(`${path}[${i}]`, 'MATRIX_SIZE', { count: row.length, expected: severity.length }),
      );
    }
    for (const [j, level] of row.entries()) {
      // Level 1 is the highest, so a graver case must not have a larger number than its milder neighbours.
      const milder = Math.min(row[j - 1] ?? 3, matrix[i - 1]?.[j] ?? 3);
      if (level === undefined || level <= milder) continue;
      faults.push(planFault(`${path}[${i}][${j}]`, 'MATRIX_NOT_MONOTONE', { level, milder }));
    }
  }
  return faults;
}
