/** A value on the command line, or in the environment, that means nothing: exit code 2. */
import { InvalidArgumentError } from 'commander';
import { isLocalDate, type LocalDate } from '../../workflows/kernel/time';

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

export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError('应为真实的日期 YYYY-MM-DD (a real date)');
  return text;
}

/** Values with commas between, each one of `choices`. */
export function oneOrMoreOf<T extends string | number>(choices: readonly T[]) {
  return (text: string): readonly T[] => text.split(',').map((part) => oneOf(choices, part));
}

function oneOf<T extends string | number>(choices: readonly T[], part: string): T {
  const choice = choices.find((each) => String(each) === part);
  if (choice === undefined) {
    throw new InvalidArgumentError(`“${part}”不在可选值之中 (not one of): ${choices.join(', ')}`);
  }
  return choice;
}
