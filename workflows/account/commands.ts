/** What can be asked of an account. The first seven are the administrator's; the others follow from what its owner does. */
import type { Command } from '../kernel/command';
import type { Instant } from '../kernel/time';
import type { AccountOpenedData, ApiTokenIssuedData, LogInBy, SealedHash } from './events';

interface On {
  readonly accountId: string;
}

export type OpenAccount = Command<'OpenAccount', AccountOpenedData>;
export type ResetPassword = Command<'ResetPassword', On & { readonly password: SealedHash }>;
export type LockAccount = Command<'LockAccount', On & { readonly reason: string }>;
export type UnlockAccount = Command<'UnlockAccount', On & { readonly reason: string }>;
export type CloseAccount = Command<'CloseAccount', On & { readonly reason: string }>;
/** That the person holds the post is looked up before. */
export type IssueApiToken = Command<'IssueApiToken', On & ApiTokenIssuedData>;
export type RevokeApiToken = Command<
  'RevokeApiToken',
  On & { readonly tokenId: string; readonly reason: string }
>;

export type ChangePassword = Command<
  'ChangePassword',
  On & { readonly password: SealedHash; readonly sessionId: string }
>;
export type BeginSession = Command<
  'BeginSession',
  On & { readonly sessionId: string; readonly until: Instant; readonly by?: LogInBy }
>;
export type EndSession = Command<'EndSession', On & { readonly sessionId: string }>;
export type EndAllSessions = Command<'EndAllSessions', On>;
/** After too many wrong passwords. */
export type LockAfterFailures = Command<
  'LockAfterFailures',
  On & { readonly until: Instant; readonly failures: number }
>;

export type AccountCommand =
  | OpenAccount
  | ResetPassword
  | LockAccount
  | UnlockAccount
  | CloseAccount
  | IssueApiToken
  | RevokeApiToken
  | ChangePassword
  | BeginSession
  | EndSession
  | EndAllSessions
  | LockAfterFailures;
