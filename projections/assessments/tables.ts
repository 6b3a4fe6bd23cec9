/** Each unit's assessment in full, what is due after it, and the reports of the results. Its state and result stand in the matrix too. */
import type { ResultsReportedData } from '../../workflows/campaign/events';
import type {
  AccountabilityActionRecorded,
  AssessmentResultConfirmed,
  CheckData,
  IndicatorScore,
  SelfAssessmentHandedIn,
  UnitCommended,
  UnitReassessed,
} from '../../workflows/assessment/events';
import type { ConsequenceKind } from '../../workflows/plans/assessment-scheme';
import type { TableSpec } from '../view';

export interface AssessmentRecordRow {
  readonly assessmentId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly selfAssessment: SelfAssessmentHandedIn['data'] | null;
  readonly checks: readonly CheckData[];
  /** Of the last scoring. */
  readonly scores: readonly IndicatorScore[];
  /** The result that stands. */
  readonly confirmed: AssessmentResultConfirmed['data'] | null;
  /** When its confirmation occurred. */
  readonly confirmedAt: string | null;
  readonly reassessment: UnitReassessed['data'] | null;
  readonly commendation: UnitCommended['data'] | null;
  readonly accountability: readonly AccountabilityActionRecorded['data'][];
}

export interface AssessmentDueRow {
  readonly assessmentId: string;
  readonly consequence: ConsequenceKind;
  readonly campaignId: string;
  readonly unitId: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly approximate: 0 | 1;
  readonly done: 0 | 1;
}

export interface ResultsReportRow {
  readonly campaignId: string;
  readonly reportId: string;
  readonly report: ResultsReportedData;
  readonly recordedAt: string;
}

export const assessmentRecordTable: TableSpec<AssessmentRecordRow> = {
  name: 'assessment_record',
  columns: {
    assessmentId: 'text',
    campaignId: 'text',
    unitId: 'text',
    selfAssessment: 'json',
    checks: 'json',
    scores: 'json',
    confirmed: 'json',
    confirmedAt: 'text',
    reassessment: 'json',
    commendation: 'json',
    accountability: 'json',
  },
  key: ['assessmentId'],
  indices: [{ name: 'assessment_record_by_campaign', columns: ['campaignId', 'unitId'] }],
};

export const assessmentDueTable: TableSpec<AssessmentDueRow> = {
  name: 'assessment_due',
  columns: {
    assessmentId: 'text',
    consequence: 'text',
    campaignId: 'text',
    unitId: 'text',
    title: 'text',
    dueOn: 'text',
    approximate: 'integer',
    done: 'integer',
  },
  key: ['assessmentId', 'consequence'],
  indices: [{ name: 'assessment_due_by_campaign', columns: ['campaignId', 'dueOn'] }],
};

export const resultsReportTable: TableSpec<ResultsReportRow> = {
  name: 'results_report',
  columns: { campaignId: 'text', reportId: 'text', report: 'json', recordedAt: 'text' },
  key: ['campaignId', 'reportId'],
  indices: [],
};
