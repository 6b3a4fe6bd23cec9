/**
 * Account 账号: what a person logs in with. Stream `account-<accountId>`; the id is the login name. What opens an account
 * lies in the log only as something sealed: a password as the sealed form of its hash, a session as the digest of its
 * token, and a token for another system as the digest of its secret. Sealing and hashing belong to src/accounts.
 */
import type { DomainEvent } from '../kernel/event';
import type { Instant, LocalDate } from '../kernel/time';

/** A hash of a password, encrypted with the office's own key (src/accounts/seal.ts). */
export type SealedHash = string;

/** `oidc`: by OpenID Connect. */
export type LogInBy = 'oidc';

export interface AccountOpenedData {
  readonly accountId: string;
  readonly personId: string;
  /** Of a password for one use: it has to be changed first. */
  readonly password: SealedHash;
}

export type AccountOpened = DomainEvent<'AccountOpened', AccountOpenedData>;
/** By its owner. Every other session ends. */
export type PasswordChanged = DomainEvent<
  'PasswordChanged',
  { readonly password: SealedHash; readonly sessionId: string }
>;
/** By the administrator, to a password for one use. Every session ends. */
export type PasswordReset = DomainEvent<'PasswordReset', { readonly password: SealedHash }>;
export type SessionBegun = DomainEvent<
  'SessionBegun',
  {
    /** SHA-256 (hex) of the token that only the browser holds. */
    readonly sessionId: string;
    readonly until: Instant;
    /** Who vouched for the person: the office's identity provider. Absent: the account's own password. */
    readonly by?: LogInBy;
  }
>;
export type SessionEnded = DomainEvent<'SessionEnded', { readonly sessionId: string }>;
/** Log-out everywhere. */
export type AllSessionsEnded = DomainEvent<'AllSessionsEnded', Record<string, never>>;
export type AccountLocked = DomainEvent<
  'AccountLocked',
  {
    readonly cause: 'failures' | 'administrator';
    /** null: until the administrator unlocks it. */
    readonly until: Instant | null;
    readonly reason: string;
  }
>;
export type AccountUnlocked = DomainEvent<'AccountUnlocked', { readonly reason: string }>;
export type AccountClosed = DomainEvent<'AccountClosed', { readonly reason: string }>;

/** A token 接口令牌 with which another system acts as the account's person, in one post. */
export interface ApiTokenIssuedData {
  readonly tokenId: string;
  /** What it is for: the system that uses it. */
  readonly name: string;
  readonly postId: string;
  /** `read`, `write`, `write:<command type>` (workflows/rights/token-scopes.ts). */
  readonly scopes: readonly string[];
  /** Its last day, in the product's zone. */
  readonly until: LocalDate;
  /** SHA-256 (hex) of the secret that only the other system holds. */
  readonly digest: string;
}
export type ApiTokenIssued = DomainEvent<'ApiTokenIssued', ApiTokenIssuedData>;
export type ApiTokenRevoked = DomainEvent<
  'ApiTokenRevoked',
  { readonly tokenId: string; readonly reason: string }
>;

export type AccountEvent =
  | AccountOpened
  | PasswordChanged
  | PasswordReset
  | SessionBegun
  | SessionEnded
  | AllSessionsEnded
  | AccountLocked
  | AccountUnlocked
  | AccountClosed
  | ApiTokenIssued
  | ApiTokenRevoked;
