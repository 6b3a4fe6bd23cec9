/**
 * How far a token for another system 接口令牌 reaches, within what its post may do: `read` for every question, `write` for every
 * command, `write:<command type>` for one. No token reaches an account: it would make others of its kind.
 */
import type { CommandType } from '../commands';
import { RIGHTS } from './rights';

const WRITE = 'write';
const ONE = `${WRITE}:`;

const OF_ACCOUNTS: ReadonlySet<string> = new Set<CommandType>([
  'OpenAccount',
  'ResetPassword',
  'LockAccount',
  'UnlockAccount',
  'CloseAccount',
  'IssueApiToken',
  'RevokeApiToken',
]);

/** The commands that somebody in a post can give with a token. */
export const TOKEN_COMMANDS: readonly CommandType[] = (Object.keys(RIGHTS) as CommandType[]).filter(
  (type) => !OF_ACCOUNTS.has(type) && RIGHTS[type].some(({ role }) => role !== 'system' && role !== 'public'),
);

export function isTokenScope(scope: string): boolean {
  if (scope === 'read' || scope === WRITE) return true;
  return scope.startsWith(ONE) && TOKEN_COMMANDS.some((type) => scope === ONE + type);
}

export function mayRead(scopes: readonly string[]): boolean {
  return scopes.includes('read');
}

/** Any command at all. */
export function mayWriteSome(scopes: readonly string[]): boolean {
  return scopes.some((scope) => scope === WRITE || scope.startsWith(ONE));
}

export function mayWrite(scopes: readonly string[], type: CommandType): boolean {
  return scopes.includes(ONE + type) || (scopes.includes(WRITE) && TOKEN_COMMANDS.includes(type));
}
