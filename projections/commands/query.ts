/** Where a command took effect: for a key that is used again on another stream. The trail's entries answer. */
import { fromJson } from '../json';
import type { TrailDetails } from '../trail/tables';
import type { Query } from '../view';

export interface CommandPlace {
  readonly stream: string;
  /** Of the canonical command. */
  readonly digest: string;
  readonly firstRevision: number;
  readonly lastRevision: number;
  /** Of its last event. */
  readonly position: string;
}

/** Undefined when no event carries the command id. */
export const commandById: Query<{ readonly commandId: string }, CommandPlace | undefined> = (
  reader,
  { commandId },
) => {
  const events = reader
    .all<{ details: string }>(
      'SELECT details FROM trail_entry WHERE commandId = ? ORDER BY ordinal',
      commandId,
    )
    .map((row) => placeOf(fromJson(row.details)));
  const first = events[0];
  if (first === undefined) return undefined;
  const own = events.filter((event) => event.stream === first.stream);
  const last = own.at(-1) ?? first;
  return { ...first, lastRevision: last.lastRevision, position: last.position };
};

function placeOf([position, , stream, revision, digest]: TrailDetails): CommandPlace {
  return { stream, digest, firstRevision: revision, lastRevision: revision, position };
}
