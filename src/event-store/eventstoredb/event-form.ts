/**
 * An event as EventStoreDB keeps it. Its data are the canonical bytes of the sealed event, its metadata the hash; id and
 * type are the server's own as well. The data go as JSON, which people can read in the server's pages, when the client
 * would write exactly these bytes; else (a member named like a number, which it would move to the front) as binary.
 */
import type { AllStreamResolvedEvent, EventData, RecordedEvent, ResolvedEvent } from '@eventstore/db-client';
import type { NewEvent, StoredEvent } from '../../../workflows/kernel/event';
import type { SealedBytes } from '../append-rules';
import { START, type Position } from '../position';
import { StoreError } from '../store-error';

const HASH = /^[0-9a-f]{64}$/;
const METADATA_BYTES = JSON.stringify({ hash: '0'.repeat(64) }).length;

/** What stands for "none" in 64 bits. */
const NO_POSITION = 2n ** 64n - 1n;

export function eventData(sealed: SealedBytes, { type }: NewEvent): EventData {
  const { id, hash, bytes } = sealed;
  const data = JSON.parse(bytes) as Record<string, unknown>;
  if (JSON.stringify(data) === bytes)
    return { id, type, contentType: 'application/json', data, metadata: { hash } };
  const utf8 = new TextEncoder().encode(bytes);
  return { id, type, contentType: 'application/octet-stream', data: utf8, metadata: { hash } };
}

/** Bytes a server counts for an append, beside its events': since version 25 also type and metadata. */
export function bytesBeside({ type }: Pick<NewEvent, 'type'>): number {
  return METADATA_BYTES + 2 * type.length;
}

/** @throws StoreError DAMAGED {stream, revision, position}: not written by us, or not whole */
export function storedEvent(resolved: ResolvedEvent | AllStreamResolvedEvent): StoredEvent {
  const record = recordOf(resolved);
  const position = positionOf(record);
  const damaged = (reason: string, cause?: unknown): StoreError => {
    const { streamId: stream, revision } = record;
    return new StoreError(
      'STORE.DAMAGED',
      { reason, stream, revision: Number(revision), position },
      { cause },
    );
  };
  const { hash } = (record.metadata ?? {}) as { readonly hash?: unknown };
  if (typeof hash !== 'string' || !HASH.test(hash)) throw damaged('not an event of ours: no hash');
  if (position === START) throw damaged('event without a position');
  const event = bodyOf(record, damaged);
  const { streamId, id, type } = record;
  if (event.stream !== streamId || BigInt(event.revision) !== record.revision)
    throw damaged('event in a wrong place');
  if (event.id !== id || event.type !== type) throw damaged('event under another id or type');
  return Object.assign(event, { hash, position });
}

/** `START` for a record that has none. */
export function positionOf({ position }: Pick<RecordedEvent, 'position'>): Position {
  if (position === undefined || position.commit === NO_POSITION) return START;
  return `${position.commit}/${position.prepare}`;
}

/** The server's own events: all that `$all` holds beside ours. */
export function isSystemEvent(resolved: AllStreamResolvedEvent): boolean {
  const { streamId, type } = recordOf(resolved);
  return streamId.startsWith('$') || type.startsWith('$');
}

export function recordOf({ event }: ResolvedEvent | AllStreamResolvedEvent): RecordedEvent {
  // Links are not resolved, so what comes is always the event itself.
  if (event === undefined) throw new StoreError('STORE.DAMAGED', { reason: 'an answer without its event' });
  return event;
}

function bodyOf(
  { isJson, data }: RecordedEvent,
  damaged: (reason: string, cause?: unknown) => StoreError,
): Omit<StoredEvent, 'position'> {
  let body: unknown = data;
  if (!isJson) {
    try {
      body = JSON.parse(Buffer.from(data).toString());
    } catch (error) {
      throw damaged('unreadable body', error);
    }
  }
  // The client hands on JSON it cannot read as the text it is.
  if (typeof body !== 'object' || body === null || !('revision' in body)) throw damaged('unreadable body');
  if (!Number.isSafeInteger(body.revision)) throw damaged('unreadable body');
  return body as Omit<StoredEvent, 'position'>;
}
