/** A wish to change one stream. Time, ids and chance come in with it; `decide` adds none of its own. */
import type { Actor } from './actor';
import type { Basis } from './event';

export interface Command<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** What comes with every command. */
export interface CommandMeta {
  readonly commandId: string;
  readonly actor: Actor;
  readonly onBehalfOf?: Actor;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly basis?: Basis;
  readonly corrects?: string;
  /** What the event that is corrected says, so that a correction can be held to the same entry. */
  readonly correctedData?: Readonly<Record<string, unknown>>;
}
