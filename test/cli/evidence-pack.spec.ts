/** `log prove`, `log check-proof`: what an auditor takes away in one file, and what whoever is given it finds. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store';
import { sampleEvent, sampleEvents } from '../event-store-contract/sample-events';
import { refused, typed } from '../support/cli';

async function run(...argv: readonly string[]) {
  return typed(['log', ...argv]);
}

describe('an evidence pack', () => {
  const root = mkdtempSync(join(tmpdir(), 'liancheng-evidence-'));
  const [data, publicKey, pack] = [
    join(root, 'data'),
    join(root, 'public.key'),
    join(root, 'a.evidence.txt'),
  ];
  const prove = (file: string, ...argv: readonly string[]) => run('prove', file, '--data', data, ...argv);
  const check = (...files: readonly string[]) => run('check-proof', ...files, '--public-key', publicKey);
  const text = () => readFileSync(pack, 'utf8');
  /** The head, and each proof. */
  const parts = (file = pack) =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split(/\n\n(?=c2sp)/);
  const packed = (...all: readonly string[]) => `${all.join('\n\n')}\n`;

  async function checkText(changed: string) {
    const file = join(root, 'changed.txt');
    expect(changed).not.toBe(text());
    writeFileSync(file, changed);
    return check(file);
  }

  beforeAll(async () => {
    const store = openSqliteEventStore(data);
    await store.append('unit-a', sampleEvents(0, 2), 'noStream');
    await store.append('post-b', sampleEvents(2, 2), 'noStream');
    const sealed = { confidential: true, text: 'v1.sealed.words' };
    await store.append('unit-a', [sampleEvent(4, sealed), sampleEvent(5, { 内容: '改为每周' })], 1);
    await store.append('account-x', [sampleEvent(6, { password: 'v1.sealed.hash' })], 'noStream');
    const key = await run('public-key', '--data', data, '--name', 'log.example/1');
    writeFileSync(publicKey, key.out);
    await prove(pack, '--stream', 'unit-a');
    await store.append('unit-a', [sampleEvent(7)], 3);
    await store.close();
  });

  afterAll(() => rmSync(root, { recursive: true }));

  it('is one file for its owner alone, that holds without the log', async () => {
    expect(statSync(pack).mode & 0o777).toBe(0o600);
    const answer = await check(pack);
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toContain('4 个事件 events，其中 1 个只有哈希 of them by hash alone');
    expect(answer.out).toContain('日志 log log.example/1，签署时 7 个事件 events when it was signed');
    expect(answer.out).toContain('{"stream":"unit-a"}');
    expect(answer.out.match(/RiskPointRevised\tunit-a@/g)).toHaveLength(3);
  });

  it('says at its head, for people, what was asked for, of what, when, and what it holds', () => {
    const [head = '', ...proofs] = parts();
    expect(head.split('\n')).toEqual([
      '廉程证据包 liancheng evidence pack v1',
      '日志 log log.example/1',
      '范围 size 7',
      expect.stringMatching(/^时间 made \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      '所选 asked {"stream":"unit-a"}',
      '事件 events 4',
      expect.stringMatching(/^1 [0-9a-f]{64} RiskPointRevised$/),
      expect.stringMatching(/^2 [0-9a-f]{64} RiskPointRevised$/),
      expect.stringMatching(/^5 [0-9a-f]{64} withheld$/),
      expect.stringMatching(/^6 [0-9a-f]{64} RiskPointRevised$/),
      '',
      expect.stringMatching(/^— log\.example\/1 /),
    ]);
    expect(proofs).toHaveLength(4);
  });

  it('gives back the events as they stand in the log', async () => {
    const { out } = await run('check-proof', pack, '--public-key', publicKey, '--json');
    const store = openSqliteEventStore(data);
    const [first, second, third, fourth] = await store.readStream('unit-a');
    await store.close();
    const listed = [first, second, third, fourth].map((stored) => {
      const { position, ...event } = stored!;
      const { hash, data: said } = event;
      const isConfidential = (said as { readonly confidential?: true }).confidential === true;
      return { number: Number(position), hash, event: isConfidential ? null : event };
    });
    expect(JSON.parse(out)).toEqual({
      ok: true,
      files: [
        {
          file: pack,
          log: { origin: 'log.example/1', events: 7 },
          made: expect.any(String),
          asked: { stream: 'unit-a' },
          events: listed,
        },
      ],
    });
  });

  it('holds of what is confidential the hash and nothing else', async () => {
    const held = (all: string) =>
      [...all.matchAll(/(?<=^extra ).*/gm)].map(([extra]) => Buffer.from(extra, 'base64').toString()).join();
    expect(held(text())).toContain('改为每周');
    expect(held(text())).not.toContain('v1.sealed');
    const passwords = join(root, 'passwords.evidence.txt');
    expect(await prove(passwords, '--stream', 'account-x')).toMatchObject({ code: 0 });
    expect(held(readFileSync(passwords, 'utf8'))).toBe('');
    expect(await check(passwords)).toMatchObject({ code: 0, out: expect.stringContaining('withheld') });
  });

  it('may be taken apart: each proof in it is a published form that holds by itself', async () => {
    const [, first = '', , withheld = ''] = parts();
    const single = join(root, 'single.tlog-proof');
    writeFileSync(single, packed(first));
    expect(await check(single)).toMatchObject({ code: 0, out: expect.stringContaining('1/7') });
    // By itself a proof of something that is not said proves nothing.
    writeFileSync(single, packed(withheld));
    expect(await check(single)).toEqual(refused('PROOF.MALFORMED'));
  });

  it('does not hold when a proof is missing, comes twice, is of another event or of another checkpoint', async () => {
    const [head = '', first = '', second = '', third = '', fourth = ''] = parts();
    const later = join(root, 'later.evidence.txt');
    await prove(later, '--stream', 'unit-a');
    const [laterHead = '', laterFirst = ''] = parts(later);
    const noEvent = third.replace('@v1\n', `@v1\nextra ${Buffer.from('{}').toString('base64')}\n`);
    for (const [changed, code] of [
      [packed(head, first, second, fourth), 'PACK.COUNT_DIFFERS'],
      [packed(head, first, first, second, third, fourth), 'PACK.COUNT_DIFFERS'],
      [packed(head), 'PACK.COUNT_DIFFERS'],
      [packed(head, first, first, third, fourth), 'PACK.OTHER_EVENT'],
      [packed(head, second, first, third, fourth), 'PACK.OTHER_EVENT'],
      [packed(head, first.replace(/extra .*\n/, ''), second, third, fourth), 'PACK.OTHER_EVENT'],
      [packed(head, first, second, noEvent, fourth), 'PACK.OTHER_EVENT'],
      [packed(head, laterFirst, second, third, fourth), 'PACK.OTHER_CHECKPOINT'],
      [packed(head, first, laterFirst, third, fourth), 'PACK.OTHER_CHECKPOINT'],
      [packed(laterHead, first, second, third, fourth), 'PACK.COUNT_DIFFERS'],
      [packed(first, second, third, fourth), 'CHECKPOINT.WRONG_SIGNATURE'],
      [text().replace('events 4', 'events 3'), 'CHECKPOINT.WRONG_SIGNATURE'],
      [text().replace('"unit-a"', '"unit-b"'), 'CHECKPOINT.WRONG_SIGNATURE'],
      [text().replaceAll('\n', '\r\n'), 'PACK.MALFORMED'],
      [`${text()}\n`, 'PACK.OTHER_CHECKPOINT'],
    ] as const) {
      expect([code, await checkText(changed)]).toEqual([code, refused(code)]);
    }
  });

  it('holds nothing of another log, not even among its own', async () => {
    const other = join(root, 'other');
    const store = openSqliteEventStore(other);
    await store.append('unit-a', sampleEvents(0, 7), 'noStream');
    await store.close();
    const foreign = join(root, 'foreign.evidence.txt');
    expect(await run('prove', foreign, '--data', other, '--stream', 'unit-a')).toMatchObject({ code: 0 });
    expect(await check(foreign)).toEqual(refused('CHECKPOINT.OTHER_KEY'));
    const [, foreignFirst = ''] = parts(foreign);
    const [head = '', first = '', ...rest] = parts();
    expect(await checkText(packed(head, foreignFirst, ...rest))).toEqual(refused('CHECKPOINT.OTHER_KEY'));
    expect(await checkText(packed(head, first, foreignFirst, ...rest.slice(1)))).toEqual(
      refused('PACK.OTHER_CHECKPOINT'),
    );
    expect(await check(publicKey)).toEqual(refused('PACK.MALFORMED'));
    expect(await check(pack, join(root, 'none'))).toEqual(refused('LOG_FILE.UNREADABLE'));
  });

  it('is of what was chosen, and of something', async () => {
    const one = join(root, 'one.evidence.txt');
    expect(await prove(one, '--event', sampleEvent(3).id)).toMatchObject({ code: 0 });
    expect(readFileSync(one, 'utf8')).toMatch(/\n事件 events 1\n4 /);
    expect(await prove(one, '--stream', 'unit-a')).toEqual(refused('PROOF.FILE_EXISTS'));
    const none = join(root, 'none.evidence.txt');
    expect(await prove(none, '--stream', 'unit-x')).toEqual(refused('PROOF.NO_EVENT'));
    expect(await prove(join(root, 'no', 'way'), '--stream', 'unit-a')).toEqual(
      refused('LOG_FILE.UNWRITABLE'),
    );
    expect(await prove(none)).toMatchObject({ code: 2 });
    expect(existsSync(none)).toBe(false);
    const shown = await prove('-', '--stream', 'post-b');
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('\n事件 events 2\n') });
    expect(shown.err).toContain('已写 written');
  });
});
