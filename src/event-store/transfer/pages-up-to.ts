/** A log in pages up to a place: what is appended meanwhile stays out. */
import type { StoredEvent } from '../../../workflows/kernel/event';
import type { EventReader } from '../event-store';
import { comparePositions, START, type Position } from '../position';

/** Few enough that a page of events as large as they may be still fits into memory (256 MiB). */
const PAGE_EVENTS = 256;

export async function* pagesUpTo(
  reader: Pick<EventReader, 'readAll'>,
  end: Position,
): AsyncGenerator<readonly StoredEvent[]> {
  let after = START;
  while (comparePositions(after, end) < 0) {
    const page = await reader.readAll({ after, limit: PAGE_EVENTS });
    const wanted = page.filter(({ position }) => comparePositions(position, end) <= 0);
    const last = wanted.at(-1);
    if (last === undefined) return;
    yield wanted;
    after = last.position;
  }
}
