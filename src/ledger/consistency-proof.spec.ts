import { consistencyProofText, parseConsistencyProof } from './consistency-proof';

const HASH = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328';
const TEXT = `old 6
XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=
Xcnaeacmwamtvzy3ad7zoqudgjqtl0lgz+nw7/rgqyg=

log.example/1
8
Xcnaeacgwamtvzy3ad7zoqudgjqtl0lgz+nw7/rgqyg=

— log.example/1 AAAA
`;

describe('a consistency proof as text', () => {
  it('has known bytes, and comes back from them', () => {
    const proof = parseConsistencyProof(TEXT);
    expect(proof).toMatchObject({ older: 6, checkpoint: TEXT.slice(TEXT.indexOf('log.example/1')) });
    expect(proof?.path.map((hash) => hash.toString('hex'))).toEqual([HASH, expect.any(String)]);
    expect(consistencyProofText(proof!)).toBe(TEXT);
  });

  it('may have no path at all', () => {
    expect(parseConsistencyProof('old 8\n\nlog.example/1\n8\n')).toEqual({
      older: 8,
      path: [],
      checkpoint: 'log.example/1\n8\n',
    });
  });

  it.each([
    ['nothing', ''],
    ['no empty line', TEXT.slice(0, TEXT.indexOf('\n\n'))],
    ['no size', TEXT.replace('old 6\n', '')],
    ['a size in another form', TEXT.replace('old 6', 'old 06')],
    ['a size after two blanks', TEXT.replace('old 6', 'old  6')],
    ['a hash cut short', TEXT.replace('Xcna', '')],
    ['a hash in another form', TEXT.replace('=', '')],
    [
      'a path no tree has',
      TEXT.replace('\n\n', `\n${'Xcnaeacmwamtvzy3ad7zoqudgjqtl0lgz+nw7/rgqyg=\n'.repeat(62)}\n`),
    ],
    ['other line ends', TEXT.replaceAll('\n', '\r\n')],
  ])('is none with %s', (_, text) => {
    expect(parseConsistencyProof(text)).toBeUndefined();
  });
});
