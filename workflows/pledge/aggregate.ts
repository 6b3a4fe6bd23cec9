/** The pledge as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { PledgeCommand } from './commands';
import { decide } from './decide';
import type { PledgeEvent } from './events';
import { pledgeMachine, type PledgeContext } from './machine';

export const pledge: Aggregate<PledgeCommand, PledgeEvent, PledgeContext> = {
  category: 'pledge',
  eventTypes: { PledgeGiven: 1, PledgeReturned: 1, PledgeWithdrawn: 1 },
  machineVersion: 1,
  machine: pledgeMachine,
  separate: {
    PledgeReturned: [{ of: ['PledgeGiven'], code: 'PLEDGE.OWN_PLEDGE' }],
  },
  decide,
};
