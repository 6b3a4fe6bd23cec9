/** Accounts as the administrator sees them: never what opens one. */
import type { TableSpec } from '../view';

export interface AccountRow {
  readonly accountId: string;
  readonly personId: string;
  readonly state: 'open' | 'locked' | 'closed';
  /** While locked; null: until the administrator unlocks it. */
  readonly lockedUntil: string | null;
  readonly passwordDue: 0 | 1;
  readonly openedAt: string;
  readonly lastLoginAt: string | null;
}

export const accountTable: TableSpec<AccountRow> = {
  name: 'account',
  columns: {
    accountId: 'text',
    personId: 'text',
    state: 'text',
    lockedUntil: 'text',
    passwordDue: 'integer',
    openedAt: 'text',
    lastLoginAt: 'text',
  },
  key: ['accountId'],
  indices: [{ name: 'account_by_person', columns: ['personId'] }],
};
