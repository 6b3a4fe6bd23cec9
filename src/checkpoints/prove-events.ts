/** Evidence of single events: each a file that shows, to whoever has the public key, that the signed log holds it. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader } from '../event-store/event-store';
import { bytesOf } from '../ledger/hash-chain';
import { logProofText } from '../ledger/log-proof';
import { entryOf, inclusionProof, KeptTree } from '../ledger/merkle-tree';
import type { Signer } from '../ledger/signed-note';
import { signLog } from './sign-log';

export interface ProvenEvent {
  readonly event: StoredEvent;
  /** Which of the log's events it is: 1 is the first. */
  readonly number: number;
  /** The text of the file (src/ledger/log-proof.ts). */
  readonly proof: string;
}

/** Signs the log as it stands, and proves of it what is wanted. @throws as `signLog` */
export async function proveEvents(
  reader: Pick<EventReader, 'readAll' | 'firstMisfiled'>,
  dataDir: string,
  signer: Signer,
  isWanted: (event: StoredEvent) => boolean,
  onProgress?: (events: number) => void,
): Promise<readonly ProvenEvent[]> {
  const tree = new KeptTree();
  const found: { readonly event: StoredEvent; readonly index: number }[] = [];
  const { note } = await signLog(reader, dataDir, signer, onProgress, (event) => {
    if (isWanted(event)) found.push({ event, index: tree.size });
    tree.add(entryOf(event));
  });
  return found.map(({ event, index }) => {
    const extra = Buffer.from(bytesOf(event));
    const path = inclusionProof(tree, index);
    return { event, number: index + 1, proof: logProofText({ extra, index, path, checkpoint: note }) };
  });
}
