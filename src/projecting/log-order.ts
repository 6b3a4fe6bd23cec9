/**
 * The part of a batch that follows on from the checkpoint without a gap: a missing event may only not have been given
 * yet, and the views stop before it.
 */
import type { StoredEvent } from '../../workflows/kernel/event';
import { stepBetween, type Position } from '../event-store/position';
import { ViewsError } from './views-error';

export interface InOrder {
  readonly events: readonly StoredEvent[];
  /** The position of the first event left out, because something is missing before it. */
  readonly gapBefore: Position | null;
}

/** @throws ViewsError OUT_OF_ORDER for an event at or before the place already reached */
export function inOrder(checkpoint: Position, events: readonly StoredEvent[]): InOrder {
  let last = checkpoint;
  for (const [index, { position }] of events.entries()) {
    const step = stepBetween(last, position);
    if (step === 'back') throw new ViewsError('VIEWS.OUT_OF_ORDER', { position, after: last });
    if (step === 'gap') return { events: events.slice(0, index), gapBefore: position };
    last = position;
  }
  return { events, gapBefore: null };
}
