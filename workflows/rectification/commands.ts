/** What can be asked of a rectification. */
import type { Evidence } from '../campaign/events';
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { RectificationOrderedData } from './events';
import type { Approximate } from '../plans/working-days';

interface On {
  readonly rectificationId: string;
}

export type OrderRectification = Command<'OrderRectification', RectificationOrderedData>;
export type AnswerRectification = Command<
  'AnswerRectification',
  On & { readonly report: string; readonly evidence: readonly Evidence[]; readonly on: LocalDate }
>;
export type AcceptRectification = Command<'AcceptRectification', On & { readonly finding: string }>;
export type ReturnRectification = Command<
  'ReturnRectification',
  On & { readonly reasons: readonly string[]; readonly dueOn: LocalDate }
>;
export type CloseRectification = Command<'CloseRectification', On & { readonly note: string }>;
export type ExtendRectification = Command<
  'ExtendRectification',
  On & { readonly dueOn: LocalDate; readonly reason: string }
>;
/** By the engine, for a date that was missed. `nextDue`: the date of the next rank; handed in, null where there is none. */
export type EscalateRectification = Command<
  'EscalateRectification',
  On &
    Approximate & { readonly missed: LocalDate; readonly nextDue: LocalDate | null; readonly on: LocalDate }
>;
export type CancelRectification = Command<'CancelRectification', On & { readonly reason: string }>;

export type RectificationCommand =
  | OrderRectification
  | AnswerRectification
  | AcceptRectification
  | ReturnRectification
  | CloseRectification
  | ExtendRectification
  | EscalateRectification
  | CancelRectification;
