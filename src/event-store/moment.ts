/** A moment of the log: up to and with a position, or all that was recorded by an instant, up to the first event recorded later. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Instant } from '../../workflows/kernel/time';
import { comparePositions, type Position } from './position';

export type Moment = Position | { readonly recordedBy: Instant };

/** The event came after the moment, and so did all that follow it. */
export function isAfter({ position, recordedAt }: StoredEvent, moment: Moment): boolean {
  return typeof moment === 'string' ? comparePositions(position, moment) > 0 : recordedAt > moment.recordedBy;
}
