/**
 * Paging by cursor: a cursor is the place after the last item shown (the values it was sorted by), so a page neither
 * repeats nor skips an item when others are inserted before it. Opaque to whoever passes it on.
 */
import { refuse } from '../workflows/kernel/domain-error';
import type { SqlValue } from './view';

const DEFAULT_PAGE_ITEMS = 50;
const MAX_PAGE_ITEMS = 1_000;

export interface PageParams {
  readonly cursor?: string;
  /** 1 to `MAX_PAGE_ITEMS`; default `DEFAULT_PAGE_ITEMS`. */
  readonly limit?: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** null at the end. */
  readonly nextCursor: string | null;
}

export type Place = readonly SqlValue[];

/** Refuses `PAGE.LIMIT_OUT_OF_RANGE`. */
export function pageLimit({ limit = DEFAULT_PAGE_ITEMS }: PageParams): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE_ITEMS) {
    refuse('PAGE.LIMIT_OUT_OF_RANGE', { limit, max: MAX_PAGE_ITEMS });
  }
  return limit;
}

/** `kind` names the order: a cursor of another order is refused. */
export function cursorOf(kind: string, place: Place): string {
  return btoa(encodeURIComponent(JSON.stringify([kind, ...place])));
}

/** The place, null without a cursor. Refuses `PAGE.CURSOR_INVALID`. */
export function placeOf(kind: string, columns: number, { cursor }: PageParams): Place | null {
  if (cursor === undefined) return null;
  const parts = parse(cursor);
  if (parts === null || parts[0] !== kind || parts.length !== columns + 1)
    refuse('PAGE.CURSOR_INVALID', { cursor });
  return parts.slice(1);
}

/** `rows` holds one more than `limit` where there is a further page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  shape: (row: Row) => Item,
  cursorAfter: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? cursorAfter(last) : null;
  return { items: shown.map(shape), nextCursor };
}

function parse(cursor: string): Place | null {
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(atob(cursor)));
    return Array.isArray(parts) && parts.every(isPlain) ? parts : null;
  } catch {
    return null;
  }
}

function isPlain(part: unknown): part is SqlValue {
  return part === null || typeof part === 'string' || typeof part === 'number';
}
