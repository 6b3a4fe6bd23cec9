/**
 * The office's own key: 32 random bytes in base64, in a file that its owner alone may read. Made in the data folder when
 * something is first sealed; nodes that share a log share the file (`LIANCHENG_KEY_FILE`). Lost with no copy, nobody can log
 * in until the administrator's password is reset, and what was confidential stays closed.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import { makeSecretFile } from '../secret-file';
import { KEY_BYTES, type SealKey } from './seal';

const KEY_FILE = 'secret.key';

export class KeyFile implements SealKey {
  readonly file: string;
  readonly #isNamed: boolean;
  #key: Buffer | undefined;

  /** `named`: the file of the settings, which must be there and is never made. */
  constructor(dataDir: string, named: string | undefined) {
    this.file = named ?? join(dataDir, KEY_FILE);
    this.#isNamed = named !== undefined;
  }

  isThere(): boolean {
    return existsSync(this.file);
  }

  /** @throws DomainError SEAL.NO_KEY, SEAL.KEY_MALFORMED */
  toClose(): Buffer {
    if (this.#key === undefined && !this.#isNamed)
      makeSecretFile(this.file, () => randomBytes(KEY_BYTES).toString('base64'));
    return this.toOpen();
  }

  /**
   * A new key opens nothing that was sealed before it, so none is made: a copy that is put back is found.
   * @throws DomainError SEAL.NO_KEY, SEAL.KEY_MALFORMED
   */
  toOpen(): Buffer {
    this.#key ??= keyIn(this.file);
    return this.#key;
  }
}

function keyIn(file: string): Buffer {
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
