/** Rating, the chain of opinions and approval: each after the plan's scheme, which comes with the command. */
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { GradeLevel, GradingStep } from '../plans/plan';
import type { ApproveRiskGrade, RateRiskPoint, RiskScheme, SignOpinion } from './commands';
import { refuse } from './errors';
import type { RiskPointEvent } from './events';
import { gravestOf, suggestedLevel } from './grade';
import type { RiskPointContext } from './machine';
import { isBelow, mayEnd } from './rank';

type Events = readonly RiskPointEvent[];

/** The suggestion follows from likelihood × severity; the raters may overrule it with a reason. */
export function rate({ data }: RateRiskPoint, context: RiskPointContext, meta: CommandMeta): Events {
  const { riskPointId, scheme, step, likelihood, severity, level, reason } = data;
  if (!scheme.gradingSteps.includes(step)) refuse('RISK_POINT.STEP_NOT_IN_PLAN', { riskPointId, step });
  const review = context.ratings.find((rating) => rating.step === 'tieredReview');
  if (step === 'tieredReview' && review !== undefined && isBelow(meta.actor.role, review.by)) {
    refuse('RISK_POINT.REVIEWED_ABOVE_RANK', { riskPointId, reviewed: review.level });
  }
  const missing = ratingsMissingBefore(step, scheme, context);
  if (missing.length > 0) refuse('RISK_POINT.STEP_OUT_OF_ORDER', { riskPointId, step, missing });
  const suggested = suggestedLevel(scheme.rating, likelihood, severity);
  if (suggested === undefined) {
    refuse('RISK_POINT.RATING_OUT_OF_SCALE', { riskPointId, likelihood, severity });
  }
  checkLevel(riskPointId, level, scheme);
  const stated = (reason ?? '').trim() !== '';
  if (level !== suggested && !stated) {
    refuse('RISK_POINT.OVERRULE_WITHOUT_REASON', { riskPointId, level, suggested });
  }
  const rating = { step, likelihood, severity, suggested, level };
  return [{ type: 'RiskPointRated', data: reason === undefined ? rating : { ...rating, reason } }];
}

/** The opinions stand below each other on the form: nobody signs above an empty line. */
export function sign({ data }: SignOpinion, context: RiskPointContext, meta: CommandMeta): Events {
  const { riskPointId, scheme, opinion, text, signedOn } = data;
  const order = scheme.opinions.map((each) => each.opinion);
  if (!order.includes(opinion)) refuse('RISK_POINT.OPINION_OUT_OF_SCHEME', { riskPointId, opinion });
  const signed = context.opinions.map((each) => each.opinion);
  const missing = order.slice(0, order.indexOf(opinion)).filter((each) => !signed.includes(each));
  if (missing.length > 0) refuse('RISK_POINT.OPINION_OUT_OF_ORDER', { riskPointId, opinion, missing });
  const before = context.opinions.find((each) => each.opinion === opinion);
  if (before !== undefined && meta.corrects === undefined) {
    refuse('RISK_POINT.OPINION_ALREADY_SIGNED', { riskPointId, opinion });
  }
  if (meta.corrects !== before?.eventId) refuse('RISK_POINT.CORRECTS_ANOTHER', { riskPointId, opinion });
  if (signedOn > dayOfAct(meta)) refuse('RISK_POINT.DATE_IN_FUTURE', { riskPointId, signedOn });
  return [{ type: 'OpinionSigned', data: { opinion, text, signedOn } }];
}

/**
 * A decision takes effect once, whatever happened since. The same grade approved again is refused, unless it is now
 * decided by a body; another grade is taken as long as nothing was built on the first (the machine knows).
 */
export function approve({ data }: ApproveRiskGrade, context: RiskPointContext, meta: CommandMeta): Events {
  const { riskPointId, scheme, level, decisionId } = data;
  const { approval, approvedLevel, decisionIds, ratings } = context;
  if (decisionId !== null && decisionIds.includes(decisionId)) return [];
  checkLevel(riskPointId, level, scheme);
  if (approval?.level === level && decisionId === null) {
    refuse('RISK_POINT.ALREADY_GRADED', { riskPointId, level });
  }
  // What was decided together is changed by nobody alone (source 004 4th, part three (三) 1), nor in a round begun since.
  if (decisionId === null && decisionIds.length > 0 && level !== approvedLevel) {
    refuse('RISK_POINT.DECIDED_COLLECTIVELY', { riskPointId, decisionId: decisionIds.at(-1) ?? null });
  }
  if (approval === null) {
    const missing = ratingsMissingBefore('approval', scheme, context);
    if (missing.length > 0) refuse('RISK_POINT.STEPS_MISSING', { riskPointId, missing });
  }
  // 分级审定: a grade is brought down by whoever may approve the one it is brought down from.
  const stands = gravestOf(context);
  if (meta.actor.role === 'unitHead' && level === 3 && !mayEnd(meta.actor.role, stands)) {
    refuse('RISK_POINT.ABOVE_RANK', { riskPointId, stands, level });
  }
  const last = ratings.at(-1)?.level;
  const grounded = decisionId !== null || (meta.basis?.reason ?? '').trim() !== '';
  if (last !== undefined && last !== level && !grounded) {
    refuse('RISK_POINT.APPROVAL_WITHOUT_REASON', { riskPointId, level, rated: last });
  }
  return [{ type: 'RiskGradeApproved', data: { level, decisionId } }];
}

function ratingsMissingBefore(
  step: GradingStep,
  { gradingSteps }: RiskScheme,
  { ratings }: RiskPointContext,
): readonly GradingStep[] {
  const done: readonly GradingStep[] = ratings.map((rating) => rating.step);
  return gradingSteps.slice(0, gradingSteps.indexOf(step)).filter((each) => !done.includes(each));
}

function checkLevel(riskPointId: string, level: GradeLevel, { grades }: RiskScheme): void {
  if (!grades.some((grade) => grade.level === level)) {
    refuse('RISK_POINT.GRADE_OUT_OF_SCHEME', { riskPointId, level });
  }
}
