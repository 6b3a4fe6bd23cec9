/**
 * Re-screening 重新排查: a post that changed hands or a power that was revised is to be searched again within the plan's time (source 000:
 * three months). Stream `rescreening-<rescreeningId>`; the id follows from campaign and change.
 */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';

export type RescreeningCause = 'holderChanged' | 'powerChanged' | 'powerTransferred';

export interface RescreeningOpenedData {
  readonly rescreeningId: string;
  readonly campaignId: string;
  readonly unitId: string;
  /** The post that changed hands, or that holds the power. */
  readonly postId: string;
  /** null where the holder changed. */
  readonly powerId: string | null;
  readonly cause: RescreeningCause;
  /** The appointment, or the event that revised the power. */
  readonly causeId: string;
  readonly changedOn: LocalDate;
  readonly dueOn: LocalDate;
}

export const RESCREENING_OUTCOMES = ['confirmed', 'revised', 'noneFound'] as const;
export type RescreeningOutcome = (typeof RESCREENING_OUTCOMES)[number];

export interface RescreeningCompletedData {
  readonly outcome: RescreeningOutcome;
  /** The points confirmed or revised; none for `noneFound`. */
  readonly riskPointIds: readonly string[];
  /** What was looked at and found; for `noneFound` the signed reason. */
  readonly statement: string;
  readonly on: LocalDate;
  readonly late: boolean;
}

export type RescreeningOpened = DomainEvent<'RescreeningOpened', RescreeningOpenedData>;
export type RescreeningCompleted = DomainEvent<'RescreeningCompleted', RescreeningCompletedData>;

export type RescreeningEvent = RescreeningOpened | RescreeningCompleted;
