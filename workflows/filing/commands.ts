/** What can be asked of a filing. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { FilingDocument, FilingSentData } from './events';

interface On {
  readonly filingId: string;
}

export type SendFiling = Command<'SendFiling', FilingSentData>;
export type RecordFilingReceipt = Command<
  'RecordFilingReceipt',
  On & { readonly receiptNumber: string; readonly receivedOn: LocalDate }
>;
export type RefuseFiling = Command<'RefuseFiling', On & { readonly reason: string }>;
export type ResendFiling = Command<
  'ResendFiling',
  On & {
    readonly documents: readonly FilingDocument[];
    readonly riskPointIds: readonly string[];
    readonly sentOn: LocalDate;
  }
>;

export type FilingCommand = SendFiling | RecordFilingReceipt | RefuseFiling | ResendFiling;
