/**
 * The office's own key: 32 random bytes in base64, in a file that its owner alone may read. Made at the first use in the
 * data folder; nodes that share a log share the file (`LIANCHENG_KEY_FILE`). Lost with no copy, nobody can log in until
 * the administrator's password is reset, and what was confidential stays closed.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import { makeSecretFile } from '../secret-file';
import { KEY_BYTES } from './seal';

const KEY_FILE = 'secret.key';

/** `said`: the file named in the settings, which must be there. @throws DomainError SEAL.NO_KEY, SEAL.KEY_MALFORMED */
export function keyOf(dataDir: string, said: string | undefined): Buffer {
  const file = said ?? join(dataDir, KEY_FILE);
  if (said === undefined) makeSecretFile(file, () => randomBytes(KEY_BYTES).toString('base64'));
  const text = textOf(file);
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64') !== text) refuse('SEAL.KEY_MALFORMED', { file });
  return key;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    return refuse('SEAL.NO_KEY', { file, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}
