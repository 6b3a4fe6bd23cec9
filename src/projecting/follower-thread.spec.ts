/** Views brought up to the log by a thread of its own, over a log in a file. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unitTree } from '../../projections/organisation/query';
import { openSqliteEventStore, type SqliteEventStore } from '../event-store/sqlite/sqlite-event-store';
import { damageUnits } from './damaged-views.spec-support';
import { FOLLOWER_THREAD } from './follower-thread';
import { rebuildAndCompare } from './rebuild-and-compare';
import { TEST_CALENDAR } from './test-log.spec-support';
import { unitEstablished } from './unit-established.spec-support';
import { Views, VIEWS_FILE, type ViewsOptions } from './views';

const FROM_SOURCE = join(__dirname, '../../test/support/follower-thread.cjs');

let folder: string;
let store: SqliteEventStore;
const running: Views[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'follower-'));
  store = openSqliteEventStore(folder);
});

afterEach(async () => {
  for (const views of running.splice(0)) await views.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function started(options: Partial<ViewsOptions> = {}, entry = FROM_SOURCE): Promise<Views> {
  const thread = { signal: store.signal, entry };
  const made = new Views({ store, folder, workingDays: () => TEST_CALENDAR, thread, ...options });
  running.push(made);
  await made.start();
  return made;
}

async function establish(...numbers: readonly number[]): Promise<string> {
  let position = '';
  for (const number of numbers)
    ({ position } = await store.append(`unit-u${number}`, [unitEstablished(number)], 'noStream'));
  return position;
}

async function unitsIn(views: Views, waitFor: string): Promise<number> {
  return (await views.ask(unitTree, {}, { waitFor })).answer.length;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('views that a thread brings up to the log', () => {
  // Without it one thread would do both, and say nothing.
  it('have a thread that begins with a file compiled from the one beside it', () => {
    expect(existsSync(FOLLOWER_THREAD.replace(/\.js$/, '.ts'))).toBe(true);
  });

  it('keep no process alive while nobody waits for them', async () => {
    const openPorts = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    await (await started()).stop();
    const before = openPorts();
    const views = await started();
    await until(() => views.status().state === 'live');
    expect(openPorts()).toBe(before);
  });

  it('hold what stood there, and what comes, as far as is said', async () => {
    await establish(1, 2);
    const views = await started();
    expect(await unitsIn(views, await establish(3))).toBe(3);
    expect(await unitsIn(views, await establish(4, 5, 6))).toBe(6);
    expect(views.completeTo()).toEqual({ position: '6', recordedAt: '2012-04-02T00:00:06.000Z' });
    await until(() => views.status().state === 'live');
    expect(views.status()).toEqual({ state: 'live', position: '6', error: undefined });
  });

  it('are those that a rebuild in one thread makes', async () => {
    const views = await started();
    await views.waitFor(await establish(1, 2, 3, 4));
    expect(await rebuildAndCompare(store, join(folder, VIEWS_FILE))).toMatchObject({ equal: true });
  });

  it('go on from where they stopped', async () => {
    const before = await started();
    await before.waitFor(await establish(1, 2));
    await before.stop();
    const position = await establish(3);
    const after = await started();
    expect(await unitsIn(after, position)).toBe(3);
  });

  it('are rebuilt and swapped while they are in use', async () => {
    const views = await started();
    await views.waitFor(await establish(1, 2));
    const waiting = views.waitFor('4');
    const rebuilt = views.rebuild();
    const position = await establish(3, 4);
    await rebuilt;
    await waiting;
    expect(await unitsIn(views, position)).toBe(4);
  });

  it('refuse who waits for what does not come, and who waits when they stop', async () => {
    const views = await started();
    await views.waitFor(await establish(1));
    await expect(views.waitFor('9', 20)).rejects.toMatchObject({
      code: 'VIEWS.BEHIND',
      details: { position: '9', at: '1' },
    });
    const waiting = expect(views.waitFor('9')).rejects.toMatchObject({ code: 'VIEWS.STOPPED' });
    await views.stop();
    await waiting;
  });

  it('stop at an event that cannot be folded, say which, and stay what they were', async () => {
    const why: unknown[] = [];
    const views = await started({ onFailed: (error) => why.push(error) });
    await views.waitFor(await establish(1));
    await store.append('unit-bad', [{ ...unitEstablished(2), data: null }], 'noStream');
    await until(() => views.status().state === 'failed');
    expect(String(views.status().error)).toContain('UnitEstablished at position 2 cannot be folded');
    expect(why).toEqual([views.status().error]);
    expect(why).toMatchObject([{ name: 'FoldError' }]);
    await expect(views.waitFor('2')).rejects.toMatchObject({ code: 'VIEWS.FAILED', details: { at: '1' } });
    expect((await views.ask(unitTree, {})).answer).toHaveLength(1);
  });

  it('are built anew from another log, as after a restore', async () => {
    const before = await started();
    await before.waitFor(await establish(1, 2, 3));
    await before.stop();
    await store.close();
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(folder, `events.sqlite${suffix}`), { force: true });
    store = openSqliteEventStore(folder);
    await establish(7);
    const told: string[] = [];
    const why: unknown[] = [];
    const after = await started({
      onOtherLog: () => told.push('other log'),
      onBeginAnew: (error) => why.push(error),
    });
    await until(() => after.status().position === '1');
    expect(told).toEqual(['other log']);
    expect(why).toMatchObject([{ code: 'STORE.POSITION_UNKNOWN', details: { position: '3', end: '1' } }]);
    expect(await unitsIn(after, await establish(8))).toBe(2);
  });

  it('are built anew when the thread meets damage', async () => {
    const before = await started();
    await before.waitFor(await establish(1, 2, 3));
    await before.stop();
    damageUnits(join(folder, VIEWS_FILE));
    const why: unknown[] = [];
    const after = await started({ onBeginAnew: (error) => why.push(error) });
    const position = await establish(4);
    await until(() => after.status().position === position);
    expect(await unitsIn(after, position)).toBe(4);
    expect(why).toHaveLength(1);
  });

  it.each([
    ['ends', 'process.exit(7)', 'Error: the thread that follows the log has ended (exit code 7)'],
    ['has an error', "throw new Error('no room')", 'Error: no room'],
  ])('go on when the thread %s, and say why', async (_, death, reason) => {
    const why: unknown[] = [];
    const failed: unknown[] = [];
    const hooks = {
      onThreadEnded: (error: unknown) => why.push(error),
      onFailed: (error: unknown) => failed.push(error),
    };
    const views = await started(hooks, dyingOnce('follow', death));
    await until(() => views.status().error !== undefined);
    expect(views.status()).toMatchObject({ state: 'catchingUp', error: { code: 'VIEWS.THREAD_ENDED' } });
    expect(await unitsIn(views, await establish(1, 2))).toBe(2);
    await until(() => views.status().state === 'live');
    expect(views.status().error).toBeUndefined();
    expect(why.map(String)).toEqual([reason]);
    expect(failed).toEqual([]);
  });

  it('fail when the thread ends again and again, and can be rebuilt', async () => {
    const entry = entryOf(dying('follow', 'process.exit(1)'));
    const why: unknown[] = [];
    const deaths: unknown[] = [];
    const views = await started(
      {
        onFailed: (error) => why.push(error),
        onThreadEnded: (error) => deaths.push(error),
        thread: { signal: store.signal, entry, restarts: 2 },
      },
      entry,
    );
    await until(() => views.status().state === 'failed');
    expect(deaths).toHaveLength(3);
    expect(why).toEqual(deaths.slice(-1));
    expect(views.status().error).toMatchObject({ code: 'VIEWS.THREAD_ENDED' });
    await expect(views.waitFor(await establish(1))).rejects.toMatchObject({ code: 'VIEWS.FAILED' });
    writeFileSync(entry, FROM_SOURCE_SCRIPT);
    await views.rebuild();
    expect(await unitsIn(views, await establish(2))).toBe(2);
  });

  it('are built by another thread when the one that builds them ends', async () => {
    await establish(1, 2);
    const deaths: unknown[] = [];
    const views = await started(
      { onThreadEnded: (error) => deaths.push(error) },
      dyingOnce('build', 'process.exit(1)'),
    );
    expect(deaths).toHaveLength(1);
    expect(await unitsIn(views, '2')).toBe(2);
  });

  it('go on as before when the thread that rebuilds them ends', async () => {
    const entry = entryOf(FROM_SOURCE_SCRIPT);
    const views = await started({}, entry);
    await views.waitFor(await establish(1));
    await views.stop();
    writeFileSync(entry, scriptDyingOnce('build', 'process.exit(1)'));
    await views.start();
    await views.rebuild();
    expect(await unitsIn(views, await establish(2))).toBe(2);
  });

  it('are followed once when they stop and start while a new thread is awaited', async () => {
    const deaths: unknown[] = [];
    const entry = entryOf(dying('follow', 'process.exit(1)'));
    const views = await started({ onThreadEnded: (error) => deaths.push(error) }, entry);
    await until(() => deaths.length === 1);
    await views.stop();
    const follows = join(folder, 'follows');
    const note = `require('node:fs').appendFileSync(${JSON.stringify(follows)}, '.')`;
    writeFileSync(entry, dying('follow', note));
    await views.start();
    expect(await unitsIn(views, await establish(1))).toBe(1);
    expect(readFileSync(follows, 'utf8')).toBe('.');
  });

  it('say why they cannot be built', async () => {
    await store.append('unit-bad', [{ ...unitEstablished(1), data: null }], 'noStream');
    await expect(started()).rejects.toThrow('UnitEstablished at position 1 cannot be folded');
    expect(running[0]?.status().state).toBe('failed');
  });

  it('are given up in the middle of a building when they stop', async () => {
    const starting = expect(
      started({}, entryOf('setInterval(() => undefined, 1000);')),
    ).rejects.toMatchObject({
      code: 'VIEWS.STOPPED',
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(running[0]?.status().state).toBe('building');
    await running[0]?.stop();
    await starting;
  });

  const FROM_SOURCE_SCRIPT = `require(${JSON.stringify(FROM_SOURCE)});`;

  /** As ever, but that it does something else first, such as to die, when it is told something. */
  function dying(said: string, first: string): string {
    return `
      require('node:worker_threads').parentPort.on('message', (task) => { if (task.said === '${said}') ${first}; });
      ${FROM_SOURCE_SCRIPT}`;
  }

  function scriptDyingOnce(said: string, death: string): string {
    const died = JSON.stringify(join(folder, 'has-died'));
    return `
      const { existsSync, writeFileSync } = require('node:fs');
      if (existsSync(${died})) ${FROM_SOURCE_SCRIPT}
      else { ${dying(said, `{ writeFileSync(${died}, ''); ${death}; }`)} }`;
  }

  function dyingOnce(said: string, death: string): string {
    return entryOf(scriptDyingOnce(said, death));
  }

  function entryOf(script: string): string {
    const file = join(folder, 'entry.cjs');
    writeFileSync(file, script);
    return file;
  }
});
