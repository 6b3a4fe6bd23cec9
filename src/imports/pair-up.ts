/**
 * Which row of a file means which thing in the system, by a key that people read: a name within a unit, a text on a post. A key need not be
 * the only one of its kind on either side: rows that say exactly what is there are paired first. Pure.
 */
import { groupBy } from '../../workflows/kernel/group-by';

export type Match<Row, Item> =
  | { readonly is: 'item'; readonly item: Item }
  | { readonly is: 'new' }
  /** The row before it has the same key. */
  | { readonly is: 'twice'; readonly before: Row }
  /** Several could be meant, and it says what none of them says. */
  | { readonly is: 'ambiguous'; readonly among: readonly Item[] };

export interface PairedUp<Row, Item> {
  readonly matches: ReadonlyMap<Row, Match<Row, Item>>;
  /** Items that no row means. */
  readonly left: readonly Item[];
}

export interface Keys<Row, Item> {
  readonly ofRow: (row: Row) => string;
  readonly ofItem: (item: Item) => string;
  readonly isSame: (row: Row, item: Item) => boolean;
}

export function pairUp<Row, Item>(
  rows: readonly Row[],
  items: readonly Item[],
  { ofRow, ofItem, isSame }: Keys<Row, Item>,
): PairedUp<Row, Item> {
  const itemsOf = groupBy(items, ofItem);
  const matches = new Map<Row, Match<Row, Item>>();
  const used = new Set<Item>();
  for (const [key, group] of groupBy(rows, ofRow)) {
    const candidates = itemsOf.get(key) ?? [];
    const free = () => candidates.filter((item) => !used.has(item));
    const pair = (row: Row, item: Item) => {
      matches.set(row, { is: 'item', item });
      used.add(item);
    };
    for (const row of group) {
      const same = free().find((item) => isSame(row, item));
      if (same !== undefined) pair(row, same);
    }
    const open = group.filter((row) => !matches.has(row));
    const [item, ...others] = free();
    for (const [index, row] of open.entries()) {
      const before = open[index - 1] ?? group.find((each) => each !== row && matches.has(each));
      if (item === undefined)
        matches.set(row, before === undefined ? { is: 'new' } : { is: 'twice', before });
      else if (open.length === 1 && others.length === 0) pair(row, item);
      else matches.set(row, { is: 'ambiguous', among: [item, ...others] });
    }
  }
  return { matches, left: items.filter((item) => !used.has(item)) };
}
