/** Standing duties, and what they and rotation and re-grading go by: which units took part when, and which grades stand since when. */
import type { Evidence } from '../../workflows/campaign/events';
import type { GradeLevel } from '../../workflows/plans/plan';
import type { DutyKind } from '../../workflows/plans/standing-duty';
import type { TableSpec } from '../view';

export const DUTY_STATES = ['open', 'fulfilled', 'waived'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

export interface DutyRow {
  readonly dutyId: string;
  readonly programmeKind: 'campaign' | 'network';
  readonly programmeId: string;
  readonly standingDutyId: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly kind: DutyKind;
  readonly unitId: string | null;
  readonly riskPointIds: readonly string[];
  readonly opensOn: string;
  readonly dueOn: string;
  readonly nilReturnCounts: 0 | 1;
  readonly state: DutyState;
  readonly fulfilledOn: string | null;
  readonly late: 0 | 1;
  readonly nilReturn: 0 | 1;
  readonly report: string | null;
  readonly evidence: readonly Evidence[];
  /** Why it was returned last, or waived. */
  readonly reason: string | null;
  /** Who waived it. */
  readonly authority: string | null;
}

/** From when to when a unit belonged to a campaign; `until` null: it still does. */
export interface TakingPartRow {
  readonly campaignId: string;
  readonly unitId: string;
  readonly since: string;
  readonly until: string | null;
}

/** A risk point whose grade has been approved, with the day of the last approval. */
export interface GradedPointRow {
  readonly riskPointId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly postId: string;
  readonly level: GradeLevel | null;
  readonly approvedOn: string | null;
  readonly closed: 0 | 1;
}

export const dutyTable: TableSpec<DutyRow> = {
  name: 'duty',
  columns: {
    dutyId: 'text',
    programmeKind: 'text',
    programmeId: 'text',
    standingDutyId: 'text',
    titleZh: 'text',
    titleEn: 'text',
    kind: 'text',
    unitId: 'text',
    riskPointIds: 'json',
    opensOn: 'text',
    dueOn: 'text',
    nilReturnCounts: 'integer',
    state: 'text',
    fulfilledOn: 'text',
    late: 'integer',
    nilReturn: 'integer',
    report: 'text',
    evidence: 'json',
    reason: 'text',
    authority: 'text',
  },
  key: ['dutyId'],
  indices: [{ name: 'duty_by_programme', columns: ['programmeId', 'dueOn'] }],
};

export const takingPartTable: TableSpec<TakingPartRow> = {
  name: 'taking_part',
  columns: { campaignId: 'text', unitId: 'text', since: 'text', until: 'text' },
  key: ['campaignId', 'unitId'],
  indices: [],
};

export const gradedPointTable: TableSpec<GradedPointRow> = {
  name: 'graded_point',
  columns: {
    riskPointId: 'text',
    campaignId: 'text',
    unitId: 'text',
    postId: 'text',
    level: 'integer',
    approvedOn: 'text',
    closed: 'integer',
  },
  key: ['riskPointId'],
  indices: [
    { name: 'graded_point_by_campaign', columns: ['campaignId', 'level', 'closed'] },
    { name: 'graded_point_by_post', columns: ['postId'] },
  ],
};
