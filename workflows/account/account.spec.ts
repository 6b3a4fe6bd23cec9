import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { account } from './aggregate';
import type { AccountCommand } from './commands';
import type { AccountEvent } from './events';
import { MOST_SESSIONS } from './machine';
import { isLocked, keepsOut, sessionAt } from './sessions';

// A command of the specs is given at 2012-12-31T04:00Z.
const NOW = '2012-12-31T04:00:00.000Z';
const LATER = '2012-12-31T04:00:00.001Z';
const accountId = 'clerk';
const opened: AccountEvent = {
  type: 'AccountOpened',
  data: { accountId, personId: 'person-1', password: 'sealed-1' },
};
const changed: AccountEvent = {
  type: 'PasswordChanged',
  data: { password: 'sealed-2', sessionId: 'session-1' },
};
const reset: AccountEvent = { type: 'PasswordReset', data: { password: 'sealed-3' } };
const begun = (sessionId: string, until = LATER): AccountEvent => ({
  type: 'SessionBegun',
  data: { sessionId, until },
});
const ended: AccountEvent = { type: 'SessionEnded', data: { sessionId: 'session-1' } };
const allEnded: AccountEvent = { type: 'AllSessionsEnded', data: {} };
const locked = (until: string | null): AccountEvent => ({
  type: 'AccountLocked',
  data: { cause: until === null ? 'administrator' : 'failures', until, reason: '口令错误' },
});
const unlocked: AccountEvent = { type: 'AccountUnlocked', data: { reason: '本人已到场' } };
const closed: AccountEvent = { type: 'AccountClosed', data: { reason: '调离' } };
const issued: AccountEvent = {
  type: 'ApiTokenIssued',
  data: {
    ...{ tokenId: 'token-1', name: '数据平台', postId: 'post-1', scopes: ['read'] },
    ...{ until: '2013-06-30', digest: 'digest-1' },
  },
};
const revoked: AccountEvent = { type: 'ApiTokenRevoked', data: { tokenId: 'token-1', reason: '停用' } };

const beginSession: AccountCommand = {
  type: 'BeginSession',
  data: { accountId, sessionId: 'session-1', until: LATER },
};
const beginByProvider: AccountCommand = {
  type: 'BeginSession',
  data: { accountId, sessionId: 'session-1', until: LATER, by: 'oidc' },
};
const endSession: AccountCommand = { type: 'EndSession', data: { accountId, sessionId: 'session-1' } };
const lockAfterFailures: AccountCommand = {
  type: 'LockAfterFailures',
  data: { accountId, until: LATER, failures: 5 },
};
const withReason = (
  type: 'LockAccount' | 'UnlockAccount' | 'CloseAccount',
  reason: string,
): AccountCommand => ({
  type,
  data: { accountId, reason },
});

describe('an account', () => {
  it('is opened once, with a password that has to be changed', () => {
    const open: AccountCommand = { type: 'OpenAccount', data: opened.data };
    const { context } = given(account).when(open).then([opened]).thenState('open').state();
    expect(context).toMatchObject({ personId: 'person-1', passwordDue: true, sessions: [] });
    given(account, [opened]).when(open).thenRefused('ACCOUNT.ALREADY_EXISTS', { accountId });
    given(account).when(beginSession).thenRefused('ACCOUNT.NOT_FOUND', { accountId });
  });

  it('is locked, unlocked and closed with a reason', () => {
    for (const type of ['LockAccount', 'UnlockAccount', 'CloseAccount'] as const) {
      given(account, [opened]).when(withReason(type, '  ')).thenRefused('ACCOUNT.NO_REASON');
    }
    given(account, [opened])
      .when(withReason('LockAccount', '休假'))
      .then([{ type: 'AccountLocked', data: { cause: 'administrator', until: null, reason: '休假' } }])
      .thenState('locked');
    given(account, [opened, locked(null)])
      .when(withReason('UnlockAccount', '回岗'))
      .thenState('open');
    given(account, [opened]).when(withReason('UnlockAccount', '回岗')).thenRefused('ACCOUNT.WRONG_STATE');
    given(account, [opened]).when(withReason('CloseAccount', '调离')).thenState('closed');
    given(account, [opened, closed]).when(beginSession).thenRefused('ACCOUNT.WRONG_STATE');
  });

  it('gets a new password by its owner, which ends the other sessions', () => {
    const { context } = given(account, [opened, begun('session-1'), begun('session-2')])
      .when({ type: 'ChangePassword', data: { accountId, password: 'sealed-2', sessionId: 'session-1' } })
      .then([changed])
      .state();
    expect(context).toMatchObject({ password: 'sealed-2', passwordDue: false });
    expect(context.sessions.map(({ sessionId }) => sessionId)).toEqual(['session-1']);
  });

  it('gets one for a single use by the administrator, which ends every session and any lock', () => {
    const command: AccountCommand = { type: 'ResetPassword', data: { accountId, password: 'sealed-3' } };
    const open = given(account, [opened, changed, begun('session-1')])
      .when(command)
      .then([reset])
      .state();
    expect(open.context).toMatchObject({ password: 'sealed-3', passwordDue: true, sessions: [] });
    const { value, context } = given(account, [opened, locked(null)])
      .when(command)
      .state();
    expect({ value, until: context.lockedUntil }).toEqual({ value: 'open', until: null });
  });
});

describe("an account's session", () => {
  it('holds until it runs out, is ended, or the account is no longer open', () => {
    const at = (...events: readonly AccountEvent[]) =>
      given(
        account,
        [opened, ...events].map((event) => ({ ...event, occurredAt: NOW })),
      ).state;
    expect(sessionAt(at(begun('session-1')), 'session-1', NOW)).toMatchObject({ begunAt: NOW });
    expect(sessionAt(at(begun('session-1', NOW)), 'session-1', NOW)).toBeUndefined();
    expect(sessionAt(at(begun('session-1')), 'session-2', NOW)).toBeUndefined();
    for (const event of [ended, allEnded, reset, locked(null), closed]) {
      expect(sessionAt(at(begun('session-1'), event), 'session-1', NOW)).toBeUndefined();
    }
  });

  it('begun by the identity provider says so, and is refused for a lock of the administrator’s only', () => {
    const byProvider: AccountEvent = {
      type: 'SessionBegun',
      data: { sessionId: 'session-1', until: LATER, by: 'oidc' },
    };
    const { state } = given(account, [opened]).when(beginByProvider).then([byProvider]).thenState('open');
    expect(sessionAt(state(), 'session-1', NOW)).toMatchObject({ by: 'oidc' });
    expect(
      sessionAt(given(account, [opened, begun('session-1')]).state, 'session-1', NOW),
    ).not.toHaveProperty('by');

    const wrongPasswords = given(account, [opened, locked(LATER)]);
    expect([undefined, 'oidc' as const].map((by) => keepsOut(wrongPasswords.state, NOW, by))).toEqual([
      true,
      false,
    ]);
    const { context } = wrongPasswords.when(beginByProvider).then([byProvider]).thenState('open').state();
    expect(context.lockedUntil).toBeNull();

    const byAdministrator = given(account, [opened, locked(null)]);
    expect(keepsOut(byAdministrator.state, NOW, 'oidc')).toBe(true);
    byAdministrator.when(beginByProvider).thenRefused('ACCOUNT.LOCKED', { until: null });
    given(account, [opened, closed]).when(beginByProvider).thenRefused('ACCOUNT.WRONG_STATE');
  });

  it('ended twice is ended once', () => {
    given(account, [opened, begun('session-1')])
      .when(endSession)
      .then([ended]);
    given(account, [opened, begun('session-1'), ended])
      .when(endSession)
      .thenNothing();
    const everywhere: AccountCommand = { type: 'EndAllSessions', data: { accountId } };
    given(account, [opened, begun('session-1')])
      .when(everywhere)
      .then([allEnded]);
    given(account, [opened]).when(everywhere).thenNothing();
  });

  it('is one of a few: the oldest goes', () => {
    const many = Array.from({ length: MOST_SESSIONS }, (_, index) => begun(`session-${index}`));
    const { sessions } = given(account, [opened, ...many, begun('one-more')]).state.context;
    expect(sessions).toHaveLength(MOST_SESSIONS);
    expect(sessions.map(({ sessionId }) => sessionId)).not.toContain('session-0');
    expect(sessions.at(-1)?.sessionId).toBe('one-more');
  });
});

describe('a lock after wrong passwords', () => {
  it('ends by itself at its moment, and not before', () => {
    const during = given(account, [opened, locked(LATER)]);
    expect(isLocked(during.state, NOW)).toBe(true);
    during.when(beginSession).thenRefused('ACCOUNT.LOCKED', { until: LATER });
    const after = given(account, [opened, locked(NOW)]);
    expect(isLocked(after.state, NOW)).toBe(false);
    expect(after.when(beginSession).thenState('open').state().context.lockedUntil).toBeNull();
  });

  it('never shortens the administrator’s', () => {
    given(account, [opened])
      .when(lockAfterFailures)
      .then([
        { type: 'AccountLocked', data: { cause: 'failures', until: LATER, reason: '连续5次口令错误' } },
      ]);
    given(account, [opened, locked(null)])
      .when(lockAfterFailures)
      .thenNothing();
    given(account, [opened, closed]).when(lockAfterFailures).thenNothing();
    given(account, [opened, locked(null)])
      .when(beginSession)
      .thenRefused('ACCOUNT.LOCKED', { until: null });
  });
});

it('an account takes on each path what its chart says', () => {
  const { takes } = walk(account, [
    opened,
    changed,
    reset,
    begun('session-1'),
    ended,
    allEnded,
    locked(null),
    unlocked,
    closed,
    issued,
    revoked,
  ]);
  expect(takes).toEqual({
    none: ['AccountOpened'],
    open: [
      'PasswordChanged',
      'PasswordReset',
      'SessionBegun',
      'SessionEnded',
      'AllSessionsEnded',
      'AccountLocked',
      'AccountClosed',
      'ApiTokenIssued',
      'ApiTokenRevoked',
    ],
    locked: [
      'PasswordReset',
      'SessionBegun',
      'AccountLocked',
      'AccountUnlocked',
      'AccountClosed',
      'ApiTokenIssued',
      'ApiTokenRevoked',
    ],
    closed: [],
  });
});
