/**
 * Standing duty 常态任务: one occurrence, owed by one unit or by the office. Stream `duty-<dutyId>`, where the id follows from programme,
 * duty, owner and due day, so that two servers open the same occurrence in the same stream.
 */
import type { Evidence } from '../campaign/events';
import type { DomainEvent } from '../kernel/event';
import type { Programme } from '../kernel/programme';
import type { Bilingual } from '../kernel/text';
import type { LocalDate } from '../kernel/time';
import type { DutyKind } from '../plans/standing-duty';

export interface DutyOpenedData {
  readonly dutyId: string;
  readonly programme: Programme;
  /** Id of the standing duty in the plan. */
  readonly standingDutyId: string;
  readonly title: Bilingual;
  readonly kind: DutyKind;
  /** null: the office owes it. */
  readonly unitId: string | null;
  /** The points to be checked one by one, for a duty by grade; as they stood when it was opened. */
  readonly riskPointIds: readonly string[];
  /** First and last day of the window. */
  readonly opensOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly nilReturnCounts: boolean;
}

export interface DutyFulfilledData {
  readonly on: LocalDate;
  /** After the due day: kept, and marked. */
  readonly late: boolean;
  /** 零报告: nothing to report, signed by whoever gives it. */
  readonly nilReturn: boolean;
  readonly report: string;
  readonly checkedRiskPointIds: readonly string[];
  readonly evidence: readonly Evidence[];
}

export type DutyOpened = DomainEvent<'DutyOpened', DutyOpenedData>;
export type DutyFulfilled = DomainEvent<'DutyFulfilled', DutyFulfilledData>;
export type DutyReturned = DomainEvent<'DutyReturned', { readonly reason: string }>;
export type DutyWaived = DomainEvent<'DutyWaived', { readonly reason: string; readonly authority: string }>;

export type DutyEvent = DutyOpened | DutyFulfilled | DutyReturned | DutyWaived;
