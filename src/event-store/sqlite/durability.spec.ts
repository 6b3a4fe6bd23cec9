/** What is acknowledged is in the file; what is not is not half there. */
import type Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { eventId, sampleEvent, sampleEvents } from '../../../test/event-store-contract/sample-events';
import type { NewEvent } from '../../../workflows/kernel/event';
import { verifyLog } from '../verify-log';
import { AppendQueue } from './append-queue';
import { openLogForWriting } from './log-file';
import { RowWriter } from './log-rows';
import { LogTables } from './log-tables';
import { LogWriter } from './log-writer';
import { openSqliteEventStore, SqliteEventStore } from './sqlite-event-store';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.spec-support';

const NO_LOCK = { release: () => undefined };
const CRASH_WRITER = join(__dirname, '../../../test/event-store-contract/crash-writer.cjs');
/** Each append of the crash writer holds so many events. */
const EVENTS_PER_APPEND = 3;

describe('durability of the sqlite store', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('opens its file so that a commit waits for the disk', async () => {
    const store = openSqliteEventStore(folder.path);
    await store.close();
    const database = openLogForWriting(folder.path);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    database.close();
  });

  it('finds everything again after it was closed', async () => {
    const first = openSqliteEventStore(folder.path);
    await first.append('riskPoint-1', sampleEvents(1, 3), 'noStream');
    const events = await first.readStream('riskPoint-1');
    await first.close();
    const second = openSqliteEventStore(folder.path);
    expect(await second.readStream('riskPoint-1')).toEqual(events);
    await second.append('riskPoint-1', [sampleEvent(4)], 2);
    const [next] = await second.readStream('riskPoint-1', { fromRevision: 3 });
    expect(next).toMatchObject({ prevHash: events[2]?.hash, position: '4' });
    await second.close();
  });

  it('shares one transaction among appends that come together, up to 1,000 events', async () => {
    const database = openLogForWriting(folder.path);
    const batches: number[] = [];
    const rows = new RowWriter(database);
    const write = rows.write.bind(rows);
    rows.write = (batch) => {
      batches.push(batch.events.length);
      write(batch);
    };
    const writer = new LogWriter(new LogTables(database), rows);
    const queue = new AppendQueue(writer, { onCommit: () => undefined });
    const append = (event: NewEvent) =>
      queue.add({ stream: `post-${event.id}`, events: [event], expected: 'noStream' });
    await Promise.all(sampleEvents(1, 64).map(append));
    await Promise.all(sampleEvents(100, 1001).map(append));
    expect(batches).toEqual([64, 1000, 1]);
    database.close();
  });

  it('refuses all of a batch whose commit fails, and keeps nothing of it', async () => {
    const database = openLogForWriting(folder.path);
    const store = new SqliteEventStore(database, NO_LOCK);
    await store.append('riskPoint-1', [sampleEvent(1)], 'noStream');
    const heal = breakCommits(database);
    const batch = await Promise.allSettled([
      store.append('riskPoint-1', [sampleEvent(2)], 0),
      store.append('riskPoint-2', [sampleEvent(3)], 'noStream'),
    ]);
    expect(batch).toMatchObject([
      { reason: { code: 'STORE.UNAVAILABLE' } },
      { reason: { code: 'STORE.UNAVAILABLE' } },
    ]);
    expect(await store.readAll()).toHaveLength(1);
    heal();
    // The same append again: what was remembered of the streams must not be what was rolled back.
    expect(await store.append('riskPoint-1', [sampleEvent(2)], 0)).toMatchObject({
      repeated: false,
      position: '2',
    });
    expect(await store.append('riskPoint-2', [sampleEvent(3)], 'noStream')).toMatchObject({ position: '3' });
    expect(await verifyLog(store)).toMatchObject({ events: 3, streams: 2 });
    await store.close();
  });

  // SIGKILL leaves what the kernel holds: this shows that answers follow commits and that no commit is torn, not that
  // the disk obeyed. For the latter stands the test of `synchronous` above.
  it.each([
    { callers: 3, appends: 60, by: 'itself' },
    { callers: 40, appends: 2_000, by: 'a thread' },
  ])(
    'has every acknowledged event after a process that writes by $by was killed',
    async ({ callers, appends }) => {
      const acknowledged = await killedWriter(folder.path, callers, appends);
      const store = openSqliteEventStore(folder.path);
      const ids = (await store.readAll({ limit: 1_000_000 })).map((event) => event.id);
      expect(ids).toEqual(
        expect.arrayContaining(acknowledged.flatMap((first) => [0, 1, 2].map((at) => eventId(first + at)))),
      );
      expect(ids.length % EVENTS_PER_APPEND).toBe(0);
      expect(await verifyLog(store)).not.toHaveProperty('firstFault');
      await store.close();
    },
  );
});

/** A deferred foreign key that no row can satisfy: every statement succeeds, the COMMIT does not. */
function breakCommits(database: Database.Database): () => void {
  database.exec(`
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TEMP TRIGGER break_commit AFTER INSERT ON main.events BEGIN INSERT INTO child VALUES (1); END;
  `);
  return () => database.exec('DROP TRIGGER break_commit');
}

/** Numbers of the first events of the appends that the child process reported before it was killed. */
async function killedWriter(folder: string, callers: number, appends: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [CRASH_WRITER, folder, `${callers}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === appends) child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return acknowledged;
}
