/**
 * Accountability action 问责/责任追究: what was done about whom, on which finding, and on what it rests. Stream
 * `accountabilityAction-<actionId>`. An action may be asked for before it is decided on: by the engine for a rectification nobody saw to.
 */
import type { DomainEvent } from '../kernel/event';
import type { Programme } from '../kernel/programme';
import type { LocalDate } from '../kernel/time';

/** What the finding rests on; each is a link into the trail. */
export type AccountabilityGround =
  | { readonly kind: 'warning'; readonly warningId: string }
  | { readonly kind: 'rectification'; readonly rectificationId: string }
  | { readonly kind: 'assessment'; readonly assessmentId: string }
  | { readonly kind: 'riskPoint'; readonly riskPointId: string }
  | { readonly kind: 'other'; readonly text: string };

export interface AccountabilitySubject {
  readonly actionId: string;
  readonly programme: Programme;
  readonly unitId: string;
  /** The person held to account; null where it is the unit. */
  readonly personId: string | null;
}

export type AccountabilityAsked = DomainEvent<
  'AccountabilityAsked',
  AccountabilitySubject & {
    readonly reason: string;
    readonly grounds: readonly AccountabilityGround[];
    readonly on: LocalDate;
  }
>;
/** 不予问责 */
export type AccountabilityDeclined = DomainEvent<
  'AccountabilityDeclined',
  { readonly authority: string; readonly reason: string }
>;
export type AccountabilityDecided = DomainEvent<
  'AccountabilityDecided',
  AccountabilitySubject & {
    readonly finding: string;
    /** 决定机关 */
    readonly authority: string;
    /** 处理方式 */
    readonly measure: string;
    readonly grounds: readonly AccountabilityGround[];
    readonly decidedOn: LocalDate;
  }
>;
/** 送达 */
export type AccountabilityServed = DomainEvent<'AccountabilityServed', { readonly servedOn: LocalDate }>;
/** 申诉 */
export type AccountabilityAppealed = DomainEvent<
  'AccountabilityAppealed',
  { readonly text: string; readonly on: LocalDate }
>;
/** `measure`: what stands from now on, where the appeal changed it. */
export type AccountabilityAppealDecided = DomainEvent<
  'AccountabilityAppealDecided',
  {
    readonly outcome: 'upheld' | 'changed';
    readonly measure: string | null;
    readonly authority: string;
    readonly reason: string;
  }
>;
/** Taken back: what was decided was wrong. The decision stays in the trail. */
export type AccountabilityWithdrawn = DomainEvent<
  'AccountabilityWithdrawn',
  { readonly authority: string; readonly reason: string }
>;

export type AccountabilityActionEvent =
  | AccountabilityAsked
  | AccountabilityDeclined
  | AccountabilityDecided
  | AccountabilityServed
  | AccountabilityAppealed
  | AccountabilityAppealDecided
  | AccountabilityWithdrawn;
