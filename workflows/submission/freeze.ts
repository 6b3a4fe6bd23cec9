/**
 * What is missing in what a unit hands in, found at the moment it is frozen. The submission is taken all the same: the
 * office sees the list and decides. What comes after the hand-in (approval, publicity, opinions from above) is not asked.
 */
import { bilingual, type Bilingual } from '../kernel/text';
import type { Plan, SubmissionContent } from '../plans/plan';
import type { FrozenRiskPoint, MissingItem, SubmissionContents } from './events';

export const MISSING_TEXTS = {
  POST_WITHOUT_DUTIES: bilingual('岗位没有职责', 'post without duties'),
  POWER_WITHOUT_FLOW: bilingual('职权没有运行流程图', 'power without a flow'),
  POST_NOT_SCREENED: bilingual('岗位没有排查', 'post not screened'),
  POWER_NOT_SCREENED: bilingual('职权没有排查', 'power not screened'),
  RISK_POINT_WITHOUT_LEVEL: bilingual('风险点没有等级', 'risk point without a level'),
  RISK_POINT_WITHOUT_SELF_RATING: bilingual('风险点没有岗位自评', 'risk point without self-rating'),
  RISK_POINT_WITHOUT_PUBLIC_REVIEW: bilingual('风险点没有社会评议', 'risk point without public review'),
  RISK_POINT_WITHOUT_TIERED_REVIEW: bilingual('风险点没有分级评审', 'risk point without tiered review'),
  RISK_POINT_WITHOUT_MEASURE: bilingual('风险点没有防控措施', 'risk point without a measure'),
  MEASURE_WITHOUT_RESPONSIBLE: bilingual('措施没有责任人', 'measure without a responsible person'),
  MEASURE_WITHOUT_DUE_DATE: bilingual('措施没有期限', 'measure without a due date'),
  LEVEL_WITHOUT_RESPONSIBLE: bilingual('等级没有分级负责人', 'level nobody answers for'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MissingCode = keyof typeof MISSING_TEXTS;

interface Missing extends MissingItem {
  readonly code: MissingCode;
}

const STEP_CODES = {
  selfRating: 'RISK_POINT_WITHOUT_SELF_RATING',
  publicReview: 'RISK_POINT_WITHOUT_PUBLIC_REVIEW',
  tieredReview: 'RISK_POINT_WITHOUT_TIERED_REVIEW',
  approval: null,
  publicity: null,
} as const;

/** The code itself, where this version does not know it. */
export function missingText({ code }: MissingItem): Bilingual {
  return isKnown(code) ? MISSING_TEXTS[code] : bilingual(code, code);
}

function isKnown(code: string): code is MissingCode {
  return Object.hasOwn(MISSING_TEXTS, code);
}

/** In the order of the contents. Subjects are ids of items; for LEVEL_WITHOUT_RESPONSIBLE `level-1` … `level-3`. */
export function completeness(
  contents: SubmissionContents,
  asksFor: readonly SubmissionContent[],
  plan: Plan,
): readonly Missing[] {
  const asked = new Set(asksFor);
  return [
    ...(asked.has('posts') ? postsWithoutDuties(contents) : []),
    ...(asked.has('flows') ? powersWithoutFlow(contents) : []),
    ...(asked.has('riskPoints') || asked.has('grades') ? unscreened(contents) : []),
    ...(asked.has('grades') ? contents.riskPoints.flatMap((point) => gradingMissing(point, plan)) : []),
    ...(asked.has('measures') ? measuresMissing(contents) : []),
    ...(asked.has('measures') ? levelsWithoutResponsible(contents, plan) : []),
  ];
}

function postsWithoutDuties({ posts }: SubmissionContents): readonly Missing[] {
  return posts.filter((post) => post.duties === 0).map((post) => missing('POST_WITHOUT_DUTIES', post.id));
}

function powersWithoutFlow({ powers, nilReturns }: SubmissionContents): readonly Missing[] {
  if (nilReturns.some((nil) => nil.content === 'flows')) return [];
  return powers
    .filter((power) => power.flowSteps === 0)
    .map((power) => missing('POWER_WITHOUT_FLOW', power.id));
}

function unscreened({ posts, powers }: SubmissionContents): readonly Missing[] {
  const open = (item: { readonly screening: { readonly by: string } }) => item.screening.by === 'open';
  return [
    ...posts.filter(open).map((post) => missing('POST_NOT_SCREENED', post.id)),
    ...powers.filter(open).map((power) => missing('POWER_NOT_SCREENED', power.id)),
  ];
}

function gradingMissing(point: FrozenRiskPoint, plan: Plan): readonly Missing[] {
  const codes = plan.schemes.gradingSteps
    .filter((step) => !point.stepsDone.includes(step))
    .map((step) => STEP_CODES[step])
    .filter((code) => code !== null);
  return [
    ...codes.map((code) => missing(code, point.id)),
    ...(point.level === null ? [missing('RISK_POINT_WITHOUT_LEVEL', point.id)] : []),
  ];
}

function measuresMissing({ riskPoints, measures }: SubmissionContents): readonly Missing[] {
  const covered = new Set(measures.map((measure) => measure.riskPointId));
  return [
    ...riskPoints
      .filter((point) => !covered.has(point.id))
      .map((point) => missing('RISK_POINT_WITHOUT_MEASURE', point.id)),
    ...measures
      .filter((measure) => measure.responsiblePersonId === '')
      .map((measure) => missing('MEASURE_WITHOUT_RESPONSIBLE', measure.id)),
    ...measures
      .filter((measure) => measure.dueOn === '')
      .map((measure) => missing('MEASURE_WITHOUT_DUE_DATE', measure.id)),
  ];
}

function levelsWithoutResponsible(contents: SubmissionContents, plan: Plan): readonly Missing[] {
  const held = new Set(contents.riskPoints.map((point) => point.level));
  const answered = new Set(contents.responsibilities.map((each) => each.level));
  return plan.schemes.responsibility
    .filter(({ level }) => held.has(level) && !answered.has(level))
    .map(({ level }) => missing('LEVEL_WITHOUT_RESPONSIBLE', `level-${level}`));
}

function missing(code: MissingCode, subjectId: string): Missing {
  return { code, subjectId };
}
