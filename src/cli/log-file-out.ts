/**
 * Where `log export` writes: standard output, or a file that is there whole or not at all. It is made under another
 * name, brought to the disk and renamed. A log holds personal data: only its owner may read the file.
 */
import { once } from 'node:events';
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { refuse } from '../../workflows/kernel/domain-error';
import { refusedByFiles } from './file-faults';
import { STANDARD_STREAM, type Io } from './io';

type Write = (text: string) => Promise<void>;

/** What every export begins with: `--force` takes the place of nothing else, least of all of the log itself. */
const BEGINNING = '{"exportedAt":"';

/** Before anything is read: refuses LOG_FILE.EXISTS, and with `force` LOG_FILE.NOT_AN_EXPORT. */
export async function checkTarget(file: string, force: boolean): Promise<void> {
  if (file === STANDARD_STREAM || !existsSync(file)) return;
  if (!force) refuse('LOG_FILE.EXISTS', { file });
  if ((await beginningOf(file)) !== BEGINNING) refuse('LOG_FILE.NOT_AN_EXPORT', { file });
}

/** Refuses as `checkTarget` does, and LOG_FILE.UNWRITABLE. When `work` fails, nothing is left of the file. */
export async function writingTo<T>(
  io: Io,
  file: string,
  force: boolean,
  work: (write: Write) => Promise<T>,
): Promise<T> {
  if (file === STANDARD_STREAM) return work((text) => writeOut(io, text));
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  const atFiles = <R>(run: () => Promise<R>) => refusedByFiles('LOG_FILE.UNWRITABLE', file, run);
  const handle = await atFiles(() => open(temporary, 'w', 0o600));
  try {
    const result = await filled(handle, (text) => atFiles(() => handle.appendFile(text)), work, atFiles);
    await checkTarget(file, force);
    await atFiles(() => rename(temporary, file));
    syncFolder(dirname(file));
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function filled<T>(
  handle: FileHandle,
  write: Write,
  work: (write: Write) => Promise<T>,
  atFiles: (run: () => Promise<void>) => Promise<void>,
): Promise<T> {
  try {
    const result = await work(write);
    await atFiles(() => handle.sync());
    return result;
  } finally {
    await handle.close();
  }
}

/** Waits for whoever reads more slowly, so that the memory stays bounded. */
async function writeOut({ out, signal }: Io, text: string): Promise<void> {
  if (out.write(text) !== false || !(out instanceof Writable) || signal.aborted) return;
  await once(out, 'drain', { signal }).catch((error: unknown) => {
    // Stopped, or nobody reads any more: the export itself says so.
    if (!signal.aborted) throw error;
  });
}

async function beginningOf(file: string): Promise<string> {
  const handle = await refusedByFiles('LOG_FILE.UNREADABLE', file, () => open(file, 'r'));
  try {
    const bytes = Buffer.alloc(BEGINNING.length);
    await refusedByFiles('LOG_FILE.UNREADABLE', file, () => handle.read(bytes, 0, bytes.length, 0));
    return bytes.toString('latin1');
  } finally {
    await handle.close();
  }
}

/** So that the new name outlives a power cut. Windows opens no folder, and needs none of this. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
