/** How far a long verb has come: one line on stderr that is written over, and only where somebody watches. */
import type { Io } from './io';

const EVERY_MS = 100;
const CLEAR = '\r\u001b[K';

/** `tell` writes a text in the place of the one before; nothing of it is left at the end. */
export async function withProgress<T>(
  { err }: Pick<Io, 'err'>,
  work: (tell: (text: string) => void) => Promise<T>,
): Promise<T> {
  if (err.isTTY !== true) return work(() => undefined);
  let toldAt = 0;
  try {
    return await work((text) => {
      const now = Date.now();
      if (now - toldAt < EVERY_MS) return;
      toldAt = now;
      err.write(`${CLEAR}${text}`);
    });
  } finally {
    err.write(CLEAR);
  }
}
