/** Questions about accounts, for the administrator. */
import type { LocalDate } from '../../workflows/kernel/time';
import { fromJson } from '../json';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Query } from '../view';
import type { AccountRow, AccountTokenRow } from './tables';

export interface AccountAnswer {
  readonly accountId: string;
  readonly personId: string;
  readonly personName: string;
  readonly state: AccountRow['state'];
  readonly lockedUntil: string | null;
  /** The password for one use has not been changed yet. */
  readonly passwordDue: boolean;
  readonly openedAt: string;
  readonly lastLoginAt: string | null;
}

export interface AccountTokenAnswer extends Omit<AccountTokenRow, 'accountId'> {
  readonly postName: string;
  /** By itself, but for a closed account: of a locked one, or after the person has left the post, none works either. */
  readonly state: 'usable' | 'expired' | 'accountClosed' | 'revoked';
}

export interface TokensAsked {
  readonly accountId: string;
  readonly on: LocalDate;
}

type TokenSql = Omit<AccountTokenRow, 'scopes'> & {
  readonly scopes: string;
  readonly postName: string | null;
};

type AccountSql = AccountRow & { readonly personName: string | null };

/** By login name. */
export const accountList: Query<PageParams, Page<AccountAnswer>> = (reader, params) => {
  const limit = pageLimit(params);
  const [after] = placeOf('accounts', 1, params) ?? [''];
  const rows = reader.all<AccountSql>(
    `SELECT account.*, person.name AS personName FROM account LEFT JOIN person USING (personId)
     WHERE accountId > ? ORDER BY accountId LIMIT ?`,
    after ?? '',
    limit + 1,
  );
  return pageOf(rows, limit, answerOf, (row) => cursorOf('accounts', [row.accountId]));
};

export const accountCount: Query<Record<string, never>, number> = (reader) =>
  reader.get<{ readonly count: number }>('SELECT count(*) AS count FROM account')?.count ?? 0;

/** The latest first; undefined for an account that does not exist. */
export const accountTokens: Query<TokensAsked, readonly AccountTokenAnswer[] | undefined> = (
  reader,
  { accountId, on },
) => {
  const account = reader.get<Pick<AccountRow, 'state'>>(
    'SELECT state FROM account WHERE accountId = ?',
    accountId,
  );
  if (account === undefined) return undefined;
  const rows = reader.all<TokenSql>(
    `SELECT account_token.*, post.name AS postName FROM account_token LEFT JOIN post USING (postId)
     WHERE accountId = ? ORDER BY issuedAt DESC, tokenId`,
    accountId,
  );
  return rows.map(({ accountId: _, scopes, postName, ...row }) => ({
    ...row,
    scopes: fromJson<readonly string[]>(scopes),
    postName: postName ?? '',
    state: tokenState(row, account, on),
  }));
};

function tokenState(
  { revokedAt, until }: Pick<AccountTokenRow, 'revokedAt' | 'until'>,
  account: Pick<AccountRow, 'state'>,
  on: string,
): AccountTokenAnswer['state'] {
  if (revokedAt !== null) return 'revoked';
  if (account.state === 'closed') return 'accountClosed';
  return until < on ? 'expired' : 'usable';
}

function answerOf({ personName, passwordDue, ...row }: AccountSql): AccountAnswer {
  return { ...row, personName: personName ?? '', passwordDue: passwordDue === 1 };
}
