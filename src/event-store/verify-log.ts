/**
 * Walk a whole log and hold every stream's hash chain against its events. Works on every store, in pages; what it keeps
 * is one link for each stream. It cannot see that the newest events of a stream were cut off: for that, hold the log
 * against a signed checkpoint.
 */
import type { ChainFault } from '../ledger/hash-chain';
import type { ErrorDetails } from '../../workflows/kernel/domain-error';
import { DEFAULT_PAGE_EVENTS, type EventReader } from './event-store';
import { LogChains } from './log-chains';
import { START, type Position } from './position';
import { StoreError } from './store-error';

/** A broken link, or a place from which on the store cannot read its own log. */
export type LogFault =
  | (ChainFault & { readonly position: Position })
  | { readonly reason: 'unreadable'; readonly after: Position; readonly details: ErrorDetails };

export interface LogVerification {
  /** Events and streams found good, before the first fault if there is one. */
  readonly events: number;
  readonly streams: number;
  /** Position of the last event found good. */
  readonly position: Position;
  readonly firstFault?: LogFault;
}

/** `onProgress` is told the number of events checked so far, once for each page. */
export async function verifyLog(
  reader: Pick<EventReader, 'readAll'>,
  onProgress: (events: number) => void = () => undefined,
): Promise<LogVerification> {
  const chains = new LogChains();
  let position: Position = START;
  const answer = (firstFault?: LogFault): LogVerification => ({
    events: chains.events,
    streams: chains.streams,
    position,
    ...(firstFault === undefined ? {} : { firstFault }),
  });
  for (;;) {
    const page = await readPage(reader, position);
    if ('reason' in page) return answer(page);
    if (page.length === 0) return answer();
    for (const event of page) {
      const fault = chains.take(event);
      if (fault !== undefined) return answer({ ...fault, position: event.position });
      position = event.position;
    }
    onProgress(chains.events);
  }
}

// When a page cannot be read, its events are read one by one, so that the fault is named at its own place.
async function readPage(reader: Pick<EventReader, 'readAll'>, after: Position) {
  try {
    return await reader.readAll({ after, limit: DEFAULT_PAGE_EVENTS });
  } catch {
    return await readOne(reader, after);
  }
}

async function readOne(reader: Pick<EventReader, 'readAll'>, after: Position) {
  try {
    return await reader.readAll({ after, limit: 1 });
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'STORE.DAMAGED') throw error;
    return { reason: 'unreadable', after, details: error.details } as const;
  }
}
