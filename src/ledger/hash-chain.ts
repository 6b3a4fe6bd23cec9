/**
 * The hash chain of a stream. Each event holds the hash of the one before it, so nothing inside a stream can be
 * changed, taken out or put in without every later hash being wrong.
 *
 *   bytes    = canonical JSON (RFC 8785, UTF-8) of the sealed event without `hash`
 *   hash     = SHA-256 of bytes, 64 lower-case hex digits
 *   prevHash = hash of the event at revision - 1; 64 zeros at revision 0
 *
 * A chain cannot show that its newest events were cut off, nor that all of it was hashed anew from some event on: for that,
 * hold it against a checkpoint or a copy kept elsewhere.
 */
import { hash as digest } from 'node:crypto';
import type { NewEvent, SealedEvent } from '../../workflows/kernel/event';
import { CanonicalJsonError, canonicalJsonWith } from './canonical-json';

export const ZERO_HASH = '0'.repeat(64);

/** The end of a chain so far: what the next event must continue. */
export interface Link {
  readonly stream: string;
  /** -1 before the first event. */
  readonly revision: number;
  readonly hash: string;
}

export type ChainFaultReason = 'otherStream' | 'revisionGap' | 'wrongPrevHash' | 'wrongHash';

/** The first place where a chain does not hold. */
export interface ChainFault {
  readonly reason: ChainFaultReason;
  readonly stream: string;
  readonly revision: number;
  readonly expected: string | number;
  readonly found: string | number;
}

/** Of a text's UTF-8, or of bytes as they are. */
export function sha256Hex(data: string | Buffer): string {
  return digest('sha256', data, 'hex');
}

export function chainStart(stream: string): Link {
  return { stream, revision: -1, hash: ZERO_HASH };
}

/** Give an event its place in the chain. Throws `CanonicalJsonError`. */
export function seal(
  newEvent: NewEvent,
  stream: string,
  revision: number,
  prevHash: string,
): { readonly event: SealedEvent; readonly bytes: string } {
  const { bytes, hash } = sealedBytes(newEvent, stream, revision, prevHash);
  return { event: { ...newEvent, stream, revision, prevHash, hash }, bytes };
}

/** What a store keeps of a sealed event: the same without making the event. */
export function sealedBytes(
  newEvent: NewEvent,
  stream: string,
  revision: number,
  prevHash: string,
): { readonly bytes: string; readonly hash: string } {
  const bytes = canonicalJsonWith(newEvent, { prevHash, revision, stream });
  return { bytes, hash: sha256Hex(bytes) };
}

/** The bytes an event's hash is taken of. A position, which belongs to a store, is left out as the hash is. */
export function bytesOf(event: SealedEvent): string {
  return canonicalJsonWith(event, { hash: undefined, position: undefined });
}

export function linkOf(event: SealedEvent): Link {
  return { stream: event.stream, revision: event.revision, hash: event.hash };
}

/** Does `event` continue the chain that ends in `before`? Answers the first thing that is wrong. */
export function verifyLink(event: SealedEvent, before: Link): ChainFault | undefined {
  const fault = (
    reason: ChainFaultReason,
    expected: string | number,
    found: string | number,
  ): ChainFault => ({
    reason,
    stream: before.stream,
    revision: before.revision + 1,
    expected,
    found,
  });
  if (event.stream !== before.stream) return fault('otherStream', before.stream, event.stream);
  if (event.revision !== before.revision + 1)
    return fault('revisionGap', before.revision + 1, event.revision);
  if (event.prevHash !== before.hash) return fault('wrongPrevHash', before.hash, event.prevHash);
  const hash = hashOf(event);
  if (event.hash !== hash) return fault('wrongHash', hash, event.hash);
  return undefined;
}

/** Check the events of one stream, in order, from its first event or from a link known to be good. */
export function verifyStream(
  stream: string,
  events: Iterable<SealedEvent>,
  from: Link = chainStart(stream),
): ChainFault | undefined {
  let before = from;
  for (const event of events) {
    const fault = verifyLink(event, before);
    if (fault !== undefined) return fault;
    before = linkOf(event);
  }
  return undefined;
}

function hashOf(event: SealedEvent): string {
  try {
    return sha256Hex(bytesOf(event));
  } catch (error) {
    // Changed into something that could never have been sealed, such as a lone surrogate.
    if (error instanceof CanonicalJsonError) return error.message;
    throw error;
  }
}
