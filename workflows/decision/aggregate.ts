/** The collective decision as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { DecisionCommand } from './commands';
import { decide } from './decide';
import type { DecisionEvent } from './events';
import { decisionMachine, type DecisionContext } from './machine';

export const decision: Aggregate<DecisionCommand, DecisionEvent, DecisionContext> = {
  category: 'decision',
  eventTypes: {
    DecisionProposed: 1,
    DecisionProcedureSet: 1,
    DecisionMinuted: 1,
    DeliberationRecorded: 1,
    DecisionMeetingRecorded: 1,
    MemberOpinionStated: 1,
    DecisionTaken: 1,
    DecisionWithdrawn: 1,
    DecisionFollowedUp: 1,
    DecisionSuperseded: 1,
  },
  machineVersion: 1,
  machine: decisionMachine,
  order: {
    follows: {
      DecisionMeetingRecorded: ['DecisionProposed'],
      MemberOpinionStated: ['DecisionMeetingRecorded'],
      DecisionTaken: ['MemberOpinionStated'],
      DecisionFollowedUp: ['DecisionTaken'],
    },
    dayIn: { DecisionMeetingRecorded: 'heldOn', DecisionFollowedUp: 'on' },
  },
  decide,
};
