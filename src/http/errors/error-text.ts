/** What a code means to a caller. Texts may hold `{name}`: the detail of that name. */
import type { Bilingual } from '../../../workflows/kernel/text';

export interface ErrorText extends Bilingual {
  readonly status: number;
  /** What else to say, by the detail `reason`. */
  readonly advice?: Readonly<Record<string, Bilingual>>;
}

export type ErrorTexts = Readonly<Record<string, ErrorText>>;

export function error(status: number, zh: string, en: string): ErrorText {
  return { status, zh, en };
}
