/** How every store of our own reads its options: defaults, and what is refused. */
import { DEFAULT_PAGE_EVENTS, type ReadAllOptions, type ReadOptions } from './event-store';
import { isPosition, START, type Position } from './position';
import { StoreError } from './store-error';

export interface StreamRange {
  readonly backwards: boolean;
  readonly fromRevision: number;
  readonly limit: number;
}

/** No default limit: whoever folds a stream wants all of it. */
export function streamRange(options: ReadOptions): StreamRange {
  const backwards = options.direction === 'backwards';
  const fromRevision = options.fromRevision ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
  if (!Number.isSafeInteger(fromRevision) || fromRevision < 0) {
    throw new RangeError(`fromRevision must be an integer from 0, not ${fromRevision}`);
  }
  return { backwards, fromRevision, limit: checkedLimit(options.limit ?? Number.MAX_SAFE_INTEGER) };
}

/** `after` is the place in a log whose positions are single numbers. */
export function logRange(options: ReadAllOptions): { readonly after: number; readonly limit: number } {
  return {
    after: placeOf(options.after ?? START),
    limit: checkedLimit(options.limit ?? DEFAULT_PAGE_EVENTS),
  };
}

function placeOf(position: Position): number {
  const place = isPosition(position) ? Number(position) : Number.NaN;
  if (!Number.isSafeInteger(place)) throw new StoreError('STORE.POSITION_UNKNOWN', { position });
  return place;
}

export function checkedLimit(limit: number): number {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new RangeError(`limit must be an integer from 1, not ${limit}`);
  return limit;
}
