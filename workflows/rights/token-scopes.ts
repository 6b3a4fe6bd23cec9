/**
 * How far a token for another system 接口令牌 reaches, within what its post may do: `read` for every question, `write` for every
 * command, `write:<command type>` for one. No token reaches an account: it would make others of its kind. Nor does one do what a
 * person does only in person, or let another person into the post.
 */
import type { CommandType } from '../commands';
import { isPersonal } from './personal';
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

/** Of the commands given in a post, those that the person gives in person, whatever a token says it is for. */
export function isInPerson(type: CommandType): boolean {
  return type === 'DelegatePost' || isPersonal(type);
}

const IN_POSTS: readonly CommandType[] = (Object.keys(RIGHTS) as CommandType[]).filter(
  (type) => !OF_ACCOUNTS.has(type) && RIGHTS[type].some(({ role }) => role !== 'system' && role !== 'public'),
);

/** The commands that somebody in a post can give with a token. */
export const TOKEN_COMMANDS: readonly CommandType[] = IN_POSTS.filter((type) => !isInPerson(type));

export function isTokenScope(scope: string): boolean {
  if (scope === 'read' || scope === WRITE) return true;
  return scope.startsWith(ONE) && TOKEN_COMMANDS.some((type) => scope === ONE + type);
}

/** A scope for a command that no token gives, since it is given in person. */
export function isInPersonScope(scope: string): boolean {
  return IN_POSTS.some((type) => isInPerson(type) && scope === ONE + type);
}

export function mayRead(scopes: readonly string[]): boolean {
  return scopes.includes('read');
}

/** Any command at all. */
export function mayWriteSome(scopes: readonly string[]): boolean {
  return scopes.some((scope) => scope === WRITE || scope.startsWith(ONE));
}

export function mayWrite(scopes: readonly string[], type: CommandType): boolean {
  return TOKEN_COMMANDS.includes(type) && (scopes.includes(WRITE) || scopes.includes(ONE + type));
}
