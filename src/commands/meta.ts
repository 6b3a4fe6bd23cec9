/** Ids and digests of commands and events. The same idempotency key gives the same ids, on any node, at any time. */
import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../ledger/canonical-json';
import { sha256Hex } from '../ledger/hash-chain';
import type { Seal } from '../accounts/seal';
import type { Acting, CommandRequest } from './request';

/** SHA-256 (hex) of the canonical form: tells whether two requests are the same. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

export function commandIdOf(acting: Acting, idempotencyKey: string | undefined): string {
  if (idempotencyKey === undefined) return randomUUID();
  return uuidFrom(`key\n${acting === 'public' ? 'public' : acting.personId}\n${idempotencyKey}`);
}

export function eventIdOf(commandId: string, index: number): string {
  return uuidFrom(`event\n${commandId}\n${index}`);
}

/** Of a confidential one under the office's own key: the log holds the digest, and nobody is to try guesses against it. */
export function requestDigest(request: CommandRequest, seal: Seal): string {
  // A system that has been given a new token means the same by the same key.
  const { idempotencyKey: _key, tokenId: _token, ...said } = request;
  return isConfidential(request) ? seal.digest(canonicalJson(said)) : digestOf(said);
}

export function isConfidential({ data }: CommandRequest): boolean {
  return (data as { readonly confidential?: boolean }).confidential === true;
}

/** A name-based UUID (RFC 9562, version 8: SHA-256 truncated). */
export function uuidFrom(name: string): string {
  const hex = sha256Hex(name);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
