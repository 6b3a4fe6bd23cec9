import type { LocalDate } from '../../../../../workflows/kernel/time';

/** In equal parts over the days, in order. */
export function dealtOut<Item>(
  items: readonly Item[],
  days: readonly LocalDate[],
  each: (item: Item, on: LocalDate) => void,
): void {
  const perDay = Math.ceil(items.length / Math.max(days.length, 1));
  for (const [index, item] of items.entries()) {
    const on = days[Math.floor(index / perDay)];
    if (on !== undefined) each(item, on);
  }
}
