/** Filing 备案: something reported upward for the record, with its receipt. Stream `filing-<filingId>`. */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';

export const FILING_SUBJECTS = [
  'catalogues',
  'grades',
  'leadersGrades',
  'summaryReport',
  'assessmentResults',
  'decisions',
  'other',
] as const;
export type FilingSubject = (typeof FILING_SUBJECTS)[number];

export interface FilingDocument {
  readonly title: string;
  readonly documentNumber: string;
}

export interface FilingSentData {
  readonly filingId: string;
  readonly campaignId: string;
  readonly stageId: string;
  readonly subject: FilingSubject;
  /** e.g. 市纪委 */
  readonly recipient: string;
  readonly documents: readonly FilingDocument[];
  /** The risk points it reports, for `leadersGrades`. */
  readonly riskPointIds: readonly string[];
  /** The collective decisions it reports, for `decisions` alone. */
  readonly decisionIds?: readonly string[];
  readonly sentOn: LocalDate;
}

export type FilingSent = DomainEvent<'FilingSent', FilingSentData>;
export type FilingReceiptRecorded = DomainEvent<
  'FilingReceiptRecorded',
  { readonly receiptNumber: string; readonly receivedOn: LocalDate }
>;
export type FilingRefused = DomainEvent<'FilingRefused', { readonly reason: string }>;
export type FilingResent = DomainEvent<
  'FilingResent',
  {
    readonly documents: readonly FilingDocument[];
    readonly riskPointIds: readonly string[];
    readonly sentOn: LocalDate;
  }
>;

export type FilingEvent = FilingSent | FilingReceiptRecorded | FilingRefused | FilingResent;
