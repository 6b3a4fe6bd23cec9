/** Asked for by the engine alone, for a notice that has been issued. */
import type { Command } from '../kernel/command';

export type EnterNotice = Command<
  'EnterNotice',
  {
    readonly bookId: string;
    readonly year: string;
    /** The number given; null: one is made by `pattern`. */
    readonly number: string | null;
    /** With `{year}` and `{number}`. */
    readonly pattern: string;
    readonly forId: string;
    readonly occasionId: string;
  }
>;

export type NoticeBookCommand = EnterNotice;
