/**
 * That one entry stands in a signed log, as one file that is checked offline, in the form of C2SP tlog-proof:
 *
 *   c2sp.org/tlog-proof@v1
 *   extra <base64>             here the event's own bytes, of which the entry is the SHA-256; left out where only the
 *                              hash is given, elsewhere
 *   index <decimal>            0 for the log's first event
 *   <base64 of a hash>         the path to the root (merkle-tree.ts), the nearest first, a line each
 *
 *   <signed checkpoint>        checkpoint.ts in a signed note
 */
import { fromBase64, fromDecimal, fromPath } from './strict-text';

export const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const EXTRA = 'extra ';
const INDEX = 'index ';

export interface LogProof {
  readonly extra: Buffer | undefined;
  readonly index: number;
  readonly path: readonly Buffer[];
  /** The signed note, as it was signed. */
  readonly checkpoint: string;
}

export function logProofText({ extra, index, path, checkpoint }: LogProof): string {
  const lines = [
    FIRST_LINE,
    ...(extra === undefined ? [] : [`${EXTRA}${extra.toString('base64')}`]),
    `${INDEX}${index}`,
    ...path.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Undefined when the text is no proof. What it says is not believed yet. */
export function parseLogProof(text: string): LogProof | undefined {
  const cut = text.indexOf('\n\n');
  if (cut < 0) return undefined;
  const [first, ...lines] = text.slice(0, cut).split('\n');
  const saidExtra = lines[0]?.startsWith(EXTRA) === true ? lines.shift() : undefined;
  const [saidIndex = '', ...saidPath] = lines;
  const extra = saidExtra === undefined ? undefined : fromBase64(saidExtra.slice(EXTRA.length));
  const index = saidIndex.startsWith(INDEX) ? fromDecimal(saidIndex.slice(INDEX.length)) : undefined;
  const path = fromPath(saidPath);
  if (first !== FIRST_LINE || index === undefined || path === undefined) return undefined;
  if (saidExtra !== undefined && extra === undefined) return undefined;
  return { extra, index, path, checkpoint: text.slice(cut + 2) };
}
