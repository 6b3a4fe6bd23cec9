/** Accounts belong to registered persons, and a token to a post that the person holds. */
import type { AccountContext } from '../../../workflows/account/machine';
import { dateInZone, HOME_TIME_ZONE, type LocalDate } from '../../../workflows/kernel/time';
import { heldBy } from '../../../workflows/post/holders';
import { refuse } from '../errors';
import type { Lookup } from '../lookup';
import { asSaid, type Preparers } from './preparing';

export const accounts: Preparers<
  | 'OpenAccount'
  | 'ResetPassword'
  | 'LockAccount'
  | 'UnlockAccount'
  | 'CloseAccount'
  | 'IssueApiToken'
  | 'RevokeApiToken'
> = {
  OpenAccount: async (data, at) => {
    await at.lookup.person(data.personId);
    return data;
  },
  ResetPassword: asSaid,
  LockAccount: asSaid,
  UnlockAccount: asSaid,
  CloseAccount: asSaid,
  IssueApiToken: async (data, { lookup, occurredAt }) => {
    await checkTokenPost(lookup, data, dateInZone(occurredAt, HOME_TIME_ZONE));
    return data;
  },
  RevokeApiToken: asSaid,
};

/** Held by the account's person and not only by delegation, which ends with its reason. */
export async function checkTokenPost(
  lookup: Lookup,
  { accountId, postId }: { readonly accountId: string; readonly postId: string },
  on: LocalDate,
): Promise<void> {
  const account = await lookup.find<AccountContext>('account', accountId);
  const { personId } = account.context;
  const { context } = await lookup.activePost(postId);
  if (!heldBy(context, personId, on)) refuse('POST.NOT_HELD_BY_PERSON', { postId, personId, on });
}
