/**
 * Files that freeze what was stored once: golden events and recorded histories. `UPDATE_GOLDEN=1 npm test -- test/golden
 * test/histories` writes those that are missing, and never one that is there: what is frozen is deleted by hand or stays.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

/** Writes the file when asked to, and when it is not there yet. */
export function freeze(path: string, text: () => string): void {
  if (!UPDATE || existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text());
}
