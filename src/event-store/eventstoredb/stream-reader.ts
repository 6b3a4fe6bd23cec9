/** Reads one stream, from the leader: what has been answered as written is there. */
import type { ReadStreamOptions } from '@eventstore/db-client/dist/streams/readStream';
import type { StoredEvent } from '../../../workflows/kernel/event';
import type { StreamRange } from '../read-rules';
import { StoreError } from '../store-error';
import type { Connection } from './connection';
import { storedEvent } from './event-form';
import { isAnswer } from './failure';
import { collected } from './watched-call';

/** Events as asked for; a stream that does not exist is empty. @throws StoreError DAMAGED when one is missing */
export async function readStream(
  connection: Connection,
  stream: string,
  range: StreamRange,
): Promise<readonly StoredEvent[]> {
  const { backwards, fromRevision, limit } = range;
  const fromEnd = backwards && fromRevision === Number.MAX_SAFE_INTEGER;
  const options: ReadStreamOptions = {
    direction: backwards ? 'backwards' : 'forwards',
    fromRevision: fromEnd ? 'end' : BigInt(fromRevision),
    maxCount: limit,
    requiresLeader: true,
  };
  const events = await readOrNone(connection, stream, options);
  const first = backwards ? (events[0]?.revision ?? 0) : fromRevision;
  for (const [index, { revision, position }] of events.entries()) {
    if (revision === (backwards ? first - index : first + index)) continue;
    // The server leaves out what a deletion, `$maxCount` or `$maxAge` has hidden.
    throw new StoreError('STORE.DAMAGED', { reason: 'events are missing', stream, revision, position });
  }
  return events;
}

/** The last event; undefined when the stream does not exist. */
export async function readLast(connection: Connection, stream: string): Promise<StoredEvent | undefined> {
  const range = { backwards: true, fromRevision: Number.MAX_SAFE_INTEGER, limit: 1 };
  const [last] = await readStream(connection, stream, range);
  return last;
}

async function readOrNone(
  connection: Connection,
  stream: string,
  options: ReadStreamOptions,
): Promise<readonly StoredEvent[]> {
  try {
    const read = await connection.call((client, watch) =>
      collected(client.readStream(stream, options), watch),
    );
    return read.map(storedEvent);
  } catch (error) {
    // Answered while reading, not at the call.
    if (isAnswer(error, 'stream-not-found')) return [];
    throw error;
  }
}
