/** A backup is whole, proven, one file, and never made over another. */
import Database from 'better-sqlite3';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sampleEvent, sampleEvents } from '../../../test/event-store-contract/sample-events';
import { backupLog } from './backup-log';
import { openSqliteEventReader, openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.spec-support';

/** More than those that opening a log looks at. */
const MANY_EVENTS = 150;

describe('a backup of the log', () => {
  let root: TemporaryFolder;
  let data: string;
  let file: string;
  let store: SqliteEventStore;

  beforeEach(async () => {
    root = temporaryFolder();
    data = join(root.path, 'data');
    file = join(root.path, 'copy.sqlite');
    store = openSqliteEventStore(data);
    await store.append('riskPoint-1', sampleEvents(1, MANY_EVENTS), 'noStream');
  });
  afterEach(async () => {
    await store.close();
    root.remove();
  });

  const beside = () => readdirSync(root.path).sort();

  /** The copy in place, as the log of a folder of its own. */
  function restored(): string {
    const folder = join(root.path, 'restored');
    mkdirSync(folder);
    copyFileSync(file, join(folder, 'events.sqlite'));
    return folder;
  }

  it('made beside the writer holds every acknowledged event, and its log goes on where it ended', async () => {
    const answer = await backupLog(data, file);
    expect(answer).toEqual({ events: MANY_EVENTS, streams: 1, position: `${MANY_EVENTS}` });
    const copy = openSqliteEventStore(restored());
    expect(await copy.readAll()).toEqual(await store.readAll());
    await copy.append('riskPoint-1', [sampleEvent(MANY_EVENTS + 1)], MANY_EVENTS - 1);
    expect(await copy.end()).toBe(`${MANY_EVENTS + 1}`);
    await copy.close();
  });

  it('made while events come in is the log as of one moment', async () => {
    const appends = Array.from({ length: 50 }, (_, at) =>
      store.append(`post-${at}`, [sampleEvent(1000 + at)], 'noStream'),
    );
    const { position } = await backupLog(data, file);
    await Promise.all(appends);
    const copy = openSqliteEventReader(restored());
    expect(await copy.end()).toBe(position);
    expect(await copy.readAll()).toEqual(await store.readAll({ limit: Number(position) }));
    await copy.close();
  });

  it('is one file that only its owner may read', async () => {
    await backupLog(data, file);
    expect(beside()).toEqual(['copy.sqlite', 'data']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('may follow one that was broken off', async () => {
    writeFileSync(`${file}.part`, 'half a page');
    await backupLog(data, file);
    expect(beside()).toEqual(['copy.sqlite', 'data']);
  });

  it('is not made over a file that is there', async () => {
    writeFileSync(file, 'kept');
    await expect(backupLog(data, file)).rejects.toMatchObject({
      code: 'BACKUP.FILE_EXISTS',
      details: { file },
    });
    expect(readFileSync(file, 'utf8')).toBe('kept');
    expect(beside()).toEqual(['copy.sqlite', 'data']);
  });

  it('is not made in a folder that is missing', async () => {
    const folder = join(root.path, 'missing');
    await expect(backupLog(data, join(folder, 'copy'))).rejects.toMatchObject({
      code: 'BACKUP.FOLDER_UNUSABLE',
      details: { folder },
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('of a log with a broken chain is not kept, and says where the chain breaks', async () => {
    changeEvent(3);
    await expect(backupLog(data, file)).rejects.toMatchObject({
      code: 'BACKUP.FAULTY',
      details: { firstFault: { position: '3', reason: 'wrongHash' } },
    });
    expect(beside()).toEqual(['data']);
  });

  it('of a folder without a log is refused', async () => {
    await expect(backupLog(root.path, file)).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
    expect(beside()).toEqual(['data']);
  });

  /** Behind the store's back. */
  function changeEvent(position: number): void {
    const database = new Database(join(data, 'events.sqlite'));
    database.exec('DROP TRIGGER events_refuse_update');
    database
      .prepare(`UPDATE events SET body = json_set(body, '$.data.changed', 1) WHERE position = ?`)
      .run(position);
    database.close();
  }
});
