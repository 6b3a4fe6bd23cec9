/** The accountability action as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { Separation } from '../kernel/separate-hands';
import type { AccountabilityActionCommand } from './commands';
import { decide } from './decide';
import type { AccountabilityActionEvent } from './events';
import { accountabilityActionMachine, type AccountabilityActionContext } from './machine';

const ASKER: Separation<AccountabilityActionEvent['type']> = {
  of: ['AccountabilityAsked'],
  code: 'ACCOUNTABILITY_ACTION.DECIDED_BY_ASKER',
};
const OWN_CAUSE: Separation<AccountabilityActionEvent['type']> = {
  of: ['AccountabilityAsked', 'AccountabilityDecided'],
  named: 'personId',
  code: 'ACCOUNTABILITY_ACTION.OWN_CAUSE',
};
/** For the person or for the unit that is held to account; what came by letter the office entered for them. */
const OWN_APPEAL: Separation<AccountabilityActionEvent['type']> = {
  of: ['AccountabilityAppealed'],
  as: ['unitHead', 'postHolder'],
  code: 'ACCOUNTABILITY_ACTION.OWN_CAUSE',
};

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
  separate: {
    AccountabilityDecided: [ASKER, OWN_CAUSE],
    AccountabilityDeclined: [ASKER, OWN_CAUSE],
    AccountabilityAppealDecided: [OWN_CAUSE, OWN_APPEAL],
    AccountabilityWithdrawn: [OWN_CAUSE, OWN_APPEAL],
  },
  decide,
};
