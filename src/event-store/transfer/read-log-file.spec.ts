/** Every way a file can be bad: refused with its line, before anything could be written. */
import { createHash } from 'node:crypto';
import type { SealedEvent } from '../../../workflows/kernel/event';
import { sampleEvent, sizedEvent } from '../../../test/event-store-contract/sample-events';
import { chainStart, seal, type Link } from '../../ledger/hash-chain';
import { MemoryEventStore } from '../memory/memory-event-store';
import { endLine, eventLine, headerLine, MAX_LINE_BYTES } from './log-format';
import { checkLogFile } from './read-log-file';
import { exported, EXPORTED_AT, fileOf, sampleLog } from './transfer.spec-support';

const HEADER = headerLine(EXPORTED_AT);

/** The sample log: line 1 is the header, lines 2 to 8 its seven events, line 9 the end. */
let lines: readonly string[];

beforeAll(async () => {
  lines = (await exported(await sampleLog())).trimEnd().split('\n');
});

const textOf = (all: readonly string[]) => all.map((line) => `${line}\n`).join('');

async function expectRefusal(text: string | Buffer, code: string, details: object): Promise<void> {
  await expect(checkLogFile(fileOf(text))).rejects.toMatchObject({ code, details });
}

/** A file as it would have been written of these events, be they sound or not. */
function fileWith(events: readonly SealedEvent[]): string {
  const eventLines = events.map((event) => `${eventLine(event)}\n`).join('');
  const streams = new Set(events.map(({ stream }) => stream)).size;
  const sha256 = createHash('sha256').update(eventLines).digest('hex');
  return `${HEADER}\n${eventLines}${endLine({ events: events.length, streams, sha256 })}\n`;
}

function sealed(event: object, { stream, revision, hash }: Link = chainStart('unit-a')): SealedEvent {
  return seal({ ...sampleEvent(1), ...event }, stream, revision + 1, hash).event;
}

it('finds nothing wrong with a good one, and says what it holds', async () => {
  const { read, ...summary } = await checkLogFile(fileOf(textOf(lines)));
  expect(summary).toEqual({ exportedAt: EXPORTED_AT, ...JSON.parse(lines.at(-1)!).end });
});

it.each([1, 2, 3, 64])('reads it the same in pieces of %d bytes', async (pieceBytes) => {
  expect(await checkLogFile(fileOf(textOf(lines), pieceBytes))).toMatchObject({ events: 7, streams: 3 });
});

it('keeps what a member says that it does not know', async () => {
  const event = sealed({ witness: { postId: 'post-9' } });
  const file = await checkLogFile(fileOf(fileWith([event])));
  const { value } = await file.read().next();
  expect(value).toEqual({ line: 2, event, byteLength: Buffer.byteLength(eventLine(event)) - 84 });
});

describe('the first line', () => {
  it.each([
    ['an empty file', '', { reason: 'empty' }],
    ['a text', 'hello\n', {}],
    ['another JSON', '{"format":"other","formatVersion":1}\n', { expected: 'liancheng-log' }],
    ['no header', '', { expected: 'liancheng-log' }],
    [
      'version 0',
      '{"exportedAt":"2026-01-05T01:02:03.004Z","format":"liancheng-log","formatVersion":0}\n',
      {},
    ],
    ['a version as text', '{"format":"liancheng-log","formatVersion":"1"}\n', {}],
    ['no date', '{"format":"liancheng-log","formatVersion":1}\n', {}],
  ])('is refused: %s', async (name, text, details) => {
    await expectRefusal(
      name === 'no header' ? textOf(lines.slice(1)) : text,
      'LOG_FILE.UNKNOWN_FORMAT',
      details,
    );
  });

  it('of a newer version is refused, and the version named', async () => {
    await expectRefusal(
      textOf([HEADER.replace('"formatVersion":1', '"formatVersion":2')]),
      'LOG_FILE.NEWER_FORMAT',
      {
        formatVersion: 2,
        known: 1,
      },
    );
  });

  it('has nothing that this version would not have written', async () => {
    const withMore = HEADER.replace('"format"', '"extra":1,"format"');
    await expectRefusal(textOf([withMore, ...lines.slice(1)]), 'LOG_FILE.NOT_CANONICAL', { line: 1 });
  });
});

describe('a line', () => {
  it.each<[string, (line: string) => string | Buffer, string, object]>([
    ['that is no JSON', () => '{"event":', 'LOG_FILE.MALFORMED', { reason: 'not a JSON object' }],
    ['that is empty', () => '', 'LOG_FILE.MALFORMED', {}],
    ['that is a list', () => '[1]', 'LOG_FILE.MALFORMED', {}],
    [
      'that is something else',
      () => '{"a":1}',
      'LOG_FILE.MALFORMED',
      { reason: 'neither an event nor the end' },
    ],
    ['without hash', (line) => line.replace(/,"hash":"\w{64}"\}$/, '}'), 'LOG_FILE.MALFORMED', {}],
    [
      'with a byte that is no UTF-8',
      (line) => Buffer.concat([Buffer.from(line), Buffer.of(0xff)]),
      'LOG_FILE.MALFORMED',
      { reason: 'not UTF-8' },
    ],
    ['with white space', (line) => line.replace('{"event":', '{"event": '), 'LOG_FILE.NOT_CANONICAL', {}],
    ['with a carriage return', (line) => `${line}\r`, 'LOG_FILE.NOT_CANONICAL', {}],
    [
      'with a member twice',
      (line) => line.replace('"revision":', '"revision":1,"revision":'),
      'LOG_FILE.NOT_CANONICAL',
      {},
    ],
    [
      'with a hash inside',
      (line) => line.replace('"id":', `"hash":"${'0'.repeat(64)}","id":`),
      'LOG_FILE.NOT_CANONICAL',
      {},
    ],
    [
      'with more than event and hash',
      (line) => line.replace(/\}$/, ',"more":1}'),
      'LOG_FILE.NOT_CANONICAL',
      {},
    ],
    [
      'with a number written otherwise',
      (line) => line.replace('"number":4', '"number":4.0'),
      'LOG_FILE.NOT_CANONICAL',
      {},
    ],
    [
      'whose data was changed',
      (line) => line.replace('"number":4', '"number":5'),
      'LOG_FILE.WRONG_HASH',
      { stream: 'riskPoint-a', revision: 2 },
    ],
    [
      'whose hash was changed',
      (line) => line.replace(/"\w{64}"\}$/, `"${'a'.repeat(64)}"}`),
      'LOG_FILE.WRONG_HASH',
      { found: 'a'.repeat(64) },
    ],
    [
      'whose link was changed',
      (line) => line.replace(/"prevHash":"\w{64}"/, `"prevHash":"${'a'.repeat(64)}"`),
      'LOG_FILE.CHAIN_BROKEN',
      { found: 'a'.repeat(64) },
    ],
    [
      'whose revision was changed',
      (line) => line.replace('"revision":2', '"revision":3'),
      'LOG_FILE.REVISION_GAP',
      { expected: 2, found: 3 },
    ],
  ])('%s is refused', async (_, change, code, details) => {
    const text = Buffer.concat(
      lines.map((line, index) =>
        Buffer.concat([Buffer.from(index === 4 ? change(line) : line), Buffer.from('\n')]),
      ),
    );
    await expectRefusal(text, code, { line: 5, ...details });
  });

  it('that is missing leaves a gap in its stream, named at the next event', async () => {
    await expectRefusal(textOf(lines.toSpliced(2, 1)), 'LOG_FILE.REVISION_GAP', {
      line: 4,
      stream: 'riskPoint-a',
      expected: 1,
      found: 2,
    });
  });

  it('that comes twice is refused', async () => {
    await expectRefusal(textOf(lines.toSpliced(3, 0, lines[1]!)), 'LOG_FILE.DUPLICATE_EVENT', {
      line: 4,
      id: '00000000-0000-8000-8000-000000000001',
    });
  });

  it('with the id of another stream’s event is refused, although its chain holds', async () => {
    await expectRefusal(
      fileWith([sealed({}), sealed({}, chainStart('unit-b'))]),
      'LOG_FILE.DUPLICATE_EVENT',
      { line: 3 },
    );
  });

  it('that was sealed anew breaks the chain at the next event of its stream', async () => {
    const second = sealed({ id: sampleEvent(2).id }, { stream: 'unit-a', revision: 0, hash: '1'.repeat(64) });
    await expectRefusal(fileWith([sealed({}), second]), 'LOG_FILE.CHAIN_BROKEN', { line: 3, revision: 1 });
  });

  it('as long as it may be is read, one byte more is refused', async () => {
    const room = MAX_LINE_BYTES - Buffer.byteLength(eventLine(sealed(sizedEvent(1, 0))));
    const longest = fileWith([sealed(sizedEvent(1, room))]);
    expect(await checkLogFile(fileOf(longest, 65_536))).toMatchObject({ events: 1 });
    const longer = fileWith([sealed(sizedEvent(1, room + 1))]);
    await expect(checkLogFile(fileOf(longer, 65_536))).rejects.toMatchObject({
      code: 'LOG_FILE.LINE_TOO_LONG',
      details: { line: 2, maxBytes: MAX_LINE_BYTES },
    });
  });

  it('without end is refused before it fills the memory', async () => {
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(65_536, 'a');
      }
    }
    await expect(checkLogFile(endless)).rejects.toMatchObject({ code: 'LOG_FILE.LINE_TOO_LONG' });
    expect(pieces).toBe(17);
  });
});

describe('an event', () => {
  it.each<[string, object, string]>([
    ['without data', { data: undefined }, 'data'],
    ['without actor', { actor: undefined }, 'actor'],
    [
      'whose actor acts for nobody',
      { actor: { personId: 'a', postId: 'p', unitId: 'b', role: 'office', delegationId: 7 } },
      'actor',
    ],
    ['whose actor has no post', { actor: { personId: 'a', unitId: 'b', role: 'office' } }, 'actor'],
    ['with a date that does not exist', { occurredAt: '2012-02-30T00:00:00.000Z' }, 'occurredAt'],
    ['without the second clock', { recordedAt: undefined }, 'recordedAt'],
    ['with half a version', { machineVersion: 1.5 }, 'machineVersion'],
    ['with a basis that is a text', { basis: 'x' }, 'basis'],
    ['whose id is no UUID', { id: 'one' }, 'id is not a UUID in lower case'],
    ['whose type is no name', { type: 'risk point' }, 'type'],
  ])('%s is refused, although its hash is right', async (_, change, reason) => {
    await expectRefusal(fileWith([sealed(change)]), 'LOG_FILE.INVALID_EVENT', { line: 2, reason });
  });

  it('that brings a position is refused: that is a store’s own', async () => {
    const text = fileWith([sealed({})]).replace('"prevHash"', '"position":"7","prevHash"');
    await expectRefusal(text, 'LOG_FILE.NOT_CANONICAL', { line: 2 });
  });

  it('in a stream of an impossible name is refused', async () => {
    await expectRefusal(fileWith([sealed({}, chainStart('$system'))]), 'LOG_FILE.INVALID_EVENT', {
      reason: 'stream name',
    });
  });

  it('nested too deeply is refused', async () => {
    const store = new MemoryEventStore();
    await store.append('unit-a', [sampleEvent(1, { deep: 'HERE' })], 'noStream');
    const deep = `${'['.repeat(70)}${']'.repeat(70)}`;
    const text = (await exported(store)).replace('"HERE"', deep);
    await expectRefusal(text, 'LOG_FILE.INVALID_EVENT', { line: 2, reason: 'nested too deeply' });
  });
});

describe('the last line', () => {
  it('is missing', async () => {
    await expectRefusal(textOf(lines.slice(0, -1)), 'LOG_FILE.CUT_OFF', { events: 7 });
    await expectRefusal(textOf([HEADER]), 'LOG_FILE.CUT_OFF', { events: 0 });
  });

  it('is missing wherever the file was cut', async () => {
    const whole = Buffer.from(textOf(lines));
    for (let length = HEADER.length + 1; length < whole.length; length += 97)
      await expect(checkLogFile(fileOf(whole.subarray(0, length)))).rejects.toMatchObject({
        code: 'LOG_FILE.CUT_OFF',
      });
    await expectRefusal(whole.subarray(0, -1), 'LOG_FILE.CUT_OFF', { line: 9 });
  });

  it.each<[string, (end: string) => string]>([
    ['another count', (end) => end.replace('"events":7', '"events":8')],
    ['another number of streams', (end) => end.replace('"streams":3', '"streams":4')],
    ['another digest', (end) => end.replace(/"\w{64}"/, `"${'0'.repeat(64)}"`)],
  ])('with %s does not fit', async (_, change) => {
    await expectRefusal(textOf([...lines.slice(0, -1), change(lines.at(-1)!)]), 'LOG_FILE.END_DIFFERS', {
      line: 9,
      found: JSON.parse(lines.at(-1)!).end,
    });
  });

  // Every chain holds then: only the last line tells.
  it('tells that the newest events of a stream were taken out', async () => {
    await expectRefusal(textOf(lines.toSpliced(7, 1)), 'LOG_FILE.END_DIFFERS', { line: 8 });
  });

  it('tells that events of two streams changed places', async () => {
    const [a, b] = [lines[4]!, lines[5]!];
    await expectRefusal(textOf(lines.toSpliced(4, 2, b, a)), 'LOG_FILE.END_DIFFERS', { line: 9 });
  });

  it('is the last: what follows is refused, such as a second file', async () => {
    await expectRefusal(textOf([...lines, ...lines]), 'LOG_FILE.AFTER_END', { line: 10 });
  });

  it('has nothing that this version would not have written', async () => {
    const end = lines.at(-1)!.replace('{"end":', '{"a":1,"end":');
    await expectRefusal(textOf([...lines.slice(0, -1), end]), 'LOG_FILE.NOT_CANONICAL', { line: 9 });
  });
});
