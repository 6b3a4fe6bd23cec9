/** Scores, their total and the result that follows from it. Counted in hundredths: 0.1 + 0.2 must make 0.3. */
import type { AssessmentScheme, AssessmentWay, Indicator } from '../plans/assessment-scheme';
import type { AssessmentResult } from '../plans/plan';
import { refuse } from './errors';
import type { CheckData, IndicatorScore } from './events';

/** Refuses scores that are not one for each indicator, from 0 to its weight, with at most two decimals. */
export function checkScores(
  assessmentId: string,
  { indicators }: AssessmentScheme,
  scores: readonly IndicatorScore[],
): void {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const seen = new Set<string>();
  for (const given of scores) {
    const { indicatorId, score } = given;
    const indicator = known.get(indicatorId);
    if (indicator === undefined) refuse('ASSESSMENT.UNKNOWN_INDICATOR', { assessmentId, indicatorId });
    if (seen.has(indicatorId)) refuse('ASSESSMENT.INDICATOR_TWICE', { assessmentId, indicatorId });
    seen.add(indicatorId);
    const { weight } = indicator;
    if (!isScore(score, weight)) {
      refuse('ASSESSMENT.SCORE_OUT_OF_RANGE', { assessmentId, indicatorId, score, max: weight });
    }
    checkDeductions(assessmentId, indicator, given);
  }
  const missing = indicators.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
  if (missing.length > 0) refuse('ASSESSMENT.INDICATORS_MISSING', { assessmentId, indicatorIds: missing });
}

/** Where the plan lists deductions, the score is what they leave of the weight. */
function checkDeductions(
  assessmentId: string,
  { id: indicatorId, weight, deductions: listed = [] }: Indicator,
  { score, deductions: made = [] }: IndicatorScore,
): void {
  let left = weight;
  for (const { deductionId, times } of made) {
    const deduction = listed.find((each) => each.id === deductionId);
    if (deduction === undefined) {
      refuse('ASSESSMENT.UNKNOWN_DEDUCTION', { assessmentId, indicatorId, deductionId });
    }
    left -= deduction.points * times;
  }
  const expected = Math.max(0, left);
  if (listed.length > 0 && score !== expected) {
    refuse('ASSESSMENT.DEDUCTIONS_DIFFER', { assessmentId, indicatorId, score, expected });
  }
}

/** What the scores make, and the outcomes of the ways that have a weight; to the hundredth. */
export function totalOf(
  scores: readonly Pick<IndicatorScore, 'score'>[],
  { ways = [] }: Pick<AssessmentScheme, 'ways'> = {},
  checks: readonly CheckData[] = [],
): number {
  const byIndicators = scores.reduce((sum, { score }) => sum + hundredths(score), 0);
  const weighted = ways.filter(({ weight }) => weight > 0);
  const rest = weighted.reduce((left, { weight }) => left - weight, 100);
  const byWays = weighted.reduce(
    (sum, { id, weight }) => sum + hundredths(outcomeOf(id, checks)) * weight,
    0,
  );
  return Math.round((byIndicators * rest + byWays) / 100) / 100;
}

/** The best result whose lowest score is reached. */
export function resultFor({ results }: Pick<AssessmentScheme, 'results'>, total: number): AssessmentResult {
  return results.find(({ minScore }) => total >= minScore)?.result ?? 'unqualified';
}

/** Ways of the plan among `which` that have no outcome yet. */
export function waysMissing(
  { ways = [] }: Pick<AssessmentScheme, 'ways'>,
  checks: readonly CheckData[],
  which: (way: AssessmentWay) => boolean,
): readonly string[] {
  return ways.filter((way) => which(way) && !isUsed(way, checks)).map(({ id }) => id);
}

/** How many different ways have an outcome. */
export function waysUsed(
  { ways = [] }: Pick<AssessmentScheme, 'ways'>,
  checks: readonly CheckData[],
): number {
  return ways.filter((way) => isUsed(way, checks)).length;
}

/** From 0 to `max`, with at most two decimals. */
export function isScore(score: number, max: number): boolean {
  return score >= 0 && score <= max && hundredths(score) / 100 === score;
}

function isUsed({ id }: AssessmentWay, checks: readonly CheckData[]): boolean {
  return checks.some(({ way }) => way === id);
}

/** Of the latest check by the way. */
function outcomeOf(wayId: string, checks: readonly CheckData[]): number {
  return checks.findLast(({ way }) => way === wayId)?.score ?? 0;
}

function hundredths(score: number): number {
  return Math.round(score * 100);
}
