/**
 * Bulletin: what the centre sends out beside warnings, as the module names it: 预警通报, 要情报告, 防范建议. Those it goes to
 * answer with what they do; the centre checks the answers. Stream `warningBulletin-<bulletinId>`.
 */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';

/** A unit, or one post in it (重点岗位、重点人群). */
export interface Recipient {
  readonly unitId: string;
  readonly postId: string | null;
}

export interface BulletinIssuedData {
  readonly bulletinId: string;
  readonly networkId: string;
  /** A kind of the module. */
  readonly kindId: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly recipients: readonly Recipient[];
  /** Whom it goes up to, e.g. 市教育局纪委; empty for nobody. */
  readonly reportedTo: string;
  readonly analysisId: string | null;
  readonly issuedOn: LocalDate;
  /** null where no answer is asked. */
  readonly answerBy: LocalDate | null;
}

export type BulletinIssued = DomainEvent<'BulletinIssued', BulletinIssuedData>;
export type BulletinAnswered = DomainEvent<
  'BulletinAnswered',
  Recipient & {
    readonly measures: string;
    readonly on: LocalDate;
    readonly late: boolean;
  }
>;
export type BulletinAnswerChecked = DomainEvent<
  'BulletinAnswerChecked',
  Recipient & {
    readonly outcome: 'accepted' | 'returned';
    readonly finding: string;
    readonly on: LocalDate;
  }
>;
export type BulletinWithdrawn = DomainEvent<'BulletinWithdrawn', { readonly reason: string }>;

export type WarningBulletinEvent =
  BulletinIssued | BulletinAnswered | BulletinAnswerChecked | BulletinWithdrawn;
