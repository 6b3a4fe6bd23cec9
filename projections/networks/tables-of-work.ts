/** What is done in warning networks: points, officers, reports, analyses, bulletins as they stand. */
import type { OfficerTrainedData } from '../../workflows/information-officer/events';
import type {
  AnalysisFinding,
  AnalysisSharedData,
  ExpertOpinionGivenData,
} from '../../workflows/warning-analysis/events';
import type { ReportSection, ReportTiming, Sign } from '../../workflows/warning-report/events';
import type { TableSpec } from '../view';

export interface MonitoringPointRow {
  readonly pointId: string;
  readonly networkId: string;
  readonly name: string;
  readonly unitId: string;
  readonly levelId: string;
  readonly parentPointId: string | null;
  readonly status: 'open' | 'closed';
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly closedFor: string | null;
}

/** From an appointment to the dismissal; null: it has not ended. */
export interface OfficerTerm {
  readonly kindId: string;
  readonly appointedOn: string;
  readonly dismissedOn: string | null;
  readonly dismissedFor: string | null;
}

/** With the last term. */
export interface OfficerRow extends OfficerTerm {
  readonly officerId: string;
  readonly networkId: string;
  readonly pointId: string;
  readonly personId: string;
  readonly postId: string;
  readonly status: 'appointed' | 'dismissed';
  readonly earlierTerms: readonly OfficerTerm[];
  readonly trainings: readonly OfficerTrainedData[];
  readonly lastTrainedOn: string | null;
  readonly assessments: readonly { readonly on: string; readonly resultId: string }[];
  readonly lastResultId: string | null;
  /** `dismiss`: the last assessment asks for it, and it has not been done. */
  readonly lastConsequence: 'commend' | 'keep' | 'dismiss' | null;
}

/** A sign with what became of it. */
export interface SignState extends Sign {
  readonly handlingId: string | null;
  readonly grave: boolean;
  readonly handled: readonly { readonly on: string; readonly outcome: string; readonly resolved: boolean }[];
}

export interface ReportRow {
  readonly reportId: string;
  readonly networkId: string;
  readonly pointId: string;
  readonly atUnitId: string;
  readonly officerId: string;
  readonly toPointId: string | null;
  readonly toUnitId: string;
  readonly kind: 'scheduled' | 'urgent';
  readonly scheduleId: string | null;
  readonly period: string | null;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly handedInOn: string;
  readonly timing: ReportTiming | 'urgent';
  readonly nil: number;
  readonly nilReason: string;
  readonly urgency: string;
  readonly channelId: string;
  readonly signs: readonly SignState[];
  readonly sections: readonly ReportSection[];
  readonly status: 'handedIn' | 'received' | 'classified';
  readonly receivedOn: string | null;
  readonly note: string;
  readonly corrections: number;
  /** Texts and signs are as stored: sealed. */
  readonly confidential: 0 | 1;
}

export interface SharingState extends AnalysisSharedData {
  readonly answers: readonly { readonly unitId: string; readonly measures: string; readonly on: string }[];
}

export interface AnalysisRow {
  readonly analysisId: string;
  readonly networkId: string;
  readonly pointId: string | null;
  readonly kindId: string;
  readonly title: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly reportIds: readonly string[];
  readonly findings: readonly AnalysisFinding[];
  readonly madeOn: string;
  readonly opinions: readonly ExpertOpinionGivenData[];
  readonly sharings: readonly SharingState[];
  readonly status: 'open' | 'concluded';
  readonly conclusion: string;
  readonly concludedOn: string | null;
}

export interface RecipientState {
  readonly unitId: string;
  readonly postId: string | null;
  readonly status: 'awaited' | 'answered' | 'accepted' | 'returned';
  readonly measures: string;
  readonly answeredOn: string | null;
  readonly late: boolean;
  readonly finding: string;
}

export interface BulletinRow {
  readonly bulletinId: string;
  readonly networkId: string;
  readonly kindId: string;
  readonly number: string;
  readonly title: string;
  readonly content: string;
  readonly recipients: readonly RecipientState[];
  readonly reportedTo: string;
  readonly analysisId: string | null;
  readonly issuedOn: string;
  readonly answerBy: string | null;
  readonly status: 'issued' | 'withdrawn';
  readonly withdrawnFor: string | null;
}

export const monitoringPointTable: TableSpec<MonitoringPointRow> = {
  name: 'monitoring_point',
  columns: {
    pointId: 'text',
    networkId: 'text',
    name: 'text',
    unitId: 'text',
    levelId: 'text',
    parentPointId: 'text',
    status: 'text',
    openedOn: 'text',
    closedOn: 'text',
    closedFor: 'text',
  },
  key: ['pointId'],
  indices: [{ name: 'monitoring_point_by_network', columns: ['networkId', 'levelId'] }],
};

export const officerTable: TableSpec<OfficerRow> = {
  name: 'information_officer',
  columns: {
    officerId: 'text',
    networkId: 'text',
    pointId: 'text',
    personId: 'text',
    postId: 'text',
    kindId: 'text',
    status: 'text',
    appointedOn: 'text',
    trainings: 'json',
    lastTrainedOn: 'text',
    assessments: 'json',
    lastResultId: 'text',
    lastConsequence: 'text',
    dismissedOn: 'text',
    dismissedFor: 'text',
    earlierTerms: 'json',
  },
  key: ['officerId'],
  indices: [{ name: 'information_officer_by_network', columns: ['networkId', 'pointId'] }],
};

export const reportTable: TableSpec<ReportRow> = {
  name: 'warning_report',
  columns: {
    reportId: 'text',
    networkId: 'text',
    pointId: 'text',
    atUnitId: 'text',
    officerId: 'text',
    toPointId: 'text',
    toUnitId: 'text',
    kind: 'text',
    scheduleId: 'text',
    period: 'text',
    windowFrom: 'text',
    windowTo: 'text',
    handedInOn: 'text',
    timing: 'text',
    nil: 'integer',
    nilReason: 'text',
    urgency: 'text',
    channelId: 'text',
    signs: 'json',
    sections: 'json',
    status: 'text',
    receivedOn: 'text',
    note: 'text',
    corrections: 'integer',
    confidential: 'integer',
  },
  key: ['reportId'],
  indices: [
    { name: 'warning_report_by_network', columns: ['networkId', 'handedInOn'] },
    { name: 'warning_report_by_period', columns: ['networkId', 'scheduleId', 'period'] },
  ],
};

export const analysisTable: TableSpec<AnalysisRow> = {
  name: 'warning_analysis',
  columns: {
    analysisId: 'text',
    networkId: 'text',
    pointId: 'text',
    kindId: 'text',
    title: 'text',
    fromDate: 'text',
    toDate: 'text',
    reportIds: 'json',
    findings: 'json',
    madeOn: 'text',
    opinions: 'json',
    sharings: 'json',
    status: 'text',
    conclusion: 'text',
    concludedOn: 'text',
  },
  key: ['analysisId'],
  indices: [{ name: 'warning_analysis_by_network', columns: ['networkId', 'madeOn'] }],
};

export const bulletinTable: TableSpec<BulletinRow> = {
  name: 'warning_bulletin',
  columns: {
    bulletinId: 'text',
    networkId: 'text',
    kindId: 'text',
    number: 'text',
    title: 'text',
    content: 'text',
    recipients: 'json',
    reportedTo: 'text',
    analysisId: 'text',
    issuedOn: 'text',
    answerBy: 'text',
    status: 'text',
    withdrawnFor: 'text',
  },
  key: ['bulletinId'],
  indices: [{ name: 'warning_bulletin_by_network', columns: ['networkId', 'issuedOn'] }],
};
