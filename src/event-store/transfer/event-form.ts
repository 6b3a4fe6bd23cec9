/**
 * Is this an event that a store would take and the product could read? A hash says only that nobody changed it since it
 * was made. Members that this version does not know are kept: they are part of what was hashed.
 */
import type { NewEvent, SealedEvent } from '../../../workflows/kernel/event';
import { isInstant } from '../../../workflows/kernel/time';
import { isRecord } from '../../../workflows/plans/read-shape';
import { checkAppend } from '../append-rules';
import { StoreError } from '../store-error';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isSha256: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isActor: Check = (value) =>
  isRecord(value) &&
  ['personId', 'postId', 'unitId', 'role'].every((member) => isText(value[member])) &&
  ['delegationId', 'principalPersonId', 'tokenId'].every(
    (member) => !(member in value) || isText(value[member]),
  );

const NEEDED: Readonly<Record<Exclude<keyof SealedEvent, Optional | 'data' | 'hash'>, Check>> = {
  id: isText,
  type: isText,
  stream: isText,
  revision: isCount,
  prevHash: isSha256,
  actor: isActor,
  occurredAt: isInstant,
  recordedAt: isInstant,
  schemaVersion: isCount,
  machineVersion: isCount,
  commandId: isText,
  commandDigest: isSha256,
  correlationId: isText,
};

type Optional = 'basis' | 'corrects' | 'plan' | 'onBehalfOf' | 'causationId';

const OPTIONAL: Readonly<Record<Optional, Check>> = {
  basis: isRecord,
  corrects: isText,
  plan: isText,
  onBehalfOf: isActor,
  causationId: isText,
};

/** What is wrong with the event inside a line; undefined when it is one. */
export function formFault(event: Readonly<Record<string, unknown>>): string | undefined {
  if (!('data' in event)) return 'data';
  const wrong =
    Object.entries(NEEDED).find(([member, check]) => !check(event[member])) ??
    Object.entries(OPTIONAL).find(([member, check]) => member in event && !check(event[member]));
  return wrong?.[0];
}

/** The event as it was before a store gave it its place: what is appended to another store. */
export function unsealed(event: SealedEvent): NewEvent {
  const { stream, revision, prevHash, hash, ...newEvent } = event;
  return newEvent;
}

/** The store's own rules of names and ids, asked before anything is written. */
export function storeFault(event: SealedEvent): string | undefined {
  try {
    checkAppend(event.stream, [unsealed(event)], 'noStream');
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return String(error.details['reason']);
    throw error;
  }
}
