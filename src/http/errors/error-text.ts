/** What a code means to a caller. Texts may hold `{name}`: the detail of that name. */
import type { Bilingual } from '../../../workflows/kernel/text';
import { SYSTEM_ADVICE } from './system-advice';

export interface ErrorText extends Bilingual {
  readonly status: number;
  /** What else to say, by the detail `reason`. */
  readonly advice?: Readonly<Record<string, Bilingual>>;
}

export type ErrorTexts = Readonly<Record<string, ErrorText>>;

/** Of a refusal whose `reason` is the operating system's. */
export function systemError(status: number, zh: string, en: string): ErrorText {
  return { ...error(status, zh, en), advice: SYSTEM_ADVICE };
}

export function error(status: number, zh: string, en: string): ErrorText {
  return { status, zh, en };
}
