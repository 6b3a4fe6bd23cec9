/**
 * Reads an exported log and holds every line against what came before: hash and chain of each stream, ids, and the count
 * and digest of the last line. It keeps a link for each stream and 16 bytes of each id, never the events.
 */
import { createHash } from 'node:crypto';
import { refuse } from '../../../workflows/kernel/domain-error';
import type { SealedEvent } from '../../../workflows/kernel/event';
import type { Instant } from '../../../workflows/kernel/time';
import type { ChainFault } from '../../ledger/hash-chain';
import { LogChains } from '../log-chains';
import { linesOf, type Line } from './lines-of';
import { eventBytesOf, type LogFileEnd } from './log-format';
import { parseHeader, parseLine } from './parse-line';

/** The bytes of the file from its start on, as often as asked. */
export type OpenLogFile = () => AsyncIterable<Uint8Array>;

export interface FileEvent {
  readonly line: number;
  readonly event: SealedEvent;
  /** What the event takes in a store. */
  readonly byteLength: number;
}

/** A file that was read to its end once and found whole. */
export interface CheckedLogFile extends LogFileEnd {
  readonly exportedAt: Instant;
  /** Reads it once more, with the same checks: it may have been changed meanwhile. */
  readonly read: () => AsyncGenerator<FileEvent>;
}

const FAULTS: Readonly<Record<ChainFault['reason'], string>> = {
  otherStream: 'LOG_FILE.CHAIN_BROKEN',
  revisionGap: 'LOG_FILE.REVISION_GAP',
  wrongPrevHash: 'LOG_FILE.CHAIN_BROKEN',
  wrongHash: 'LOG_FILE.WRONG_HASH',
};

/**
 * Reads the whole file, so that nothing is written for a file that turns out bad at its end. `onProgress` is told the
 * number of events read. Refuses LOG_FILE.* with the number of the line.
 */
export async function checkLogFile(
  open: OpenLogFile,
  onProgress: (events: number) => void = () => undefined,
): Promise<CheckedLogFile> {
  const reading = new LogFileReading();
  for await (const line of linesOf(open())) {
    reading.take(line);
    onProgress(reading.events);
  }
  return { ...reading.finish(), read: () => eventsOf(open) };
}

async function* eventsOf(open: OpenLogFile): AsyncGenerator<FileEvent> {
  const reading = new LogFileReading();
  for await (const line of linesOf(open())) {
    const event = reading.take(line);
    if (event !== undefined) yield event;
  }
  reading.finish();
}

class LogFileReading {
  readonly #chains = new LogChains();
  readonly #ids = new Set<string>();
  readonly #digest = createHash('sha256');
  #exportedAt: Instant | undefined;
  #end: LogFileEnd | undefined;
  #lines = 0;

  get events(): number {
    return this.#chains.events;
  }

  /** Undefined for the first and the last line. */
  take(line: Line): FileEvent | undefined {
    this.#lines = line.number;
    if (this.#exportedAt === undefined) {
      this.#exportedAt = parseHeader(line);
      return undefined;
    }
    if (this.#end !== undefined) refuse('LOG_FILE.AFTER_END', { line: line.number });
    const parsed = parseLine(line);
    if (parsed.type === 'end') {
      this.#end = this.#checkedEnd(parsed.end, line.number);
      return undefined;
    }
    this.#check(parsed.event, line.number);
    this.#digest.update(line.bytes).update('\n');
    return { line: line.number, event: parsed.event, byteLength: eventBytesOf(line.bytes.length) };
  }

  finish(): LogFileEnd & { readonly exportedAt: Instant } {
    if (this.#exportedAt === undefined) return refuse('LOG_FILE.UNKNOWN_FORMAT', { reason: 'empty' });
    if (this.#end === undefined)
      return refuse('LOG_FILE.CUT_OFF', { line: this.#lines + 1, events: this.events });
    return { ...this.#end, exportedAt: this.#exportedAt };
  }

  #check(event: SealedEvent, line: number): void {
    const { id, type } = event;
    const idBytes = Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1');
    if (this.#ids.has(idBytes)) refuse('LOG_FILE.DUPLICATE_EVENT', { line, id });
    this.#ids.add(idBytes);
    const fault = this.#chains.take(event);
    if (fault === undefined) return;
    const { reason, ...details } = fault;
    refuse(FAULTS[reason], { line, ...details, id, type });
  }

  #checkedEnd(said: LogFileEnd, line: number): LogFileEnd {
    const { events, streams } = this.#chains;
    const found = { events, streams, sha256: this.#digest.digest('hex') };
    if (said.events === events && said.streams === streams && said.sha256 === found.sha256) return found;
    return refuse('LOG_FILE.END_DIFFERS', { line, said, found });
  }
}
