/** Stages and milestones with their dates, and what has been raised as missed. What else is due stands in other views' tables. */
import type { StageStatus } from '../../workflows/campaign/state';
import type { DeadlineKind } from '../../workflows/deadline/events';
import type { StageKind, SubmissionContent } from '../../workflows/plans/plan';
import type { TableSpec } from '../view';

export interface Extension {
  readonly occurredAt: string;
  readonly closes: string;
  readonly submissionDue: string | null;
  readonly reason: string;
  readonly personId: string;
}

export interface StageRow {
  readonly campaignId: string;
  readonly stageId: string;
  /** From 0, in the plan's order. */
  readonly place: number;
  readonly kind: StageKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly plannedOpens: string;
  readonly plannedCloses: string | null;
  readonly plannedSubmissionDue: string | null;
  /** The plan's date, or the one of the last extension. */
  readonly closes: string | null;
  readonly submissionDue: string | null;
  /** What a unit hands in; empty where nothing. */
  readonly contents: readonly SubmissionContent[];
  readonly status: StageStatus;
  readonly openedOn: string | null;
  readonly decidedOn: string | null;
  readonly returns: number;
  readonly extensions: readonly Extension[];
}

export interface MilestoneRow {
  readonly campaignId: string;
  readonly stageId: string;
  readonly milestoneId: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly dueOn: string;
  readonly reachedOn: string | null;
  readonly note: string | null;
  /** 0 when an amendment has taken it out of the plan. */
  readonly planned: 0 | 1;
}

export interface MissedRow {
  readonly kind: DeadlineKind;
  /** The network's id for what belongs to a warning network. */
  readonly campaignId: string;
  /** Empty where there is none. */
  readonly stageId: string;
  readonly subjectId: string;
  readonly dueOn: string;
  readonly unitId: string | null;
  readonly deadlineId: string;
  readonly raisedAt: string;
}

export const stageTable: TableSpec<StageRow> = {
  name: 'stage',
  columns: {
    campaignId: 'text',
    stageId: 'text',
    place: 'integer',
    kind: 'text',
    titleZh: 'text',
    titleEn: 'text',
    plannedOpens: 'text',
    plannedCloses: 'text',
    plannedSubmissionDue: 'text',
    closes: 'text',
    submissionDue: 'text',
    contents: 'json',
    status: 'text',
    openedOn: 'text',
    decidedOn: 'text',
    returns: 'integer',
    extensions: 'json',
  },
  key: ['campaignId', 'stageId'],
  indices: [],
};

export const milestoneTable: TableSpec<MilestoneRow> = {
  name: 'milestone',
  columns: {
    campaignId: 'text',
    stageId: 'text',
    milestoneId: 'text',
    titleZh: 'text',
    titleEn: 'text',
    dueOn: 'text',
    reachedOn: 'text',
    note: 'text',
    planned: 'integer',
  },
  key: ['campaignId', 'stageId', 'milestoneId'],
  indices: [],
};

export const missedTable: TableSpec<MissedRow> = {
  name: 'missed',
  columns: {
    kind: 'text',
    campaignId: 'text',
    stageId: 'text',
    subjectId: 'text',
    dueOn: 'text',
    unitId: 'text',
    deadlineId: 'text',
    raisedAt: 'text',
  },
  key: ['kind', 'campaignId', 'stageId', 'subjectId', 'dueOn'],
  indices: [],
};
