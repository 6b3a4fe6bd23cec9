/** Where `log import` and `log verify --against` find an exported log: a regular file, or standard input put into one. */
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refuse } from '../../workflows/kernel/domain-error';
import type { OpenLogFile } from '../event-store/transfer/read-log-file';
import { refusedByFiles } from './file-faults';
import { STANDARD_STREAM, type Io } from './io';

const PIECE_BYTES = 256 * 1024;

/** The file stays open while `work` reads it, as often as it likes. Refuses LOG_FILE.NOT_FOUND, NOT_A_FILE, UNREADABLE. */
export async function withLogFile<T>(
  io: Io,
  file: string,
  work: (open: OpenLogFile) => Promise<T>,
): Promise<T> {
  if (file === STANDARD_STREAM) return withSpooled(io, (spooled) => withLogFile(io, spooled, work));
  if (!existsSync(file)) refuse('LOG_FILE.NOT_FOUND', { file });
  if (!(await stat(file)).isFile()) refuse('LOG_FILE.NOT_A_FILE', { file });
  const handle = await refusedByFiles('LOG_FILE.UNREADABLE', file, () => open(file, 'r'));
  try {
    return await work(() => piecesOf(handle, file));
  } finally {
    await handle.close();
  }
}

/** From the start on, whoever has read before. */
async function* piecesOf(handle: FileHandle, file: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await refusedByFiles('LOG_FILE.UNREADABLE', file, () =>
      handle.read(Buffer.alloc(PIECE_BYTES), 0, PIECE_BYTES, position),
    );
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

/** Nobody else may read it meanwhile, and it is gone afterwards. */
async function withSpooled<T>(io: Io, work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-import-'));
  const file = join(folder, 'standard-input.ndjson');
  try {
    await refusedByFiles('LOG_FILE.UNWRITABLE', file, () => spool(io, file));
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function spool({ in: input, signal }: Io, file: string): Promise<void> {
  try {
    await pipeline(input ?? [], createWriteStream(file, { mode: 0o600 }), { signal });
  } catch (error) {
    if (signal.aborted) refuse('LOG.STOPPED', { events: 0 });
    throw error;
  }
}
