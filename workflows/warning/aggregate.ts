/** The warning as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { WarningCommand } from './commands';
import { decide } from './decide';
import type { WarningEvent } from './events';
import { warningMachine, type WarningContext } from './machine';

export const warning: Aggregate<WarningCommand, WarningEvent, WarningContext> = {
  category: 'warning',
  eventTypes: {
    WarningIssued: 1,
    WarningRaised: 1,
    WarningEscalated: 1,
    WarningNumberProposed: 1,
    WarningNumbered: 1,
    WarningNumberRefused: 1,
    WarningAnswered: 1,
    WarningAnswerReturned: 1,
    WarningSettled: 1,
    WarningWithdrawn: 1,
  },
  machineVersion: 1,
  machine: warningMachine,
  order: {
    follows: { WarningRaised: ['WarningIssued', 'WarningRaised'], WarningAnswered: ['WarningRaised'] },
  },
  decide,
};
