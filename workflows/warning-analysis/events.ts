/**
 * Analysis 分析研判: what the reports of a time show, whom the centre hears about it, with whom it shares what comes up
 * again and again. Stream `warningAnalysis-<analysisId>`.
 */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';

export interface AnalysisFinding {
  readonly findingId: string;
  readonly categoryId: string;
  readonly natureId: string;
  /** 具体表现、范围、程度 */
  readonly content: string;
  /** 产生的主要原因 */
  readonly cause: string;
  /** 解决问题的措施 */
  readonly proposal: string;
  /** It came up before: at least two reports speak of it. */
  readonly repeated: boolean;
  readonly reportIds: readonly string[];
}

export interface AnalysisMadeData {
  readonly analysisId: string;
  readonly networkId: string;
  /** The point whose own network is analysed; null: the whole. */
  readonly pointId: string | null;
  /** A kind of the module, e.g. 专项分析. */
  readonly kindId: string;
  readonly title: string;
  /** What time it looks at. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reportIds: readonly string[];
  readonly findings: readonly AnalysisFinding[];
  readonly madeOn: LocalDate;
}

export interface ExpertOpinionGivenData {
  readonly opinionId: string;
  /** As what the expert was asked, e.g. 财务管理专家. */
  readonly expertRole: string;
  /** The expert's post, where it is one of the organisation's. */
  readonly postId: string | null;
  readonly text: string;
  readonly on: LocalDate;
}

export interface AnalysisSharedData {
  readonly sharingId: string;
  /** 业务主管部门 */
  readonly unitIds: readonly string[];
  readonly findingIds: readonly string[];
  readonly message: string;
  readonly on: LocalDate;
}

export type AnalysisMade = DomainEvent<'AnalysisMade', AnalysisMadeData>;
export type ExpertOpinionGiven = DomainEvent<'ExpertOpinionGiven', ExpertOpinionGivenData>;
export type AnalysisShared = DomainEvent<'AnalysisShared', AnalysisSharedData>;
export type SharingAnswered = DomainEvent<
  'SharingAnswered',
  {
    readonly sharingId: string;
    readonly unitId: string;
    readonly measures: string;
    readonly on: LocalDate;
  }
>;
export type AnalysisConcluded = DomainEvent<
  'AnalysisConcluded',
  { readonly conclusion: string; readonly on: LocalDate }
>;

export type WarningAnalysisEvent =
  AnalysisMade | ExpertOpinionGiven | AnalysisShared | SharingAnswered | AnalysisConcluded;
