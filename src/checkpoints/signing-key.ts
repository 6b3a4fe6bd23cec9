/**
 * The key that signs how far the log goes: `log-signing.key` in the data folder, made at its first use, for its owner
 * alone. Whoever has it can sign another log, so what counts is which public key, and which checkpoints, others have kept.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import { isKeyName, newSigner, parseSecretKey, secretKeyText, type Signer } from '../ledger/signed-note';
import { makeSecretFile } from '../secret-file';

const KEY_FILE = 'log-signing.key';
const HEX_OF_NAME = 16;

/**
 * `name`: what the log is called by whoever reads its checkpoints; by default made from the key.
 * @throws DomainError CHECKPOINT.NAME_MALFORMED, CHECKPOINT.KEY_EXISTS under another name, CHECKPOINT.KEY_MALFORMED
 */
export function signingKeyOf(dataDir: string, name?: string): Signer {
  if (name !== undefined && !isKeyName(name)) refuse('CHECKPOINT.NAME_MALFORMED', { name });
  makeSecretFile(join(dataDir, KEY_FILE), () => secretKeyText(newSigner(name ?? nameFor)));
  const signer = readSigningKey(dataDir) ?? refuse('CHECKPOINT.NO_KEY', { folder: dataDir });
  if (name !== undefined && signer.name !== name) refuse('CHECKPOINT.KEY_EXISTS', { name: signer.name });
  return signer;
}

/** Undefined while there is none. @throws DomainError CHECKPOINT.KEY_MALFORMED */
export function readSigningKey(dataDir: string): Signer | undefined {
  const file = join(dataDir, KEY_FILE);
  if (!existsSync(file)) return undefined;
  return parseSecretKey(readFileSync(file, 'utf8').trim()) ?? refuse('CHECKPOINT.KEY_MALFORMED', { file });
}

function nameFor(publicBytes: Buffer): string {
  return `liancheng/${createHash('sha256').update(publicBytes).digest('hex').slice(0, HEX_OF_NAME)}`;
}
