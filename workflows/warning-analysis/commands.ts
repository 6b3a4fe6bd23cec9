/** What can be asked of an analysis. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { AnalysisScheme, ReportingScheme } from '../modules/module';
import type { AnalysisMadeData, AnalysisSharedData, ExpertOpinionGivenData } from './events';

/** Handed in. */
export interface AnalysisFacts {
  readonly reporting: ReportingScheme;
  readonly analysis: AnalysisScheme;
  /** Of the reports it names: those nobody has received yet. */
  readonly unreceivedReportIds: readonly string[];
}

interface On {
  readonly analysisId: string;
}

/** `madeOn` and `facts` are handed in. */
export type MakeAnalysis = Command<'MakeAnalysis', AnalysisMadeData & { readonly facts: AnalysisFacts }>;
/** `on` is handed in. */
export type GiveExpertOpinion = Command<'GiveExpertOpinion', On & ExpertOpinionGivenData>;
/** `on` is handed in. */
export type ShareAnalysis = Command<'ShareAnalysis', On & AnalysisSharedData>;
/** `on` is handed in. */
export type AnswerSharing = Command<
  'AnswerSharing',
  On & {
    readonly sharingId: string;
    readonly unitId: string;
    readonly measures: string;
    readonly on: LocalDate;
  }
>;
/** `on` and `scheme` are handed in. */
export type ConcludeAnalysis = Command<
  'ConcludeAnalysis',
  On & { readonly conclusion: string; readonly on: LocalDate; readonly scheme: AnalysisScheme }
>;

export type WarningAnalysisCommand =
  MakeAnalysis | GiveExpertOpinion | ShareAnalysis | AnswerSharing | ConcludeAnalysis;
