/** What can be asked of an occurrence of a standing duty. */
import type { Evidence } from '../campaign/events';
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { DutyOpenedData } from './events';

interface On {
  readonly dutyId: string;
}

/** Given by the sweep alone. */
export type OpenDuty = Command<'OpenDuty', DutyOpenedData>;
/** `on`: the day of the act on the plan's wall calendar, handed in. */
export type FulfilDuty = Command<
  'FulfilDuty',
  On & {
    readonly nilReturn: boolean;
    readonly report: string;
    readonly checkedRiskPointIds: readonly string[];
    readonly evidence: readonly Evidence[];
    readonly on: LocalDate;
  }
>;
export type ReturnDuty = Command<'ReturnDuty', On & { readonly reason: string }>;
export type WaiveDuty = Command<'WaiveDuty', On & { readonly reason: string; readonly authority: string }>;

export type DutyCommand = OpenDuty | FulfilDuty | ReturnDuty | WaiveDuty;
