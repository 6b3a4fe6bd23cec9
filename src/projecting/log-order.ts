/**
 * The part of a batch that follows on from the checkpoint without a gap. A position of one number counts the events of
 * the log, so a missing number is an event not yet given: the views stop before it. Positions of two numbers
 * (EventStoreDB) are not dense; there the order alone can be checked.
 */
import type { StoredEvent } from '../../workflows/kernel/event';
import { comparePositions, type Position } from '../event-store/position';
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

function stepBetween(last: Position, next: Position): 'next' | 'gap' | 'back' {
  if (last.includes('/') || next.includes('/')) return comparePositions(next, last) > 0 ? 'next' : 'back';
  const distance = Number(next) - Number(last);
  if (distance === 1) return 'next';
  return distance > 1 ? 'gap' : 'back';
}
