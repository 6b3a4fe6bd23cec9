/** The account as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { AccountCommand } from './commands';
import { decide } from './decide';
import type { AccountEvent } from './events';
import { accountMachine, type AccountContext } from './machine';

export const account: Aggregate<AccountCommand, AccountEvent, AccountContext> = {
  category: 'account',
  eventTypes: {
    AccountOpened: 1,
    PasswordChanged: 1,
    PasswordReset: 1,
    SessionBegun: 1,
    SessionEnded: 1,
    AllSessionsEnded: 1,
    AccountLocked: 1,
    AccountUnlocked: 1,
    AccountClosed: 1,
    ApiTokenIssued: 1,
    ApiTokenRevoked: 1,
  },
  machineVersion: 1,
  machine: accountMachine,
  decide,
};
