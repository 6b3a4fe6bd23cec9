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

/** Never what opens the door: the digest stays in the log. */
export interface AccountTokenRow {
  readonly accountId: string;
  readonly tokenId: string;
  readonly name: string;
  readonly postId: string;
  readonly scopes: readonly string[];
  readonly issuedAt: string;
  /** Its last day. */
  readonly until: string;
  readonly revokedAt: string | null;
  /** Why it was revoked. */
  readonly reason: string | null;
}

export const accountTokenTable: TableSpec<AccountTokenRow> = {
  name: 'account_token',
  columns: {
    accountId: 'text',
    tokenId: 'text',
    name: 'text',
    postId: 'text',
    scopes: 'json',
    issuedAt: 'text',
    until: 'text',
    revokedAt: 'text',
    reason: 'text',
  },
  key: ['accountId', 'tokenId'],
  indices: [],
};

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
