/**
 * Warning report 预警信息: what an officer reports from a monitoring point, by schedule or at once. Stream
 * `warningReport-<reportId>`; a scheduled one is `<pointId>.<scheduleId>.<period>`, so a point reports once for a period.
 */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';

/** One thing that was noticed. Whom it is about may be left open. */
export interface Sign {
  readonly signId: string;
  /** A category of the module, e.g. 工作作风. */
  readonly categoryId: string;
  /** A nature of the module, e.g. 苗头性. */
  readonly natureId: string;
  readonly content: string;
  readonly unitId: string | null;
  readonly postId: string | null;
  readonly personId: string | null;
}

export interface ReportSection {
  readonly sectionId: string;
  readonly text: string;
}

/** Where a report comes from and goes to. `toPointId` null: the centre. */
export interface ReportPlace {
  readonly reportId: string;
  readonly networkId: string;
  readonly pointId: string;
  /** The unit at which the point lies. */
  readonly atUnitId: string;
  readonly officerId: string;
  readonly toPointId: string | null;
  readonly toUnitId: string;
}

/** `early` and `late` are kept as they came: outside the window, and marked. */
export type ReportTiming = 'early' | 'inWindow' | 'late';

/** 保密: the texts are sealed, and of a sign all but its id, in `content`; whatever comes of the report is confidential with it. */
interface PerhapsConfidential {
  readonly confidential?: true;
}

export interface ReportHandedInData extends ReportPlace, PerhapsConfidential {
  readonly scheduleId: string;
  readonly period: string;
  readonly windowFrom: LocalDate;
  readonly windowTo: LocalDate;
  readonly handedInOn: LocalDate;
  readonly timing: ReportTiming;
  /** 零报告: signed that there is nothing to report, and how that was found. */
  readonly nil: boolean;
  readonly nilReason: string;
  readonly signs: readonly Sign[];
  readonly sections: readonly ReportSection[];
  readonly channelId: string;
}

export interface UrgentReportSentData extends ReportPlace, PerhapsConfidential {
  readonly handedInOn: LocalDate;
  /** Why it could not wait for the next window. */
  readonly urgency: string;
  readonly signs: readonly Sign[];
  readonly channelId: string;
}

export interface SignClass {
  readonly signId: string;
  /** What becomes of it: a handling of the module. */
  readonly handlingId: string;
  readonly grave: boolean;
}

/** Again, as a correction, with the same place, period and day. */
export type ReportHandedIn = DomainEvent<'ReportHandedIn', ReportHandedInData>;
export type UrgentReportSent = DomainEvent<'UrgentReportSent', UrgentReportSentData>;
export type ReportReceived = DomainEvent<
  'ReportReceived',
  { readonly receivedOn: LocalDate; readonly note: string } & PerhapsConfidential
>;
export type ReportClassified = DomainEvent<
  'ReportClassified',
  { readonly classes: readonly SignClass[] } & PerhapsConfidential
>;
/** 信息处理情况 */
export type SignHandled = DomainEvent<
  'SignHandled',
  {
    readonly signId: string;
    readonly on: LocalDate;
    readonly outcome: string;
    /** The problem is solved. */
    readonly resolved: boolean;
  } & PerhapsConfidential
>;

export type WarningReportEvent =
  ReportHandedIn | UrgentReportSent | ReportReceived | ReportClassified | SignHandled;
