/** Is an account locked at a moment, and which of its sessions still hold? Pure: the moment is handed in. */
import type { State } from '../kernel/aggregate';
import type { Instant } from '../kernel/time';
import type { LogInBy } from './events';
import type { AccountContext, Session } from './machine';

export function isLocked({ value, context }: State<AccountContext>, at: Instant): boolean {
  return value === 'locked' && (context.lockedUntil === null || at < context.lockedUntil);
}

/** Until the administrator unlocks it. */
export function isLockedByAdministrator({ value, context }: State<AccountContext>): boolean {
  return value === 'locked' && context.lockedUntil === null;
}

/** Wrong passwords lock out passwords: whom the identity provider vouches for, only the administrator's lock keeps out. */
export function keepsOut(state: State<AccountContext>, at: Instant, by: LogInBy | undefined): boolean {
  return by === undefined ? isLocked(state, at) : isLockedByAdministrator(state);
}

/** The session, while it holds: begun, not ended, not run out, its account open. */
export function sessionAt(state: State<AccountContext>, sessionId: string, at: Instant): Session | undefined {
  if (state.value !== 'open') return undefined;
  return state.context.sessions.find((session) => session.sessionId === sessionId && at < session.until);
}
