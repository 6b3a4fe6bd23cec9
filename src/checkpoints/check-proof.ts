/** Checks the proof of an event by itself: no log, no data folder, no server. */
import { refuse } from '../../workflows/kernel/domain-error';
import type { SealedEvent } from '../../workflows/kernel/event';
import { isRecord } from '../../workflows/plans/read-shape';
import { formFault } from '../event-store/transfer/event-form';
import type { Checkpoint } from '../ledger/checkpoint';
import { sha256Hex } from '../ledger/hash-chain';
import { parseLogProof, type LogProof } from '../ledger/log-proof';
import { entryOf, rootByProof } from '../ledger/merkle-tree';
import type { Verifier } from '../ledger/signed-note';
import { openCheckpoint } from './open-checkpoint';

export interface CheckedProof {
  readonly event: SealedEvent;
  /** Which of the log's events it is: 1 is the first. */
  readonly number: number;
  readonly checkpoint: Checkpoint;
}

/**
 * `file`: what to call it in a refusal.
 * @throws DomainError PROOF.MALFORMED, PROOF.WRONG, and those of a bad checkpoint
 */
export function checkProof(text: string, by: Verifier, file: string): CheckedProof {
  const proof = parseLogProof(text);
  if (proof?.extra === undefined) return refuse('PROOF.MALFORMED', { file });
  const checkpoint = openCheckpoint(proof.checkpoint, by, file);
  const hash = sha256Hex(proof.extra);
  checkPlace(proof, hash, checkpoint, file);
  return { event: eventIn(proof.extra, hash, file), number: proof.index + 1, checkpoint };
}

/** That the entry of this hash stands where the proof says. @throws DomainError PROOF.WRONG */
export function checkPlace(
  { index, path }: LogProof,
  hash: string,
  { size, root }: Checkpoint,
  file: string,
): void {
  if (rootByProof(entryOf({ hash }), index, size, path)?.equals(root) !== true)
    refuse('PROOF.WRONG', { file, number: index + 1 });
}

/**
 * Whoever has the key could sign a log of anything: what is shown as an event has to be one.
 * @throws DomainError PROOF.MALFORMED
 */
export function eventIn(bytes: Buffer, hash: string, file: string): SealedEvent {
  const event = parsed(bytes);
  if (!isRecord(event) || formFault(event) !== undefined) return refuse('PROOF.MALFORMED', { file });
  return { ...event, hash } as unknown as SealedEvent;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
