/** Folds of the accounts. Sessions are not shown, only when somebody last logged in. */
import type { AccountEvent } from '../../workflows/account/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import { streamId, type Folds, type Rows } from '../view';
import { accountTable, type AccountRow } from './tables';

const OPEN = { state: 'open', lockedUntil: null } as const;

export const accountFolds: Folds = {
  AccountOpened: ({ data, occurredAt }, rows) => {
    const { accountId, personId } = data;
    rows.put(accountTable, {
      accountId,
      personId,
      ...OPEN,
      passwordDue: 1,
      openedAt: occurredAt,
      lastLoginAt: null,
    });
  },
  PasswordChanged: (event, rows) => change(event, rows, { passwordDue: 0 }),
  PasswordReset: (event, rows) => change(event, rows, { ...OPEN, passwordDue: 1 }),
  SessionBegun: (event, rows) => change(event, rows, { ...OPEN, lastLoginAt: event.occurredAt }),
  AccountLocked: (event, rows) => change(event, rows, { state: 'locked', lockedUntil: event.data.until }),
  AccountUnlocked: (event, rows) => change(event, rows, OPEN),
  AccountClosed: (event, rows) => change(event, rows, { state: 'closed', lockedUntil: null }),
};

function change(event: StoredEvent<AccountEvent>, rows: Rows, changes: Partial<AccountRow>): void {
  const row = rows.get(accountTable, streamId(event));
  if (row !== undefined) rows.put(accountTable, { ...row, ...changes });
}
