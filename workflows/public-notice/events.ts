/** Public notice 公示 and the objections 异议 against it. Stream `publicNotice-<noticeId>`. */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { GradeLevel } from '../plans/plan';
import type { Approximate } from '../plans/working-days';

/** Flows of powers exercised outside and inside are published apart, where the plan says so: before different people (source 000). */
export const NOTICE_SUBJECTS = ['catalogues', 'externalFlows', 'internalFlows', 'grades'] as const;
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number];

/** What the notice shows, frozen: `revision` is that of the item's stream when published. */
export interface NoticeItem {
  readonly kind: 'post' | 'power' | 'riskPoint';
  readonly id: string;
  readonly revision: number;
  readonly level?: GradeLevel;
}

/** `approximate`: `until` is. */
export interface NoticePublishedData extends Approximate {
  readonly noticeId: string;
  readonly campaignId: string;
  readonly stageId: string;
  readonly subject: NoticeSubject;
  readonly title: string;
  readonly places: readonly string[];
  readonly audience: 'public' | 'internal';
  readonly from: LocalDate;
  /** Last day of the period. */
  readonly until: LocalDate;
  readonly unitIds: readonly string[];
  readonly items: readonly NoticeItem[];
}

export type NoticePublished = DomainEvent<'NoticePublished', NoticePublishedData>;
export type ObjectionLodged = DomainEvent<
  'ObjectionLodged',
  {
    readonly objectionId: string;
    /** How the objector wants to be called; empty for an anonymous one. */
    readonly objector: string;
    readonly itemId: string | null;
    readonly text: string;
    /** 保密: `text` is sealed and holds all the objector said; name and item are left empty. */
    readonly confidential?: true;
  }
>;
export type ObjectionAnswered = DomainEvent<
  'ObjectionAnswered',
  {
    readonly objectionId: string;
    readonly outcome: 'upheld' | 'rejected';
    /** Sealed where the objection is confidential. */
    readonly answer: string;
    readonly confidential?: true;
  }
>;
export type NoticeClosed = DomainEvent<'NoticeClosed', { readonly on: LocalDate }>;
export type NoticeWithdrawn = DomainEvent<'NoticeWithdrawn', { readonly reason: string }>;

export type PublicNoticeEvent =
  NoticePublished | ObjectionLodged | ObjectionAnswered | NoticeClosed | NoticeWithdrawn;
