import fc from 'fast-check';
import {
  isKeyName,
  newSigner,
  openNote,
  parsePublicKey,
  parseSecretKey,
  publicKeyText,
  secretKeyText,
  signNote,
} from './signed-note';

/** The example that the form's own description gives. */
const PUBLISHED = {
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  text: 'This is an example message.\n',
  signature: 'Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=',
};

/** Of the first test of RFC 8032: a key whose seed is known. */
const SECRET = 'PRIVATE+KEY+log.example+814a2008+AZ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g';
const PUBLIC = 'log.example+814a2008+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea';

const signer = () => parseSecretKey(SECRET)!;
const verifier = () => parsePublicKey(PUBLIC)!;

describe('a signed note', () => {
  it('is opened when others have signed it', () => {
    const { key, text, signature } = PUBLISHED;
    const note = `${text}\n— example.com/foo ${signature}\n`;
    expect(openNote(note, parsePublicKey(key)!)).toEqual({ text });
  });

  it('has known bytes for ever', () => {
    expect(signNote('log.example\n1\nAAAA\n', signer())).toBe(
      'log.example\n1\nAAAA\n\n— log.example ' +
        'gUogCILppplgRyJY22Czx4dhq0Uz8ZupL/yukdBa2+muQ3lWQvHN+mBQbigr7C4ugRaCFcsYmGhi848dSHzwqo4e+A8=\n',
    );
  });

  it('is opened by the public key of whoever signed it, whatever lines it has', () => {
    const lines = fc
      .string({ unit: 'grapheme' })
      .map((line) => [...line].filter((each) => each >= ' ').join(''));
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1 }), (all) => {
        const text = `x${all.join('\n')}\n`;
        expect(openNote(signNote(text, signer()), verifier())).toEqual({ text });
      }),
    );
  });

  it('does not open when one character of its text or its signature is another', () => {
    const note = signNote('log.example\n606\nAAAA\n', signer());
    for (let index = 0; index < note.length; index += 1) {
      const changed = note.slice(0, index) + (note[index] === 'x' ? 'y' : 'x') + note.slice(index + 1);
      expect(openNote(changed, verifier())).toEqual({
        fault: expect.stringMatching(/^(malformed|otherKey|wrongSignature)$/),
      });
    }
  });

  it('passes over signatures of other keys, but not over a wrong one of the same', () => {
    const text = 'a\n';
    const other = newSigner('other.example');
    const own = signNote(text, signer()).slice(text.length + 1);
    const others = signNote(text, other).slice(text.length + 1);
    expect(openNote(`${text}\n${others}${own}`, verifier())).toEqual({ text });
    expect(openNote(`${text}\n${others}`, verifier())).toEqual({ fault: 'otherKey' });
    const wrong = signNote('b\n', signer()).slice(text.length + 1);
    expect(openNote(`${text}\n${wrong}${own}`, verifier())).toEqual({ fault: 'wrongSignature' });
  });

  it.each([
    ['no signature', 'a\n'],
    ['an empty text', '\nx'],
    ['no line feed at the end', signNote('a\n', parseSecretKey(SECRET)!).trimEnd()],
    ['a line that is none', signNote('a\n', parseSecretKey(SECRET)!).replace('—', '--')],
    ['a control character', signNote('a\n', parseSecretKey(SECRET)!).replace('a', '\r')],
    ['something after the signature', signNote('a\n', parseSecretKey(SECRET)!).replace(/\n$/, ' x\n')],
  ])('is none with %s', (_, note) => {
    expect(openNote(note, verifier())).toEqual({ fault: 'malformed' });
  });

  it('is not made of what could not be opened again', () => {
    for (const text of ['', 'a', 'a\r\n', 'a\u0000\n', '\ud800\n'])
      expect(() => signNote(text, signer())).toThrow(TypeError);
  });
});

describe('a key of a note', () => {
  it('is read and written as others do', () => {
    expect(publicKeyText(parsePublicKey(PUBLISHED.key)!)).toBe(PUBLISHED.key);
    expect(publicKeyText(signer())).toBe(PUBLIC);
    expect(secretKeyText(signer())).toBe(SECRET);
  });

  it('comes back from its text when it is new', () => {
    const made = newSigner('廉政.example/日志');
    const again = parseSecretKey(secretKeyText(made))!;
    expect(publicKeyText(again)).toBe(publicKeyText(made));
    const note = signNote('a\n', again);
    expect(openNote(note, parsePublicKey(publicKeyText(made))!)).toEqual({ text: 'a\n' });
  });

  it('may be named by its own bytes', () => {
    expect(newSigner((bytes) => `of-${bytes.length}`).name).toBe('of-32');
  });

  it('is refused when one character of it is another', () => {
    for (const [text, parse] of [
      [PUBLIC, parsePublicKey],
      [SECRET, parseSecretKey],
    ] as const) {
      for (let index = 0; index < text.length; index += 1) {
        const changed = text.slice(0, index) + (text[index] === 'B' ? 'C' : 'B') + text.slice(index + 1);
        expect(parse(changed)).toBeUndefined();
        expect(parse(text.slice(0, index))).toBeUndefined();
      }
    }
  });

  it.each(['', 'a b', 'a+b', 'a\u3000b', 'a\nb', 'x'.repeat(201)])('may not be named %j', (name) => {
    expect(isKeyName(name)).toBe(false);
  });
});
