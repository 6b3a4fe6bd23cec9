/**
 * How a decision is come to beyond the count of opinions: what is deliberated before, who meets, who speaks when, what is
 * done about it afterwards. A decision whose campaign has no decision scheme carries none of it.
 * Source: `004` 4th, part three (三) 1 (决策酝酿、集体决策、执行决策) and (一) 3 (会审会).
 */
import type { DecisionClass, DeliberationKind } from '../plans/decision-scheme';
import type { LocalDate } from '../kernel/time';

/** A matter laid before a joint review: what it is about, and the thing in the product it concerns, where there is one. */
export interface ReviewMatter {
  readonly title: string;
  readonly subjectId: string | null;
}

export interface JointReview {
  /** For each member the body it speaks for. */
  readonly bodies: readonly { readonly memberPostId: string; readonly body: string }[];
  readonly matters: readonly ReviewMatter[];
}

/** Frozen when the decision is proposed. */
export interface DecisionProcedure {
  /** The unit whose leading body decides: the campaign's host. */
  readonly unitId: string;
  /** null where the plan has no classes of matter. */
  readonly class: DecisionClass | null;
  /** Adopted decisions that this one replaces. */
  readonly revisesDecisionIds: readonly string[];
  readonly jointReview: JointReview | null;
}

export interface Deliberation {
  readonly deliberationId: string;
  readonly kind: DeliberationKind;
  readonly heldOn: LocalDate;
  /** Who argued, was heard or was asked. */
  readonly participants: string;
  readonly result: string;
}

export interface NotTakingPart {
  readonly postId: string;
  readonly reason: string;
}

export interface DecisionMeeting {
  readonly heldOn: LocalDate;
  readonly place: string;
  readonly convenorPostId: string;
  readonly presentPostIds: readonly string[];
  readonly absent: readonly NotTakingPart[];
  /** 回避: members with an interest in the matter. They neither speak nor count for the quorum. */
  readonly avoiding: readonly NotTakingPart[];
}

/** `execution`: how it was carried out, by the office. `supervision`: what the discipline inspection found about it. */
export interface DecisionFollowUp {
  readonly followUpId: string;
  readonly kind: 'execution' | 'supervision';
  readonly on: LocalDate;
  readonly report: string;
  readonly isComplete: boolean;
}
