/**
 * Submission 报送: what one unit hands in for one stage, a frozen copy, never a link to live data.
 * Stream `submission-<campaignId>.<stageId>.<unitId>`.
 */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type {
  DiscoveryMethod,
  GradeLevel,
  GradingStep,
  MeasurePhase,
  OpinionKind,
  PostRank,
  SubmissionContent,
} from '../plans/plan';
import type { PowerKind } from '../power/events';

/** How an item stood when it was handed in: `digest` is the SHA-256 (hex) of its canonical state. */
export interface FrozenItem {
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
}

/** How a post or power was screened: by risk points found, by a signed "none found", or not at all. */
export type Screening =
  | { readonly by: 'riskPoints'; readonly count: number }
  | { readonly by: 'none'; readonly reason: string }
  | { readonly by: 'open' };

export interface FrozenPost extends FrozenItem {
  readonly name: string;
  readonly rank: PostRank;
  readonly holders: number;
  readonly duties: number;
  readonly screening: Screening;
}

export interface FrozenPower extends FrozenItem {
  readonly name: string;
  readonly holderPostId: string;
  /** Absent in what was frozen before submissions said so. */
  readonly kind?: PowerKind;
  readonly flowSteps: number;
  readonly screening: Screening;
}

export interface FrozenRiskPoint extends FrozenItem {
  readonly powerId: string | null;
  readonly postId: string;
  readonly postRank: PostRank;
  readonly holderLevel?: string;
  readonly method: DiscoveryMethod;
  /** The approved level, else that of the last rating step taken, else null: not classified. */
  readonly level: GradeLevel | null;
  readonly stepsDone: readonly GradingStep[];
  readonly opinions: readonly OpinionKind[];
}

export interface FrozenMeasure extends FrozenItem {
  readonly riskPointId: string;
  readonly phase: MeasurePhase;
  readonly responsiblePostId: string;
  readonly responsiblePersonId: string;
  readonly dueOn: LocalDate;
  readonly doneOn: LocalDate | null;
  readonly evidence: number;
}

/** Who answers for the grade in this unit (责任分级): the holder of a post of the plan's rank. */
export interface FrozenResponsibility {
  readonly level: GradeLevel;
  readonly postId: string;
  readonly personId: string;
}

export interface SubmissionContents {
  /** "We hold none": an explicit answer, with the reason, for the kinds of content named. */
  readonly nilReturns: readonly {
    readonly content: SubmissionContent;
    readonly reason: string;
  }[];
  readonly posts: readonly FrozenPost[];
  readonly powers: readonly FrozenPower[];
  readonly riskPoints: readonly FrozenRiskPoint[];
  readonly measures: readonly FrozenMeasure[];
  readonly responsibilities: readonly FrozenResponsibility[];
}

/** What was missing when it was handed in: the submission is taken all the same, the office sees it. */
export interface MissingItem {
  readonly code: string;
  readonly subjectId: string;
}

export type SubmissionBegun = DomainEvent<
  'SubmissionBegun',
  {
    readonly submissionId: string;
    readonly campaignId: string;
    readonly stageId: string;
    readonly unitId: string;
    /** What the stage's plan asks for. */
    readonly asksFor: readonly SubmissionContent[];
  }
>;
export type SubmissionHandedIn = DomainEvent<
  'SubmissionHandedIn',
  {
    readonly contents: SubmissionContents;
    /** SHA-256 (hex) of the canonical contents. */
    readonly digest: string;
    readonly missing: readonly MissingItem[];
    readonly note: string;
  }
>;
export type SubmissionWithdrawn = DomainEvent<'SubmissionWithdrawn', { readonly reason: string }>;
export type SubmissionReturned = DomainEvent<'SubmissionReturned', { readonly reasons: readonly string[] }>;
/** `revision` is that of the hand-in accepted. */
export type SubmissionAccepted = DomainEvent<
  'SubmissionAccepted',
  {
    readonly handedInRevision: number;
    readonly digest: string;
    readonly note: string;
  }
>;
/** An accepted submission is given back, while its stage is still open. */
export type SubmissionReopened = DomainEvent<'SubmissionReopened', { readonly reasons: readonly string[] }>;

/** An item against the accepted hand-in; `handedInRevision` null: new, `revision` null: gone. */
export interface DriftItem {
  readonly kind: 'post' | 'power' | 'riskPoint' | 'measure';
  readonly id: string;
  readonly handedInRevision: number | null;
  readonly revision: number | null;
}

export const DRIFT_DECISIONS = ['noted', 'resubmissionAsked'] as const;
/**
 * 动态管理: the office has looked at what changed after the acceptance. The items are frozen as they stood. Where a resubmission is
 * asked for, `SubmissionReopened` follows in the same act; in older logs the office gave the submission back by itself.
 */
export type DriftTakenUp = DomainEvent<
  'DriftTakenUp',
  {
    readonly decision: (typeof DRIFT_DECISIONS)[number];
    readonly reason: string;
    readonly items: readonly DriftItem[];
  }
>;

export type SubmissionEvent =
  | DriftTakenUp
  | SubmissionBegun
  | SubmissionHandedIn
  | SubmissionWithdrawn
  | SubmissionReturned
  | SubmissionAccepted
  | SubmissionReopened;
