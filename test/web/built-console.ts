/** The console as a browser gets it, built once for all specs of the same sources. Not dist/web, which other tests build at the same time. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/liancheng/console');
/** What goes into the bundle: its own sources, and those it takes types and words from. */
const SOURCES = ['web', 'workflows', 'projections', 'src', 'package-lock.json'];

/** Longer than a run of all tests: nobody serves an older one. */
const AN_HOUR_MS = 3_600_000;

/** The folder to serve. Two specs that begin together may both build; the first to end is kept. */
export function builtConsole(): string {
  const built = join(CACHE, digestOf(SOURCES.map((name) => join(ROOT, name))));
  if (existsSync(built)) return built;
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    const old = join(CACHE, name);
    if (statSync(old).mtimeMs < Date.now() - AN_HOUR_MS) rmSync(old, { recursive: true, force: true });
  }
  const building = mkdtempSync(join(CACHE, 'building-'));
  const config = ['--config', 'web/vite.config.ts', '--logLevel', 'error', '--outDir', building];
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...config], { cwd: ROOT });
  try {
    renameSync(building, built);
  } catch (error) {
    if (!existsSync(built)) throw error;
    rmSync(building, { recursive: true });
  }
  return built;
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}
