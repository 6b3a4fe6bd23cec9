/**
 * Logging in and out, and who a token belongs to. Everything that counts is an event of the account's stream, so sessions
 * hold on every node and a log-out everywhere is one. The token itself is known to the browser alone.
 */
import { createHash, randomBytes } from 'node:crypto';
import { sessionAt, isLocked, keepsOut } from '../../workflows/account/sessions';
import type { AccountContext } from '../../workflows/account/machine';
import type { LogInBy, SealedHash } from '../../workflows/account/events';
import type { AnyCommand } from '../../workflows/commands';
import { isIn, type State } from '../../workflows/kernel/aggregate';
import { refuse } from '../../workflows/kernel/domain-error';
import type { Instant } from '../../workflows/kernel/time';
import type { Lookup } from '../commands/lookup';
import type { SystemCommands } from '../commands/system-commands';
import type { CommandReceipt } from '../commands/request';
import { BackOff } from './back-off';
import { checkPassword, hashOf, isPassword, oneTimePassword } from './password';
import type { Seal } from './seal';

const SESSION_MS = 12 * 3_600_000;
const TOKEN_BYTES = 32;
/** `<account>.<token>`: the account finds its stream. */
const COOKIE_FORM = /^([a-z0-9][a-z0-9._-]{0,99})\.([A-Za-z0-9_-]{43})$/;
const LOGIN_NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;

export interface SessionToken {
  /** For the cookie. */
  readonly token: string;
  /** From now: the clock of an office's PC may be wrong. */
  readonly lastsSeconds: number;
}

/** Who is logged in. */
export interface LoggedIn {
  readonly accountId: string;
  readonly personId: string;
  readonly sessionId: string;
  /** To be sent as a header with every change: a foreign page cannot read it. */
  readonly csrf: string;
  readonly until: Instant;
  /** A password for one use has to be changed before anything else. */
  readonly passwordDue: boolean;
}

export interface OneTimePassword {
  /** Shown once, kept nowhere. */
  readonly password: string;
  readonly sealed: SealedHash;
}

export interface AccountParts {
  readonly lookup: Lookup;
  readonly system: SystemCommands;
  /** Asked for at the first password: an office without accounts needs no key. */
  readonly seal: Seal;
  readonly now: () => Instant;
}

export class Accounts {
  readonly #parts: AccountParts;
  readonly #backOff = new BackOff();
  /** Of a password nobody has: an account that does not exist takes as long as one that does. */
  #nobody: Promise<string> | undefined;

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  /** For a new account, or one whose owner has forgotten. */
  async newPassword(accountId: string): Promise<OneTimePassword> {
    const password = oneTimePassword();
    return { password, sealed: await this.#sealed(password, accountId) };
  }

  /** Of somebody's own choice, sealed. @throws DomainError PASSWORD.TOO_WEAK */
  async chosenPassword(accountId: string, password: string): Promise<SealedHash> {
    checkPassword(password, accountId);
    return this.#sealed(password, accountId);
  }

  /** @throws DomainError ACCOUNT.LOGIN_FAILED, ACCOUNT.LOCKED {until} */
  async logIn(accountId: string, password: string): Promise<SessionToken> {
    const state = LOGIN_NAME.test(accountId) ? await this.#find(accountId) : undefined;
    if (state === undefined || isIn(state, 'closed')) {
      this.#nobody ??= hashOf(oneTimePassword());
      await isPassword(password, await this.#nobody);
      return refuse('ACCOUNT.LOGIN_FAILED');
    }
    if (isLocked(state, this.#parts.now())) refuse('ACCOUNT.LOCKED', { until: state.context.lockedUntil });
    if (!(await this.#isRight(password, state.context))) return this.#failed(accountId);
    this.#backOff.succeeded(accountId);
    return this.#begin(state.context);
  }

  /**
   * Whom the office's identity provider vouches for. Nobody guesses here, so it may be said which account it is not.
   * @throws DomainError OIDC.ACCOUNT_UNKNOWN, ACCOUNT.CLOSED, ACCOUNT.LOCKED {until}
   */
  async logInByProvider(accountId: string): Promise<SessionToken> {
    const state = LOGIN_NAME.test(accountId) ? await this.#find(accountId) : undefined;
    if (state === undefined) return refuse('OIDC.ACCOUNT_UNKNOWN');
    if (isIn(state, 'closed')) refuse('ACCOUNT.CLOSED');
    if (keepsOut(state, this.#parts.now(), 'oidc')) refuse('ACCOUNT.LOCKED', { until: null });
    return this.#begin(state.context, 'oidc');
  }

  /** Who holds this token; undefined when nobody does any more. */
  async whoIs(cookie: string): Promise<LoggedIn | undefined> {
    const [, accountId, token] = COOKIE_FORM.exec(cookie) ?? [];
    if (accountId === undefined || token === undefined) return undefined;
    const state = await this.#find(accountId);
    if (state === undefined) return undefined;
    const session = sessionAt(state, digest(token), this.#parts.now());
    if (session === undefined) return undefined;
    const { personId, passwordDue } = state.context;
    const { sessionId, until, by } = session;
    return {
      accountId,
      personId,
      sessionId,
      csrf: csrfOf(token),
      until,
      // Who came without the password need not change it.
      passwordDue: passwordDue && by === undefined,
    };
  }

  async logOut({ accountId, sessionId }: LoggedIn): Promise<void> {
    await this.#give({ type: 'EndSession', data: { accountId, sessionId } });
  }

  async logOutEverywhere({ accountId }: LoggedIn): Promise<void> {
    await this.#give({ type: 'EndAllSessions', data: { accountId } });
  }

  /** @throws DomainError ACCOUNT.LOGIN_FAILED when `old` is wrong, PASSWORD.SAME, PASSWORD.TOO_WEAK */
  async changePassword({ accountId, sessionId }: LoggedIn, old: string, password: string): Promise<void> {
    const { context } = await this.#parts.lookup.find<AccountContext>('account', accountId);
    if (!(await this.#isRight(old, context))) return this.#failed(accountId);
    if (old === password) refuse('PASSWORD.SAME');
    const sealed = await this.chosenPassword(accountId, password);
    await this.#give({ type: 'ChangePassword', data: { accountId, password: sealed, sessionId } });
  }

  async #begin({ accountId }: AccountContext, by?: LogInBy): Promise<SessionToken> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const until = new Date(Date.parse(this.#parts.now()) + SESSION_MS).toISOString();
    const data = { accountId, sessionId: digest(token), until, ...(by === undefined ? {} : { by }) };
    await this.#give({ type: 'BeginSession', data });
    return { token: `${accountId}.${token}`, lastsSeconds: SESSION_MS / 1000 };
  }

  async #failed(accountId: string): Promise<never> {
    const lock = this.#backOff.failed(accountId);
    if (lock !== undefined) {
      const until = new Date(Date.parse(this.#parts.now()) + lock.forMs).toISOString();
      const { failures } = lock;
      await this.#give({ type: 'LockAfterFailures', data: { accountId, until, failures } });
    }
    return refuse('ACCOUNT.LOGIN_FAILED');
  }

  async #isRight(password: string, { accountId, password: sealed }: AccountContext): Promise<boolean> {
    return isPassword(password, this.#parts.seal.open(sealed, accountId));
  }

  async #sealed(password: string, accountId: string): Promise<SealedHash> {
    return this.#parts.seal.close(await hashOf(password), accountId);
  }

  async #find(accountId: string): Promise<State<AccountContext> | undefined> {
    const { state } = await this.#parts.lookup.repository.load('account', accountId);
    return state.revision < 0 ? undefined : (state as State<AccountContext>);
  }

  /** Each is an act of its own: nothing is repeated under the same cause. */
  #give(command: AnyCommand): Promise<CommandReceipt> {
    const cause = randomBytes(16).toString('hex');
    return this.#parts.system.give(command, { cause, occurredAt: this.#parts.now() });
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Of the token, which the page cannot read: what it may read. */
function csrfOf(token: string): string {
  return createHash('sha256').update(`csrf\n${token}`).digest('base64url');
}
