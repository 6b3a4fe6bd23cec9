/** What every part of the contract suite is given: a store of its own, and what that store can do. */
import type { EventStore } from '../../src/event-store/event-store';
import type { Position } from '../../src/event-store/position';

export interface StoreTraits {
  /** The store refuses an id that stands elsewhere in the log. EventStoreDB cannot see it. */
  readonly refusesKnownIds: boolean;
  /** Random histories tried against the model. */
  readonly modelRuns: number;
}

/** What a test gets: a store, the end of its log at the start, and stream names nobody else uses. */
export interface Fixture {
  readonly store: EventStore;
  readonly start: Position;
  readonly stream: (name: string) => string;
}

export type WithStore = (test: (fixture: Fixture) => Promise<void>) => () => Promise<void>;
