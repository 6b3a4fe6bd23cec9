/**
 * The progress matrix 进度矩阵: units × stages, and each unit's assessment. Drift is seen from ordinals: a unit's content
 * that changed after its accepted submission was handed in.
 */
import type { AssessmentResult, SubmissionContent } from '../../workflows/plans/plan';
import type { MissingItem } from '../../workflows/submission/events';
import type { LocalDate } from '../../workflows/kernel/time';
import type { TableSpec } from '../view';

export type CellStatus = 'notBegun' | 'working' | 'submitted' | 'returned' | 'accepted';

export interface ScopeUnitRow {
  readonly campaignId: string;
  readonly unitId: string;
  /** As the campaign's scope calls it. */
  readonly name: string;
  readonly inScope: 0 | 1;
  readonly contactPostId: string | null;
  readonly contactPersonId: string | null;
  /** The child campaign that stands for the unit: it hands in there. */
  readonly childCampaignId: string | null;
}

export interface MatrixCellRow {
  readonly campaignId: string;
  readonly unitId: string;
  readonly stageId: string;
  readonly submissionId: string;
  readonly status: CellStatus;
  readonly returns: number;
  readonly returnReasons: readonly string[];
  readonly begunAt: string | null;
  /** When the last hand-in occurred. */
  readonly submittedAt: string | null;
  /** Ordinal of the last hand-in; 0 before the first. */
  readonly submittedOrdinal: number;
  readonly acceptedAt: string | null;
  /** Of the last hand-in. */
  readonly posts: number;
  readonly powers: number;
  readonly flows: number;
  readonly riskPoints: number;
  readonly measures: number;
  readonly nilReturns: readonly SubmissionContent[];
  readonly missing: number;
  /** How often the unit was urged. */
  readonly urges: number;
  /** The last time since it last handed in; null: not since. */
  readonly urged: Urged | null;
}

/** 督办: when, in which words, and by when it was to hand in. */
export interface Urged {
  readonly at: string;
  readonly text: string;
  readonly dueOn: LocalDate | null;
}

/** What the last hand-in held: apart from the cell, because it is large. */
export interface HandedInRow {
  readonly submissionId: string;
  readonly missing: readonly MissingItem[];
  /** The items and the revisions they were handed in at. */
  readonly items: readonly HandedInItem[];
}

export type ItemKind = 'post' | 'power' | 'riskPoint' | 'measure';
export type HandedInItem = readonly [kind: ItemKind, id: string, revision: number];

/**
 * What a unit holds now, in one campaign (risk points, measures), or in all of them (`campaignId` empty: posts, powers,
 * flows). `…Changed`: ordinal of the last event that changed content of this kind.
 */
export interface UnitHoldingRow {
  readonly campaignId: string;
  readonly unitId: string;
  readonly posts: number;
  readonly powers: number;
  readonly riskPoints: number;
  readonly measures: number;
  readonly postsChanged: number;
  readonly powersChanged: number;
  readonly flowsChanged: number;
  readonly riskPointsChanged: number;
  readonly gradesChanged: number;
  readonly measuresChanged: number;
}

export type AssessmentState = 'begun' | 'selfAssessed' | 'scored' | 'confirmed';

export interface AssessmentRow {
  readonly assessmentId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly state: AssessmentState;
  readonly total: number | null;
  readonly result: AssessmentResult | null;
  /** null where there was no reassessment. */
  readonly reassessedResult: AssessmentResult | null;
  readonly rectification: string | null;
  readonly rectificationDue: string | null;
  readonly rectificationReportedAt: string | null;
  readonly accountabilityActions: number;
}

export const scopeUnitTable: TableSpec<ScopeUnitRow> = {
  name: 'scope_unit',
  columns: {
    campaignId: 'text',
    unitId: 'text',
    name: 'text',
    inScope: 'integer',
    contactPostId: 'text',
    contactPersonId: 'text',
    childCampaignId: 'text',
  },
  key: ['campaignId', 'unitId'],
  indices: [],
};

export const matrixCellTable: TableSpec<MatrixCellRow> = {
  name: 'matrix_cell',
  columns: {
    campaignId: 'text',
    unitId: 'text',
    stageId: 'text',
    submissionId: 'text',
    status: 'text',
    returns: 'integer',
    returnReasons: 'json',
    begunAt: 'text',
    submittedAt: 'text',
    submittedOrdinal: 'integer',
    acceptedAt: 'text',
    posts: 'integer',
    powers: 'integer',
    flows: 'integer',
    riskPoints: 'integer',
    measures: 'integer',
    nilReturns: 'json',
    missing: 'integer',
    urges: 'integer',
    urged: 'json',
  },
  key: ['campaignId', 'unitId', 'stageId'],
  indices: [
    { name: 'matrix_cell_by_submission', columns: ['submissionId'] },
    { name: 'matrix_cell_by_stage', columns: ['campaignId', 'stageId', 'status', 'unitId'] },
  ],
};

export const handedInTable: TableSpec<HandedInRow> = {
  name: 'handed_in',
  columns: { submissionId: 'text', missing: 'json', items: 'json' },
  key: ['submissionId'],
  indices: [],
};

/** Where a submission belongs: the id alone does not say it, since ids may hold dots. */
export interface SubmissionHomeRow {
  readonly submissionId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly stageId: string;
}

export const submissionHomeTable: TableSpec<SubmissionHomeRow> = {
  name: 'submission_home',
  columns: { submissionId: 'text', campaignId: 'text', unitId: 'text', stageId: 'text' },
  key: ['submissionId'],
  indices: [],
};

export const unitHoldingTable: TableSpec<UnitHoldingRow> = {
  name: 'unit_holding',
  columns: {
    campaignId: 'text',
    unitId: 'text',
    posts: 'integer',
    powers: 'integer',
    riskPoints: 'integer',
    measures: 'integer',
    postsChanged: 'integer',
    powersChanged: 'integer',
    flowsChanged: 'integer',
    riskPointsChanged: 'integer',
    gradesChanged: 'integer',
    measuresChanged: 'integer',
  },
  key: ['campaignId', 'unitId'],
  indices: [],
};

export const assessmentTable: TableSpec<AssessmentRow> = {
  name: 'assessment',
  columns: {
    assessmentId: 'text',
    campaignId: 'text',
    unitId: 'text',
    state: 'text',
    total: 'real',
    result: 'text',
    reassessedResult: 'text',
    rectification: 'text',
    rectificationDue: 'text',
    rectificationReportedAt: 'text',
    accountabilityActions: 'integer',
  },
  key: ['assessmentId'],
  indices: [{ name: 'assessment_by_campaign', columns: ['campaignId', 'unitId'] }],
};
