/** One question of `plan new`: asked of a person or answered by a file, in the same words and by the same checks. */
import type { Bilingual } from '../../workflows/kernel/text';

export interface Question {
  /** Where the answer stands in the plan, as a fault's path; the key in a file of answers. */
  readonly id: string;
  readonly text: Bilingual;
  /** Lines shown above it, such as the choices there are. */
  readonly choices?: readonly string[];
  /** Taken for an empty answer. */
  readonly byDefault: string;
}

export type Verdict =
  /** `note` is said to whoever answered, such as the weekday of a date. */
  { readonly ok: true; readonly note?: string } | { readonly ok: false; readonly reason: Bilingual };

/** Asks until the verdict is good; throws when the asked one has gone. */
export interface Interviewer {
  readonly ask: (question: Question, judge: (answer: string) => Verdict) => Promise<void>;
  readonly say: (line: string) => void;
}
