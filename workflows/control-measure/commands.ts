/** What can be asked of a control measure. */
import type { Evidence } from '../campaign/events';
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { MeasureDescription, MeasureSetData } from './events';

interface On {
  readonly measureId: string;
}

export type SetMeasure = Command<'SetMeasure', MeasureSetData>;
export type ReviseMeasure = Command<'ReviseMeasure', On & MeasureDescription>;
export type ReportMeasureDone = Command<
  'ReportMeasureDone',
  On & {
    readonly doneOn: LocalDate;
    readonly report: string;
    readonly evidence: readonly Evidence[];
  }
>;
export type ReopenMeasure = Command<'ReopenMeasure', On & { readonly reason: string }>;
export type ExtendMeasure = Command<
  'ExtendMeasure',
  On & { readonly dueOn: LocalDate; readonly reason: string }
>;
export type CancelMeasure = Command<'CancelMeasure', On & { readonly reason: string }>;

export type ControlMeasureCommand =
  SetMeasure | ReviseMeasure | ReportMeasureDone | ReopenMeasure | ExtendMeasure | CancelMeasure;
