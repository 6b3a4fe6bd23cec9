/**
 * The bytes of an exported log, line by line (README.md beside this file). An event's line holds the very bytes its hash
 * was taken of, so that whoever checks it needs no canonical JSON of his own:
 *
 *   {"event":<bytes>,"hash":"<sha256 of bytes>"}
 */
import type { SealedEvent } from '../../../workflows/kernel/event';
import type { Instant } from '../../../workflows/kernel/time';
import { canonicalJson } from '../../ledger/canonical-json';
import { bytesOf } from '../../ledger/hash-chain';
import { MAX_APPEND_BYTES } from '../append-rules';

export const FORMAT = 'liancheng-log';
export const FORMAT_VERSION = 1;

const HASH_DIGITS = 64;
/** What stands around an event's bytes. */
const FRAME_BYTES = '{"event":,"hash":""}'.length + HASH_DIGITS;

/** Without the line feed: what an event as large as a store takes comes to. */
export const MAX_LINE_BYTES = MAX_APPEND_BYTES + FRAME_BYTES;

/** What the last line says, so that a file cut short or changed is noticed. */
export interface LogFileEnd {
  readonly events: number;
  readonly streams: number;
  /** SHA-256 (hex) of all event lines, each with its line feed. The same for every export of the same history. */
  readonly sha256: string;
}

export function headerLine(exportedAt: Instant): string {
  return canonicalJson({ exportedAt, format: FORMAT, formatVersion: FORMAT_VERSION });
}

/** Leaves out the position, which belongs to a store. @throws CanonicalJsonError */
export function eventLine(event: SealedEvent): string {
  return `{"event":${bytesOf(event)},"hash":"${event.hash}"}`;
}

/** The bytes an event takes in a store, by the length of its line. */
export function eventBytesOf(lineBytes: number): number {
  return lineBytes - FRAME_BYTES;
}

export function endLine({ events, streams, sha256 }: LogFileEnd): string {
  return canonicalJson({ end: { events, sha256, streams } });
}
