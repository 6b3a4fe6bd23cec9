/** Locks, formats, damage, a full disk: each has its own code, and the file stays as it was found. */
import Database from 'better-sqlite3';
import fs, {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  eventId,
  sampleEvent,
  sampleEvents,
  sizedEvent,
} from '../../../test/event-store-contract/sample-events';
import { StoreError } from '../store-error';
import { verifyLog } from '../verify-log';
import { openLogForWriting } from './log-file';
import { openSqliteEventReader, openSqliteEventStore, SqliteEventStore } from './sqlite-event-store';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.spec-support';

const NO_LOCK = { release: () => undefined };

describe('faults of the sqlite store', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'events.sqlite');
  });
  afterEach(() => folder.remove());

  async function logOf(...counts: readonly number[]): Promise<void> {
    const store = openSqliteEventStore(folder.path);
    for (const [at, count] of counts.entries()) {
      await store.append(`riskPoint-${at}`, sampleEvents(1000 * at + 1, count), 'noStream');
    }
    await store.close();
  }

  /** Change the file behind the store's back, without its triggers. */
  function tamper(sql: string): void {
    const database = new Database(file);
    for (const table of ['events', 'streams']) {
      database.exec(`DROP TRIGGER ${table}_refuse_update; DROP TRIGGER ${table}_refuse_delete`);
    }
    database.exec(sql);
    database.close();
  }

  const refusal = (code: string, details: object = {}): object => ({ code, details });
  const opening = (): StoreError => {
    try {
      openSqliteEventStore(folder.path);
    } catch (error) {
      if (error instanceof StoreError) return error;
      throw error;
    }
    throw new Error('opened');
  };

  describe('the append-only guard', () => {
    it.each([
      `UPDATE events SET body = '{}'`,
      'DELETE FROM events',
      `UPDATE streams SET name = 'post-1'`,
      'DELETE FROM streams',
    ])('refuses: %s', async (sql) => {
      await logOf(1);
      const database = new Database(file);
      expect(() => database.exec(sql)).toThrow(/the log is append-only/);
      database.close();
    });
  });

  it('refuses a folder that may not be written to', async () => {
    await logOf(1);
    // Whoever runs the tests as root may write anywhere.
    const access = jest.spyOn(fs, 'accessSync').mockImplementation(() => {
      throw Object.assign(new Error('no'), { code: 'EACCES', syscall: 'access' });
    });
    try {
      const details = { folder: folder.path, reason: 'EACCES' };
      expect(opening()).toMatchObject(refusal('STORE.FOLDER_UNUSABLE', details));
    } finally {
      access.mockRestore();
    }
  });

  describe('the lock', () => {
    it('keeps a second writer out, and says who holds it', async () => {
      const store = openSqliteEventStore(folder.path);
      expect(opening()).toMatchObject(refusal('STORE.LOCKED', { folder: folder.path, pid: process.pid }));
      await store.close();
      expect(existsSync(join(folder.path, 'events.lock.pid'))).toBe(false);
      await openSqliteEventStore(folder.path).close();
    });

    it('is free again when opening has failed', async () => {
      writeFileSync(file, 'this is no database, however long it may be'.repeat(100));
      expect(opening().code).toBe('STORE.DAMAGED');
      expect(opening().code).toBe('STORE.DAMAGED');
    });
  });

  describe('a format', () => {
    it('that is newer is refused, and the file left alone', async () => {
      await logOf(1);
      tamper(`UPDATE meta SET value = '2' WHERE key = 'formatVersion'`);
      const before = readFileSync(file);
      expect(opening()).toMatchObject(refusal('STORE.NEWER_FORMAT', { found: 2, supported: 1 }));
      expect(() => openSqliteEventReader(folder.path)).toThrow('STORE.NEWER_FORMAT');
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  });

  describe('damage', () => {
    const damages: readonly (readonly [string, () => void])[] = [
      ['a file that is no database', () => writeFileSync(file, 'x'.repeat(8192))],
      ['an empty file', () => truncateSync(file)],
      ['a file cut in half', () => truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096)],
      ['a page overwritten', () => writeFileSync(file, overwritten(readFileSync(file), 4096 * 8))],
      ['a database of something else', () => tamper('ALTER TABLE events RENAME TO something')],
      ['a log without its format', () => tamper('DELETE FROM meta')],
      [
        'one of the newest events changed',
        () => tamper(`UPDATE events SET body = replace(body, 'person-1', 'person-2')`),
      ],
    ];

    it.each(damages)('%s is found when it is opened, and left alone', async (_name, damage) => {
      await logOf(200);
      damage();
      const before = readFileSync(file);
      expect(opening()).toMatchObject(refusal('STORE.DAMAGED', { folder: folder.path }));
      expect(() => openSqliteEventReader(folder.path)).toThrow('STORE.DAMAGED');
      expect(readFileSync(file).equals(before)).toBe(true);
    });

    it('is what a log is that went missing beside its side file', async () => {
      writeFileSync(`${file}-wal`, 'left behind');
      expect(opening().code).toBe('STORE.DAMAGED');
      expect(existsSync(file)).toBe(false);
    });

    it('does not come of a log whose making was cut short', async () => {
      writeFileSync(`${file}.new`, 'half made');
      await openSqliteEventStore(folder.path).close();
      expect(existsSync(`${file}.new`)).toBe(false);
    });

    it('of an old body is found by verifying', async () => {
      await logOf(5, 200);
      tamper(`UPDATE events SET body = replace(body, 'person-1', 'person-2') WHERE position = 3`);
      const reader = openSqliteEventReader(folder.path);
      expect(await verifyLog(reader)).toMatchObject({
        events: 2,
        position: '2',
        firstFault: { reason: 'wrongHash', stream: 'riskPoint-0', revision: 2, position: '3' },
      });
      await reader.close();
    });

    it('that makes a body unreadable is named by reading and by verifying', async () => {
      await logOf(5, 200);
      tamper(`UPDATE events SET body = 'x' WHERE position = 3`);
      const reader = openSqliteEventReader(folder.path);
      await expect(reader.readAll()).rejects.toMatchObject(refusal('STORE.DAMAGED', { position: '3' }));
      expect(await verifyLog(reader)).toMatchObject({
        events: 2,
        firstFault: { reason: 'unreadable', after: '2' },
      });
      await reader.close();
    });

    it('that takes whole streams or their ends out of the log is found by verifying', async () => {
      await logOf(5, 3, 200);
      tamper('DELETE FROM events WHERE position BETWEEN 6 AND 8');
      const reader = openSqliteEventReader(folder.path);
      expect(await verifyLog(reader)).toEqual({
        events: 5,
        streams: 1,
        position: '5',
        firstFault: { reason: 'missingEvents', after: '5', before: '9' },
      });
      await reader.close();
    });

    it.each([
      ['the name of its stream was taken out', `DELETE FROM streams WHERE name = 'riskPoint-0'`, 1],
      ['its stream was renamed', `UPDATE streams SET name = 'post-1' WHERE name = 'riskPoint-0'`, 1],
      ['it stands under another stream', 'UPDATE events SET stream = 99 WHERE position = 3', 3],
      ['it stands at another revision', 'UPDATE events SET revision = 99 WHERE position = 3', 3],
      ['it stands under another id', 'UPDATE events SET id = randomblob(16) WHERE position = 3', 3],
    ])('by which an event is not found, for %s, is found by verifying', async (_name, sql, at) => {
      await logOf(5, 200);
      tamper(sql);
      const reader = openSqliteEventReader(folder.path);
      expect(await verifyLog(reader)).toMatchObject({
        events: at - 1,
        firstFault: {
          reason: 'misfiled',
          position: `${at}`,
          stream: 'riskPoint-0',
          revision: at - 1,
          id: eventId(at),
        },
      });
      await reader.close();
    });

    it('of the columns is found by reading the stream', async () => {
      await logOf(5, 200);
      tamper('UPDATE events SET revision = 99 WHERE position = 3');
      const reader = openSqliteEventReader(folder.path);
      await expect(reader.readStream('riskPoint-0')).rejects.toMatchObject(
        refusal('STORE.DAMAGED', { position: '4' }),
      );
      await reader.close();
    });
  });

  describe('a full disk', () => {
    it('refuses appends, serves reads, and takes appends again when there is room', async () => {
      await logOf(1);
      const database = openLogForWriting(folder.path);
      const store = new SqliteEventStore(database, NO_LOCK);
      const pages = Number(database.pragma('page_count', { simple: true }));
      database.pragma(`max_page_count = ${pages + 4}`);
      const full = await Promise.allSettled([
        store.append('riskPoint-0', [sizedEvent(2, 900_000)], 0),
        store.append('post-1', [sampleEvent(3)], 'noStream'),
      ]);
      expect(full[0]).toMatchObject({ reason: refusal('STORE.DISK_FULL') });
      expect((await store.readAll()).map((event) => event.id)).not.toContain(eventId(2));
      database.pragma('max_page_count = 1000000');
      await store.append('riskPoint-0', [sizedEvent(2, 900_000)], 0);
      await store.append('post-1', [sampleEvent(3)], 'noStream');
      expect(await verifyLog(store)).toMatchObject({ events: 3, streams: 2 });
      await store.close();
    });
  });

  describe('a reader beside the writer', () => {
    it('reads what is written, and follows it', async () => {
      const store = openSqliteEventStore(folder.path);
      await store.append('riskPoint-1', [sampleEvent(1)], 'noStream');
      const reader = openSqliteEventReader(folder.path, { pollMs: 5 });
      const seen: string[] = [];
      const three = new Promise<void>((resolve, reject) => {
        reader.subscribe(undefined, {
          onEvents: (events) => {
            seen.push(...events.map((event) => event.id));
            if (seen.length === 3) resolve();
          },
          onError: reject,
        });
      });
      await store.append('riskPoint-1', sampleEvents(2, 2), 0);
      await three;
      expect(seen).toEqual([1, 2, 3].map(eventId));
      expect(await reader.end()).toBe('3');
      await reader.close();
      await store.close();
    });

    it('finds no log where there is none, and makes none', () => {
      const empty = join(folder.path, 'empty');
      mkdirSync(empty);
      expect(() => openSqliteEventReader(empty)).toThrow('STORE.UNAVAILABLE');
      expect(existsSync(join(empty, 'events.sqlite'))).toBe(false);
    });

    it('reads a log whose writer was killed', async () => {
      const store = openSqliteEventStore(folder.path);
      await store.append('riskPoint-1', sampleEvents(1, 3), 'noStream');
      const copy = join(folder.path, 'copy');
      mkdirSync(copy);
      // In this test only: the copy of an open log, as a crash leaves it.
      for (const suffix of ['', '-wal'])
        copyFileSync(`${file}${suffix}`, join(copy, `events.sqlite${suffix}`));
      await store.close();
      const reader = openSqliteEventReader(copy);
      expect(await verifyLog(reader)).toMatchObject({ events: 3 });
      await reader.close();
    });
  });
});

function overwritten(bytes: Buffer, at: number): Buffer {
  return bytes.fill(0xff, at, at + 4096);
}
