/** `log checkpoint`, `log verify --checkpoint`: what somebody who does not trust the server finds. */
import Database from 'better-sqlite3';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOG_FILE } from '../../src/event-store/sqlite/log-file';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store';
import { sealedBytes } from '../../src/ledger/hash-chain';
import type { NewEvent, SealedEvent } from '../../workflows/kernel/event';
import { sampleEvent, sampleEvents } from '../event-store-contract/sample-events';
import { refused, typed } from '../support/cli';

async function run(...argv: readonly string[]) {
  return typed(['log', ...argv]);
}

describe('evidence in other hands', () => {
  const root = mkdtempSync(join(tmpdir(), 'liancheng-proofs-'));
  const data = join(root, 'data');
  const publicKey = join(root, 'public.key');
  /** Signed when the log had 9 events, and when it had 12. */
  const [first, second] = [join(root, 'first.checkpoint'), join(root, 'second.checkpoint')];

  /** A folder of its own to do things to. */
  function copied(name: string): string {
    const folder = join(root, name);
    cpSync(data, folder, { recursive: true });
    return folder;
  }

  /** Changes a log as somebody may who has the file, the program and all the time of the world. */
  function forge(folder: string, change: (database: Database.Database) => void): void {
    const database = new Database(join(folder, LOG_FILE));
    const triggers = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).pluck().all();
    for (const trigger of triggers) database.exec(`DROP TRIGGER ${String(trigger)}`);
    change(database);
    database.close();
  }

  const verify = (folder: string, ...checkpoints: readonly string[]) =>
    run('verify', '--data', folder, '--public-key', publicKey, '--checkpoint', ...checkpoints);

  beforeAll(async () => {
    const store = openSqliteEventStore(data);
    await store.append('unit-a', sampleEvents(0, 7), 'noStream');
    await store.append('post-b', sampleEvents(7, 2), 'noStream');
    const key = await run('public-key', '--data', data, '--name', 'log.example/1');
    writeFileSync(publicKey, key.out);
    await run('checkpoint', first, '--data', data);
    await store.append('unit-a', sampleEvents(9, 3), 6);
    await run('checkpoint', second, '--data', data);
    await store.append('unit-c', [sampleEvent(12)], 'noStream');
    await store.close();
  });

  afterAll(() => rmSync(root, { recursive: true }));

  it('a log holds what was signed of it, and has gone on since', async () => {
    const answer = await verify(data, first, second);
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toContain('前 9 个事件与签署时一致');
    expect(answer.out).toContain('前 12 个事件与签署时一致');
    expect(answer.out).not.toContain('公钥取自数据目录');
  });

  it('a checkpoint is signed note, three lines and a signature, the same for the same log', async () => {
    const text = readFileSync(second, 'utf8');
    expect(text).toMatch(
      /^log\.example\/1\n12\n[A-Za-z0-9+/]{43}=\n\n— log\.example\/1 [A-Za-z0-9+/]+={0,2}\n$/,
    );
    const folder = copied('again');
    const [one, two] = [join(root, 'one'), join(root, 'two')];
    expect(await run('checkpoint', one, '--data', folder)).toMatchObject({ code: 0 });
    expect(await run('checkpoint', two, '--data', folder)).toMatchObject({ code: 0 });
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'));
  });

  it('the key is for its owner alone, and keeps its name', async () => {
    expect(statSync(join(data, 'log-signing.key')).mode & 0o777).toBe(0o600);
    expect(await run('public-key', '--data', data)).toMatchObject({
      code: 0,
      out: readFileSync(publicKey, 'utf8'),
    });
    expect(await run('public-key', '--data', data, '--name', 'other')).toEqual(
      refused('CHECKPOINT.KEY_EXISTS'),
    );
    expect(await run('public-key', '--data', data, '--name', 'a b')).toEqual(
      refused('CHECKPOINT.NAME_MALFORMED'),
    );
  });

  it.each([
    [
      'its newest events are cut off',
      'cut',
      '只有 10 个',
      (database: Database.Database) => {
        database.exec('DELETE FROM events WHERE position > 10');
      },
    ],
    [
      'an event is changed, and all that follows it hashed anew',
      'resealed',
      '已不是签署时的',
      (database: Database.Database) => {
        reseal(database, 'unit-a', (events) =>
          events.map((event, index) => (index === 8 ? { ...event, data: { amount: 1 } } : event)),
        );
      },
    ],
    [
      'events of two streams change places',
      'swapped',
      '已不是签署时的',
      (database: Database.Database) => {
        database.exec('UPDATE events SET position = 99 WHERE position = 7');
        database.exec('UPDATE events SET position = 7 WHERE position = 8');
        database.exec('UPDATE events SET position = 8 WHERE position = 99');
      },
    ],
  ])('is found out when %s, although nothing in the file shows it', async (_, name, words, change) => {
    const folder = copied(name);
    forge(folder, change);
    expect(await run('verify', '--data', folder)).toMatchObject({ code: 0 });
    const answer = await verify(folder, first, second);
    expect(answer.code).toBe(1);
    expect(answer.out).toContain(words);
    expect(await run('checkpoint', join(root, `${name}.checkpoint`), '--data', folder)).toEqual(
      refused('CHECKPOINT.LOG_DIFFERS'),
    );
    expect(existsSync(join(root, `${name}.checkpoint`))).toBe(false);
  });

  it('says so when a fault in the log comes before the end of a checkpoint', async () => {
    const folder = copied('faulty');
    forge(folder, (database) => database.exec('DELETE FROM events WHERE position = 11'));
    const answer = await verify(folder, first, second);
    expect(answer.code).toBe(1);
    expect(answer.out).toContain('前 9 个事件与签署时一致');
    expect(answer.out).toContain('未能核对到第 12 个事件');
    const none = join(root, 'faulty.checkpoint');
    expect(await run('checkpoint', none, '--data', folder)).toEqual(refused('CHECKPOINT.LOG_FAULTY'));
  });

  it('says in JSON what became of each checkpoint', async () => {
    const folder = copied('json');
    forge(folder, (database) => database.exec('DELETE FROM events WHERE position > 10'));
    const answer = await run('verify', '--data', folder, '--checkpoint', first, second, '--json');
    expect(JSON.parse(answer.out)).toMatchObject({
      ok: false,
      tree: { size: 10 },
      checkpoints: [
        { file: first, events: 9, outcome: 'holds' },
        { file: second, events: 12, outcome: 'logEndsEarly' },
      ],
    });
  });

  it('warns whoever checks with the key of the very server that is checked', async () => {
    const answer = await run('verify', '--data', data, '--checkpoint', first);
    expect(answer).toMatchObject({ code: 0, out: expect.stringContaining('公钥取自数据目录') });
  });

  it('refuses what is no checkpoint of this log', async () => {
    const other = join(root, 'other');
    const store = openSqliteEventStore(other);
    await store.append('unit-a', sampleEvents(0, 2), 'noStream');
    await store.close();
    const foreign = join(root, 'foreign.checkpoint');
    expect(await run('checkpoint', foreign, '--data', other)).toMatchObject({ code: 0 });
    const changed = join(root, 'changed.checkpoint');
    writeFileSync(changed, readFileSync(second, 'utf8').replace('\n12\n', '\n11\n'));
    expect(await verify(data, foreign)).toEqual(refused('CHECKPOINT.OTHER_KEY'));
    expect(await verify(data, changed)).toEqual(refused('CHECKPOINT.WRONG_SIGNATURE'));
    expect(await verify(data, publicKey)).toEqual(refused('CHECKPOINT.MALFORMED'));
    expect(await verify(data, join(root, 'none'))).toEqual(refused('LOG_FILE.UNREADABLE'));
    expect(await run('verify', '--data', data, '--checkpoint', first, '--public-key', 'x')).toEqual(
      refused('CHECKPOINT.PUBLIC_KEY_MALFORMED'),
    );
    expect(await run('verify', '--data', data, '--public-key', publicKey)).toMatchObject({ code: 2 });
    expect(await run('checkpoint', first, '--data', data)).toEqual(refused('CHECKPOINT.FILE_EXISTS'));
  });

  it('signs nothing with a key that was damaged, or where another key has signed', async () => {
    const folder = copied('other-key');
    writeFileSync(join(folder, 'log-signing.key'), 'PRIVATE+KEY+nothing\n');
    expect(await run('checkpoint', '-', '--data', folder)).toEqual(refused('CHECKPOINT.KEY_MALFORMED'));
    rmSync(join(folder, 'log-signing.key'));
    expect(await run('verify', '--data', folder, '--checkpoint', first)).toEqual(
      refused('CHECKPOINT.NO_KEY'),
    );
    expect(await run('checkpoint', '-', '--data', folder)).toEqual(refused('CHECKPOINT.OTHER_KEY'));
  });
});

/** Writes a stream's events anew from what they are to be, each hash and link right again. */
function reseal(
  database: Database.Database,
  stream: string,
  changed: (events: readonly SealedEvent[]) => readonly NewEvent[],
): void {
  const rows = database
    .prepare(
      'SELECT position, body FROM events WHERE stream = (SELECT stream FROM streams WHERE name = ?) ORDER BY revision',
    )
    .all(stream) as { position: number; body: string }[];
  let before = '0'.repeat(64);
  const events = changed(rows.map(({ body }) => JSON.parse(body) as SealedEvent));
  for (const [revision, event] of events.entries()) {
    const { bytes, hash } = sealedBytes(event, stream, revision, before);
    database
      .prepare('UPDATE events SET body = ?, hash = ? WHERE position = ?')
      .run(bytes, hash, rows[revision]!.position);
    before = hash;
  }
}
