/** What an account refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const ACCOUNT_ERRORS = [
  'ACCOUNT.ALREADY_EXISTS',
  'ACCOUNT.NOT_FOUND',
  'ACCOUNT.WRONG_STATE',
  'ACCOUNT.NO_REASON',
  'ACCOUNT.LOCKED',
  'ACCOUNT.TOKEN_TWICE',
  'ACCOUNT.TOKEN_UNKNOWN',
  'ACCOUNT.TOKEN_REVOKED_BEFORE',
  'ACCOUNT.TOKEN_NOT_CORRECTED',
  'ACCOUNT.TOKEN_WITHOUT_SCOPE',
  'ACCOUNT.TOKEN_SCOPE_UNKNOWN',
  'ACCOUNT.TOKEN_SCOPE_IN_PERSON',
  'ACCOUNT.TOKEN_ENDS_IN_PAST',
  'ACCOUNT.TOKEN_TOO_LONG',
] as const;

export const refuse: (code: (typeof ACCOUNT_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
