/** Enters each notice once, and each number once. */
import type { State } from '../kernel/aggregate';
import { entryOf } from '../kernel/keyed';
import type { NoticeBookCommand } from './commands';
import type { NoticeBookEvent } from './events';
import type { NoticeBookContext } from './machine';

export function decide(
  { data }: NoticeBookCommand,
  { context }: State<NoticeBookContext>,
): readonly NoticeBookEvent[] {
  const { bookId, number, forId, occasionId } = data;
  if (entryOf(context.occasions, occasionId) !== undefined) return [];
  if (number === null) {
    const made = nextNumber(context, data);
    return [{ type: 'NoticeEntered', data: { bookId, forId, occasionId, ...made } }];
  }
  const entry = { bookId, number, forId, occasionId };
  if (entryOf(context.numbers, number) !== undefined) return [{ type: 'NoticeNumberTaken', data: entry }];
  return [{ type: 'NoticeEntered', data: { ...entry, sequence: null } }];
}

/** The next running number whose text the office has not given away already. */
function nextNumber(
  { numbers, sequence }: NoticeBookContext,
  { pattern, year }: { readonly pattern: string; readonly year: string },
) {
  for (let next = sequence + 1; ; next += 1) {
    const number = pattern.replace('{year}', year).replace('{number}', String(next));
    if (entryOf(numbers, number) === undefined) return { number, sequence: next };
  }
}
