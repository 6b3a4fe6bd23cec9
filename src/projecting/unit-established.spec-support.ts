/** The n-th unit of a log, as an event a store takes. */
import type { NewEvent } from '../../workflows/kernel/event';

function uuid(number: number): string {
  return `00000000-0000-8000-8000-${String(number).padStart(12, '0')}`;
}

export function unitEstablished(number: number): NewEvent {
  const at = new Date(Date.UTC(2012, 3, 2) + number * 1_000).toISOString();
  return {
    id: uuid(number),
    type: 'UnitEstablished',
    data: { unitId: `u${number}`, name: `第${number}科`, kind: 'section', parentId: null },
    schemaVersion: 1,
    machineVersion: 1,
    actor: { personId: 'zhao', postId: 'office-post', unitId: 'bureau', role: 'administrator' },
    occurredAt: at,
    recordedAt: at,
    commandId: uuid(number),
    commandDigest: 'd',
    correlationId: uuid(number),
  };
}
