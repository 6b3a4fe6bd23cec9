/**
 * Walk a whole log: every stream's hash chain holds, no event is missing where positions count them, and the store finds
 * each event where it stands. Works on every store, in pages; what it keeps is one link for each stream. What it cannot
 * see (README.md beside this file) shows only against an export that was kept elsewhere.
 */
import type { ChainFault } from '../ledger/hash-chain';
import type { ErrorDetails } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import { DEFAULT_PAGE_EVENTS, type EventReader } from './event-store';
import { LogChains } from './log-chains';
import { START, stepBetween, type Position } from './position';
import { StoreError } from './store-error';

/**
 * A broken link; events missing between two positions; an event that the store would not find by its stream and revision,
 * or its id; or a place from which on the store cannot read its own log.
 */
export type LogFault =
  | (ChainFault & { readonly position: Position })
  | { readonly reason: 'missingEvents'; readonly after: Position; readonly before: Position }
  | {
      readonly reason: 'misfiled';
      readonly position: Position;
      readonly stream: string;
      readonly revision: number;
      readonly id: string;
    }
  | { readonly reason: 'unreadable'; readonly after: Position; readonly details: ErrorDetails };

export interface LogVerification {
  /** Events and streams found good, before the first fault if there is one. */
  readonly events: number;
  readonly streams: number;
  /** Position of the last event found good. */
  readonly position: Position;
  readonly firstFault?: LogFault;
}

/** `onProgress` is told the number of events checked so far, once for each page; `onGood` each event that was found good. */
export async function verifyLog(
  reader: Pick<EventReader, 'readAll' | 'firstMisfiled'>,
  onProgress: (events: number) => void = () => undefined,
  onGood: (event: StoredEvent) => void = () => undefined,
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
    const misfiled = await reader.firstMisfiled?.(page);
    for (const event of page) {
      const fault = missingBefore(event, position) ?? brokenAt(event, chains);
      if (fault !== undefined) return answer(fault);
      if (event === misfiled) return answer(misfiledFault(event));
      chains.accept(event);
      onGood(event);
      position = event.position;
    }
    onProgress(chains.events);
  }
}

function missingBefore({ position: before }: StoredEvent, after: Position): LogFault | undefined {
  return stepBetween(after, before) === 'gap' ? { reason: 'missingEvents', after, before } : undefined;
}

function brokenAt(event: StoredEvent, chains: LogChains): LogFault | undefined {
  const fault = chains.faultOf(event);
  return fault === undefined ? undefined : { ...fault, position: event.position };
}

function misfiledFault({ position, stream, revision, id }: StoredEvent): LogFault {
  return { reason: 'misfiled', position, stream, revision, id };
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
