/**
 * The envelope every event carries from the first commit on. The stored bytes of an event are the canonical JSON of
 * `SealedEvent` without `hash` (docs/events.md); its position in the whole log belongs to the store, not to the event.
 */
import type { Actor } from './actor';

/** What happened, as an aggregate decides it: a type (noun and past verb) and its data. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** On what an act rests: the document that allows it, the reason given. */
export interface Basis {
  readonly documentNumber?: string;
  readonly reason?: string;
}

/** What surrounds a fact. `occurredAt` may lie in the past, never in the future; `recordedAt` is the system's alone. */
export interface EventContext {
  readonly id: string;
  readonly actor: Actor;
  /** For whom it was entered, where that is somebody else. It gives no right. */
  readonly onBehalfOf?: Actor;
  /** ISO 8601 instant in UTC, milliseconds: when it happened. */
  readonly occurredAt: string;
  /** ISO 8601 instant in UTC, milliseconds: when the system learned it. */
  readonly recordedAt: string;
  readonly basis?: Basis;
  /** The id of an earlier event of the same stream and type that this one corrects. */
  readonly corrects?: string;
}

/** An event with its context: what a machine takes as its input. */
export type Fact<E extends DomainEvent = DomainEvent> = E & EventContext;

/** An event ready to be appended: complete but for its place in the stream. */
export interface NewEvent<E extends DomainEvent = DomainEvent> extends EventContext {
  readonly type: E['type'];
  readonly data: E['data'];
  readonly schemaVersion: number;
  /** The version of the machine that took the event. */
  readonly machineVersion: number;
  /** `plan id@version` where the event belongs to a campaign. */
  readonly plan?: string;
  readonly commandId: string;
  /** SHA-256 (hex) of the canonical command: tells a repeated command from another one under the same key. */
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** An event with its place in the stream and its link in the stream's hash chain. */
export interface SealedEvent<E extends DomainEvent = DomainEvent> extends NewEvent<E> {
  readonly stream: string;
  /** 0 for the first event of a stream. */
  readonly revision: number;
  /** Hash of the stream's event before this one; 64 zeros for the first. */
  readonly prevHash: string;
  /** SHA-256 (hex) of the canonical JSON of this event without `hash`. */
  readonly hash: string;
}

/** An event as read from a store. `position` is opaque but for `comparePositions` (src/event-store/position.ts). */
export interface StoredEvent<E extends DomainEvent = DomainEvent> extends SealedEvent<E> {
  readonly position: string;
}
