/** A place in the whole log: a decimal number, or two of them (`commit/prepare`), kept as a string. Opaque elsewhere. */
export type Position = string;

/** Before the first event. */
export const START: Position = '0';

const FORM = /^\d{1,20}(\/\d{1,20})?$/;

export function isPosition(text: unknown): text is Position {
  return typeof text === 'string' && FORM.test(text);
}

/** Positions of the two forms belong to different logs. */
export function sameForm(a: Position, b: Position): boolean {
  return a.includes('/') === b.includes('/');
}

/** Negative when `a` is before `b`, 0 when equal, positive when after. */
export function comparePositions(a: Position, b: Position): number {
  if (a === b) return 0;
  const [aCommit = '0', aPrepare = '0'] = a.split('/');
  const [bCommit = '0', bPrepare = '0'] = b.split('/');
  return compareDecimals(aCommit, bCommit) || compareDecimals(aPrepare, bPrepare);
}

/**
 * How the next event of a log follows on the last one. A position of one number counts the events, so a missing number is
 * a missing event. Positions of two numbers (EventStoreDB) are not dense; there the order alone can be told.
 */
export function stepBetween(last: Position, next: Position): 'next' | 'gap' | 'back' {
  if (last.includes('/') || next.includes('/')) return comparePositions(next, last) > 0 ? 'next' : 'back';
  const distance = Number(next) - Number(last);
  if (distance === 1) return 'next';
  return distance > 1 ? 'gap' : 'back';
}

function compareDecimals(a: string, b: string): number {
  const x = BigInt(a);
  const y = BigInt(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
