import { given } from '../kernel/given-when-then.spec-support';
import { account } from './aggregate';
import type { AccountCommand } from './commands';
import type { AccountEvent, ApiTokenIssuedData } from './events';
import { faultOf } from './tokens';

// A command of the specs is given at 2012-12-31T04:00Z.
const TODAY = '2012-12-31';
const accountId = 'exchange';
const opened: AccountEvent = {
  type: 'AccountOpened',
  data: { accountId, personId: 'person-1', password: 'sealed-1' },
};
const data: ApiTokenIssuedData = {
  tokenId: 'token-1',
  name: '数据平台',
  postId: 'clerk',
  scopes: ['read'],
  until: '2013-06-30',
  digest: 'ab'.repeat(32),
};
const issued: AccountEvent = { type: 'ApiTokenIssued', data };
const revoked: AccountEvent = { type: 'ApiTokenRevoked', data: { tokenId: 'token-1', reason: '平台停用' } };
const closed: AccountEvent = { type: 'AccountClosed', data: { reason: '调离' } };
const locked = (until: string | null): AccountEvent => ({
  type: 'AccountLocked',
  data: { cause: until === null ? 'administrator' : 'failures', until, reason: '口令错误' },
});

const issue = (changes: Partial<ApiTokenIssuedData> = {}): AccountCommand => ({
  type: 'IssueApiToken',
  data: { accountId, ...data, ...changes },
});
const revoke = (tokenId = 'token-1', reason = '平台停用'): AccountCommand => ({
  type: 'RevokeApiToken',
  data: { accountId, tokenId, reason },
});

describe('a token for another system', () => {
  it('is issued to an account, with the digest of its secret', () => {
    given(account).when(issue()).thenRefused('ACCOUNT.NOT_FOUND', { accountId });
    given(account, [opened]).when(issue()).then([issued]).thenState('open');
    given(account, [opened, issued]).when(issue()).thenRefused('ACCOUNT.TOKEN_TWICE');
    given(account, [opened, issued])
      .when(issue({ tokenId: 'token-2' }))
      .thenState('open');
    given(account, [opened, closed]).when(issue()).thenRefused('ACCOUNT.WRONG_STATE');
  });

  it('says how far it reaches, in words that are known', () => {
    const saying = (...scopes: readonly string[]) => given(account, [opened]).when(issue({ scopes }));
    saying().thenRefused('ACCOUNT.TOKEN_WITHOUT_SCOPE', { accountId });
    for (const scope of ['', 'all', 'READ', 'write:', 'write:ListPowers', 'write:OpenAccount'])
      saying('read', scope).thenRefused('ACCOUNT.TOKEN_SCOPE_UNKNOWN', { accountId, scope });
    for (const scope of ['write:GivePledge', 'write:DelegatePost'])
      saying('write', scope).thenRefused('ACCOUNT.TOKEN_SCOPE_IN_PERSON', { accountId, scope });
    saying('read', 'write').thenState('open');
    saying('write:ListPower', 'write:RevisePower').thenState('open');
  });

  it('has a last day, from today until 366 days ahead', () => {
    const until = (day: string) => given(account, [opened]).when(issue({ until: day }));
    until('2012-12-30').thenRefused('ACCOUNT.TOKEN_ENDS_IN_PAST', {
      accountId,
      until: '2012-12-30',
      today: TODAY,
    });
    until(TODAY).thenState('open');
    until('2014-01-01').thenState('open');
    until('2014-01-02').thenRefused('ACCOUNT.TOKEN_TOO_LONG', {
      accountId,
      until: '2014-01-02',
      maxDays: 366,
    });
  });

  it('is revoked once, with a reason, also while the account is locked', () => {
    given(account, [opened, issued]).when(revoke('token-1', ' ')).thenRefused('ACCOUNT.NO_REASON');
    given(account, [opened, issued])
      .when(revoke('token-2'))
      .thenRefused('ACCOUNT.TOKEN_UNKNOWN', { accountId, tokenId: 'token-2' });
    given(account, [opened, issued]).when(revoke()).then([revoked]).thenState('open');
    given(account, [opened, issued, locked(null)])
      .when(revoke())
      .then([revoked])
      .thenState('locked');
    given(account, [opened, issued, revoked]).when(revoke()).thenRefused('ACCOUNT.TOKEN_REVOKED_BEFORE');
  });

  it('is not corrected', () => {
    const meta = { corrects: 'event-1' };
    given(account, [opened, issued])
      .when(issue({ tokenId: 'token-2' }), meta)
      .thenRefused('ACCOUNT.TOKEN_NOT_CORRECTED');
    given(account, [opened, issued, revoked]).when(revoke(), meta).thenRefused('ACCOUNT.TOKEN_NOT_CORRECTED');
  });

  it('is issued while wrong passwords lock the account, and not while the administrator does', () => {
    given(account, [opened, locked('2013-01-01T00:00:00.000Z')])
      .when(issue())
      .thenState('locked');
    given(account, [opened, locked(null)])
      .when(issue())
      .thenRefused('ACCOUNT.LOCKED', { until: null });
  });

  it('works until its last day is over, it is revoked, or the account is closed or locked by the administrator', () => {
    const fault = (events: readonly AccountEvent[], on = TODAY) => {
      const { state } = given(account, [opened, issued, ...events]);
      return faultOf(state, state.context.tokens[0]!, on);
    };
    expect(fault([])).toBeUndefined();
    expect(fault([], '2013-06-30')).toBeUndefined();
    expect(fault([], '2013-07-01')).toBe('EXPIRED');
    expect(fault([revoked])).toBe('REVOKED');
    expect(fault([closed])).toBe('ACCOUNT_CLOSED');
    expect(fault([locked(null)])).toBe('ACCOUNT_LOCKED');
    expect(fault([locked('2013-01-01T00:00:00.000Z')])).toBeUndefined();
    // A new password and the end of every session are no matter of its.
    expect(fault([{ type: 'PasswordReset', data: { password: 'sealed-2' } }])).toBeUndefined();
  });
});
