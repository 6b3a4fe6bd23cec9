/** What a follow-up is worked out with, and the form of one. */
import type { AnyCommand } from '../../workflows/commands';
import type { EventOf, EventType } from '../../workflows/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Lookup } from '../commands/lookup';
import type { EventStore } from '../event-store/event-store';
import type { CalendarSource } from '../plans/calendar-loader';

export interface Following {
  readonly store: EventStore;
  readonly lookup: Lookup;
  readonly calendars: CalendarSource;
}

export type Follow<T extends EventType> = (
  event: StoredEvent<EventOf<T>>,
  at: Following,
) => Promise<readonly AnyCommand[]> | readonly AnyCommand[];

export type FollowUps = { readonly [T in EventType]?: Follow<T> };
