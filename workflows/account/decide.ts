/** What may be asked of an account. Whether a password is right is found out before (src/accounts). */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import type { AccountCommand } from './commands';
import { refuse } from './errors';
import type { AccountEvent } from './events';
import type { AccountContext } from './machine';
import { isLockedByAdministrator, keepsOut } from './sessions';
import { issueToken, revokeToken } from './tokens';

type Events = readonly AccountEvent[];

export function decide(command: AccountCommand, state: State<AccountContext>, meta: CommandMeta): Events {
  const { accountId } = command.data;
  const { context, revision } = state;
  if (command.type === 'OpenAccount' && revision >= 0) refuse('ACCOUNT.ALREADY_EXISTS', { accountId });
  if (command.type !== 'OpenAccount' && revision < 0) refuse('ACCOUNT.NOT_FOUND', { accountId });
  switch (command.type) {
    case 'OpenAccount': {
      const { personId, password } = command.data;
      return [{ type: 'AccountOpened', data: { accountId, personId, password } }];
    }
    case 'ResetPassword':
      return [{ type: 'PasswordReset', data: { password: command.data.password } }];
    case 'LockAccount': {
      const reason = reasonIn(command);
      return [{ type: 'AccountLocked', data: { cause: 'administrator', until: null, reason } }];
    }
    case 'UnlockAccount':
      return [{ type: 'AccountUnlocked', data: { reason: reasonIn(command) } }];
    case 'CloseAccount':
      return [{ type: 'AccountClosed', data: { reason: reasonIn(command) } }];
    case 'IssueApiToken':
      if (isLockedByAdministrator(state)) refuse('ACCOUNT.LOCKED', { until: null });
      return issueToken(command, context, meta);
    case 'RevokeApiToken':
      return revokeToken(command, context, reasonIn(command), meta);
    case 'ChangePassword': {
      const { password, sessionId } = command.data;
      return [{ type: 'PasswordChanged', data: { password, sessionId } }];
    }
    case 'BeginSession': {
      const { sessionId, until, by } = command.data;
      if (keepsOut(state, meta.occurredAt, by)) refuse('ACCOUNT.LOCKED', { until: context.lockedUntil });
      return [{ type: 'SessionBegun', data: { sessionId, until, ...(by === undefined ? {} : { by }) } }];
    }
    case 'EndSession': {
      const { sessionId } = command.data;
      // Ended before, by whatever way: nothing is left to do.
      if (!context.sessions.some((session) => session.sessionId === sessionId)) return [];
      return [{ type: 'SessionEnded', data: { sessionId } }];
    }
    case 'EndAllSessions':
      return context.sessions.length === 0 ? [] : [{ type: 'AllSessionsEnded', data: {} }];
    case 'LockAfterFailures': {
      const { until, failures } = command.data;
      // A lock of the administrator's stands longer than any of ours.
      if (state.value === 'closed' || isLockedByAdministrator(state)) return [];
      const reason = `连续${failures}次口令错误`;
      return [{ type: 'AccountLocked', data: { cause: 'failures', until, reason } }];
    }
  }
}

function reasonIn({
  data: { accountId, reason },
}: {
  readonly data: { readonly accountId: string; readonly reason: string };
}): string {
  if (reason.trim() === '') refuse('ACCOUNT.NO_REASON', { accountId });
  return reason;
}
