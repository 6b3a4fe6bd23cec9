/** The accountability action as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { AccountabilityActionCommand } from './commands';
import { decide } from './decide';
import type { AccountabilityActionEvent } from './events';
import { accountabilityActionMachine, type AccountabilityActionContext } from './machine';

export const accountabilityAction: Aggregate<
  AccountabilityActionCommand,
  AccountabilityActionEvent,
  AccountabilityActionContext
> = {
  category: 'accountabilityAction',
  eventTypes: {
    AccountabilityAsked: 1,
    AccountabilityDeclined: 1,
    AccountabilityDecided: 1,
    AccountabilityServed: 1,
    AccountabilityAppealed: 1,
    AccountabilityAppealDecided: 1,
    AccountabilityWithdrawn: 1,
  },
  machineVersion: 1,
  machine: accountabilityActionMachine,
  order: {
    follows: { AccountabilityDecided: ['AccountabilityAsked'] },
    dayIn: { AccountabilityDecided: 'decidedOn' },
  },
  decide,
};
