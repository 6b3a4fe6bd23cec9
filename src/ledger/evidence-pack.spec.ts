import { packHeadText, packPieces, parsePackHead, splitPack } from './evidence-pack';

const HASHES = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
const TEXT = `廉程证据包 liancheng evidence pack v1
日志 log log.example/1
范围 size 9
时间 made 2026-11-30T01:00:00.000Z
所选 asked {"stream":"unit-a","text":"改\\n动"}
事件 events 3
1 ${HASHES[0]} UnitEstablished
4 ${HASHES[1]} withheld
9 ${HASHES[2]} UnitRenamed
`;

describe('the head of an evidence pack', () => {
  it('has known bytes, and comes back from them', () => {
    const head = {
      origin: 'log.example/1',
      size: 9,
      made: '2026-11-30T01:00:00.000Z',
      asked: { stream: 'unit-a', text: '改\n动' },
      events: [
        { number: 1, hash: HASHES[0]!, type: 'UnitEstablished' },
        { number: 4, hash: HASHES[1]!, type: null },
        { number: 9, hash: HASHES[2]!, type: 'UnitRenamed' },
      ],
    };
    expect(packHeadText(head)).toBe(TEXT);
    expect(parsePackHead(TEXT)).toEqual(head);
  });

  it.each([
    ['nothing', ''],
    ['another first line', TEXT.replace('v1', 'v2')],
    ['another name of a field', TEXT.replace('范围 size', '范围 Size')],
    ['a field less', TEXT.replace('范围 size 9\n', '')],
    ['an empty line', TEXT.replace('范围', '\n范围')],
    ['a size in another form', TEXT.replace('size 9', 'size 09')],
    ['a time in another form', TEXT.replace('01:00:00.000Z', '01:00:00Z')],
    ['a time that never was', TEXT.replace('11-30', '11-31')],
    ['a question that is no object', TEXT.replace(/asked .*/, 'asked []')],
    ['a question in another form', TEXT.replace('{"stream"', '{ "stream"')],
    ['another count of events', TEXT.replace('events 3', 'events 2')],
    ['an event less', TEXT.replace(/4 .*\n/, '')],
    ['an event twice', TEXT.replace('9 ccc', '4 ccc')],
    ['events in another order', TEXT.replace('1 aaa', '5 aaa')],
    ['an event beyond the size', TEXT.replace('9 ccc', '10 ccc')],
    ['an event before the first', TEXT.replace('1 aaa', '0 aaa')],
    ['a number in another form', TEXT.replace('1 aaa', '01 aaa')],
    ['a hash cut short', TEXT.replace('aaa', 'aa')],
    ['a type that is none', TEXT.replace('UnitRenamed', 'Unit Renamed')],
  ])('is none with %s', (_, text) => {
    expect(text).not.toBe(TEXT);
    expect(parsePackHead(text)).toBeUndefined();
  });
});

describe('the pieces of an evidence pack', () => {
  const note = `${TEXT}\n— log.example/1 AAAA\n`;
  const proof = (index: number) =>
    `c2sp.org/tlog-proof@v1\nindex ${index}\n\nlog.example/1\n9\nAAAA\n\n— log.example/1 AAAA\n`;

  it.each([[[]], [[proof(0)]], [[proof(0), proof(3), proof(8)]]])('are found again: %#', (proofs) => {
    expect(splitPack([...packPieces(note, proofs)].join(''))).toEqual({ note, proofs });
  });
});
