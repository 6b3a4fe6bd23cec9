/** What can be asked of a warning report. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { ReportingScheme } from '../modules/module';
import type { ReportPlace, ReportSection, Sign, SignClass } from './events';

/** Handed in: what the module says, and how officer and point stand. */
export interface ReportFacts {
  readonly scheme: ReportingScheme;
  readonly levelId: string;
  readonly pointIsOpen: boolean;
  readonly officerIsAppointed: boolean;
}

/** The place, `handedInOn` and `facts` are handed in; what is `confidential` is handed in sealed. */
export type HandInReport = Command<
  'HandInReport',
  ReportPlace & {
    readonly scheduleId: string;
    readonly period: string;
    readonly handedInOn: LocalDate;
    readonly nil: boolean;
    readonly nilReason: string;
    readonly signs: readonly Sign[];
    readonly sections: readonly ReportSection[];
    readonly channelId: string;
    readonly confidential?: boolean;
    readonly facts: ReportFacts;
  }
>;
/** As above. */
export type SendUrgentReport = Command<
  'SendUrgentReport',
  ReportPlace & {
    readonly handedInOn: LocalDate;
    readonly urgency: string;
    readonly signs: readonly Sign[];
    readonly channelId: string;
    readonly confidential?: boolean;
    readonly facts: ReportFacts;
  }
>;

interface On {
  readonly reportId: string;
}

/** `receivedOn` is handed in. */
export type ReceiveReport = Command<
  'ReceiveReport',
  On & { readonly receivedOn: LocalDate; readonly note: string }
>;
/** `scheme` is handed in. */
export type ClassifyReport = Command<
  'ClassifyReport',
  On & { readonly classes: readonly SignClass[]; readonly scheme: ReportingScheme }
>;
export type HandleSign = Command<
  'HandleSign',
  On & {
    readonly signId: string;
    readonly on: LocalDate;
    readonly outcome: string;
    readonly resolved: boolean;
  }
>;

export type WarningReportCommand =
  HandInReport | SendUrgentReport | ReceiveReport | ClassifyReport | HandleSign;
