/** What this server has signed: a file for each, named by the number of events, in `checkpoints/` of the data folder. */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verifier } from '../ledger/signed-note';
import { makeFolders } from '../make-folders';
import { openCheckpoint, type SignedCheckpoint } from './open-checkpoint';

const FOLDER = 'checkpoints';
const SUFFIX = '.checkpoint';
/** So that names stand in the order of sizes. */
const DIGITS = 12;

/** The largest one. @throws DomainError CHECKPOINT.MALFORMED, OTHER_KEY, WRONG_SIGNATURE for a file that is not ours */
export function lastKept(dataDir: string, by: Verifier): SignedCheckpoint | undefined {
  const folder = join(dataDir, FOLDER);
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder)
    .filter((each) => each.endsWith(SUFFIX))
    .sort()
    .at(-1);
  if (name === undefined) return undefined;
  const file = join(folder, name);
  const note = readFileSync(file, 'utf8');
  return { ...openCheckpoint(note, by, join(FOLDER, name)), note };
}

export function keep(dataDir: string, { size, note }: Pick<SignedCheckpoint, 'size' | 'note'>): void {
  const folder = join(dataDir, FOLDER);
  const file = join(folder, `${String(size).padStart(DIGITS, '0')}${SUFFIX}`);
  const part = `${file}.${process.pid}.part`;
  makeFolders(folder);
  writeFileSync(part, note);
  renameSync(part, file);
}
