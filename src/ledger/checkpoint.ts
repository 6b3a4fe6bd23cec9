/**
 * How far a log goes and what it is up to there, as the text of C2SP tlog-checkpoint. Signed (signed-note.ts) and kept in
 * other hands it shows whether anything before it was changed, taken out or put in since. Three lines:
 *
 *   origin     which log this is; the name of the key that signs for it
 *   size       number of events, decimal
 *   root       base64 of the root of the tree over their hashes (merkle-tree.ts)
 */
import type { TreeHead } from './merkle-tree';
import { fromDecimal, fromHash } from './strict-text';

export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Undefined when the text is no checkpoint. Lines after the third are read over, as the form wants it. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', saidSize = '', saidRoot = '', ...more] = text.split('\n');
  // After the last line feed comes nothing.
  if (origin === '' || more.pop() !== '' || more.includes('')) return undefined;
  const size = fromDecimal(saidSize);
  const root = fromHash(saidRoot);
  return size === undefined || root === undefined ? undefined : { origin, size, root };
}
