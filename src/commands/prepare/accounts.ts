/** Accounts belong to registered persons. */
import { asSaid, type Preparers } from './preparing';

export const accounts: Preparers<
  'OpenAccount' | 'ResetPassword' | 'LockAccount' | 'UnlockAccount' | 'CloseAccount'
> = {
  OpenAccount: async (data, at) => {
    await at.lookup.person(data.personId);
    return data;
  },
  ResetPassword: asSaid,
  LockAccount: asSaid,
  UnlockAccount: asSaid,
  CloseAccount: asSaid,
};
