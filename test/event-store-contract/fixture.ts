/** What every part of the contract suite is given: a store of its own, and what that store can do. */
import type { EventStore } from '../../src/event-store/event-store';
import type { NewEvent } from '../../workflows/kernel/event';
import type { Position } from '../../src/event-store/position';

export interface StoreTraits {
  /** The store refuses an id that stands elsewhere in the log. EventStoreDB cannot see it. */
  readonly refusesKnownIds: boolean;
  /** Appends to different streams that are given together stand in the log in that order. EventStoreDB takes them at once. */
  readonly keepsOrderOfCalls: boolean;
  /** Random histories tried against the model. */
  readonly modelRuns: number;
  /** Bytes the store's limit of an append counts for an event beside its canonical ones. */
  readonly bytesBeside: (event: NewEvent) => number;
}

/** What a test gets: a store, the end of its log at the start, and stream names nobody else uses. */
export interface Fixture {
  readonly store: EventStore;
  readonly start: Position;
  readonly stream: (name: string) => string;
}

export type WithStore = (test: (fixture: Fixture) => Promise<void>) => () => Promise<void>;
