/** A thing an event concerns, and how an event's concerns are found. */
import type { EventOf, EventType } from '../../workflows/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Rows } from '../view';
import type { TrailSubjectKind } from './tables';

export type Concern = readonly [kind: TrailSubjectKind, id: string];

export type Concerns<T extends EventType> = (
  event: StoredEvent<EventOf<T>>,
  rows: Rows,
) => readonly Concern[];
