/** `log prove-consistency`, `log check-consistency`: what somebody finds who kept an old checkpoint and is given a new one. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store';
import { parseSecretKey, signNote } from '../../src/ledger/signed-note';
import { sampleEvent, sampleEvents } from '../event-store-contract/sample-events';
import { refused, typed } from '../support/cli';

async function run(...argv: readonly string[]) {
  return typed(['log', ...argv]);
}

describe('a log that has only grown', () => {
  const root = mkdtempSync(join(tmpdir(), 'liancheng-consistency-'));
  const [data, publicKey] = [join(root, 'data'), join(root, 'public.key')];
  /** Signed when the log had 3, 9 and 12 events. */
  const [oldest, older, newer] = [3, 9, 12].map((size) => join(root, `${size}.checkpoint`)) as [
    string,
    string,
    string,
  ];
  const proof = join(root, '9-to-12.consistency');

  const prove = (...argv: readonly string[]) => run('prove-consistency', ...argv, '--data', data);
  const check = (...argv: readonly string[]) => run('check-consistency', ...argv, '--public-key', publicKey);

  /** A checkpoint that the log's own key has signed, of whatever. */
  function signed(name: string, size: number, rootText: string): string {
    const file = join(root, name);
    const signer = parseSecretKey(readFileSync(join(data, 'log-signing.key'), 'utf8').trim())!;
    writeFileSync(file, signNote(`log.example/1\n${size}\n${rootText}\n`, signer));
    return file;
  }

  beforeAll(async () => {
    const store = openSqliteEventStore(data);
    await store.append('unit-a', sampleEvents(0, 3), 'noStream');
    const key = await run('public-key', '--data', data, '--name', 'log.example/1');
    writeFileSync(publicKey, key.out);
    await run('checkpoint', oldest, '--data', data);
    await store.append('unit-b', sampleEvents(3, 6), 'noStream');
    await run('checkpoint', older, '--data', data);
    await store.append('unit-a', sampleEvents(9, 3), 2);
    await run('checkpoint', newer, '--data', data);
    // It goes on: the proof is between what was signed, not of what is there.
    await store.append('unit-c', [sampleEvent(12)], 'noStream');
    await store.close();
    await prove(older, newer, proof);
  });

  afterAll(() => rmSync(root, { recursive: true }));

  it('shows it to whoever holds both checkpoints, without the log', async () => {
    expect(await check(older, newer, proof)).toEqual({
      code: 0,
      err: '',
      out:
        '✓ log.example/1: 前 9 个事件到 12 个事件，只增不改 ' +
        'from the first 9 events to 12 the log has only grown\n',
    });
  });

  it('says in JSON from where to where', async () => {
    const { out } = await check(older, newer, proof, '--json');
    const rootOf = (file: string) => readFileSync(file, 'utf8').split('\n')[2];
    expect(JSON.parse(out)).toEqual({
      ok: true,
      origin: 'log.example/1',
      older: { file: older, events: 9, root: rootOf(older) },
      newer: { file: newer, events: 12, root: rootOf(newer) },
    });
  });

  it('is a text that holds no event, ends with the newer checkpoint and is written once', async () => {
    const text = readFileSync(proof, 'utf8');
    expect(text).toMatch(/^old 9\n([A-Za-z0-9+/]{43}=\n)+\n/);
    expect(text.endsWith(`\n\n${readFileSync(newer, 'utf8')}`)).toBe(true);
    expect(await prove(older, newer, proof)).toEqual(refused('PROOF.FILE_EXISTS'));
    expect(await prove(older, newer, '-')).toMatchObject({ code: 0, out: text });
  });

  it('grows by nothing between a checkpoint and itself', async () => {
    const same = join(root, 'same.consistency');
    expect(await prove(older, older, same)).toMatchObject({ code: 0 });
    expect(await check(older, older, same)).toMatchObject({ code: 0 });
  });

  it('is shown by no proof that was changed, or that is between others', async () => {
    const text = readFileSync(proof, 'utf8');
    const [, first = '', second = ''] = text.split('\n');
    const changed = join(root, 'changed.consistency');
    for (const [other, code] of [
      [text.replace(`${first}\n`, ''), 'CONSISTENCY.WRONG'],
      [text.replace(first, second), 'CONSISTENCY.WRONG'],
      [text.replace(`${first}\n`, `${first}\n${first}\n`), 'CONSISTENCY.WRONG'],
      [text.replace('old 9', 'old 8'), 'CONSISTENCY.OF_OTHERS'],
      [text.replace('old 9', 'old 09'), 'CONSISTENCY.MALFORMED'],
      [text.replace(first, first.slice(4)), 'CONSISTENCY.MALFORMED'],
      [text.replace('\n12\n', '\n13\n'), 'CHECKPOINT.WRONG_SIGNATURE'],
      [text.slice(0, text.indexOf('—')), 'CHECKPOINT.MALFORMED'],
      [text.slice(0, text.indexOf('\n\n')), 'CONSISTENCY.MALFORMED'],
    ] as const) {
      expect(other).not.toBe(text);
      writeFileSync(changed, other);
      expect(await check(older, newer, changed)).toEqual(refused(code));
    }
    expect(await check(oldest, newer, proof)).toEqual(refused('CONSISTENCY.OF_OTHERS'));
    expect(await check(oldest, older, proof)).toEqual(refused('CONSISTENCY.OF_OTHERS'));
    expect(await check(newer, older, proof)).toEqual(refused('CONSISTENCY.WRONG_ORDER'));
    expect(await check(older, newer, newer)).toEqual(refused('CONSISTENCY.MALFORMED'));
    expect(await check(older, proof, newer)).toEqual(refused('CHECKPOINT.WRONG_SIGNATURE'));
    expect(await check(older, newer, join(root, 'none'))).toEqual(refused('LOG_FILE.UNREADABLE'));
  });

  it('is not shown where the key has signed another history, of any of the sizes', async () => {
    const another = readFileSync(oldest, 'utf8').split('\n')[2]!;
    expect(await check(signed('forked-9', 9, another), newer, proof)).toEqual(refused('CONSISTENCY.WRONG'));
    const forked = signed('forked-12', 12, another);
    expect(await check(older, forked, proof)).toEqual(refused('CONSISTENCY.WRONG'));
    // The path is right, but what the proof ends with is of that history.
    const mixed = join(root, 'mixed.consistency');
    writeFileSync(
      mixed,
      readFileSync(proof, 'utf8').replace(readFileSync(newer, 'utf8'), readFileSync(forked, 'utf8')),
    );
    expect(await check(older, newer, mixed)).toEqual(refused('CONSISTENCY.WRONG'));
  });

  it('is proved by no log but its own', async () => {
    const none = join(root, 'none.consistency');
    const beyond = signed('beyond', 99, readFileSync(oldest, 'utf8').split('\n')[2]!);
    const another = signed('another', 9, readFileSync(oldest, 'utf8').split('\n')[2]!);
    expect(await prove(older, beyond, none)).toEqual(refused('CONSISTENCY.NOT_OF_LOG'));
    expect(await prove(another, newer, none)).toEqual(refused('CONSISTENCY.NOT_OF_LOG'));
    expect(await prove(newer, older, none)).toEqual(refused('CONSISTENCY.WRONG_ORDER'));
    expect(existsSync(none)).toBe(false);
  });
});
