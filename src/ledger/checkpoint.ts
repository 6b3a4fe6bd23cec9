/**
 * How far a log goes and what it is up to there, as the text of C2SP tlog-checkpoint. Signed (signed-note.ts) and kept in
 * other hands it shows whether anything before it was changed, taken out or put in since. Three lines:
 *
 *   origin     which log this is; the name of the key that signs for it
 *   size       number of events, decimal
 *   root       base64 of the root of the tree over their hashes (merkle-tree.ts)
 */
import { fromBase64, fromDecimal } from './strict-text';

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

const ROOT_BYTES = 32;

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Undefined when the text is no checkpoint. Lines after the third are read over, as the form wants it. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', saidSize = '', saidRoot = '', ...more] = text.split('\n');
  // After the last line feed comes nothing.
  if (origin === '' || more.pop() !== '' || more.includes('')) return undefined;
  const size = fromDecimal(saidSize);
  const root = fromBase64(saidRoot);
  return size === undefined || root?.length !== ROOT_BYTES ? undefined : { origin, size, root };
}
