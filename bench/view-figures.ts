/** All views built from the log: against reading and parsing the same log, with the memory peak, at three sizes. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openSqliteEventStore } from '../src/event-store/sqlite/sqlite-event-store';
import type { Plan } from '../workflows/plans/plan';
import { atLeast, atMost, type Figure } from './figure';
import { fill, province } from './province';
import type { RebuildResult } from './rebuild-child';
import { plainReadOfLog } from './store-figures';

const TIMES_OF_PLAIN = 0.3;
const PEAK_MB = 600;
/** "Flat": an event of the largest log may cost this many times one of the smallest. */
const FLAT = 1.5;

const run = promisify(execFile);

export async function viewFigures(
  root: string,
  plan: Plan,
  sizes: readonly number[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const costs: number[] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(root, 'views-'));
    try {
      const events = await makeLog(folder, plan, size);
      // On both sides of the rebuild, so that a slow minute of the machine falls on both.
      const before = plainReadOfLog(folder);
      const { seconds, peakMb } = await rebuild(folder);
      const plainRate = (before + plainReadOfLog(folder)) / 2;
      const rate = events / seconds;
      costs.push(1_000_000 / rate);
      const largest = size === sizes.at(-1);
      if (!largest) continue;
      figures.push(
        atLeast(
          `rebuild all views, ${events.toLocaleString('en-US')} events`,
          'events/s',
          rate,
          plainRate,
          TIMES_OF_PLAIN,
        ),
        atMost('memory peak of that rebuild', 'MB', peakMb, PEAK_MB),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const [smallest = Number.NaN] = costs;
  const largest = costs.at(-1) ?? Number.NaN;
  figures.push({
    figure: `cost of an event, ${sizes.at(-1)?.toLocaleString('en-US')} against ${sizes[0]?.toLocaleString('en-US')} events`,
    unit: 'µs',
    value: largest,
    baseline: smallest,
    ratio: largest / smallest,
    target: `≤ ${FLAT} ×`,
    met: largest <= smallest * FLAT,
  });
  return figures;
}

async function makeLog(folder: string, plan: Plan, size: number): Promise<number> {
  const store = openSqliteEventStore(folder);
  try {
    return await fill(store, province(plan, size));
  } finally {
    await store.close();
  }
}

async function rebuild(folder: string): Promise<RebuildResult> {
  const views = join(folder, 'rebuilt');
  mkdirSync(views);
  const child = join(__dirname, 'rebuild-child.js');
  const { stdout } = await run(process.execPath, [child, folder, views], { maxBuffer: 1 << 20 });
  return JSON.parse(stdout) as RebuildResult;
}
