/** Checks an evidence pack by itself: that nothing in it was changed, and that the signed log holds every event it lists. */
import { refuse } from '../../workflows/kernel/domain-error';
import type { SealedEvent } from '../../workflows/kernel/event';
import type { Checkpoint } from '../ledger/checkpoint';
import { parsePackHead, splitPack, type ListedEvent, type PackHead } from '../ledger/evidence-pack';
import { sha256Hex } from '../ledger/hash-chain';
import { parseLogProof } from '../ledger/log-proof';
import type { Verifier } from '../ledger/signed-note';
import { checkPlace, eventIn } from './check-proof';
import { openCheckpoint, openSigned } from './open-checkpoint';

export interface CheckedPack {
  readonly head: PackHead;
  readonly events: readonly CheckedEvent[];
}

export interface CheckedEvent extends Pick<ListedEvent, 'number' | 'hash'> {
  /** Null: withheld. */
  readonly event: SealedEvent | null;
}

/**
 * `file`: what to call it in a refusal.
 * @throws DomainError PACK.MALFORMED, COUNT_DIFFERS, OTHER_EVENT, OTHER_CHECKPOINT; PROOF.MALFORMED, WRONG; CHECKPOINT.OTHER_KEY,
 *   WRONG_SIGNATURE, MALFORMED
 */
export function checkPack(text: string, by: Verifier, file: string): CheckedPack {
  const { note, proofs } = splitPack(text);
  const head = parsePackHead(openSigned(note, by, file, 'PACK.MALFORMED'));
  if (head?.origin !== by.name) return refuse('PACK.MALFORMED', { file });
  const stated = head.events.length;
  if (proofs.length !== stated || stated === 0)
    refuse('PACK.COUNT_DIFFERS', { file, stated, found: proofs.length });
  let signed: { readonly note: string; readonly checkpoint: Checkpoint } | undefined;
  const events = head.events.map((listed, place) => {
    const proof = parseLogProof(proofs[place] ?? '') ?? refuse('PROOF.MALFORMED', { file });
    const { number } = listed;
    signed ??= { note: proof.checkpoint, checkpoint: openCheckpoint(proof.checkpoint, by, file) };
    if (proof.checkpoint !== signed.note || signed.checkpoint.size !== head.size)
      refuse('PACK.OTHER_CHECKPOINT', { file, number });
    const isListed = proof.index + 1 === number && holdsListed(proof.extra, listed);
    if (!isListed) refuse('PACK.OTHER_EVENT', { file, number });
    checkPlace(proof, listed.hash, signed.checkpoint, file);
    const event = proof.extra === undefined ? null : eventIn(proof.extra, listed.hash, file);
    if (event !== null && event.type !== listed.type) refuse('PACK.OTHER_EVENT', { file, number });
    return { number, hash: listed.hash, event };
  });
  return { head, events };
}

function holdsListed(bytes: Buffer | undefined, { hash, type }: ListedEvent): boolean {
  return bytes === undefined ? type === null : type !== null && sha256Hex(bytes) === hash;
}
