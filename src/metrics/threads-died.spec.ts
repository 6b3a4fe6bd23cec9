/** Threads that really die, as the engine counts them and /metrics shows them; what was written stands all the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { sampleEvent } from '../../test/event-store-contract/sample-events';
import { parseMetrics } from '../../test/support/prometheus-text';
import { unitTree } from '../../projections/organisation/query';
import { openEngine, type Engine } from '../engine';
import { engineFigures } from './engine-figures';

const TEST = join(__dirname, '../../test');
const WRITER = join(TEST, 'event-store-contract/writer-thread.cjs');
const FOLLOWER = join(TEST, 'support/follower-thread.cjs');
/** So many at once are given to the thread. */
const AT_ONCE = 40;
/** Long after a thread that dies at its first task would have died. */
const MOST = 4_000;

let folder: string;
let engine: Engine | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threads-died-'));
});
afterEach(async () => {
  await engine?.close();
  engine = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function opened(threadEntries: {
  readonly writer?: string;
  readonly follower?: string;
}): Promise<Engine> {
  engine = await openEngine({ dataDir: folder, sweepEveryMs: 0, threadEntries });
  return engine;
}

async function died(of: Engine): Promise<Readonly<Record<string, number>>> {
  const registry = new Registry();
  await engineFigures(registry, of)();
  const { samples = [] } = parseMetrics(await registry.metrics()).get('liancheng_threads_died_total') ?? {};
  return Object.fromEntries(samples.map(({ labels, value }) => [labels['thread'], value]));
}

/** As the thread always is, but that the first one dies at its first task of a kind. */
function dyingOnce(name: string, entry: string, isTask: string): string {
  const file = join(folder, `${name}.cjs`);
  const hasDied = JSON.stringify(join(folder, `${name}-has-died`));
  writeFileSync(
    file,
    `const { existsSync, writeFileSync } = require('node:fs');
     const { parentPort } = require('node:worker_threads');
     if (!existsSync(${hasDied}))
       parentPort.on('message', (task) => { if (${isTask}) { writeFileSync(${hasDied}, ''); process.exit(1); } });
     require(${JSON.stringify(entry)});`,
  );
  return file;
}

/** In bursts, each append again where it was refused for a while. Answers the number of the last event. */
async function writeUntil(of: Engine, isEnough: () => boolean): Promise<number> {
  let number = 0;
  const append = async (count: number): Promise<void> => {
    try {
      await of.store.append(`riskPoint-${count}`, [sampleEvent(count)], 'noStream');
    } catch {
      await append(count);
    }
  };
  do {
    const burst = Array.from({ length: AT_ONCE }, (_, index) => append(number + index + 1));
    await Promise.all(burst);
    number += AT_ONCE;
  } while (!isEnough() && number < MOST);
  return number;
}

it('no thread has died where none did, nor by being closed', async () => {
  const of = await opened({ writer: WRITER, follower: FOLLOWER });
  await writeUntil(of, () => true);
  await of.close();
  engine = undefined;
  expect(await died(of)).toEqual({ writer: 0, follower: 0 });
});

it('a writer that dies is counted once, and what it had is written by another', async () => {
  const of = await opened({ writer: dyingOnce('writer', WRITER, 'true'), follower: FOLLOWER });
  const written = await writeUntil(of, () => of.tally.threadsDied.writer > 0);
  expect(await died(of)).toEqual({ writer: 1, follower: 0 });
  expect(await of.store.end()).toBe(String(written));
});

it('a follower that dies is counted once, and the views follow the log again', async () => {
  const entry = dyingOnce('follower', FOLLOWER, "task.said === 'follow'");
  const of = await opened({ writer: WRITER, follower: entry });
  const written = await writeUntil(of, () => of.tally.threadsDied.follower > 0);
  await of.views.ask(unitTree, {}, { waitFor: String(written), timeoutMs: 30_000 });
  expect(await died(of)).toEqual({ writer: 0, follower: 1 });
});
