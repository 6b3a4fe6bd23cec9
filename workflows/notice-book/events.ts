/**
 * Notice book 文号簿: the numbers of the warning notices of one programme in one year. Stream `noticeBook-<kind>.<programme>.<year>`: since
 * all numbers of a year go through it, none is given twice, on whatever node.
 */
import type { DomainEvent } from '../kernel/event';

export interface NoticeEntry {
  readonly bookId: string;
  readonly number: string;
  /** The warning it is for. */
  readonly forId: string;
  /** The event that asked for it: a warning gets a number of its own for each colour. */
  readonly occasionId: string;
}

/** `sequence`: the running number where the engine made it, null where the office gave it. */
export type NoticeEntered = DomainEvent<'NoticeEntered', NoticeEntry & { readonly sequence: number | null }>;
/** The number given has been entered for another notice already. */
export type NoticeNumberTaken = DomainEvent<'NoticeNumberTaken', NoticeEntry>;

export type NoticeBookEvent = NoticeEntered | NoticeNumberTaken;
