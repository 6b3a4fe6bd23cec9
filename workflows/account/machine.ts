/** The life of an account: open, locked for a time or until unlocked, closed. Sessions and tokens live inside it. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { Instant } from '../kernel/time';
import type { AccountEvent, ApiTokenIssuedData, LogInBy, SealedHash } from './events';

export interface Session {
  readonly sessionId: string;
  readonly begunAt: Instant;
  readonly until: Instant;
  readonly by?: LogInBy;
}

export interface ApiToken extends ApiTokenIssuedData {
  readonly isRevoked: boolean;
}

export interface AccountContext {
  readonly accountId: string;
  readonly personId: string;
  readonly password: SealedHash;
  /** The password is one for a single use: nothing else may be done before it is changed. */
  readonly passwordDue: boolean;
  /** The last ones begun, at most `MOST_SESSIONS`; some may have run out. */
  readonly sessions: readonly Session[];
  /** All there ever were: a token that no longer works says why. */
  readonly tokens: readonly ApiToken[];
  /** While locked: until when; null: until unlocked. */
  readonly lockedUntil: Instant | null;
}

/** One person at several screens; the oldest session goes when there would be more. */
export const MOST_SESSIONS = 10;

const EMPTY: AccountContext = {
  accountId: '',
  personId: '',
  password: '',
  passwordDue: false,
  sessions: [],
  tokens: [],
  lockedUntil: null,
};

export const accountMachine = setup({
  types: { context: {} as AccountContext, events: {} as Fact<AccountEvent> },
  actions: {
    reset: assign(({ event }) =>
      event.type === 'PasswordReset'
        ? { password: event.data.password, passwordDue: true, sessions: [] }
        : {},
    ),
    lock: assign(({ event }) =>
      event.type === 'AccountLocked' ? { lockedUntil: event.data.until, sessions: [] } : {},
    ),
    unlock: assign({ lockedUntil: null }),
    begin: assign({
      sessions: ({ context, event }) =>
        event.type === 'SessionBegun'
          ? [...context.sessions, { ...event.data, begunAt: event.occurredAt }].slice(-MOST_SESSIONS)
          : context.sessions,
    }),
    end: assign({
      sessions: ({ context, event }) =>
        event.type === 'SessionEnded'
          ? context.sessions.filter(({ sessionId }) => sessionId !== event.data.sessionId)
          : context.sessions,
    }),
    endAll: assign({ sessions: [] }),
    issue: assign({
      tokens: ({ context, event }) =>
        event.type === 'ApiTokenIssued'
          ? [...context.tokens, { ...event.data, isRevoked: false }]
          : context.tokens,
    }),
    revoke: assign({
      tokens: ({ context, event }) =>
        event.type === 'ApiTokenRevoked'
          ? context.tokens.map((token) =>
              token.tokenId === event.data.tokenId ? { ...token, isRevoked: true } : token,
            )
          : context.tokens,
    }),
    change: assign(({ context, event }) =>
      event.type === 'PasswordChanged'
        ? {
            password: event.data.password,
            passwordDue: false,
            sessions: context.sessions.filter(({ sessionId }) => sessionId === event.data.sessionId),
          }
        : {},
    ),
  },
}).createMachine({
  id: 'account',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未开立',
      on: {
        AccountOpened: {
          target: 'open',
          actions: assign(({ event }) => ({ ...event.data, passwordDue: true })),
        },
      },
    },
    open: {
      description: '可登录；初始口令须先修改',
      on: {
        PasswordChanged: { actions: 'change' },
        PasswordReset: { actions: 'reset' },
        SessionBegun: { actions: 'begin' },
        SessionEnded: { actions: 'end' },
        AllSessionsEnded: { actions: 'endAll' },
        AccountLocked: { target: 'locked', actions: 'lock' },
        AccountClosed: { target: 'closed', actions: 'endAll' },
        ApiTokenIssued: { actions: 'issue' },
        ApiTokenRevoked: { actions: 'revoke' },
      },
    },
    locked: {
      description: '已锁定：多次口令错误的到时自动可登录，管理员锁定的须由管理员解锁',
      on: {
        // After a lock of failures has run out, or by another way than the password it locked.
        SessionBegun: { target: 'open', actions: ['unlock', 'begin'] },
        AccountLocked: { actions: 'lock' },
        AccountUnlocked: { target: 'open', actions: 'unlock' },
        PasswordReset: { target: 'open', actions: ['unlock', 'reset'] },
        AccountClosed: { target: 'closed', actions: 'endAll' },
        // Wrong passwords are no matter of a token's; of the administrator's lock the decider knows.
        ApiTokenIssued: { actions: 'issue' },
        ApiTokenRevoked: { actions: 'revoke' },
      },
    },
    closed: { type: 'final', description: '已注销' },
  },
});
