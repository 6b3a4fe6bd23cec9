/** The warning as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { Separation } from '../kernel/separate-hands';
import type { WarningCommand } from './commands';
import { decide } from './decide';
import type { WarningEvent } from './events';
import { warningMachine, type WarningContext } from './machine';

/** Whoever explains for a unit does not find the explanation good in another post. A talk held by the office is no explanation of its own. */
const OWN_ANSWER: Separation<WarningEvent['type']> = {
  of: ['WarningAnswered'],
  anew: ['WarningIssued'],
  as: ['unitHead', 'postHolder'],
  code: 'WARNING.SETTLED_BY_ANSWERER',
};
const OWN_CAUSE: Separation<WarningEvent['type']> = {
  of: ['WarningIssued'],
  named: 'personId',
  code: 'WARNING.OWN_CAUSE',
};

/** 上级纪检监察: what it warned of, or of what it raised the colour, it settles and takes back itself, whoever raised it further. */
const OF_SUPERVISION: Separation<WarningEvent['type']> = {
  of: ['WarningIssued', 'WarningRaised'],
  all: true,
  anew: ['WarningIssued'],
  ofBody: ['supervisor'],
  code: 'WARNING.OF_SUPERVISION',
};

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
  separate: {
    WarningSettled: [OWN_ANSWER, OWN_CAUSE, OF_SUPERVISION],
    // It checks whatever was answered, and takes back nothing that is not its own.
    WarningWithdrawn: [OWN_ANSWER, OWN_CAUSE, { ...OF_SUPERVISION, bothWays: true }],
  },
  decide,
};
