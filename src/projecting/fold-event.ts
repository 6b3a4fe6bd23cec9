/** One event through all views, in the registry's order. */
import type { Rows, View } from '../../projections/view';
import type { StoredEvent } from '../../workflows/kernel/event';

export type FoldEvent = (event: StoredEvent, rows: Rows, ordinal: number) => void;

export function foldOf(views: readonly View[]): FoldEvent {
  const byType = new Map<string, readonly FoldEvent[]>();
  const foldsFor = (type: string): readonly FoldEvent[] => {
    const known = byType.get(type);
    if (known !== undefined) return known;
    const folds = views.flatMap((view) => {
      const own = Object.hasOwn(view.folds, type)
        ? (view.folds as Record<string, FoldEvent | undefined>)[type]
        : undefined;
      return [own, view.every].filter((fold) => fold !== undefined);
    });
    byType.set(type, folds);
    return folds;
  };
  return (event, rows, ordinal) => {
    for (const fold of foldsFor(event.type)) fold(event, rows, ordinal);
  };
}
