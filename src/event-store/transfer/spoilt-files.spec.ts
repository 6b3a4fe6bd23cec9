/**
 * An exported log as it comes after an editor, a mail programme, a disk or somebody's hands: refused with its line in words that
 * help, whether nothing was written before or an import was interrupted; and the good file then still goes in.
 */
import { gzipSync } from 'node:zlib';
import { DomainError } from '../../../workflows/kernel/domain-error';
import { describe as inWords, errorText } from '../../http/errors/table';
import { MemoryEventStore } from '../memory/memory-event-store';
import { sizedEvent } from '../../../test/event-store-contract/sample-events';
import { chainStart, seal } from '../../ledger/hash-chain';
import { eventLine, MAX_LINE_BYTES } from './log-format';
import { importLog } from './import-log';
import { checkLogFile } from './read-log-file';
import { exported, fileOf, imported, sampleLog } from './transfer.spec-support';

/** Line 1 is the header, lines 2 to 8 are seven events, line 9 is the end. */
let text: string;
beforeAll(async () => {
  text = await exported(await sampleLog());
});

const inLine = (number: number, change: (line: string) => string) => (file: string) =>
  file
    .split('\n')
    .map((line, index) => (index === number - 1 ? change(line) : line))
    .join('\n');
const inData = (member: string) => inLine(5, (line) => line.replace('"data":{', `"data":{${member},`));

const TOO_LONG = eventLine(seal(sizedEvent(1, MAX_LINE_BYTES), 'unit-a', 0, chainStart('unit-a').hash).event);

/** Sealed by somebody: its hash and its form are sound. JSON takes the name for a field's like any other. */
const withPrototypeIn = (data: string) => {
  const event = sizedEvent(1, 1_000);
  return eventLine(
    seal({ ...event, data: JSON.parse(data) as unknown }, 'unit-a', 0, chainStart('unit-a').hash).event,
  );
};

type Spoilt = readonly [
  what: string,
  spoil: (file: string) => string | Buffer,
  code: string,
  line: number,
  zh: string,
  en: string,
];

const SPOILT: readonly Spoilt[] = [
  [
    'a key twice in an event',
    inLine(4, (line) => line.replace('"revision":', '"revision":0,"revision":')),
    ...([
      'LOG_FILE.NOT_CANONICAL',
      4,
      '字段 event.revision 写了两次',
      'event.revision stands twice',
    ] as const),
  ],
  [
    'a key twice in its data, once with an escape',
    inData('"\\u006eumber":4'),
    ...(['LOG_FILE.NOT_CANONICAL', 5, '字段 event.data.number 写了两次', 'stands twice'] as const),
  ],
  [
    'a key twice in the header',
    inLine(1, (line) => line.replace('{', '{"format":"other",')),
    ...(['LOG_FILE.NOT_CANONICAL', 1, '字段 format 写了两次', 'format stands twice'] as const),
  ],
  [
    'a key twice in the last line',
    inLine(9, (line) => line.replace('"events":', '"events":1,"events":')),
    ...(['LOG_FILE.NOT_CANONICAL', 9, '字段 end.events 写了两次', 'end.events stands twice'] as const),
  ],
  [
    'data a hundred thousand levels deep',
    inData(`"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    ...(['LOG_FILE.INVALID_EVENT', 5, '嵌套过深', 'nested too deeply'] as const),
  ],
  [
    'a line of a hundred thousand brackets',
    inLine(5, () => '['.repeat(100_000)),
    ...(['LOG_FILE.MALFORMED', 5, '不是 JSON 对象', 'no JSON object'] as const),
  ],
  [
    'half a character, escaped',
    inData('"half":"\\ud800"'),
    ...(['LOG_FILE.INVALID_EVENT', 5, '不成对的代理字符', 'a lone surrogate'] as const),
  ],
  [
    'half a character, as bytes',
    (file) => {
      const [before = '', after = ''] = inData('"half":"HERE"')(file).split('HERE');
      return Buffer.concat([Buffer.from(before), Buffer.of(0xed, 0xa0, 0x80), Buffer.from(after)]);
    },
    ...(['LOG_FILE.MALFORMED', 5, '不是 UTF-8', 'not UTF-8'] as const),
  ],
  [
    'a number that no program here can hold',
    inData('"count":9007199254740993'),
    ...(['LOG_FILE.NOT_CANONICAL', 5, '规范写法', 'canonical form'] as const),
  ],
  [
    'a number beyond all bounds',
    inData('"count":1e400'),
    ...(['LOG_FILE.INVALID_EVENT', 5, '不合要求', 'Infinity'] as const),
  ],
  [
    'a field named as the prototype',
    inLine(5, () => withPrototypeIn('{"__proto__":{"isAdministrator":true}}')),
    ...(['LOG_FILE.PROTOTYPE_FIELD', 5, '__proto__', 'data.__proto__'] as const),
  ],
  [
    'such a field deep in a list',
    inLine(5, () => withPrototypeIn('{"items":[1,{"more":{"__proto__":null}}]}')),
    ...(['LOG_FILE.PROTOTYPE_FIELD', 5, 'data.items.1.more.__proto__', 'not taken in'] as const),
  ],
  [
    'a byte order mark',
    (file) => `\ufeff${file}`,
    ...(['LOG_FILE.NOT_CANONICAL', 1, '字节顺序标记', 'byte order mark'] as const),
  ],
  [
    'the ends of lines of Windows',
    (file) => file.replaceAll('\n', '\r\n'),
    ...(['LOG_FILE.NOT_CANONICAL', 1, '回车符', 'carriage return'] as const),
  ],
  [
    'one such end of a line',
    inLine(6, (line) => `${line}\r`),
    ...(['LOG_FILE.NOT_CANONICAL', 6, '回车符', 'carriage return'] as const),
  ],
  [
    'an empty line',
    inLine(5, (line) => `\n${line}`),
    ...(['LOG_FILE.MALFORMED', 5, '空行', 'it is empty'] as const),
  ],
  [
    'an empty line at its end',
    (file) => `${file}\n`,
    ...(['LOG_FILE.AFTER_END', 10, '第 10 行', 'Line 10'] as const),
  ],
  [
    'a line too long',
    inLine(5, () => TOO_LONG),
    ...(['LOG_FILE.LINE_TOO_LONG', 5, `${MAX_LINE_BYTES} 字节`, `${MAX_LINE_BYTES} bytes`] as const),
  ],
  [
    'no line feed at its end',
    (file) => file.slice(0, -1),
    ...(['LOG_FILE.CUT_OFF', 9, '第 9 行', 'line 9'] as const),
  ],
  [
    'an end in the middle of a line',
    (file) => file.slice(0, file.indexOf('\n', 2_500) + 40),
    ...(['LOG_FILE.CUT_OFF', 6, '第 6 行', 'line 6'] as const),
  ],
  ['no last line', inLine(9, () => ''), ...(['LOG_FILE.MALFORMED', 9, '空行', 'it is empty'] as const)],
  [
    'itself once more',
    (file) => `${file}${file}`,
    ...(['LOG_FILE.AFTER_END', 10, '第 10 行', 'Line 10'] as const),
  ],
  [
    'compression',
    (file) => gzipSync(file),
    ...(['LOG_FILE.UNKNOWN_FORMAT', 1, '请先解压', 'unpack it first'] as const),
  ],
  [
    'compression, cut off',
    (file) => gzipSync(file).subarray(0, 300),
    ...(['LOG_FILE.UNKNOWN_FORMAT', 1, '请先解压', 'unpack it first'] as const),
  ],
  [
    'an archive around it',
    (file) => `PK\u0003\u0004${file}`,
    ...(['LOG_FILE.UNKNOWN_FORMAT', 1, '请先解压', 'unpack it first'] as const),
  ],
];

async function refusalOf(work: () => Promise<unknown>): Promise<DomainError> {
  const error = await work().then(
    () => undefined,
    (why: unknown) => why,
  );
  if (error instanceof DomainError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

describe.each(SPOILT)('a file with %s', (_, spoil, code, line, zh, en) => {
  it('is refused with its line, in both languages', async () => {
    for (const pieceBytes of [65_536, 1]) {
      const spoilt = spoil(text);
      if (pieceBytes === 1 && spoilt.length > 50_000) continue;
      const refusal = await refusalOf(() => checkLogFile(fileOf(spoilt, pieceBytes)));
      const said = inWords(errorText(code)!, refusal.details);
      expect({ code: refusal.code, ...said }).toEqual({
        code,
        zh: expect.stringContaining(zh),
        en: expect.stringContaining(en),
      });
      expect(`${said.zh} ${said.en}`).not.toMatch(/[{}]/);
      expect(said.en).toMatch(new RegExp(`\\b[Ll]ine ${line}\\b`));
    }
  });

  it('adds nothing to what an interrupted import has written, and the good one then goes on', async () => {
    const store = new MemoryEventStore();
    const stop = new AbortController();
    const good = await checkLogFile(fileOf(text));
    const onProgress = (step: string) => {
      if (step === 'append') stop.abort();
    };
    await expect(importLog(good, store, { signal: stop.signal, onProgress })).rejects.toMatchObject({
      code: 'LOG.STOPPED',
    });
    const end = await store.end();
    expect(end).toBe('2');
    await refusalOf(async () => importLog(await checkLogFile(fileOf(spoil(text))), store));
    expect(await store.end()).toBe(end);
    expect(await imported(text, store)).toMatchObject({ already: 2, written: 5 });
  });
});

it('a file that is spoilt between the check and the writing is refused where it is, and goes on once it is good', async () => {
  const store = new MemoryEventStore();
  let bytes: string | Buffer = text;
  const file = await checkLogFile(() => fileOf(bytes)());
  const onProgress = (step: string) => {
    if (step === 'append') bytes = inLine(6, (line) => `${line}\r`)(text);
  };
  const refusal = await refusalOf(() => importLog(file, store, { onProgress }));
  expect({ code: refusal.code, line: refusal.details['line'] }).toEqual({
    code: 'LOG_FILE.NOT_CANONICAL',
    line: 6,
  });
  expect(await imported(text, store)).toMatchObject({ written: expect.any(Number) });
  expect(await store.end()).toBe('7');
});
