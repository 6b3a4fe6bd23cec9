/** Folds of the accounts and of their tokens. Sessions are not shown, only when somebody last logged in. */
import type { AccountEvent } from '../../workflows/account/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import { streamId, type Folds, type Rows } from '../view';
import { accountTable, accountTokenTable, type AccountRow } from './tables';

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
  ApiTokenIssued: (event, rows) => {
    const { digest: _, ...shown } = event.data;
    const accountId = streamId(event);
    const unrevoked = { revokedAt: null, reason: null };
    rows.put(accountTokenTable, { accountId, ...shown, issuedAt: event.occurredAt, ...unrevoked });
  },
  ApiTokenRevoked: (event, rows) => {
    const { tokenId, reason } = event.data;
    const row = rows.get(accountTokenTable, streamId(event), tokenId);
    if (row !== undefined) rows.put(accountTokenTable, { ...row, revokedAt: event.occurredAt, reason });
  },
};

function change(event: StoredEvent<AccountEvent>, rows: Rows, changes: Partial<AccountRow>): void {
  const row = rows.get(accountTable, streamId(event));
  if (row !== undefined) rows.put(accountTable, { ...row, ...changes });
}
