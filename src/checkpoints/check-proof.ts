/** Checks the proof of an event by itself: no log, no data folder, no server. */
import { refuse } from '../../workflows/kernel/domain-error';
import type { SealedEvent } from '../../workflows/kernel/event';
import { isRecord } from '../../workflows/plans/read-shape';
import { formFault } from '../event-store/transfer/event-form';
import type { Checkpoint } from '../ledger/checkpoint';
import { sha256Hex } from '../ledger/hash-chain';
import { parseLogProof } from '../ledger/log-proof';
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
  const proof = parseLogProof(text) ?? refuse('PROOF.MALFORMED', { file });
  const checkpoint = openCheckpoint(proof.checkpoint, by, file);
  const { extra, index, path } = proof;
  const hash = sha256Hex(extra);
  const root = rootByProof(entryOf({ hash }), index, checkpoint.size, path);
  const number = index + 1;
  if (root?.equals(checkpoint.root) !== true) refuse('PROOF.WRONG', { file, number });
  return { event: eventIn(extra, hash, file), number, checkpoint };
}

/** Whoever has the key could sign a log of anything: what is shown as an event has to be one. */
function eventIn(bytes: Buffer, hash: string, file: string): SealedEvent {
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
