/** What can be asked of a warning. The colour in force, with its due date, is handed in: it follows from the programme's scheme. */
import type { Evidence } from '../campaign/events';
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { AnswerDue, ColourInForce, WarningAnswer, WarningIssuedData } from './events';

interface On {
  readonly warningId: string;
}

export type IssueWarning = Command<'IssueWarning', WarningIssuedData>;
export type RaiseWarning = Command<
  'RaiseWarning',
  On & {
    readonly colour: ColourInForce;
    readonly reason: string;
    readonly noticeNumber: string | null;
    readonly on: LocalDate;
  }
>;
/** By the engine, for a date that was missed. */
export type EscalateWarning = Command<
  'EscalateWarning',
  On & { readonly colour: ColourInForce; readonly missed: LocalDate; readonly on: LocalDate }
>;
export type ProposeWarningNumber = Command<'ProposeWarningNumber', On & { readonly noticeNumber: string }>;
export type NumberWarning = Command<'NumberWarning', On & { readonly noticeNumber: string }>;
export type RefuseWarningNumber = Command<'RefuseWarningNumber', On & { readonly noticeNumber: string }>;
export type AnswerWarning = Command<
  'AnswerWarning',
  On & {
    readonly answer: WarningAnswer;
    readonly text: string;
    readonly evidence: readonly Evidence[];
    readonly on: LocalDate;
  }
>;
export type ReturnWarningAnswer = Command<
  'ReturnWarningAnswer',
  On & AnswerDue & { readonly reason: string }
>;
export type SettleWarning = Command<
  'SettleWarning',
  On & { readonly finding: string; readonly on: LocalDate }
>;
export type WithdrawWarning = Command<'WithdrawWarning', On & { readonly reason: string }>;

export type WarningCommand =
  | IssueWarning
  | RaiseWarning
  | EscalateWarning
  | ProposeWarningNumber
  | NumberWarning
  | RefuseWarningNumber
  | AnswerWarning
  | ReturnWarningAnswer
  | SettleWarning
  | WithdrawWarning;
