/** What can be asked of a collective decision. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { DecisionProposedData, MatterOpinion, Stance } from './events';
import type { DecisionFollowUp, DecisionMeeting, DecisionProcedure, Deliberation } from './procedure';

interface On {
  readonly decisionId: string;
}

/** `procedure` follows from the campaign's plan, and is handed in; absent for the simple form. */
export type ProposeDecision = Command<
  'ProposeDecision',
  DecisionProposedData & { readonly procedure?: DecisionProcedure }
>;
export type StateMemberOpinion = Command<
  'StateMemberOpinion',
  On & {
    readonly memberPostId: string;
    readonly stance: Stance;
    readonly reason: string;
    /** Needed in a joint review of several matters: one for each. */
    readonly matters?: readonly MatterOpinion[];
  }
>;
/** Before the meeting: research, experts' argument, hearing and the like. */
export type RecordDeliberation = Command<'RecordDeliberation', On & Deliberation>;
/** Who met. Refused without a quorum of members present. */
export type RecordDecisionMeeting = Command<'RecordDecisionMeeting', On & DecisionMeeting>;
/** Adopted when more members agree than disagree (or by the majority of its class) and the quorum has spoken. */
export type TakeDecision = Command<
  'TakeDecision',
  On & { readonly on: LocalDate; readonly minutesNumber?: string }
>;
/** How an adopted decision was carried out, or what supervision found. */
export type FollowUpDecision = Command<'FollowUpDecision', On & DecisionFollowUp>;
/** Given by the engine when a decision that names it has been adopted. */
export type SupersedeDecision = Command<'SupersedeDecision', On & { readonly byDecisionId: string }>;
export type WithdrawDecision = Command<'WithdrawDecision', On & { readonly reason: string }>;

export type DecisionCommand =
  | ProposeDecision
  | RecordDeliberation
  | RecordDecisionMeeting
  | StateMemberOpinion
  | TakeDecision
  | WithdrawDecision
  | FollowUpDecision
  | SupersedeDecision;
