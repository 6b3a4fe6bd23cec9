/** `log export`, `log import`, `log verify`: files, folders, streams, exit codes. What they do is tested beside the code. */
import Database from 'better-sqlite3';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store';
import { sampleEvent, sampleEvents } from '../event-store-contract/sample-events';
import { refused, typed } from '../support/cli';

const EVENTS = 606;

async function run(argv: readonly string[], io: Partial<Io> = {}) {
  return typed(['log', ...argv], io);
}

describe('the verbs of the log', () => {
  const root = mkdtempSync(join(tmpdir(), 'liancheng-log-'));
  const data = join(root, 'data');
  const file = join(root, 'log.ndjson');
  let exported: Awaited<ReturnType<typeof run>>;

  /** Of a name that nothing has. */
  const fresh = (name: string) => join(root, name);

  beforeAll(async () => {
    await fill(data);
    exported = await run(['export', file, '--data', data, '--json']);
  });

  afterAll(() => rmSync(root, { recursive: true }));

  async function fill(folder: string): Promise<void> {
    const store = openSqliteEventStore(folder);
    await store.append('unit-a', sampleEvents(0, 600), 'noStream');
    for (const number of [600, 601, 602, 603, 604, 605])
      await store.append(`post-${number}`, [sampleEvent(number, { name: '岗位' })], 'noStream');
    await store.close();
  }

  describe('export', () => {
    it('writes the file whole, for its owner alone, and says what is in it', () => {
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(EVENTS + 2);
      expect(exported).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(exported.out)).toEqual({ ok: true, file, ...JSON.parse(lines.at(-1)!).end });
      expect(statSync(file).mode & 0o077).toBe(0);
      expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([]);
    });

    it('writes the same to standard output, and what it says to the other', async () => {
      const { code, out, err } = await run(['export', '-', '--data', data]);
      const withoutHeader = (text: string) => text.slice(text.indexOf('\n'));
      expect(code).toBe(0);
      expect(withoutHeader(out)).toBe(withoutHeader(readFileSync(file, 'utf8')));
      expect(err).toContain(`${EVENTS} 个事件`);
    });

    it('waits for a reader that is slower', async () => {
      let [most, all] = [0, 0];
      const slow: Writable = new Writable({
        highWaterMark: 1,
        write: (chunk: Buffer, _, next) => {
          most = Math.max(most, slow.writableLength);
          all += chunk.length;
          setImmediate(next);
        },
      });
      expect(await run(['export', '-', '--data', data], { out: slow })).toMatchObject({ code: 0 });
      expect(all).toBe(statSync(file).size);
      expect(most).toBeLessThan(all / 2);
    });

    it('replaces nothing unless told to', async () => {
      const before = readFileSync(file, 'utf8');
      expect(await run(['export', file, '--data', data])).toEqual(refused('LOG_FILE.EXISTS'));
      expect(readFileSync(file, 'utf8')).toBe(before);
    });

    it('replaces an older export when told to, but no other file, such as the log itself', async () => {
      const older = fresh('older.ndjson');
      writeFileSync(older, `${readFileSync(file, 'utf8').split('\n')[0]!}\n`);
      expect(await run(['export', older, '--force', '--data', data])).toMatchObject({ code: 0 });
      expect(statSync(older).size).toBe(statSync(file).size);
      const log = join(data, 'events.sqlite');
      const before = readFileSync(log);
      expect(await run(['export', log, '--force', '--data', data])).toEqual(
        refused('LOG_FILE.NOT_AN_EXPORT'),
      );
      expect(readFileSync(log).equals(before)).toBe(true);
    });

    it('says where it cannot write', async () => {
      const nowhere = join(root, 'no-folder', 'log.ndjson');
      expect(await run(['export', nowhere, '--data', data])).toEqual(refused('LOG_FILE.UNWRITABLE'));
    });

    it('leaves no file of a log whose chain does not hold', async () => {
      const spoilt = await spoiltFolder('spoilt-1');
      const answer = await run(['export', fresh('spoilt.ndjson'), '--data', spoilt]);
      expect(answer).toEqual(refused('LOG.CHAIN_BROKEN'));
      expect(answer.err).toContain('"position": "10"');
      expect(readdirSync(root).filter((name) => name.includes('spoilt.ndjson'))).toEqual([]);
    });

    it('leaves no file when it is stopped', async () => {
      const options = { signal: AbortSignal.abort() };
      expect(await run(['export', fresh('stopped.ndjson'), '--data', data], options)).toEqual(
        refused('LOG.STOPPED'),
      );
      expect(readdirSync(root).filter((name) => name.includes('stopped.ndjson'))).toEqual([]);
    });

    it('has nothing to write where there is no log', async () => {
      expect(await run(['export', fresh('none.ndjson'), '--data', fresh('none')])).toEqual(
        refused('DATA.NO_LOG'),
      );
      expect(existsSync(fresh('none.ndjson'))).toBe(false);
    });
  });

  describe('import', () => {
    it('makes a copy that verifies against the file, and once more has nothing to do', async () => {
      const copy = fresh('copy');
      const first = await run(['import', file, '--data', copy, '--json']);
      expect(first).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(first.out)).toMatchObject({ ok: true, events: EVENTS, already: 0, written: EVENTS });
      expect(await run(['verify', '--against', file, '--data', copy])).toMatchObject({ code: 0 });
      expect(await run(['import', file, '--data', copy])).toMatchObject({
        code: 0,
        out: expect.stringContaining('nothing was written'),
      });
    });

    it('tells the copy and its proof in words', async () => {
      const { code, out } = await run(['import', file, '--data', fresh('in-words')]);
      expect(code).toBe(0);
      expect(out).toContain(`written: ${EVENTS}`);
      expect(out).toContain('✓ 副本与文件逐个事件一致');
    });

    it('reads standard input, and leaves nothing of it behind', async () => {
      const before = spooled();
      const answer = await run(['import', '-', '--data', fresh('piped')], {
        in: Readable.from([readFileSync(file)]),
      });
      expect(answer).toMatchObject({ code: 0 });
      expect(spooled()).toEqual(before);
      expect(await run(['verify', '--against', file, '--data', fresh('piped')])).toMatchObject({ code: 0 });
    });

    it('stops while it still reads standard input', async () => {
      const before = spooled();
      const stop = new AbortController();
      const endless = new Readable({ read: () => stop.abort() });
      const options = { in: endless, signal: stop.signal };
      expect(await run(['import', '-', '--data', fresh('never')], options)).toEqual(refused('LOG.STOPPED'));
      expect(spooled()).toEqual(before);
    });

    it('makes not even a folder for a bad file', async () => {
      const bad = fresh('bad.ndjson');
      writeFileSync(bad, readFileSync(file, 'utf8').trimEnd().split('\n').slice(0, -1).join('\n'));
      const answer = await run(['import', bad, '--data', fresh('never')]);
      expect(answer).toEqual(refused('LOG_FILE.CUT_OFF'));
      expect(answer.err).toMatch(/[\u4e00-\u9fff]/);
      expect(existsSync(fresh('never'))).toBe(false);
    });

    it.each([
      ['that is not there', () => fresh('not-there'), 'LOG_FILE.NOT_FOUND'],
      ['that is a folder', () => root, 'LOG_FILE.NOT_A_FILE'],
      ['that is the log itself', () => join(data, 'events.sqlite'), 'LOG_FILE.UNKNOWN_FORMAT'],
    ])('refuses a file %s', async (_, which, code) => {
      expect(await run(['import', which(), '--data', fresh('never')])).toEqual(refused(code));
      expect(existsSync(fresh('never'))).toBe(false);
    });

    it('has nothing to read where nothing comes in', async () => {
      expect(await run(['import', '-', '--data', fresh('never')])).toEqual(
        refused('LOG_FILE.UNKNOWN_FORMAT'),
      );
    });

    it('leaves a log with other events as it is', async () => {
      const other = fresh('other');
      mkdirSync(other);
      const store = openSqliteEventStore(other);
      await store.append('unit-other', [sampleEvent(9_999)], 'noStream');
      await store.close();
      expect(await run(['import', file, '--data', other])).toEqual(refused('LOG.HOLDS_OTHER_EVENTS'));
      const { out } = await run(['verify', '--data', other, '--json']);
      expect(JSON.parse(out).log.events).toBe(1);
    });

    it('is refused while somebody writes to the folder', async () => {
      const used = fresh('used');
      const store = openSqliteEventStore(used);
      expect(await run(['import', file, '--data', used])).toEqual(refused('STORE.LOCKED'));
      await store.close();
    });

    it('shows how far it has come where somebody watches, and there alone', async () => {
      let watched = '';
      const err = { isTTY: true, write: (text: string) => (watched += text) };
      await run(['import', file, '--data', fresh('watched')], { err });
      expect(watched).toContain('checking the file: ');
      expect(watched.endsWith('\r\u001b[K')).toBe(true);
      expect(exported.err).toBe('');
    });
  });

  describe('verify', () => {
    it('says that every chain holds', async () => {
      const { code, out } = await run(['verify', '--data', data, '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual({
        ok: true,
        log: { events: EVENTS, streams: 7, position: `${EVENTS}` },
        tree: { size: EVENTS, root: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) },
      });
    });

    it('says that log and file are the same', async () => {
      const { code, out } = await run(['verify', '--against', file, '--data', data, '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ ok: true, against: { same: EVENTS } });
    });

    it('names the first event that was changed, and compares no further', async () => {
      const spoilt = await spoiltFolder('spoilt-2');
      const answer = await run(['verify', '--against', file, '--data', spoilt, '--json']);
      expect(answer.code).toBe(1);
      expect(JSON.parse(answer.out)).toMatchObject({
        ok: false,
        log: { firstFault: { reason: 'wrongHash', position: '10' } },
        against: null,
      });
      const { out } = await run(['verify', '--against', file, '--data', spoilt]);
      expect(out).toContain('not compared');
    });

    it('names the first event that the file does not have', async () => {
      const longer = fresh('longer');
      await fill(longer);
      const store = openSqliteEventStore(longer);
      await store.append('unit-later', [sampleEvent(9_000)], 'noStream');
      await store.close();
      const { code, out } = await run(['verify', '--against', file, '--data', longer]);
      expect(code).toBe(1);
      expect(out).toContain('✓ 哈希链完整');
      expect(out).toContain('unit-later@0');
    });

    it('refuses a bad file before it looks at the log', async () => {
      const bad = fresh('bad-too.ndjson');
      writeFileSync(bad, readFileSync(file, 'utf8').replace('"number":7', '"number":8'));
      const answer = await run(['verify', '--against', bad, '--data', fresh('none')]);
      expect(answer).toEqual(refused('LOG_FILE.WRONG_HASH'));
    });
  });

  it.each([
    ['no verb', []],
    ['no file to export to', ['export']],
    ['no file to import', ['import']],
    ['two files', ['import', 'a', 'b']],
    ['an unknown option', ['verify', '--loudly']],
  ])('%s is wrong use: 2', async (_, argv) => {
    expect((await run(argv)).code).toBe(2);
  });

  /** The log with its tenth event changed: not among the newest, which are looked at when it is opened. */
  async function spoiltFolder(name: string): Promise<string> {
    const folder = fresh(name);
    await fill(folder);
    const log = new Database(join(folder, 'events.sqlite'));
    log.exec('DROP TRIGGER events_refuse_update');
    log.exec(`UPDATE events SET body = replace(body, '"number":9', '"number":8') WHERE position = 10`);
    log.close();
    return folder;
  }

  function spooled(): readonly string[] {
    return readdirSync(tmpdir()).filter((name) => name.startsWith('liancheng-import-'));
  }
});
