/** Strict reading of the lines of an exported log: what this version would not have written byte for byte is refused. */
import { refuse } from '../../../workflows/kernel/domain-error';
import type { SealedEvent } from '../../../workflows/kernel/event';
import { isInstant, type Instant } from '../../../workflows/kernel/time';
import { isRecord } from '../../../workflows/plans/read-shape';
import { CanonicalJsonError } from '../../ledger/canonical-json';
import { repeatedField } from '../../ledger/repeated-field';
import { formFault, storeFault } from './event-form';
import { prototypeField } from './prototype-field';
import type { Line } from './lines-of';
import { endLine, eventLine, FORMAT, FORMAT_VERSION, headerLine, type LogFileEnd } from './log-format';

export type ParsedLine =
  | { readonly type: 'event'; readonly event: SealedEvent }
  | { readonly type: 'end'; readonly end: LogFileEnd };

type Members = Readonly<Record<string, unknown>>;

const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = '\ufeff';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** When the file was made. Refuses LOG_FILE.UNKNOWN_FORMAT, NEWER_FORMAT, NOT_CANONICAL. */
export function parseHeader({ bytes, number }: Line): Instant {
  const text = textOf(bytes);
  if (text?.startsWith(BYTE_ORDER_MARK) === true)
    refuse('LOG_FILE.NOT_CANONICAL', { line: number, reason: 'byte order mark' });
  const { format, formatVersion, exportedAt } = membersOf(text) ?? {};
  if (format !== FORMAT || !Number.isSafeInteger(formatVersion))
    refuse('LOG_FILE.UNKNOWN_FORMAT', { expected: FORMAT });
  if (Number(formatVersion) > FORMAT_VERSION)
    refuse('LOG_FILE.NEWER_FORMAT', { formatVersion, known: FORMAT_VERSION });
  if (Number(formatVersion) < FORMAT_VERSION || !isInstant(exportedAt))
    refuse('LOG_FILE.UNKNOWN_FORMAT', { expected: FORMAT, formatVersion, exportedAt });
  if (headerLine(exportedAt) !== text) refuseWriting(bytes, number);
  return exportedAt;
}

/** Refuses LOG_FILE.MALFORMED, INVALID_EVENT, PROTOTYPE_FIELD, NOT_CANONICAL. Hash and chain are the caller's to check. */
export function parseLine({ bytes, number }: Line): ParsedLine {
  const text = textOf(bytes);
  if (text === undefined) return malformed(number, 'not UTF-8');
  if (text.trim() === '') return malformed(number, 'empty');
  const members = membersOf(text);
  if (members === undefined) return malformed(number, 'not a JSON object');
  const { event, hash, end } = members;
  if (isRecord(event) && typeof hash === 'string')
    return { type: 'event', event: checkedEvent(event, hash, { text, bytes, number }) };
  if (isEnd(end)) {
    if (endLine(end) !== text) refuseWriting(bytes, number);
    return { type: 'end', end };
  }
  return malformed(number, 'neither an event nor the end');
}

interface EventText extends Line {
  readonly text: string;
}

function checkedEvent(members: Members, hash: string, { text, bytes, number: line }: EventText): SealedEvent {
  const wrong = formFault(members);
  if (wrong !== undefined) refuse('LOG_FILE.INVALID_EVENT', { line, reason: wrong });
  const event = { ...members, hash } as unknown as SealedEvent;
  if (canonicalLine(event, line) !== text) refuseWriting(bytes, line);
  const place = prototypeField(members);
  if (place !== undefined) refuse('LOG_FILE.PROTOTYPE_FIELD', { line, field: place });
  const refused = storeFault(event);
  if (refused !== undefined) refuse('LOG_FILE.INVALID_EVENT', { line, reason: refused });
  return event;
}

function canonicalLine(event: SealedEvent, line: number): string {
  try {
    return eventLine(event);
  } catch (error) {
    if (!(error instanceof CanonicalJsonError)) throw error;
    return refuse('LOG_FILE.INVALID_EVENT', { line, reason: error.reason });
  }
}

/** The line is JSON. By what it differs from what this version would have written, where that can be told. */
function refuseWriting(bytes: Buffer, line: number): never {
  const field = repeatedField(bytes, JSON.parse(bytes.toString('utf8')));
  const reason =
    field !== undefined ? 'repeated field' : bytes.at(-1) === CARRIAGE_RETURN ? 'carriage return' : undefined;
  refuse('LOG_FILE.NOT_CANONICAL', {
    line,
    ...(field === undefined ? {} : { field }),
    ...(reason === undefined ? {} : { reason }),
  });
}

function isEnd(value: unknown): value is LogFileEnd {
  if (!isRecord(value)) return false;
  const { events, streams, sha256 } = value;
  return Number.isSafeInteger(events) && Number.isSafeInteger(streams) && typeof sha256 === 'string';
}

function malformed(line: number, reason: string): never {
  return refuse('LOG_FILE.MALFORMED', { line, reason });
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

function membersOf(text: string | undefined): Members | undefined {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
