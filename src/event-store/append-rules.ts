/**
 * What every store checks before it writes: the form and size of an append, and the outcome its expected revision
 * leads to. Pure but for what `StreamsView` reads, so that all stores of our own answer alike.
 */
import type { NewEvent, StoredEvent } from '../../workflows/kernel/event';
import { CanonicalJsonError } from '../ledger/canonical-json';
import { sealedBytes, type Link } from '../ledger/hash-chain';
import type { ExpectedRevision } from './event-store';
import { StoreError } from './store-error';

/** One append, in bytes as stored and in events. The bytes are EventStoreDB's own limit. */
export const MAX_APPEND_BYTES = 1_048_576;
export const MAX_APPEND_EVENTS = 1_000;

/** `category-id`, cut at the first hyphen. */
const STREAM_NAME = /^[a-z][a-zA-Z]*-[a-z0-9][a-z0-9._-]{0,199}$/;
const EVENT_TYPE = /^[A-Z][a-zA-Z0-9]{0,99}$/;
/** A UUID in lower case, because EventStoreDB takes no other id. */
const EVENT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What the store adds; an event that brings it along was read from a store and is not new. */
const SET_BY_STORE = ['stream', 'revision', 'prevHash', 'hash', 'position'] as const;

/** What the rules must know of the log, including what the same transaction has written. */
export interface StreamsView {
  head(stream: string): Link;
  /** Ids of the stream's events from a revision on, at most `count`. */
  idsFrom(stream: string, fromRevision: number, count: number): readonly string[];
  /** The stream in which an event of this id stands. */
  streamHolding(id: string): string | undefined;
}

/** An event ready to be stored: its bytes as text (they are its UTF-8), and what a store wants to find it by. */
export interface SealedBytes {
  readonly id: string;
  readonly revision: number;
  readonly hash: string;
  readonly bytes: string;
}

export type AppendPlan =
  | { readonly type: 'write'; readonly events: readonly SealedBytes[]; readonly byteLength: number }
  | { readonly type: 'repeat'; readonly lastRevision: number };

/** Refuse what can be refused without a look at the log. */
export function checkAppend(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): void {
  if (!STREAM_NAME.test(stream))
    throw new StoreError('STORE.INVALID_EVENT', { reason: 'stream name', stream });
  if (expected !== 'noStream' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new RangeError(`expected revision must be 'noStream' or an integer from 0, not ${expected}`);
  }
  if (events.length === 0) throw new StoreError('STORE.INVALID_EVENT', { reason: 'no events', stream });
  if (events.length > MAX_APPEND_EVENTS) {
    throw new StoreError('STORE.EVENT_TOO_LARGE', {
      stream,
      events: events.length,
      maxEvents: MAX_APPEND_EVENTS,
    });
  }
  for (const event of events) checkEvent(stream, event);
}

/** Decide what an append comes to. @throws StoreError REVISION_CONFLICT, DUPLICATE_EVENT, EVENT_TOO_LARGE, INVALID_EVENT */
export function planAppend(
  view: StreamsView,
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): AppendPlan {
  const head = view.head(stream);
  const expectedRevision = expected === 'noStream' ? -1 : expected;
  if (expectedRevision < head.revision && standsAlready(view, stream, events, expectedRevision + 1)) {
    return { type: 'repeat', lastRevision: expectedRevision + events.length };
  }
  if (expectedRevision !== head.revision) throw conflict(stream, expected, head.revision);
  checkIds(view, stream, events);
  return sealAll(head, events);
}

/** `actual` is `noStream` where the stream does not exist. */
function conflict(stream: string, expected: ExpectedRevision, actualRevision: number): StoreError {
  const actual = actualRevision === -1 ? 'noStream' : actualRevision;
  return new StoreError('STORE.REVISION_CONFLICT', { stream, expected, actual });
}

/** The event as read: its bytes parsed once, hash and position put beside. Throws `SyntaxError` on damaged bytes. */
export function storedEvent(bytes: string, hash: string, position: string): StoredEvent {
  const event = JSON.parse(bytes) as { hash: string; position: string };
  event.hash = hash;
  event.position = position;
  return event as StoredEvent;
}

function checkEvent(stream: string, event: NewEvent): void {
  const invalid = (reason: string): StoreError =>
    new StoreError('STORE.INVALID_EVENT', { reason, stream, id: event.id, type: event.type });
  if (!EVENT_ID.test(event.id)) throw invalid('id is not a UUID in lower case');
  if (!EVENT_TYPE.test(event.type)) throw invalid('type');
  for (const member of SET_BY_STORE) if (member in event) throw invalid(`${member} is set by the store`);
}

function standsAlready(
  view: StreamsView,
  stream: string,
  events: readonly NewEvent[],
  fromRevision: number,
): boolean {
  const ids = view.idsFrom(stream, fromRevision, events.length);
  return ids.length === events.length && events.every((event, index) => event.id === ids[index]);
}

function checkIds(view: StreamsView, stream: string, events: readonly NewEvent[]): void {
  const seen = new Set<string>();
  for (const { id } of events) {
    const standsIn = seen.has(id) ? stream : view.streamHolding(id);
    if (standsIn !== undefined) throw new StoreError('STORE.DUPLICATE_EVENT', { stream, id, standsIn });
    seen.add(id);
  }
}

function sealAll(head: Link, events: readonly NewEvent[]): AppendPlan {
  const sealed: SealedBytes[] = [];
  let { revision, hash } = head;
  let byteLength = 0;
  for (const newEvent of events) {
    revision += 1;
    const one = sealOne(newEvent, head.stream, revision, hash);
    hash = one.hash;
    byteLength += Buffer.byteLength(one.bytes);
    sealed.push({ id: newEvent.id, revision, hash, bytes: one.bytes });
  }
  if (byteLength > MAX_APPEND_BYTES) {
    throw new StoreError('STORE.EVENT_TOO_LARGE', {
      stream: head.stream,
      bytes: byteLength,
      maxBytes: MAX_APPEND_BYTES,
    });
  }
  return { type: 'write', events: sealed, byteLength };
}

function sealOne(
  newEvent: NewEvent,
  stream: string,
  revision: number,
  prevHash: string,
): ReturnType<typeof sealedBytes> {
  try {
    return sealedBytes(newEvent, stream, revision, prevHash);
  } catch (error) {
    if (!(error instanceof CanonicalJsonError)) throw error;
    throw new StoreError('STORE.INVALID_EVENT', {
      reason: error.reason,
      stream,
      id: newEvent.id,
      type: newEvent.type,
    });
  }
}
