import Database from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unitTree } from '../../projections/organisation/query';
import { VIEWS } from '../../projections/registry';
import type { View } from '../../projections/view';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader, ReadAllOptions, SubscriptionHandlers } from '../event-store/event-store';
import { LogSignal } from '../event-store/log-signal';
import { LogSubscription } from '../event-store/log-subscription';
import { MemoryEventStore } from '../event-store/memory/memory-event-store';
import type { Position } from '../event-store/position';
import { damageUnits } from './damaged-views.spec-support';
import { rebuildAndCompare } from './rebuild-and-compare';
import { ViewsFile } from './sqlite/views-file';
import { TEST_CALENDAR } from './test-log.spec-support';
import { unitEstablished } from './unit-established.spec-support';
import { Views, VIEWS_FILE, type ViewsOptions } from './views';
import { ViewsReader } from './views-reader';

const workingDays = () => TEST_CALENDAR;

let folder: string;
const running: Views[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
});

afterEach(async () => {
  for (const views of running.splice(0)) await views.stop();
  rmSync(folder, { recursive: true, force: true });
});

function views(store: ViewsOptions['store'], options: Partial<ViewsOptions> = {}): Views {
  const made = new Views({ store, folder, workingDays, ...options });
  running.push(made);
  return made;
}

async function started(store: ViewsOptions['store'], options: Partial<ViewsOptions> = {}): Promise<Views> {
  const made = views(store, options);
  await made.start();
  return made;
}

/** Units `from` to `to`; the position of the last. */
async function establish(store: MemoryEventStore, from: number, to: number): Promise<Position> {
  let position = '0';
  for (let number = from; number <= to; number += 1) {
    position = (await store.append(`unit-u${number}`, [unitEstablished(number)], 'noStream')).position;
  }
  return position;
}

async function unitsIn(asked: Pick<Views, 'ask'>, waitFor?: Position): Promise<number> {
  return (await asked.ask(unitTree, {}, waitFor === undefined ? {} : { waitFor })).answer.length;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

/** A log in which one commit becomes visible late, while those after it can be read. */
class HoldingStore implements Pick<EventReader, 'readAll' | 'end'> {
  readonly signal = new LogSignal();
  readonly pollMs = 5;
  constructor(
    readonly store: MemoryEventStore,
    public held: Position | null,
  ) {}

  async readAll(options?: ReadAllOptions): Promise<readonly StoredEvent[]> {
    return (await this.store.readAll(options)).filter((event) => event.position !== this.held);
  }

  end(): Promise<Position> {
    return this.store.end();
  }

  subscribe(after: Position | undefined, handlers: SubscriptionHandlers): LogSubscription {
    return new LogSubscription(this, after, handlers);
  }
}

describe('the views', () => {
  it('answer from what is in, say how far that is, and wait for a position when asked to', async () => {
    const store = new MemoryEventStore();
    const following = await started(store, { folder: ':memory:' });
    expect(await following.ask(unitTree, {})).toEqual({
      answer: [],
      completeTo: { position: '0', recordedAt: null },
    });
    const position = await establish(store, 1, 3);
    const { answer, completeTo } = await following.ask(unitTree, {}, { waitFor: position });
    expect(answer).toHaveLength(3);
    expect(completeTo).toEqual({ position: '3', recordedAt: '2012-04-02T00:00:03.000Z' });
    await until(() => following.status().state === 'live');
    expect(following.status()).toEqual({ state: 'live', position: '3', error: undefined });
  });

  it('refuse with VIEWS.BEHIND when a position does not come in time', async () => {
    const following = await started(new MemoryEventStore(), { folder: ':memory:' });
    await expect(following.waitFor('1', 10)).rejects.toMatchObject({
      code: 'VIEWS.BEHIND',
      details: { position: '1', at: '0' },
    });
  });

  it('refuse with VIEWS.STOPPED before the start and after the stop', async () => {
    const stopped = views(new MemoryEventStore(), { folder: ':memory:' });
    await expect(stopped.ask(unitTree, {})).rejects.toMatchObject({ code: 'VIEWS.STOPPED' });
    await stopped.start();
    const waiting = stopped.waitFor('1');
    const refused = expect(waiting).rejects.toMatchObject({ code: 'VIEWS.STOPPED' });
    await stopped.stop();
    await refused;
    expect(stopped.status().state).toBe('stopped');
  });

  it('go on from their checkpoint after a restart, without folding anything twice', async () => {
    const store = new MemoryEventStore();
    const folded: string[] = [];
    const spying: View = {
      name: 'spying',
      version: 1,
      tables: [],
      folds: {},
      every: (event) => void folded.push(event.position),
    };
    const before = await started(store, { views: [...VIEWS, spying] });
    await before.waitFor(await establish(store, 1, 3));
    await before.stop();
    const end = await establish(store, 4, 5);
    const after = await started(store, { views: [...VIEWS, spying] });
    expect(await unitsIn(after, end)).toBe(5);
    expect(folded).toEqual(['1', '2', '3', '4', '5']);
  });

  it('never go past a gap: a commit that becomes visible late is waited for', async () => {
    const store = new MemoryEventStore();
    const end = await establish(store, 1, 5);
    const holding = new HoldingStore(store, '3');
    const following = await started(holding);
    await following.waitFor('2');
    await expect(following.waitFor('4', 100)).rejects.toMatchObject({
      code: 'VIEWS.BEHIND',
      details: { at: '2' },
    });
    expect(following.completeTo().position).toBe('2');
    expect(await unitsIn(following)).toBe(2);
    holding.held = null;
    expect(await unitsIn(following, end)).toBe(5);
  });

  it('also while they are live', async () => {
    const store = new MemoryEventStore();
    const holding = new HoldingStore(store, '2');
    const following = await started(holding);
    const end = await establish(store, 1, 3);
    await following.waitFor('1');
    await expect(following.waitFor('3', 60)).rejects.toMatchObject({ code: 'VIEWS.BEHIND' });
    holding.held = null;
    expect(await unitsIn(following, end)).toBe(3);
  });

  it('stop visibly at an event that cannot be folded, and answer on as of before it', async () => {
    const store = new MemoryEventStore();
    let broken = true;
    const failing: View = {
      name: 'failing',
      version: 1,
      tables: [],
      folds: {},
      every: ({ position }) => {
        if (broken && position === '3') throw new TypeError('a fault in a fold');
      },
    };
    const following = await started(store, { views: [...VIEWS, failing] });
    await following.waitFor(await establish(store, 1, 2));
    const end = await establish(store, 3, 4);
    await expect(following.waitFor(end)).rejects.toMatchObject({
      code: 'VIEWS.FAILED',
      details: { at: '2' },
    });
    expect(following.status()).toMatchObject({ state: 'failed', position: '2' });
    expect(String(following.status().error)).toContain('UnitEstablished at position 3');
    expect(await unitsIn(following)).toBe(2);
    broken = false;
    await following.rebuild();
    expect(await unitsIn(following, end)).toBe(4);
    await until(() => following.status().state === 'live');
  });

  it('stop visibly when the store delivers what they are past', async () => {
    const store = new MemoryEventStore();
    await establish(store, 1, 2);
    const twice = {
      readAll: (options?: ReadAllOptions) => store.readAll(options),
      subscribe: (_after: Position | undefined, handlers: SubscriptionHandlers) =>
        store.subscribe(undefined, handlers),
    };
    const following = await started(twice);
    await until(() => following.status().state === 'failed');
    expect(following.status().error).toMatchObject({ code: 'VIEWS.OUT_OF_ORDER' });
  });

  it('begin anew by themselves when the log is an older one than they were made from', async () => {
    const store = new MemoryEventStore();
    const before = await started(store);
    await before.waitFor(await establish(store, 1, 3));
    await before.stop();
    const restored = new MemoryEventStore();
    await establish(restored, 1, 2);
    const told: string[] = [];
    const after = await started(restored, { onOtherLog: () => told.push('other log') });
    await until(() => after.status().position === '2');
    expect(await unitsIn(after)).toBe(2);
    expect(told).toEqual(['other log']);
    expect(await unitsIn(after, await establish(restored, 3, 4))).toBe(4);
  });

  it('begin anew when the log is another one, however long it is', async () => {
    const store = new MemoryEventStore();
    const first = await started(store);
    await first.waitFor(await establish(store, 1, 3));
    await first.stop();
    const other = new MemoryEventStore();
    await establish(other, 11, 15);
    const told: unknown[] = [];
    const after = await started(other, { onBeginAnew: (why) => told.push(why) });
    expect(await unitsIn(after, '5')).toBe(5);
    expect(told).toMatchObject([{ code: 'STORE.POSITION_UNKNOWN', details: { position: '3' } }]);
    expect((await rebuildAndCompare(other, join(folder, VIEWS_FILE))).equal).toBe(true);
  });
});

describe('the file of views', () => {
  async function withFile(): Promise<MemoryEventStore> {
    const store = new MemoryEventStore();
    const before = await started(store);
    await before.waitFor(await establish(store, 1, 3));
    await before.stop();
    return store;
  }

  it.each<[string, (path: string) => void]>([
    [
      'holds something else',
      (path) => writeFileSync(path, 'not a database, though long enough to be looked at'.repeat(20)),
    ],
    ['is cut short', (path) => truncateSync(path, 5_000)],
    ['is empty', (path) => truncateSync(path, 0)],
    ['is missing', (path) => rmSync(path)],
  ])('is built anew when it %s', async (_, damage) => {
    const store = await withFile();
    damage(join(folder, VIEWS_FILE));
    const after = await started(store);
    expect(await unitsIn(after)).toBe(3);
  });

  it('is built anew when a question meets damage, and the question is refused', async () => {
    const store = await withFile();
    damageUnits(join(folder, VIEWS_FILE));
    const why: unknown[] = [];
    const after = await started(store, { onBeginAnew: (error) => why.push(error) });
    await expect(unitsIn(after)).rejects.toMatchObject({ code: 'VIEWS.BUILDING' });
    await until(() => after.status().state === 'live');
    expect(await unitsIn(after)).toBe(3);
    expect(why).toMatchObject([{ name: 'ViewsFileUnusable', reason: 'SQLITE_CORRUPT' }]);
  });

  it('is built anew when an event meets damage', async () => {
    const store = await withFile();
    damageUnits(join(folder, VIEWS_FILE));
    const after = await started(store);
    await establish(store, 4, 4);
    await until(() => after.status().position === '4');
    expect(await unitsIn(after)).toBe(4);
  });

  it('that is damaged is refused to another reader', async () => {
    await withFile();
    damageUnits(join(folder, VIEWS_FILE));
    await expect(unitsIn(new ViewsReader({ folder, workingDays }))).rejects.toMatchObject({
      code: 'VIEWS.UNUSABLE',
      details: { reason: 'SQLITE_CORRUPT' },
    });
  });

  it('is built when the disk has room again', async () => {
    const store = new MemoryEventStore();
    await establish(store, 1, 3);
    const finish = jest.spyOn(ViewsFile.prototype, 'finish').mockImplementationOnce(() => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    });
    const after = views(store);
    const starting = after.start();
    await until(() => after.status().error !== undefined);
    expect(after.status()).toMatchObject({ state: 'building', error: { code: 'STORE.DISK_FULL' } });
    await starting;
    expect(await unitsIn(after)).toBe(3);
    expect(finish).toHaveBeenCalledTimes(2);
    finish.mockRestore();
  });

  it('that cannot be written for now is written when it can', async () => {
    const store = await withFile();
    const after = await started(store);
    const other = new Database(join(folder, VIEWS_FILE));
    other.exec('BEGIN IMMEDIATE');
    await establish(store, 4, 4);
    await until(() => after.status().error !== undefined);
    expect(after.status()).toMatchObject({
      state: 'catchingUp',
      position: '3',
      error: { code: 'STORE.UNAVAILABLE', details: { reason: 'SQLITE_BUSY' } },
    });
    other.close();
    expect(await unitsIn(after, '4')).toBe(4);
  });

  it('is built anew when a view has another version', async () => {
    const store = await withFile();
    const folded: string[] = [];
    const newer: View = {
      name: 'newer',
      version: 2,
      tables: [],
      folds: {},
      every: (event) => void folded.push(event.position),
    };
    const after = await started(store, { views: [...VIEWS, newer] });
    expect(await unitsIn(after)).toBe(3);
    expect(folded).toEqual(['1', '2', '3']);
  });

  it('is rebuilt while it is in use: answers go on and never go back', async () => {
    const store = new MemoryEventStore();
    const following = await started(store);
    await following.waitFor(await establish(store, 1, 30));
    const seen: number[] = [];
    const rebuilding = following.rebuild();
    let next = 31;
    const progress = { done: false };
    void rebuilding.finally(() => {
      progress.done = true;
    });
    while (!progress.done) {
      const position = await establish(store, next, next);
      seen.push(await unitsIn(following, position));
      next += 1;
    }
    await rebuilding;
    expect(await unitsIn(following, await store.end())).toBe(next - 1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[0]).toBe(31);
  });

  it('says the same as the log, folded anew', async () => {
    const store = new MemoryEventStore();
    const following = await started(store);
    await following.waitFor(await establish(store, 1, 3));
    await establish(store, 4, 4);
    const path = join(folder, VIEWS_FILE);
    const report = await rebuildAndCompare(store, path);
    expect(report).toMatchObject({ equal: true, differences: [] });
    expect(report.rows).toBeGreaterThan(9);
  });

  it('is found out when a row says something else than the log', async () => {
    const store = await withFile();
    const path = join(folder, VIEWS_FILE);
    const database = new Database(path);
    database.exec(
      `UPDATE unit SET name = '另一科' WHERE unitId = 'u2'; DELETE FROM unit WHERE unitId = 'u3'`,
    );
    database.close();
    const { equal, differences } = await rebuildAndCompare(store, path);
    expect(equal).toBe(false);
    expect(differences).toMatchObject([
      { table: 'unit', key: { unitId: 'u2' }, a: { name: '另一科' }, b: { name: '第2科' } },
      { table: 'unit', key: { unitId: 'u3' }, a: null, b: { name: '第3科' } },
    ]);
  });

  it('can be asked by another reader beside its server', async () => {
    const store = new MemoryEventStore();
    const following = await started(store);
    const position = await establish(store, 1, 3);
    const reader = new ViewsReader({ folder, workingDays });
    expect(await unitsIn(reader, position)).toBe(3);
    await following.rebuild();
    expect(await unitsIn(reader)).toBe(3);
    await expect(reader.ask(unitTree, {}, { waitFor: '9', timeoutMs: 10 })).rejects.toMatchObject({
      code: 'VIEWS.BEHIND',
    });
  });

  it('is refused to a reader when it is missing', async () => {
    const reader = new ViewsReader({ folder, workingDays });
    await expect(reader.ask(unitTree, {})).rejects.toMatchObject({ code: 'VIEWS.UNUSABLE' });
  });

  it('leaves no half-built file behind', async () => {
    const store = new MemoryEventStore();
    await establish(store, 1, 2);
    const failing: View = {
      name: 'failing',
      version: 1,
      tables: [],
      folds: {},
      every: () => {
        throw new TypeError('a fault in a fold');
      },
    };
    await expect(views(store, { views: [failing] }).start()).rejects.toThrow('UnitEstablished at position 1');
    expect(() => readFileSync(join(folder, VIEWS_FILE))).toThrow('ENOENT');
    expect(() => ViewsFile.open(join(folder, `${VIEWS_FILE}.building`), VIEWS, 'read')).toThrow();
  });
});
