/** Checkpoints and public keys as files, given by whoever kept them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { refuse } from '../../workflows/kernel/domain-error';
import type { CheckpointOutcome, HeldLog } from '../checkpoints/hold-log';
import { openCheckpoint, type FiledCheckpoint } from '../checkpoints/open-checkpoint';
import { readSigningKey } from '../checkpoints/signing-key';
import { parsePublicKey, type Verifier } from '../ledger/signed-note';
import { refusedByFiles } from './file-faults';

/**
 * `publicKey`: as for `trustedKey`.
 * @throws DomainError as `trustedKey` and `readCheckpoint`
 */
export async function readCheckpoints(
  files: readonly string[],
  publicKey: string | undefined,
  dataDir: string,
): Promise<readonly FiledCheckpoint[]> {
  if (files.length === 0) return [];
  const by = await trustedKey(publicKey, dataDir);
  return Promise.all(files.map((file) => readCheckpoint(file, by)));
}

/** @throws DomainError LOG_FILE.UNREADABLE and those of a bad checkpoint */
export async function readCheckpoint(file: string, by: Verifier): Promise<FiledCheckpoint> {
  const note = await textOf(file);
  return { ...openCheckpoint(note, by, file), file, note };
}

/**
 * The key or a file that holds it; without it the data folder's own.
 * @throws DomainError LOG_FILE.UNREADABLE, CHECKPOINT.NO_KEY, PUBLIC_KEY_MALFORMED
 */
export async function trustedKey(publicKey: string | undefined, dataDir: string): Promise<Verifier> {
  if (publicKey !== undefined) return verifierOf(publicKey);
  return readSigningKey(dataDir) ?? refuse('CHECKPOINT.NO_KEY', { folder: dataDir });
}

export async function verifierOf(publicKey: string): Promise<Verifier> {
  const text = existsSync(publicKey) ? (await textOf(publicKey)).trim() : publicKey;
  return parsePublicKey(text) ?? refuse('CHECKPOINT.PUBLIC_KEY_MALFORMED', { key: publicKey });
}

export function checkpointLines(
  checkpoints: readonly FiledCheckpoint[],
  { outcomes, head }: HeldLog,
): readonly string[] {
  return checkpoints.map(({ file, size }, index) => {
    const outcome = outcomes[index] ?? 'notReached';
    return `${outcome === 'holds' ? '✓' : '✗'} 检查点 checkpoint ${file}: ${OUTCOMES[outcome](size, head.size)}`;
  });
}

const OUTCOMES: Readonly<Record<CheckpointOutcome, (signed: number, events: number) => string>> = {
  holds: (signed) => `前 ${signed} 个事件与签署时一致 the first ${signed} events are those that were signed`,
  logEndsEarly: (signed, events) =>
    `签署时有 ${signed} 个事件，现在只有 ${events} 个 ${signed} events were signed, the log has ${events}`,
  otherEvents: (signed) =>
    `前 ${signed} 个事件已不是签署时的 the first ${signed} events are not those that were signed`,
  notReached: (signed) =>
    `日志有误，未能核对到第 ${signed} 个事件 the log is at fault before event ${signed}, not compared`,
};

export function textOf(file: string): Promise<string> {
  return refusedByFiles('LOG_FILE.UNREADABLE', file, () => readFile(file, 'utf8'));
}
