/** A signed checkpoint, or another signed text, believed only for the key it is to be of. */
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

/**
 * `file`: what to call it in a refusal.
 * @throws DomainError CHECKPOINT.MALFORMED, CHECKPOINT.OTHER_KEY, CHECKPOINT.WRONG_SIGNATURE
 */
export function openCheckpoint(note: string, by: Verifier, file: string): Checkpoint {
  const checkpoint = parseCheckpoint(openSigned(note, by, file, 'CHECKPOINT.MALFORMED'));
  return checkpoint?.origin === by.name ? checkpoint : refuse('CHECKPOINT.MALFORMED', { file });
}

/** The text of a note that this key has signed. `malformed`: the code where it is no note at all. */
export function openSigned(note: string, by: Verifier, file: string, malformed: string): string {
  const opened = openNote(note, by);
  if ('text' in opened) return opened.text;
  const codes: Readonly<Record<NoteFault, string>> = {
    malformed,
    otherKey: 'CHECKPOINT.OTHER_KEY',
    wrongSignature: 'CHECKPOINT.WRONG_SIGNATURE',
  };
  return refuse(codes[opened.fault], { file, key: `${by.name}+${by.id}` });
}
