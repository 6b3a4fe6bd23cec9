/** Help that teaches: what a verb is for in both languages, examples to copy, what its exit code means. */
import type { Command } from 'commander';
import type { Bilingual } from '../../workflows/kernel/text';
import { displayWidth } from '../text/table';

export interface Lesson extends Bilingual {
  /** For the list of verbs. */
  readonly short: string;
  /** A command line without `liancheng`, and what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** What 1 means for this verb. */
  readonly one?: string;
}

const REFUSED = '被拒绝 refused';

export function teach(verb: Command, { zh, en, short, examples, one = REFUSED }: Lesson): Command {
  return verb
    .description(`${zh}\n${en}`)
    .summary(short)
    .addHelpText('after', `\n例 Examples:\n${exampleLines(examples)}\n\n${exitCodes(one)}`);
}

export function exampleLines(examples: Lesson['examples']): string {
  const width = Math.max(...examples.map(([line]) => displayWidth(line)));
  return examples
    .map(([line, meaning]) => {
      const blanks = ' '.repeat(width - displayWidth(line));
      return `  liancheng ${line}${meaning === '' ? '' : `${blanks}   # ${meaning}`}`;
    })
    .join('\n');
}

export function exitCodes(one: string): string {
  return `退出码 Exit codes: 0 正常 fine；1 ${one}；2 用法错误 wrong use`;
}
