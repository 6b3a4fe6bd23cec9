/**
 * Substring search in text of any script. A text is indexed as its pairs of neighbouring characters, a question is the
 * phrase of its pairs: two Chinese characters are a usual question, and the trigram tokenizer of SQLite begins at three.
 * ASCII punctuation is indexed in its wide form, so that no tokenizer splits a text at it.
 */

/** What an index keeps of a text: its pairs in order, the last character alone at the end. */
export function searchTokens(text: string): string {
  const characters = normal(text);
  return characters.map((character, index) => character + (characters[index + 1] ?? '')).join(' ');
}

/** The FTS5 question for "contains `text`"; null when there is nothing to look for. */
export function searchQuestion(text: string): string | null {
  const characters = normal(text);
  const [first] = characters;
  if (first === undefined) return null;
  // Every pair that begins with the character, and the character at the end of a text.
  if (characters.length === 1) return `"${first}" *`;
  const pairs = characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? ''));
  return `"${pairs.join(' ')}"`;
}

/** Wide forms of ASCII characters lie this far behind them; after NFKC a text has none of its own. */
const WIDE = 0xfee0;
const WIDE_SPACE = '\u3000';

/** Characters of which none separates tokens: the tokenizer splits at ASCII other than letters and digits, only. */
function normal(text: string): readonly string[] {
  const characters = [...text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()];
  return characters.map((character) => {
    if (character === ' ') return WIDE_SPACE;
    return /^[\x21-\x7e]$/.test(character) && !/^[a-z0-9]$/.test(character)
      ? String.fromCodePoint(character.charCodeAt(0) + WIDE)
      : character;
  });
}
