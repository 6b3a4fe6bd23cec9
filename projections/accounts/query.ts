/** Questions about accounts, for the administrator. */
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Query } from '../view';
import type { AccountRow } from './tables';

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

function answerOf({ personName, passwordDue, ...row }: AccountSql): AccountAnswer {
  return { ...row, personName: personName ?? '', passwordDue: passwordDue === 1 };
}
