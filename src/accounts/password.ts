/**
 * Passwords: what is taken as one, how it is kept (argon2id, with OWASP's least parameters: 19 MiB, two passes, one lane),
 * and passwords for one use. The rules are those of a plain office: long enough, of several kinds of characters unless
 * very long, not the login name, none of the best known.
 */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { refuse } from '../../workflows/kernel/domain-error';

const PASSWORD_RULES = { minLength: 10, maxLength: 128, kinds: 3, longLength: 20 } as const;

const ARGON2ID = 2;
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The start of passwords that everybody tries first. */
const BEST_KNOWN = [
  'password',
  'passw0rd',
  '12345678',
  'qwertyui',
  'admin123',
  'abcd1234',
  'iloveyou',
  '88888888',
  'woaini',
];
const KINDS = [/\p{Ll}/u, /\p{Lu}|\p{Lo}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/** No letter or digit that can be taken for another. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/** @throws DomainError PASSWORD.TOO_WEAK {reason}: `length`, `kinds`, `loginName`, `wellKnown` */
export function checkPassword(password: string, accountId: string): void {
  const { length } = [...password];
  const weak = (reason: string) => refuse('PASSWORD.TOO_WEAK', { reason, ...PASSWORD_RULES });
  if (length < PASSWORD_RULES.minLength || length > PASSWORD_RULES.maxLength) weak('length');
  const lower = password.toLowerCase();
  if (lower.includes(accountId)) weak('loginName');
  if (BEST_KNOWN.some((known) => lower.startsWith(known))) weak('wellKnown');
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (kinds < PASSWORD_RULES.kinds && length < PASSWORD_RULES.longLength) weak('kinds');
}

/** In the PHC form, with its salt and parameters. */
export function hashOf(password: string): Promise<string> {
  return hash(normal(password), COST);
}

export function isPassword(password: string, phc: string): Promise<boolean> {
  return verify(phc, normal(password));
}

/** For one use, as somebody reads it out or types it off a sheet: `kmpw-QRTX-4829-…`. About 62 bits. */
export function oneTimePassword(): string {
  const group = (letters: string) =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(LETTERS), group(CAPITALS), group(DIGITS), group(LETTERS)].join('-');
}

/** The same characters typed on two keyboards are the same password. */
function normal(password: string): string {
  return password.normalize('NFKC');
}
