/** What can be asked of a collective decision. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { DecisionProposedData, Stance } from './events';

interface On {
  readonly decisionId: string;
}

export type ProposeDecision = Command<'ProposeDecision', DecisionProposedData>;
export type StateMemberOpinion = Command<
  'StateMemberOpinion',
  On & {
    readonly memberPostId: string;
    readonly stance: Stance;
    readonly reason: string;
  }
>;
/** Adopted when more members agree than disagree and the quorum has spoken. */
export type TakeDecision = Command<'TakeDecision', On & { readonly on: LocalDate }>;
export type WithdrawDecision = Command<'WithdrawDecision', On & { readonly reason: string }>;

export type DecisionCommand = ProposeDecision | StateMemberOpinion | TakeDecision | WithdrawDecision;
