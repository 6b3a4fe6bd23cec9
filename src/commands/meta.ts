/** Ids and digests of commands and events. The same idempotency key gives the same ids, on any node, at any time. */
import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from '../ledger/canonical-json';
import { sha256Hex } from '../ledger/hash-chain';
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

export function requestDigest(request: CommandRequest): string {
  const { idempotencyKey: _key, ...said } = request;
  return digestOf(said);
}

/** A name-based UUID (RFC 9562, version 8: SHA-256 truncated). */
export function uuidFrom(name: string): string {
  const hash = createHash('sha256').update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
