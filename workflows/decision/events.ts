/** Collective decision 集体决策: a matter decided by a leading body. Stream `decision-<decisionId>`. */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { GradeLevel } from '../plans/plan';
import type { DecisionFollowUp, DecisionMeeting, DecisionProcedure, Deliberation } from './procedure';

export type DecisionSubject = 'riskGrades' | 'leadersGrades' | 'other';

export interface GradeProposal {
  readonly riskPointId: string;
  readonly level: GradeLevel;
}

export interface DecisionProposedData {
  readonly decisionId: string;
  readonly campaignId: string;
  readonly subject: DecisionSubject;
  readonly matter: string;
  /** e.g. 局党组 */
  readonly body: string;
  /** Posts of the members; the chief's is among them. */
  readonly memberPostIds: readonly string[];
  readonly chiefPostId: string;
  /** How many members must have stated an opinion. */
  readonly quorum: number;
  readonly grades: readonly GradeProposal[];
}

export type Stance = 'agree' | 'disagree' | 'abstain';

/** What a member says on one matter of a joint review; `matter` counts from 1, in the order of the proposal. */
export interface MatterOpinion {
  readonly matter: number;
  readonly stance: Stance;
  readonly reason: string;
}

export interface MatterOutcome {
  readonly matter: number;
  readonly outcome: 'adopted' | 'rejected';
  readonly agree: number;
  readonly disagree: number;
  readonly abstain: number;
}

export type DecisionProposed = DomainEvent<'DecisionProposed', DecisionProposedData>;
export type MemberOpinionStated = DomainEvent<
  'MemberOpinionStated',
  {
    readonly memberPostId: string;
    readonly stance: Stance;
    readonly reason: string;
    /** In a joint review of several matters: on each of them. */
    readonly matters?: readonly MatterOpinion[];
  }
>;
export type DecisionTaken = DomainEvent<
  'DecisionTaken',
  {
    readonly outcome: 'adopted' | 'rejected';
    readonly on: LocalDate;
    readonly agree: number;
    readonly disagree: number;
    readonly abstain: number;
    /** Of a joint review of several matters: what became of each. It is adopted where one of them is. */
    readonly matters?: readonly MatterOutcome[];
  }
>;
export type DecisionWithdrawn = DomainEvent<'DecisionWithdrawn', { readonly reason: string }>;

/** Along with the proposal, where it belongs to a class of matter or is to replace a decision. */
export type DecisionProcedureSet = DomainEvent<'DecisionProcedureSet', DecisionProcedure>;
/** Along with the decision: the number of the minutes 会议记录 of its meeting. */
export type DecisionMinuted = DomainEvent<'DecisionMinuted', { readonly minutesNumber: string }>;
export type DeliberationRecorded = DomainEvent<'DeliberationRecorded', Deliberation>;
export type DecisionMeetingRecorded = DomainEvent<'DecisionMeetingRecorded', DecisionMeeting>;
export type DecisionFollowedUp = DomainEvent<'DecisionFollowedUp', DecisionFollowUp>;
/** Another adopted decision has taken its place. */
export type DecisionSuperseded = DomainEvent<'DecisionSuperseded', { readonly byDecisionId: string }>;

export type DecisionEvent =
  | DecisionProposed
  | DecisionProcedureSet
  | DecisionMinuted
  | DeliberationRecorded
  | DecisionMeetingRecorded
  | MemberOpinionStated
  | DecisionTaken
  | DecisionWithdrawn
  | DecisionFollowedUp
  | DecisionSuperseded;
