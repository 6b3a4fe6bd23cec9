/** 检查 and 考核方式: what a check has to say, and which ways must have an outcome before a unit is scored or its result confirmed. */
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { RecordAssessmentCheck } from './commands';
import { refuse } from './errors';
import type { CheckData } from './events';
import type { AssessmentContext } from './machine';
import { isScore, waysMissing, waysUsed } from './scoring';

export function check(
  { data }: RecordAssessmentCheck,
  { scheme, unitId, checks }: AssessmentContext,
  meta: CommandMeta,
): CheckData {
  const { assessmentId, checkerUnitIds, ...said } = data;
  const { checkId, findings, on } = said;
  const { way, score } = said;
  if (checks.some((each) => each.checkId === checkId))
    refuse('ASSESSMENT.CHECK_TWICE', { assessmentId, checkId });
  const known = scheme.ways?.find((each) => each.id === way);
  if (known === undefined && (way !== null || scheme.ways !== undefined)) {
    refuse('ASSESSMENT.UNKNOWN_WAY', { assessmentId, way });
  }
  const hasWeight = known !== undefined && known.weight > 0;
  if (hasWeight ? score === null || !isScore(score, 100) : score !== null) {
    refuse('ASSESSMENT.WAY_SCORE_OUT_OF_RANGE', { assessmentId, way, score, max: hasWeight ? 100 : null });
  }
  for (const { indicatorId } of findings) {
    if (indicatorId !== null && !scheme.indicators.some(({ id }) => id === indicatorId)) {
      refuse('ASSESSMENT.UNKNOWN_INDICATOR', { assessmentId, indicatorId });
    }
  }
  if (checkerUnitIds.includes(unitId)) refuse('ASSESSMENT.CHECKER_OF_UNIT', { assessmentId, unitId });
  if (on > dayOfAct(meta)) refuse('ASSESSMENT.DATE_IN_FUTURE', { assessmentId, on });
  return said;
}

/** Their outcomes are part of the total. */
export function weightedWaysComplete({ assessmentId, scheme, checks }: AssessmentContext): void {
  const wayIds = waysMissing(scheme, checks, ({ weight }) => weight > 0);
  if (wayIds.length > 0) refuse('ASSESSMENT.WAYS_MISSING', { assessmentId, wayIds });
}

export function waysComplete({ assessmentId, scheme, checks }: AssessmentContext): void {
  const wayIds = waysMissing(scheme, checks, ({ needed }) => needed);
  if (wayIds.length > 0) refuse('ASSESSMENT.WAYS_MISSING', { assessmentId, wayIds });
  const { minimumWays = 0 } = scheme;
  const used = waysUsed(scheme, checks);
  if (used < minimumWays) refuse('ASSESSMENT.WAYS_MISSING', { assessmentId, used, minimum: minimumWays });
}
