/** Files that hold a secret: made once, readable by their owner alone. */
import { existsSync, writeFileSync } from 'node:fs';

/** One line of text, where no such file is yet. Of two processes that come first at the same time, one makes it. */
export function makeSecretFile(file: string, line: () => string): void {
  if (existsSync(file)) return;
  try {
    writeFileSync(file, `${line()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
