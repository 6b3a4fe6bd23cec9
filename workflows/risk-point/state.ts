/**
 * What a risk point knows of itself, and how events change it. A *round* is one walk through the plan's grading steps: a
 * regrade and a carry-over begin a new one. The approved level outlives the round, so that a point that is being graded
 * again is never without a grade.
 */
import type { Actor, Role } from '../kernel/actor';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import { GRADING_STEPS, OPINIONS, type GradeLevel, type OpinionKind } from '../plans/plan';
import type {
  OpinionSigned,
  RatingStep,
  Rating,
  RiskGradeApproved,
  RiskPointFoundData,
  RiskPointMonitored,
  RiskPointRated,
} from './events';

export interface SignedOpinion {
  readonly opinion: OpinionKind;
  readonly text: string;
  readonly signedOn: LocalDate;
  /** Who signed, in which capacity. */
  readonly signedBy: Actor;
  /** Id of the event: what a correction has to name. */
  readonly eventId: string;
}

/** A step's rating, with the capacity in which it was given. */
type GivenRating = { readonly step: RatingStep; readonly by: Role } & Rating;

export interface RiskPointContext extends RiskPointFoundData {
  /** The level of the last approval; stands until the next one, over rounds and campaigns. */
  readonly approvedLevel: GradeLevel | null;

  /** Of this round; ratings in the order of the steps, opinions in that of the form. */
  readonly ratings: readonly GivenRating[];
  readonly opinions: readonly SignedOpinion[];
  readonly approval: RiskGradeApproved['data'] | null;
  readonly publicity: { readonly noticeId: string; readonly finished: boolean } | null;

  /** The first measure set on it; it stays on the point over rounds and campaigns. */
  readonly controlledBy: string | null;
  readonly lastMonitoring: RiskPointMonitored['data'] | null;

  /** All that has taken effect, in whatever round: the engine may say the same again after a crash. */
  readonly decisionIds: readonly string[];
  readonly noticeIds: readonly string[];
  readonly campaignIds: readonly string[];
}

type Change = Partial<RiskPointContext>;

const NEW_ROUND = { ratings: [], opinions: [], approval: null, publicity: null } as const;

export const NONE: RiskPointContext = {
  riskPointId: '',
  unitId: '',
  campaignId: '',
  manifestation: '',
  category: '',
  method: 'self',
  powerId: null,
  flowStepId: null,
  postId: '',
  approvedLevel: null,
  ...NEW_ROUND,
  controlledBy: null,
  lastMonitoring: null,
  decisionIds: [],
  noticeIds: [],
  campaignIds: [],
};

export function found(data: RiskPointFoundData): Change {
  return { ...data, campaignIds: [data.campaignId] };
}

/** The same step again replaces its rating. */
export function rated({ ratings }: RiskPointContext, { data, actor }: Fact<RiskPointRated>): Change {
  const all = [...ratings.filter((rating) => rating.step !== data.step), { ...data, by: actor.role }];
  return { ratings: all.sort((a, b) => GRADING_STEPS.indexOf(a.step) - GRADING_STEPS.indexOf(b.step)) };
}

/** A correction replaces the opinion of its kind. */
export function signed({ opinions }: RiskPointContext, { data, actor, id }: Fact<OpinionSigned>): Change {
  const all = [
    ...opinions.filter((each) => each.opinion !== data.opinion),
    { ...data, signedBy: actor, eventId: id },
  ];
  return { opinions: all.sort((a, b) => OPINIONS.indexOf(a.opinion) - OPINIONS.indexOf(b.opinion)) };
}

export function approved({ decisionIds }: RiskPointContext, approval: RiskGradeApproved['data']): Change {
  const { level, decisionId } = approval;
  return {
    approval,
    approvedLevel: level,
    decisionIds: decisionId === null ? decisionIds : [...decisionIds, decisionId],
  };
}

/** A later notice takes the place of the one before. */
export function publicised({ noticeIds }: RiskPointContext, noticeId: string): Change {
  return { publicity: { noticeId, finished: false }, noticeIds: [...noticeIds, noticeId] };
}

export function opened(): Change {
  return NEW_ROUND;
}

export function carriedOver({ campaignIds }: RiskPointContext, campaignId: string): Change {
  return { ...NEW_ROUND, campaignId, campaignIds: [...campaignIds, campaignId] };
}
