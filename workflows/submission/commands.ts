/** What can be asked of a submission. The stage's openness is checked before, on the campaign's state, and handed in. */
import type { Command } from '../kernel/command';
import type { SubmissionContent } from '../plans/plan';
import type { DriftTakenUp, MissingItem, SubmissionContents } from './events';

interface On {
  readonly submissionId: string;
}
/** True while the campaign runs and this stage takes submissions (open, or returned by its gate). */
interface InStage {
  readonly stageOpen: boolean;
}

export type BeginSubmission = Command<
  'BeginSubmission',
  On &
    InStage & {
      readonly campaignId: string;
      readonly stageId: string;
      readonly unitId: string;
      readonly asksFor: readonly SubmissionContent[];
    }
>;
export type HandInSubmission = Command<
  'HandInSubmission',
  On &
    InStage & {
      readonly contents: SubmissionContents;
      readonly digest: string;
      readonly missing: readonly MissingItem[];
      readonly note: string;
    }
>;
export type WithdrawSubmission = Command<'WithdrawSubmission', On & InStage & { readonly reason: string }>;
export type ReturnSubmission = Command<
  'ReturnSubmission',
  On & InStage & { readonly reasons: readonly string[] }
>;
export type AcceptSubmission = Command<'AcceptSubmission', On & InStage & { readonly note: string }>;
export type ReopenSubmission = Command<
  'ReopenSubmission',
  On & InStage & { readonly reasons: readonly string[] }
>;

/** `items`: the drift as it stands, handed in. */
export type TakeUpDrift = Command<'TakeUpDrift', On & InStage & DriftTakenUp['data']>;

export type SubmissionCommand =
  | TakeUpDrift
  | BeginSubmission
  | HandInSubmission
  | WithdrawSubmission
  | ReturnSubmission
  | AcceptSubmission
  | ReopenSubmission;
