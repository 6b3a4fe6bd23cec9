/**
 * Risk point 廉政风险点: where a power or a post can go wrong. Stream `riskPoint-<riskPointId>`; it keeps its identity
 * over the years. Fields: source 003, annex 3; life: docs/glossary.md.
 */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { DiscoveryMethod, GradeLevel, GradingStep, OpinionKind } from '../plans/plan';

export interface RiskPointDescription {
  /** 风险点表现形式 */
  readonly manifestation: string;
  /** Id of a category of the plan's scheme. */
  readonly category: string;
  /** Id of a level of the plan's scheme, where it has any. */
  readonly holderLevel?: string;
  readonly method: DiscoveryMethod;
  /** The power it lies on; null when it lies on the post itself. */
  readonly powerId: string | null;
  /** The step of the power's flow; null when on the power as a whole or on the post. */
  readonly flowStepId: string | null;
  /** The post that holds it. */
  readonly postId: string;
}

export interface RiskPointFoundData extends RiskPointDescription {
  readonly riskPointId: string;
  readonly unitId: string;
  readonly campaignId: string;
}

export interface Rating {
  /** 1 (lowest) up to the plan's scale. */
  readonly likelihood: number;
  readonly severity: number;
  /** What the plan's matrix suggests. */
  readonly suggested: GradeLevel;
  /** What the raters chose; `reason` is required where it differs from `suggested`. */
  readonly level: GradeLevel;
  readonly reason?: string;
}

/** The steps a rater takes; `approval` and `publicity` have events of their own. */
export type RatingStep = Exclude<GradingStep, 'approval' | 'publicity'>;

export type RegradeCause = 'periodic' | 'powerChanged' | 'holderChanged' | 'objection' | 'other';

export type RiskPointFound = DomainEvent<'RiskPointFound', RiskPointFoundData>;
/** The whole description; replaces the one before. */
export type RiskPointRevised = DomainEvent<'RiskPointRevised', RiskPointDescription>;
export type RiskPointRated = DomainEvent<'RiskPointRated', { readonly step: RatingStep } & Rating>;
export type OpinionSigned = DomainEvent<
  'OpinionSigned',
  {
    readonly opinion: OpinionKind;
    readonly text: string;
    readonly signedOn: LocalDate;
  }
>;
/** `decisionId` names the collective decision it rests on, where one was taken. */
export type RiskGradeApproved = DomainEvent<
  'RiskGradeApproved',
  { readonly level: GradeLevel; readonly decisionId: string | null }
>;
export type RiskPointPublicised = DomainEvent<'RiskPointPublicised', { readonly noticeId: string }>;
/** The period of publicity is over and every objection answered. */
export type RiskPointPublicityFinished = DomainEvent<
  'RiskPointPublicityFinished',
  { readonly noticeId: string }
>;
export type RiskPointControlled = DomainEvent<'RiskPointControlled', { readonly measureId: string }>;
export type RiskPointMonitored = DomainEvent<
  'RiskPointMonitored',
  { readonly on: LocalDate; readonly finding: string; readonly sound: boolean }
>;
export type RiskPointDisposed = DomainEvent<'RiskPointDisposed', { readonly action: string }>;
/** Opens the grading anew; the approved grade stands until the next approval. */
export type RiskPointRegradeOpened = DomainEvent<
  'RiskPointRegradeOpened',
  { readonly cause: RegradeCause; readonly reason: string }
>;
/** `decisionId`: the collective decision to close it, where one was named. */
export type RiskPointClosed = DomainEvent<
  'RiskPointClosed',
  { readonly reason: string; readonly decisionId?: string }
>;
export type RiskPointCarriedOver = DomainEvent<
  'RiskPointCarriedOver',
  { readonly fromCampaignId: string; readonly toCampaignId: string }
>;

export type RiskPointEvent =
  | RiskPointFound
  | RiskPointRevised
  | RiskPointRated
  | OpinionSigned
  | RiskGradeApproved
  | RiskPointPublicised
  | RiskPointPublicityFinished
  | RiskPointControlled
  | RiskPointMonitored
  | RiskPointDisposed
  | RiskPointRegradeOpened
  | RiskPointClosed
  | RiskPointCarriedOver;
