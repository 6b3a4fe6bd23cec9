/** The proof that the log, as it was signed later, begins with what was signed of it before. */
import { refuse } from '../../workflows/kernel/domain-error';
import type { EventReader } from '../event-store/event-store';
import { consistencyProofText } from '../ledger/consistency-proof';
import { consistencyProof, entryOf, KeptTree } from '../ledger/merkle-tree';
import { refuseWrongOrder } from './check-consistency';
import { holdLog } from './hold-log';
import type { FiledCheckpoint } from './open-checkpoint';

/**
 * The text of the proof (src/ledger/consistency-proof.ts). The log is walked and has to hold both checkpoints.
 * @throws DomainError CONSISTENCY.WRONG_ORDER, CONSISTENCY.NOT_OF_LOG
 */
export async function proveConsistency(
  reader: Pick<EventReader, 'readAll' | 'firstMisfiled'>,
  older: FiledCheckpoint,
  newer: FiledCheckpoint,
  onProgress?: (events: number) => void,
): Promise<string> {
  refuseWrongOrder(older, newer);
  const tree = new KeptTree();
  const checkpoints = [older, newer];
  const { outcomes } = await holdLog(reader, checkpoints, onProgress, (event) => tree.add(entryOf(event)));
  for (const [index, outcome] of outcomes.entries()) {
    const file = checkpoints[index]?.file;
    if (outcome !== 'holds') refuse('CONSISTENCY.NOT_OF_LOG', { file, outcome });
  }
  const path = consistencyProof(tree, older.size, newer.size);
  return consistencyProofText({ older: older.size, path, checkpoint: newer.note });
}
