/**
 * Rectification 整改: an order to put something right by a date, the answer, the check of the answer. Stream
 * `rectification-<rectificationId>`.
 */
import type { Evidence } from '../campaign/events';
import type { DomainEvent } from '../kernel/event';
import type { Programme } from '../kernel/programme';
import type { Bilingual } from '../kernel/text';
import type { LocalDate } from '../kernel/time';
import type { PostRank } from '../plans/plan';
import type { RectificationScheme } from '../plans/rectification-scheme';
import type { Approximate } from '../plans/working-days';

/** What it stems from. */
export type RectificationOrigin =
  | { readonly kind: 'warning'; readonly warningId: string }
  | { readonly kind: 'gateException'; readonly exceptionId: string }
  | { readonly kind: 'assessment'; readonly assessmentId: string }
  | { readonly kind: 'finding'; readonly text: string };

export interface RectificationOrderedData {
  readonly rectificationId: string;
  readonly programme: Programme;
  readonly unitId: string;
  /** The post that has to see to it; null: the unit as such. */
  readonly responsiblePostId: string | null;
  /** The post that checks the answer. */
  readonly checkerPostId: string;
  readonly content: string;
  readonly origin: RectificationOrigin;
  readonly dueOn: LocalDate;
  /** Frozen from the plan or module. */
  readonly scheme: RectificationScheme;
}

export type RectificationOrdered = DomainEvent<'RectificationOrdered', RectificationOrderedData>;
export type RectificationAnswered = DomainEvent<
  'RectificationAnswered',
  { readonly report: string; readonly evidence: readonly Evidence[]; readonly on: LocalDate }
>;
export type RectificationAccepted = DomainEvent<'RectificationAccepted', { readonly finding: string }>;
export type RectificationReturned = DomainEvent<
  'RectificationReturned',
  { readonly reasons: readonly string[]; readonly dueOn: LocalDate }
>;
export type RectificationClosed = DomainEvent<'RectificationClosed', { readonly note: string }>;
export type RectificationExtended = DomainEvent<
  'RectificationExtended',
  { readonly dueOn: LocalDate; readonly reason: string }
>;
/** Overdue: it has come to a higher rank, which has a date of its own. `approximate`: `dueOn` is. */
export type RectificationEscalated = DomainEvent<
  'RectificationEscalated',
  Approximate & {
    readonly rank: PostRank;
    readonly label: Bilingual;
    readonly missed: LocalDate;
    readonly dueOn: LocalDate;
    readonly on: LocalDate;
  }
>;
/** Still overdue after the last rank: an accountability action is asked for. */
export type RectificationReferred = DomainEvent<
  'RectificationReferred',
  { readonly actionId: string; readonly missed: LocalDate; readonly on: LocalDate }
>;
export type RectificationCancelled = DomainEvent<'RectificationCancelled', { readonly reason: string }>;

export type RectificationEvent =
  | RectificationOrdered
  | RectificationAnswered
  | RectificationAccepted
  | RectificationReturned
  | RectificationClosed
  | RectificationExtended
  | RectificationEscalated
  | RectificationReferred
  | RectificationCancelled;
