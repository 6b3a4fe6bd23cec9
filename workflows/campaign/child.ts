/**
 * A child campaign 下级工作 as its parent keeps it: what the child reported upward, frozen. A parent's gate is decided by
 * these facts and never by reading the child's stream (docs/adr/0009-a-parent-decides-on-what-children-reported.md).
 */
import type { LocalDate } from '../kernel/time';
import type { GradeLevel, StageKind } from '../plans/plan';
import type { StageStatus } from './stage-status';

export const CHILD_STATUSES = ['running', 'suspended', 'completed', 'endedEarly', 'archived'] as const;
export type ChildStatus = (typeof CHILD_STATUSES)[number];

/** What a campaign counts: its own units' accepted submissions, and what its children reported. */
export interface CampaignCounts {
  /** Units that hand in to the campaign itself or to a campaign below it. */
  readonly units: number;
  readonly powers: PowerCounts;
  readonly riskPoints: Readonly<Record<GradeLevel, number>> & { readonly unclassified: number };
  readonly measures: number;
}

/** `unstated`: frozen before submissions said of which kind a power is. */
export interface PowerCounts {
  readonly external: number;
  readonly internal: number;
  readonly unstated: number;
}

/** A stage of the child with the dates in force there. */
export interface ChildStage {
  readonly stageId: string;
  readonly kind: StageKind;
  readonly opens: LocalDate;
  readonly closes: LocalDate | null;
  readonly submissionDue: LocalDate | null;
  readonly status: StageStatus;
  readonly decidedOn: LocalDate | null;
}

export interface ChildReport {
  readonly childId: string;
  readonly title: string;
  readonly hostUnitId: string;
  readonly planId: string;
  readonly status: ChildStatus;
  readonly scopeUnitIds: readonly string[];
  readonly stages: readonly ChildStage[];
  readonly counts: CampaignCounts;
}

/** Who goes first 先后次序: leaders search their own posts before all, pilot units come before the rest. */
export interface SearchOrder {
  readonly leadingUnitIds: readonly string[];
  readonly pilotUnitIds: readonly string[];
}
