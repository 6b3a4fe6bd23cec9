/** A new file, whole or not at all, and never in the place of another unless told. */
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';

/** `PLAN_FILE.EXISTS`, `PLAN_FILE.NOT_WRITTEN` with the system's reason. */
export function writeNewFile(file: string, text: string, replace: boolean): void {
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    writeFileSync(part, text, { flag: 'wx' });
    // A link, unlike a renaming, refuses a name that is taken.
    if (replace) renameSync(part, file);
    else linkSync(part, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    if (code === 'EEXIST') refuse('PLAN_FILE.EXISTS', { file: basename(file) });
    refuse('PLAN_FILE.NOT_WRITTEN', { file: basename(file), reason: code });
  } finally {
    rmSync(part, { force: true });
  }
}
