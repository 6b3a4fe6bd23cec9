import { sampleEvent } from '../../test/event-store-contract/sample-events';
import { checkpointText } from '../ledger/checkpoint';
import { seal, sha256Hex, ZERO_HASH } from '../ledger/hash-chain';
import { logProofText } from '../ledger/log-proof';
import { entryOf, inclusionProof, KeptTree } from '../ledger/merkle-tree';
import { newSigner, signNote } from '../ledger/signed-note';
import { checkProof } from './check-proof';

const signer = newSigner('log.example');

/** A sound proof, by whoever has the key, of a log of one entry. */
function proofOf(bytes: string): string {
  const tree = new KeptTree();
  tree.add(entryOf({ hash: sha256Hex(bytes) }));
  const checkpoint = { origin: signer.name, size: 1, root: tree.rootOf(0, 1) };
  return logProofText({
    extra: Buffer.from(bytes),
    index: 0,
    path: inclusionProof(tree, 0),
    checkpoint: signNote(checkpointText(checkpoint), signer),
  });
}

describe('a proof', () => {
  it('gives back the event that was signed', () => {
    const { event, bytes } = seal(sampleEvent(1), 'unit-a', 0, ZERO_HASH);
    expect(checkProof(proofOf(bytes), signer, 'file')).toMatchObject({ event, number: 1 });
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['no object', '[]'],
    ['no event', '{"type":"UnitEstablished"}'],
  ])('is none of %s, whoever has signed it', (_, bytes) => {
    expect(() => checkProof(proofOf(bytes), signer, 'file')).toThrow('PROOF.MALFORMED');
  });
});
