/** One act as a block tells it. `by`: a post, whoever holds it on the day, or `public`. */
import type { LocalDate } from '../../../../workflows/kernel/time';

export interface Act {
  readonly on: LocalDate;
  readonly by: string;
  readonly type: string;
  /** `$holder:post` stands for whoever holds the post on the day. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly title: string;
}

export type Tell = (act: Act) => void;
