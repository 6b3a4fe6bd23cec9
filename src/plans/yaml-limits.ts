/**
 * Is a YAML text more than any plan or calendar needs? Asked before parsing, because the parser calls itself for each
 * level (ten thousand dashes on one line exhaust its stack, and can bring the whole process down with it) and compares
 * each key with all others. The lexer does neither, so the question itself is safe.
 */
import { Lexer } from 'yaml';

/** Levels of brackets, and of `- - -` on one line. */
const MAX_LEVELS = 32;
/** Deeper block nesting has to be indented further. */
const MAX_INDENT = 200;
export const MAX_KEYS = 10_000;

/** What is too much, in a few words; `undefined` when all is well. */
export function yamlExcess(text: string, maxKeys: number): string | undefined {
  let brackets = 0;
  let dashes = 0;
  let keys = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets -= 1;
    else if (token === '-' || token === '?') dashes += 1;
    else if (token === ':') keys += 1;
    else if (token.endsWith('\n')) dashes = 0;
    if (brackets > MAX_LEVELS || dashes > MAX_LEVELS || isDeepIndent(token))
      return '层次过深 (nested too deep)';
    if (keys > maxKeys) return `多于 ${maxKeys} 个字段 (more than ${maxKeys} fields)`;
  }
  return undefined;
}

function isDeepIndent(token: string): boolean {
  return token.length > MAX_INDENT && token.trim() === '';
}
