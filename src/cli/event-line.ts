/** An event on one line. */
import type { SealedEvent } from '../../workflows/kernel/event';

/** `place`: where it stands in the log. */
export function eventLine({ occurredAt, type, stream, revision, actor }: SealedEvent, place: string): string {
  const { role, postId, personId, principalPersonId } = actor;
  const by = principalPersonId === undefined ? personId : `${personId} for ${principalPersonId}`;
  return `${place}\t${occurredAt}\t${type}\t${stream}@${revision}\t${role} ${postId}/${by}`;
}
