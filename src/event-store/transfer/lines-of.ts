/** Cuts bytes into lines, holding no more of them than one line may be long. */
import { refuse } from '../../../workflows/kernel/domain-error';
import { FORMAT, MAX_LINE_BYTES } from './log-format';

export interface Line {
  /** 1 for the first. */
  readonly number: number;
  /** Without the line feed. */
  readonly bytes: Buffer;
}

const LINE_FEED = 0x0a;
/** How files of gzip and zip begin. */
const PACKED = [Buffer.of(0x1f, 0x8b), Buffer.from('PK\x03\x04', 'latin1')];

/** Refuses LOG_FILE.LINE_TOO_LONG, LOG_FILE.CUT_OFF where the last line has no line feed, and what is compressed, which has no lines. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      yield { number, bytes: checked(bytes.subarray(start, end), number) };
      number += 1;
      start = end + 1;
    }
    rest = checked(bytes.subarray(start), number);
  }
  if (rest.length > 0) refuse('LOG_FILE.CUT_OFF', { line: number });
}

function checked(bytes: Buffer<ArrayBuffer>, line: number): Buffer<ArrayBuffer> {
  if (line === 1 && PACKED.some((beginning) => bytes.indexOf(beginning) === 0))
    refuse('LOG_FILE.UNKNOWN_FORMAT', { expected: FORMAT, reason: 'compressed' });
  if (bytes.length > MAX_LINE_BYTES) refuse('LOG_FILE.LINE_TOO_LONG', { line, maxBytes: MAX_LINE_BYTES });
  return bytes;
}
