/** The schemes of a plan: grades, grading steps, rating matrix, responsibility, assessment. */
import {
  ASSESSMENT_RESULTS,
  GRADING_STEPS,
  type AssessmentScheme,
  type PlanSchemes,
  type RatingScheme,
} from './plan';
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
    ...checkAssessment(schemes.assessment),
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

function checkAssessment(scheme: Sound<AssessmentScheme> | undefined): readonly PlanFault[] {
  return [...checkWeights(scheme?.indicators), ...checkResults(scheme?.results)];
}

function checkWeights(indicators: Sound<AssessmentScheme['indicators']> | undefined): readonly PlanFault[] {
  if (indicators === undefined) return [];
  let sum = 0;
  for (const indicator of indicators) {
    if (indicator?.weight === undefined) return [];
    sum += indicator.weight;
  }
  return sum === 100 ? [] : [planFault('schemes.assessment.indicators', 'WEIGHTS_NOT_100', { sum })];
}

function checkResults(results: Sound<AssessmentScheme['results']> | undefined): readonly PlanFault[] {
  if (results === undefined) return [];
  const path = 'schemes.assessment.results';
  const faults: PlanFault[] = [];
  for (const [i, entry] of results.entries()) {
    const previous = results[i - 1];
    if (entry?.result === undefined || entry.minScore === undefined) continue;
    if (previous?.result === undefined || previous.minScore === undefined) continue;
    const worse = ASSESSMENT_RESULTS.indexOf(entry.result) >= ASSESSMENT_RESULTS.indexOf(previous.result);
    if (worse && entry.minScore < previous.minScore) continue;
    const { result, minScore } = entry;
    const values = { result, minScore, previous: previous.result, previousScore: previous.minScore };
    faults.push(planFault(`${path}[${i}]`, 'RESULTS_OUT_OF_ORDER', values));
  }
  const last = results.at(-1);
  if (last?.result === undefined || last.minScore === undefined) return faults;
  if (last.result === 'unqualified' && last.minScore === 0) return faults;
  const values = { result: last.result, minScore: last.minScore };
  return [...faults, planFault(`${path}[${results.length - 1}]`, 'RESULTS_END', values)];
}
