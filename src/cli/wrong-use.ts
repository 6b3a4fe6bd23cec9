/** A value on the command line, or in the environment, that means nothing: exit code 2. */
import { InvalidArgumentError } from 'commander';
import { isLocalDate, type LocalDate } from '../../workflows/kernel/time';
import { ID_PATTERN, isClean, NAME_MAX, TEXT_MAX } from '../http/fields';

/** Found only when the verb was at work; commander finds the others. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}

export function wholeNumber(min: number, max: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^\d{1,9}$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`应为 ${min} 至 ${max} 的整数 (a whole number from ${min} to ${max})`);
    }
    return value;
  };
}

/** Of a file or folder. An empty one is most likely a variable that was not set: what it was meant to name is not guessed. */
export function fileName(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('文件或目录名不能为空 (the name of a file or folder must not be empty)');
}

/** Of each of several files. */
export function fileNames(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, fileName(text)];
}

export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError('应为真实的日期 YYYY-MM-DD (a real date)');
  return text;
}

/** Of something new, in the form the API asks for. */
export function newId(text: string): string {
  if (!ID_PATTERN.test(text)) {
    throw new InvalidArgumentError(
      '应以小写字母或数字开头，只用小写字母、数字、点、下划线和连字符，至多 100 个字符 (lower-case letters, digits, dots, underscores and hyphens, at most 100; a letter or digit first)',
    );
  }
  return text;
}

/** One line of text for the log, as the API would take it: what is written there stays for ever. */
export function oneLine(text: string): string {
  if (text.trim() !== '' && isShort(text, NAME_MAX, false)) return text;
  throw new InvalidArgumentError(
    `应为 1 至 ${NAME_MAX} 个字符的一行文字，不含控制字符 (one line of 1 to ${NAME_MAX} characters, none of them a control character)`,
  );
}

/** Longer, and of several lines, as a reason may be. An empty one is for the account to refuse. */
export function someLines(text: string): string {
  if (isShort(text, TEXT_MAX, true)) return text;
  throw new InvalidArgumentError(
    `应为至多 ${TEXT_MAX} 个字符的文字，不含控制字符 (at most ${TEXT_MAX} characters, none of them a control character)`,
  );
}

function isShort(text: string, max: number, lines: boolean): boolean {
  return text.length <= max && isClean(text, lines);
}

/** Values with commas between, each one of `choices`. */
export function oneOrMoreOf<T extends string | number>(choices: readonly T[]) {
  return (text: string): readonly T[] => text.split(',').map((part) => oneOf(choices, part));
}

function oneOf<T extends string | number>(choices: readonly T[], part: string): T {
  const choice = choices.find((each) => String(each) === part);
  if (choice !== undefined) return choice;
  const near = choices.filter((each) => isNear(String(each), part));
  const shown = choices.length <= MANY ? choices : near.length > 0 && near.length <= MANY ? near : undefined;
  throw new InvalidArgumentError(
    shown === undefined
      ? `“${part}”不在可选值之中 (not one of those there are)`
      : `“${part}”不在可选值之中 (not one of): ${shown.join(', ')}${shown === choices ? '' : ' …'}`,
  );
}

/** More than can be looked through in a line. */
const MANY = 20;

/** The one is in the other, in whatever letters. */
function isNear(choice: string, said: string): boolean {
  const [a, b] = [choice.toLowerCase(), said.toLowerCase()];
  return said !== '' && (a.includes(b) || b.includes(a));
}
