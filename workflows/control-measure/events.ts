/** Control measure 防控措施 on a risk point. Stream `controlMeasure-<measureId>`. */
import type { Evidence } from '../campaign/events';
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { MeasurePhase } from '../plans/plan';

export type MeasureLevel = 'unit' | 'post' | 'person';

export interface MeasureDescription {
  readonly phase: MeasurePhase;
  readonly level: MeasureLevel;
  readonly content: string;
  readonly responsiblePostId: string;
  readonly responsiblePersonId: string;
  readonly dueOn: LocalDate;
}

export interface MeasureSetData extends MeasureDescription {
  readonly measureId: string;
  readonly riskPointId: string;
  readonly unitId: string;
  readonly campaignId: string;
}

export type MeasureSet = DomainEvent<'MeasureSet', MeasureSetData>;
/** The whole description; replaces the one before. */
export type MeasureRevised = DomainEvent<'MeasureRevised', MeasureDescription>;
export type MeasureDone = DomainEvent<
  'MeasureDone',
  {
    readonly doneOn: LocalDate;
    readonly report: string;
    readonly evidence: readonly Evidence[];
  }
>;
/** The report was not convincing: the measure is open again. */
export type MeasureReopened = DomainEvent<'MeasureReopened', { readonly reason: string }>;
export type MeasureExtended = DomainEvent<
  'MeasureExtended',
  { readonly dueOn: LocalDate; readonly reason: string }
>;
export type MeasureCancelled = DomainEvent<'MeasureCancelled', { readonly reason: string }>;

export type ControlMeasureEvent =
  MeasureSet | MeasureRevised | MeasureDone | MeasureReopened | MeasureExtended | MeasureCancelled;
