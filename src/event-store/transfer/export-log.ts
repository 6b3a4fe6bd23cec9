/** Writes a log out, page by page, and verifies it on the way: a log that does not hold is not carried on. */
import { createHash } from 'node:crypto';
import { refuse } from '../../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../../workflows/kernel/event';
import type { Instant } from '../../../workflows/kernel/time';
import type { EventReader } from '../event-store';
import { LogChains } from '../log-chains';
import { START, stepBetween, type Position } from '../position';
import { endLine, eventLine, headerLine, type LogFileEnd } from './log-format';
import { pagesUpTo } from './pages-up-to';
import type { TransferOptions } from './transfer-options';

export interface ExportOptions extends TransferOptions {
  /** Stands in the first line. */
  readonly exportedAt: Instant;
}

/**
 * Hands the file to `write`, a page of events at a time, and waits for it. The log is read up to the end it has at the
 * start. Refuses LOG.CHAIN_BROKEN, LOG.EVENTS_MISSING, LOG.STOPPED; what `write` got until then has no last line.
 */
export async function exportLog(
  reader: Pick<EventReader, 'readAll' | 'end'>,
  write: (text: string) => void | Promise<void>,
  { exportedAt, onProgress, signal }: ExportOptions,
): Promise<LogFileEnd> {
  const until = await reader.end();
  const chains = new LogChains();
  const digest = createHash('sha256');
  let position = START;
  await write(`${headerLine(exportedAt)}\n`);
  for await (const page of pagesUpTo(reader, until)) {
    if (signal?.aborted === true) refuse('LOG.STOPPED', { events: chains.events });
    refuseGap(position, page);
    position = page.at(-1)?.position ?? position;
    const lines = page.map((event) => checkedLine(event, chains)).join('');
    digest.update(lines);
    await write(lines);
    onProgress?.('export', chains.events);
  }
  const end = { events: chains.events, streams: chains.streams, sha256: digest.digest('hex') };
  await write(`${endLine(end)}\n`);
  return end;
}

function refuseGap(start: Position, page: readonly StoredEvent[]): void {
  let after = start;
  for (const { position: before } of page) {
    if (stepBetween(after, before) === 'gap') refuse('LOG.EVENTS_MISSING', { after, before });
    after = before;
  }
}

function checkedLine(event: StoredEvent, chains: LogChains): string {
  const fault = chains.take(event);
  if (fault !== undefined) refuse('LOG.CHAIN_BROKEN', { ...fault, position: event.position });
  return `${eventLine(event)}\n`;
}
