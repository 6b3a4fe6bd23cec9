/** Scores, their total and the result that follows from it. Counted in hundredths: 0.1 + 0.2 must make 0.3. */
import type { AssessmentResult, AssessmentScheme } from '../plans/plan';
import { refuse } from './errors';
import type { IndicatorScore } from './events';

/** Refuses scores that are not one for each indicator, from 0 to its weight, with at most two decimals. */
export function checkScores(
  assessmentId: string,
  { indicators }: AssessmentScheme,
  scores: readonly IndicatorScore[],
): void {
  const weights = new Map(indicators.map(({ id, weight }) => [id, weight]));
  const seen = new Set<string>();
  for (const { indicatorId, score } of scores) {
    const weight = weights.get(indicatorId);
    if (weight === undefined) refuse('ASSESSMENT.UNKNOWN_INDICATOR', { assessmentId, indicatorId });
    if (seen.has(indicatorId)) refuse('ASSESSMENT.INDICATOR_TWICE', { assessmentId, indicatorId });
    seen.add(indicatorId);
    const sound = score >= 0 && score <= weight && hundredths(score) / 100 === score;
    if (!sound) refuse('ASSESSMENT.SCORE_OUT_OF_RANGE', { assessmentId, indicatorId, score, max: weight });
  }
  const missing = indicators.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
  if (missing.length > 0) refuse('ASSESSMENT.INDICATORS_MISSING', { assessmentId, indicatorIds: missing });
}

export function totalOf(scores: readonly Pick<IndicatorScore, 'score'>[]): number {
  return scores.reduce((sum, { score }) => sum + hundredths(score), 0) / 100;
}

/** The best result whose lowest score is reached. */
export function resultFor({ results }: Pick<AssessmentScheme, 'results'>, total: number): AssessmentResult {
  return results.find(({ minScore }) => total >= minScore)?.result ?? 'unqualified';
}

function hundredths(score: number): number {
  return Math.round(score * 100);
}
