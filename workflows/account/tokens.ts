/** Tokens for other systems 接口令牌: what may be asked about them, and why one does not work. Pure: the day is handed in. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dateInZone, daysBetween, HOME_TIME_ZONE, type LocalDate } from '../kernel/time';
import { isInPersonScope, isTokenScope } from '../rights/token-scopes';
import type { IssueApiToken, RevokeApiToken } from './commands';
import { refuse } from './errors';
import type { AccountEvent } from './events';
import type { AccountContext, ApiToken } from './machine';
import { isLockedByAdministrator } from './sessions';

/** A year, also one with a leap day. */
const MAX_DAYS = 366;

/** Why a token of the account does not work; undefined: it does, as far as the account goes. */
export type TokenFault = 'ACCOUNT_CLOSED' | 'REVOKED' | 'EXPIRED' | 'ACCOUNT_LOCKED';

export function issueToken(
  { data }: IssueApiToken,
  { tokens }: AccountContext,
  meta: CommandMeta,
): readonly AccountEvent[] {
  const { accountId, tokenId, name, postId, scopes, until, digest } = data;
  checkUncorrected(meta, { accountId, tokenId });
  if (tokens.some((token) => token.tokenId === tokenId))
    refuse('ACCOUNT.TOKEN_TWICE', { accountId, tokenId });
  if (scopes.length === 0) refuse('ACCOUNT.TOKEN_WITHOUT_SCOPE', { accountId });
  const inPerson = scopes.find(isInPersonScope);
  if (inPerson !== undefined) refuse('ACCOUNT.TOKEN_SCOPE_IN_PERSON', { accountId, scope: inPerson });
  const unknown = scopes.find((scope) => !isTokenScope(scope));
  if (unknown !== undefined) refuse('ACCOUNT.TOKEN_SCOPE_UNKNOWN', { accountId, scope: unknown });
  // Not the day it is said to have happened on: a token works from the moment it is made.
  const today = dateInZone(meta.recordedAt, HOME_TIME_ZONE);
  if (until < today) refuse('ACCOUNT.TOKEN_ENDS_IN_PAST', { accountId, until, today });
  if (daysBetween(today, until) > MAX_DAYS) {
    refuse('ACCOUNT.TOKEN_TOO_LONG', { accountId, until, maxDays: MAX_DAYS });
  }
  return [{ type: 'ApiTokenIssued', data: { tokenId, name, postId, scopes, until, digest } }];
}

export function revokeToken(
  { data: { accountId, tokenId } }: RevokeApiToken,
  { tokens }: AccountContext,
  reason: string,
  meta: CommandMeta,
): readonly AccountEvent[] {
  checkUncorrected(meta, { accountId, tokenId });
  const token = tokens.find((each) => each.tokenId === tokenId);
  if (token === undefined) refuse('ACCOUNT.TOKEN_UNKNOWN', { accountId, tokenId });
  if (token.isRevoked) refuse('ACCOUNT.TOKEN_REVOKED_BEFORE', { accountId, tokenId });
  return [{ type: 'ApiTokenRevoked', data: { tokenId, reason } }];
}

/** A lock after wrong passwords keeps out passwords only, or a stranger could stop another system. */
export function faultOf(
  state: State<AccountContext>,
  token: Pick<ApiToken, 'isRevoked' | 'until'>,
  on: LocalDate,
): TokenFault | undefined {
  if (token.isRevoked) return 'REVOKED';
  if (token.until < on) return 'EXPIRED';
  if (state.value === 'closed') return 'ACCOUNT_CLOSED';
  return isLockedByAdministrator(state) ? 'ACCOUNT_LOCKED' : undefined;
}

function checkUncorrected({ corrects }: CommandMeta, details: { accountId: string; tokenId: string }): void {
  if (corrects !== undefined) refuse('ACCOUNT.TOKEN_NOT_CORRECTED', { ...details, corrects });
}
