/**
 * Signs how far the log goes and what it is up to there. It signs only a log that holds, and that begins with what was
 * signed before: a log that signs two histories is no witness.
 */
import { refuse } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader } from '../event-store/event-store';
import { checkpointText } from '../ledger/checkpoint';
import { signNote, type Signer } from '../ledger/signed-note';
import { holdLog } from './hold-log';
import { keep, lastKept } from './kept-checkpoints';
import type { SignedCheckpoint } from './open-checkpoint';

/**
 * The same log gets the same checkpoint.
 * @throws DomainError CHECKPOINT.LOG_FAULTY, CHECKPOINT.LOG_DIFFERS; those of the checkpoint kept last
 */
export async function signLog(
  reader: Pick<EventReader, 'readAll' | 'firstMisfiled'>,
  dataDir: string,
  signer: Signer,
  onProgress?: (events: number) => void,
  onGood?: (event: StoredEvent) => void,
): Promise<SignedCheckpoint> {
  const before = lastKept(dataDir, signer);
  const { log, head, outcomes } = await holdLog(
    reader,
    before === undefined ? [] : [before],
    onProgress,
    onGood,
  );
  if (log.firstFault !== undefined) refuse('CHECKPOINT.LOG_FAULTY', { ...log.firstFault });
  const [outcome = 'holds'] = outcomes;
  if (outcome !== 'holds')
    refuse('CHECKPOINT.LOG_DIFFERS', { signed: before?.size, events: head.size, outcome });
  const checkpoint = { origin: signer.name, ...head };
  const signed = { ...checkpoint, note: signNote(checkpointText(checkpoint), signer) };
  keep(dataDir, signed);
  return signed;
}
