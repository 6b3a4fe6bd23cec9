/** Evidence of chosen events as one file, which shows to whoever has the public key that the signed log holds them. */
import { refuse } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import { isWithheld } from '../confidential/withheld';
import type { EventReader } from '../event-store/event-store';
import { packHeadText, packPieces, type PackHead } from '../ledger/evidence-pack';
import { bytesOf } from '../ledger/hash-chain';
import { logProofText } from '../ledger/log-proof';
import { entryOf, inclusionProof, KeptTree } from '../ledger/merkle-tree';
import { signNote, type Signer } from '../ledger/signed-note';
import { signLog } from './sign-log';

export interface PackOrder {
  /** What is asked for, in the words of whoever asks; it stands in the pack's head. */
  readonly asked: PackHead['asked'];
  readonly made: string;
  /** Is told each event once, in the order of the log. */
  readonly isWanted: (event: StoredEvent) => boolean;
}

export interface EvidencePack {
  readonly head: PackHead;
  /** The text of the file (src/ledger/evidence-pack.ts), worked out as it is read. */
  readonly pieces: Iterable<string>;
}

/**
 * Signs the log as it stands, and proves of it what is wanted. What is confidential is withheld: its place alone is proved.
 * @throws DomainError PROOF.NO_EVENT, and as `signLog`
 */
export async function makePack(
  reader: Pick<EventReader, 'readAll' | 'firstMisfiled'>,
  dataDir: string,
  signer: Signer,
  { asked, made, isWanted }: PackOrder,
  onProgress?: (events: number) => void,
): Promise<EvidencePack> {
  const tree = new KeptTree();
  const found: { readonly event: StoredEvent; readonly index: number }[] = [];
  const { origin, size, note } = await signLog(reader, dataDir, signer, onProgress, (event) => {
    if (isWanted(event)) found.push({ event, index: tree.size });
    tree.add(entryOf(event));
  });
  if (found.length === 0) refuse('PROOF.NO_EVENT', { ...asked });
  const events = found.map(({ event, index }) => ({
    number: index + 1,
    hash: event.hash,
    type: isWithheld(event) ? null : event.type,
  }));
  const head = { origin, size, made, asked, events };
  return { head, pieces: packPieces(signNote(packHeadText(head), signer), proofs()) };

  function* proofs() {
    for (const { event, index } of found) {
      const extra = isWithheld(event) ? undefined : Buffer.from(bytesOf(event));
      yield logProofText({ extra, index, path: inclusionProof(tree, index), checkpoint: note });
    }
  }
}
