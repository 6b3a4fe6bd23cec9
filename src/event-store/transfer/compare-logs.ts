/** Holds a log against an exported one, event by event, in the order of the whole log. */
import { isDeepStrictEqual } from 'node:util';
import type { SealedEvent, StoredEvent } from '../../../workflows/kernel/event';
import type { EventReader } from '../event-store';
import type { Position } from '../position';
import { pagesUpTo } from './pages-up-to';
import type { CheckedLogFile, FileEvent } from './read-log-file';

/** Enough to find an event by, not its content. */
export interface EventPlace {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly hash: string;
}

type InFile = EventPlace & { readonly line: number };
type InLog = EventPlace & { readonly position: Position };

/** The first place where they differ. `number` counts events, the first is 1. */
export type LogDifference =
  | { readonly reason: 'otherEvent'; readonly number: number; readonly inFile: InFile; readonly inLog: InLog }
  | { readonly reason: 'logEndsEarly'; readonly number: number; readonly inFile: InFile }
  | { readonly reason: 'logGoesOn'; readonly number: number; readonly inLog: InLog };

export interface LogComparison {
  /** Events from the start that are the same in both: place, id, hash and every byte that was hashed. */
  readonly same: number;
  readonly difference?: LogDifference;
}

/** What is appended while it reads is not looked at. `onProgress` is told the number of events compared. */
export async function compareLogs(
  file: CheckedLogFile,
  reader: Pick<EventReader, 'readAll' | 'end'>,
  onProgress: (events: number) => void = () => undefined,
): Promise<LogComparison> {
  const log = eventsOf(reader, await reader.end());
  let same = 0;
  try {
    for await (const fromFile of file.read()) {
      const next = await log.next();
      const number = same + 1;
      if (next.done === true)
        return { same, difference: { reason: 'logEndsEarly', number, inFile: inFile(fromFile) } };
      if (!isSame(fromFile.event, next.value)) {
        const places = { inFile: inFile(fromFile), inLog: inLog(next.value) };
        return { same, difference: { reason: 'otherEvent', number, ...places } };
      }
      same = number;
      onProgress(same);
    }
    const next = await log.next();
    if (next.done === true) return { same };
    return { same, difference: { reason: 'logGoesOn', number: same + 1, inLog: inLog(next.value) } };
  } finally {
    await log.return(undefined);
  }
}

async function* eventsOf(
  reader: Pick<EventReader, 'readAll'>,
  end: Position,
): AsyncGenerator<StoredEvent, undefined> {
  for await (const page of pagesUpTo(reader, end)) yield* page;
  return undefined;
}

// Not by the hash alone: the log's hash may stand beside a body that was changed.
function isSame(fromFile: SealedEvent, { position, ...fromLog }: StoredEvent): boolean {
  return isDeepStrictEqual(fromFile, fromLog);
}

function inFile({ line, event }: FileEvent): InFile {
  return { line, ...placeOf(event) };
}

function inLog(event: StoredEvent): InLog {
  return { position: event.position, ...placeOf(event) };
}

function placeOf({ stream, revision, id, type, hash }: SealedEvent): EventPlace {
  return { stream, revision, id, type, hash };
}
