/** Checks by two checkpoints and the proof between them that a log has only grown: no log, no data folder, no server. */
import { refuse } from '../../workflows/kernel/domain-error';
import type { Checkpoint } from '../ledger/checkpoint';
import { parseConsistencyProof } from '../ledger/consistency-proof';
import { isConsistent } from '../ledger/merkle-tree';
import type { Verifier } from '../ledger/signed-note';
import { openCheckpoint } from './open-checkpoint';

/**
 * Both checkpoints were opened by the same key. `file`: what to call the proof in a refusal.
 * @throws DomainError CONSISTENCY.MALFORMED, WRONG_ORDER, OF_OTHERS, WRONG, and those of the bad checkpoint in the proof
 */
export function checkConsistency(
  text: string,
  older: Checkpoint,
  newer: Checkpoint,
  by: Verifier,
  file: string,
): void {
  const proof = parseConsistencyProof(text) ?? refuse('CONSISTENCY.MALFORMED', { file });
  const signed = openCheckpoint(proof.checkpoint, by, file);
  refuseWrongOrder(older, newer);
  const sizes = { older: older.size, newer: newer.size };
  if (proof.older !== older.size || signed.size !== newer.size)
    refuse('CONSISTENCY.OF_OTHERS', { file, ...sizes });
  // Two roots under one signature for one size: the log has two histories, whatever the proof says.
  const isGrown = signed.root.equals(newer.root) && isConsistent(older, newer, proof.path);
  if (!isGrown) refuse('CONSISTENCY.WRONG', { file, ...sizes });
}

/** @throws DomainError CONSISTENCY.WRONG_ORDER */
export function refuseWrongOrder(older: Checkpoint, newer: Checkpoint): void {
  if (older.size > newer.size) refuse('CONSISTENCY.WRONG_ORDER', { older: older.size, newer: newer.size });
}
