/** A signed checkpoint, believed only for the key it is to be of. */
import { refuse } from '../../workflows/kernel/domain-error';
import { parseCheckpoint, type Checkpoint } from '../ledger/checkpoint';
import { openNote, type NoteFault, type Verifier } from '../ledger/signed-note';

/** One with its signature, as it was signed. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: string;
}

/** One in a file of that name. */
export interface FiledCheckpoint extends SignedCheckpoint {
  readonly file: string;
}

const FAULTS: Readonly<Record<NoteFault, string>> = {
  malformed: 'CHECKPOINT.MALFORMED',
  otherKey: 'CHECKPOINT.OTHER_KEY',
  wrongSignature: 'CHECKPOINT.WRONG_SIGNATURE',
};

/**
 * `file`: what to call it in a refusal.
 * @throws DomainError CHECKPOINT.MALFORMED, CHECKPOINT.OTHER_KEY, CHECKPOINT.WRONG_SIGNATURE
 */
export function openCheckpoint(note: string, by: Verifier, file: string): Checkpoint {
  const opened = openNote(note, by);
  if ('fault' in opened) return refuse(FAULTS[opened.fault], { file, key: `${by.name}+${by.id}` });
  const checkpoint = parseCheckpoint(opened.text);
  return checkpoint?.origin === by.name ? checkpoint : refuse('CHECKPOINT.MALFORMED', { file });
}
