import { sampleEvent } from '../../test/event-store-contract/sample-events';
import { DomainError } from '../../workflows/kernel/domain-error';
import { checkpointText } from '../ledger/checkpoint';
import { packHeadText, packPieces, type PackHead } from '../ledger/evidence-pack';
import { seal, ZERO_HASH } from '../ledger/hash-chain';
import { logProofText } from '../ledger/log-proof';
import { entryOf, inclusionProof, KeptTree } from '../ledger/merkle-tree';
import { newSigner, signNote } from '../ledger/signed-note';
import { checkPack } from './check-pack';

const signer = newSigner('log.example');
const events = [1, 2, 3].map((number) => seal(sampleEvent(number), `unit-${number}`, 0, ZERO_HASH));

/** A pack of the first and the third event, by whoever has the key; the third is withheld. */
function packOf(changed: Partial<PackHead> = {}): string {
  const tree = new KeptTree();
  for (const { event } of events) tree.add(entryOf(event));
  const checkpoint = signNote(
    checkpointText({ origin: signer.name, size: 3, root: tree.rootOf(0, 3) }),
    signer,
  );
  const listed = [0, 2].map((index) => ({
    number: index + 1,
    hash: events[index]!.event.hash,
    type: index === 2 ? null : 'RiskPointRevised',
  }));
  const head = {
    origin: signer.name,
    size: 3,
    made: '2026-11-30T01:00:00.000Z',
    asked: {},
    events: listed,
    ...changed,
  };
  const proofs = [0, 2].map((index) =>
    logProofText({
      extra: index === 2 ? undefined : Buffer.from(events[index]!.bytes),
      index,
      path: inclusionProof(tree, index),
      checkpoint,
    }),
  );
  return [...packPieces(signNote(packHeadText(head), signer), proofs)].join('');
}

function outcome(bytes: Buffer): unknown {
  try {
    return checkPack(bytes.toString(), signer, 'file');
  } catch (error) {
    return error instanceof DomainError ? error.code.split('.')[0] : error;
  }
}

describe('an evidence pack', () => {
  it('gives back the events that were signed, and of what is withheld the place', () => {
    const [first, , third] = events.map(({ event }) => event);
    expect(checkPack(packOf(), signer, 'file').events).toEqual([
      { number: 1, hash: first!.hash, event: first },
      { number: 3, hash: third!.hash, event: null },
    ]);
  });

  it('is refused with a code when any of its bytes is changed, or any number of them cut off', () => {
    const whole = Buffer.from(packOf());
    const outcomes = Array.from(whole, (byte, at) => [
      outcome(Buffer.from(whole).fill(byte ^ (at % 2 === 0 ? 0x01 : 0x20), at, at + 1)),
      outcome(whole.subarray(0, at)),
    ]);
    expect([...new Set(outcomes.flat())].sort()).toEqual(['CHECKPOINT', 'PACK', 'PROOF']);
  });

  it.each([
    ['of a log by another name', { origin: 'other.example' }, 'PACK.MALFORMED'],
    ['of a log of another size', { size: 4 }, 'PACK.OTHER_CHECKPOINT'],
    ['that lists no event', { events: [] }, 'PACK.COUNT_DIFFERS'],
    [
      'that lists an event under another type',
      {
        events: [
          { number: 1, hash: events[0]!.event.hash, type: 'UnitRenamed' },
          { number: 3, hash: events[2]!.event.hash, type: null },
        ],
      },
      'PACK.OTHER_EVENT',
    ],
    [
      'that lists an event under another number',
      {
        events: [
          { number: 2, hash: events[0]!.event.hash, type: 'RiskPointRevised' },
          { number: 3, hash: events[2]!.event.hash, type: null },
        ],
      },
      'PACK.OTHER_EVENT',
    ],
    [
      'that lists another hash for what it withholds',
      {
        events: [
          { number: 1, hash: events[0]!.event.hash, type: 'RiskPointRevised' },
          { number: 3, hash: events[1]!.event.hash, type: null },
        ],
      },
      'PROOF.WRONG',
    ],
  ])('is none %s, whoever has signed it', (_, changed, code) => {
    expect(() => checkPack(packOf(changed), signer, 'file')).toThrow(code);
  });
});
