/** What somebody does with accounts who sits at the server: no log-in, recorded as the engine's act with a reason. */
import type { ApiTokenIssuedData } from '../../workflows/account/events';
import type { AnyCommand } from '../../workflows/commands';
import { dateInZone, HOME_TIME_ZONE } from '../../workflows/kernel/time';
import { checkTokenPost } from '../commands/prepare/accounts';
import type { Engine } from '../engine';
import { randomUUID } from 'node:crypto';

type Parts = Pick<Engine, 'gateway' | 'accounts' | 'now'>;
type TokenParts = Pick<Engine, 'gateway' | 'tokens' | 'now'>;

/** Answers the password for one use. @throws DomainError PERSON.NOT_FOUND, ACCOUNT.ALREADY_EXISTS */
export async function openAccount(parts: Parts, accountId: string, personId: string): Promise<string> {
  await parts.gateway.lookup.person(personId);
  const { password, sealed } = await parts.accounts.newPassword(accountId);
  await give(parts, { type: 'OpenAccount', data: { accountId, personId, password: sealed } });
  return password;
}

/** Answers the password for one use. @throws DomainError ACCOUNT.NOT_FOUND, ACCOUNT.WRONG_STATE */
export async function resetPassword(parts: Parts, accountId: string): Promise<string> {
  const { password, sealed } = await parts.accounts.newPassword(accountId);
  await give(parts, { type: 'ResetPassword', data: { accountId, password: sealed } });
  return password;
}

/** For a demo: an account that is ready, with a password of one's choice. @throws DomainError as `openAccount`, PASSWORD.TOO_WEAK */
export async function openReadyAccount(
  parts: Parts,
  accountId: string,
  personId: string,
  password: string,
): Promise<void> {
  await openAccount(parts, accountId, personId);
  const sealed = await parts.accounts.chosenPassword(accountId, password);
  await give(parts, { type: 'ChangePassword', data: { accountId, password: sealed, sessionId: '' } });
}

export type WithReason = 'LockAccount' | 'UnlockAccount' | 'CloseAccount';

/** @throws DomainError ACCOUNT.NOT_FOUND, ACCOUNT.WRONG_STATE, ACCOUNT.NO_REASON */
export async function changeAccount(
  parts: Parts,
  type: WithReason,
  accountId: string,
  reason: string,
): Promise<void> {
  await give(parts, { type, data: { accountId, reason } });
}

export interface IssuedToken {
  readonly tokenId: string;
  /** Shown once, kept nowhere. */
  readonly token: string;
}

/** @throws DomainError ACCOUNT.NOT_FOUND, POST.NOT_FOUND, POST.NOT_HELD_BY_PERSON, and what the account refuses */
export async function issueToken(
  parts: TokenParts,
  accountId: string,
  said: Omit<ApiTokenIssuedData, 'tokenId' | 'digest'>,
): Promise<IssuedToken> {
  const on = dateInZone(parts.now(), HOME_TIME_ZONE);
  await checkTokenPost(parts.gateway.lookup, { accountId, postId: said.postId }, on);
  const { tokenId, token, digest } = parts.tokens.newToken(accountId);
  await give(parts, { type: 'IssueApiToken', data: { accountId, tokenId, digest, ...said } });
  return { tokenId, token };
}

/** @throws DomainError ACCOUNT.NOT_FOUND, ACCOUNT.TOKEN_UNKNOWN, ACCOUNT.TOKEN_REVOKED_BEFORE, ACCOUNT.NO_REASON */
export async function revokeToken(
  parts: Pick<Engine, 'gateway' | 'now'>,
  accountId: string,
  tokenId: string,
  reason: string,
): Promise<void> {
  await give(parts, { type: 'RevokeApiToken', data: { accountId, tokenId, reason } });
}

async function give({ gateway, now }: Pick<Engine, 'gateway' | 'now'>, command: AnyCommand): Promise<void> {
  await gateway.system.give(command, { cause: randomUUID(), occurredAt: now() });
}
