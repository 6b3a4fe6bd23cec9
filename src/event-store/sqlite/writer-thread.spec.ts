/** Rows written by a thread of their own: the same promises, and what becomes of batches planned on one that fails. */
import Database from 'better-sqlite3';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeEventStoreContract } from '../../../test/event-store-contract/contract';
import { eventId, sampleEvent, sampleEvents } from '../../../test/event-store-contract/sample-events';
import { verifyLog } from '../verify-log';
import { openLogForWriting } from './log-file';
import { openSqliteEventStore, SqliteEventStore } from './sqlite-event-store';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.spec-support';
import { LeftOut, WRITER_THREAD, WriterThread } from './writer-thread';

const NO_LOCK = { release: () => undefined };
const CONTRACT = join(__dirname, '../../../test/event-store-contract');
const FROM_SOURCE = join(CONTRACT, 'writer-thread.cjs');
const DYING = join(CONTRACT, 'dying-thread.cjs');

const opened: SqliteEventStore[] = [];

/** A store that gives everything to its thread. */
async function threadedStore(folder: string, entry = FROM_SOURCE) {
  const database = openLogForWriting(folder);
  const thread = WriterThread.start(folder, { entry });
  if (thread === undefined) throw new Error(`no ${entry}`);
  await thread.started;
  const write = jest.spyOn(thread, 'write');
  const store = new SqliteEventStore(database, NO_LOCK, { thread: () => thread, many: 1 });
  opened.push(store);
  return { store, thread, write };
}

/** What holds the process by a thread. */
const openPorts = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;

describeEventStoreContract('sqlite, by a thread', async () => {
  const folder = temporaryFolder();
  const { store } = await threadedStore(folder.path);
  const dispose = async (): Promise<void> => {
    await store.close();
    folder.remove();
  };
  return { store, dispose };
});

describe('the thread that writes the log', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(opened.splice(0).map((store) => store.close()));
    folder.remove();
  });

  const rowsOf = ({ mock }: { mock: { calls: readonly (readonly [{ events: readonly unknown[] }])[] } }) =>
    mock.calls.map(([{ events }]) => events.length);

  // Without it the product would write in one thread, slower, and say nothing.
  it('begins with a file that is compiled from the one beside it', () => {
    expect(existsSync(WRITER_THREAD.replace(/\.js$/, '.ts'))).toBe(true);
  });

  it('keeps no process alive while nobody waits for it', async () => {
    const before = openPorts();
    const { store } = await threadedStore(folder.path);
    expect(openPorts()).toBe(before);
    await store.append('post-1', [sampleEvent(1)], 'noStream');
    expect(openPorts()).toBe(before);
  });

  it('gets the half of those that wait, and the other half while it writes', async () => {
    const { store, write } = await threadedStore(folder.path);
    const appends = sampleEvents(1, 64).map((event, at) => store.append(`post-${at}`, [event], 'noStream'));
    const positions = (await Promise.all(appends)).map(({ position }) => Number(position));
    const [first, ...others] = rowsOf(write);
    expect(first).toBe(32);
    expect(others.reduce((sum, rows) => sum + rows, 0)).toBe(32);
    expect(positions).toEqual(Array.from({ length: 64 }, (_, at) => at + 1));
    expect(await verifyLog(store)).toEqual({ events: 64, streams: 64, position: '64' });
  });

  it('is let go for a few, which are written at once', async () => {
    const { thread, write } = await threadedStore(folder.path);
    const store = new SqliteEventStore(openLogForWriting(folder.path), NO_LOCK, { thread: () => thread });
    opened.push(store);
    await Promise.all(sampleEvents(1, 7).map((event, at) => store.append(`post-${at}`, [event], 'noStream')));
    expect(write).not.toHaveBeenCalled();
  });

  it('refuses a taken id alone, and writes those around it', async () => {
    const { store } = await threadedStore(folder.path);
    await store.append('post-taken', [sampleEvent(1)], 'noStream');
    const outcomes = await Promise.allSettled(
      [2, 3, 1, 4, 5, 6, 7, 8].map((number) =>
        store.append(`post-${number}`, [sampleEvent(number)], 'noStream'),
      ),
    );
    const refused = outcomes.flatMap((outcome, at) => (outcome.status === 'rejected' ? [at] : []));
    expect(refused).toEqual([2]);
    expect(outcomes[2]).toMatchObject({
      reason: { code: 'STORE.DUPLICATE_EVENT', details: { id: eventId(1), standsIn: 'post-taken' } },
    });
    expect(await verifyLog(store)).toEqual({ events: 8, streams: 8, position: '8' });
  });

  it('knows a stream again that is not remembered: a repeated append, and one that expects none', async () => {
    const before = openSqliteEventStore(folder.path);
    await before.append('post-1', sampleEvents(1, 2), 'noStream');
    await before.close();
    const { store } = await threadedStore(folder.path);
    const outcomes = await Promise.allSettled([
      store.append('post-1', sampleEvents(1, 2), 'noStream'),
      store.append('post-1', [sampleEvent(9)], 'noStream'),
    ]);
    expect(outcomes).toMatchObject([
      { value: { repeated: true, position: '2' } },
      { reason: { code: 'STORE.REVISION_CONFLICT', details: { expected: 'noStream', actual: 1 } } },
    ]);
  });

  it('judges what a stream expects when what was planned for it has landed', async () => {
    const { store } = await threadedStore(folder.path);
    const outcomes = await Promise.allSettled([
      store.append('post-1', [sampleEvent(1)], 'noStream'),
      store.append('post-1', [sampleEvent(2)], 0),
      store.append('post-1', [sampleEvent(1)], 'noStream'),
      store.append('post-1', [sampleEvent(3)], 'noStream'),
    ]);
    expect(outcomes).toMatchObject([
      { value: { position: '1' } },
      { value: { position: '2' } },
      { value: { position: '1', repeated: true } },
      { reason: { code: 'STORE.REVISION_CONFLICT', details: { actual: 1 } } },
    ]);
  });

  it('refuses a batch whose commit fails, and plans those after it anew', async () => {
    const { store } = await threadedStore(folder.path);
    await store.append('post-first', [sampleEvent(1)], 'noStream');
    failCommitsOf('post-bad');
    const outcomes = await Promise.allSettled([
      // Half of four: the first batch.
      store.append('post-bad', [sampleEvent(2)], 'noStream'),
      store.append('post-beside', [sampleEvent(3)], 'noStream'),
      store.append('post-first', [sampleEvent(4)], 0),
      store.append('post-later', [sampleEvent(5)], 'noStream'),
    ]);
    expect(outcomes).toMatchObject([
      { reason: { code: 'STORE.UNAVAILABLE' } },
      { reason: { code: 'STORE.UNAVAILABLE' } },
      { value: { position: '2' } },
      { value: { position: '3' } },
    ]);
    expect(await verifyLog(store)).toEqual({ events: 3, streams: 2, position: '3' });
  });

  it('leaves out what was sent before a failure could be known, and takes what comes after', async () => {
    openLogForWriting(folder.path).close();
    failCommitsOf('post-bad');
    const thread = WriterThread.start(folder.path, { entry: FROM_SOURCE });
    if (thread === undefined) throw new Error('no thread');
    await thread.started;
    const rows = (name: string, position: number) => ({
      streams: [[name, position]] as const,
      events: [[position, position, 0, eventId(position), 'hash', '{}']] as const,
    });
    const outcomes = await Promise.allSettled([
      thread.write(rows('post-bad', 1)),
      thread.write(rows('post-after', 2)),
    ]);
    expect(outcomes).toMatchObject([{ reason: { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' } }, { reason: {} }]);
    expect((outcomes[1] as PromiseRejectedResult).reason).toBeInstanceOf(LeftOut);
    await thread.write(rows('post-later', 1));
    await thread.close();
    const database = new Database(join(folder.path, 'events.sqlite'));
    expect(database.prepare('SELECT name FROM streams').pluck().all()).toEqual(['post-later']);
    database.close();
  });

  it('that ends without an answer leaves what it had in doubt, and the log is written without it', async () => {
    const { store, write } = await threadedStore(folder.path, DYING);
    await expect(store.append('post-1', [sampleEvent(1)], 'noStream')).rejects.toMatchObject({
      code: 'STORE.UNAVAILABLE',
    });
    expect(await store.append('post-1', [sampleEvent(1)], 'noStream')).toEqual({
      position: '1',
      repeated: false,
    });
    expect(write).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['ends', 'process.exit(7)', 'Error: the thread that writes the log has ended (exit code 7)'],
    ['has an error', "throw new Error('no room')", 'Error: no room'],
  ])('that %s is told, and followed by another', async (_, death, reason) => {
    const write = jest.spyOn(WriterThread.prototype, 'write');
    const { store, deaths } = dyingStore(dyingOnce(death));
    const refused = await written(store, () => write.mock.calls.length > 2);
    expect(deaths.map(String)).toEqual([reason]);
    expect(refused).toHaveLength(1);
    expect(refused).toMatchObject([{ code: 'STORE.UNAVAILABLE', details: { reason: 'SQLITE_ABORT' } }]);
  });

  it('that dies after the commit leaves in doubt what is there, and the same append tells', async () => {
    const { store } = await threadedStore(
      folder.path,
      entryOf(`
        const { parentPort } = require('node:worker_threads');
        const answer = parentPort.postMessage.bind(parentPort);
        let answers = 0;
        parentPort.postMessage = (said) => (answers++ === 0 ? answer(said) : process.exit(1));
        require(${JSON.stringify(FROM_SOURCE)});`),
    );
    const append = () => store.append('post-1', [sampleEvent(1)], 'noStream');
    await expect(append()).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
    expect(await append()).toEqual({ position: '1', repeated: true });
  });

  it('that dies again and again is done without', async () => {
    const begin = jest.spyOn(WriterThread, 'start');
    const { store, deaths } = dyingStore(DYING, 2);
    expect(await written(store, () => deaths.length > 2)).toHaveLength(3);
    expect(await written(store, (count) => count >= 500)).toEqual([]);
    expect(begin).toHaveBeenCalledTimes(3);
  });

  it('that cannot open the log is told, and done without', async () => {
    const { store, deaths } = dyingStore(entryOf('process.exit(3)'), 0);
    expect(await written(store, () => deaths.length > 0)).toEqual([]);
    expect(deaths.map(String)).toEqual(['Error: the thread that writes the log has ended (exit code 3)']);
  });

  it('is told of no death when it is closed', async () => {
    const { store, deaths } = dyingStore(FROM_SOURCE);
    const write = jest.spyOn(WriterThread.prototype, 'write');
    await written(store, () => write.mock.calls.length > 0);
    await store.close();
    expect(deaths).toEqual([]);
  });

  it('is waited for by a store that closes', async () => {
    const { store } = await threadedStore(folder.path);
    const appends = sampleEvents(1, 100).map((event, at) => store.append(`post-${at}`, [event], 'noStream'));
    await store.close();
    expect(await Promise.all(appends)).toHaveLength(100);
    await expect(store.append('post-x', [sampleEvent(200)], 'noStream')).rejects.toMatchObject({
      code: 'STORE.CLOSED',
    });
  });

  function dyingStore(entry: string, restarts?: number) {
    const deaths: unknown[] = [];
    const store = new SqliteEventStore(openLogForWriting(folder.path), NO_LOCK, {
      thread: (onDied) => WriterThread.start(folder.path, { entry, onDied }),
      many: 1,
      restarts,
      onThreadEnded: (why) => deaths.push(why),
    });
    opened.push(store);
    return { store, deaths };
  }

  /**
   * Appends until it is enough, each again when it is refused. Answers the refusals, and holds the log to what was
   * acknowledged: every event once, in its place.
   */
  async function written(store: SqliteEventStore, isEnough: (count: number) => boolean) {
    const refused: unknown[] = [];
    const before = Number(await store.end());
    let count = before;
    while (!isEnough(count - before)) {
      const number = count + 1;
      try {
        const { position } = await store.append(`post-${number}`, [sampleEvent(number)], 'noStream');
        expect(position).toBe(`${number}`);
        count = number;
      } catch (error) {
        refused.push(error);
      }
    }
    expect(await verifyLog(store)).toEqual({ events: count, streams: count, position: `${count}` });
    return refused;
  }

  /** As ever, but that the first one does something else at its first task. */
  function dyingOnce(death: string): string {
    const died = JSON.stringify(join(folder.path, 'has-died'));
    return entryOf(`
      const { existsSync, writeFileSync } = require('node:fs');
      const { parentPort } = require('node:worker_threads');
      if (existsSync(${died})) require(${JSON.stringify(FROM_SOURCE)});
      else {
        parentPort.on('message', () => { writeFileSync(${died}, ''); ${death}; });
        parentPort.postMessage({ said: 'done' });
      }`);
  }

  function entryOf(script: string): string {
    const file = join(folder.path, 'entry.cjs');
    writeFileSync(file, script);
    return file;
  }

  /** A deferred foreign key that no row can satisfy: every statement succeeds, the COMMIT does not. */
  function failCommitsOf(stream: string): void {
    const database = new Database(join(folder.path, 'events.sqlite'));
    database.exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER break_commit AFTER INSERT ON streams WHEN NEW.name = '${stream}'
        BEGIN INSERT INTO child VALUES (1); END;
    `);
    database.close();
  }
});
