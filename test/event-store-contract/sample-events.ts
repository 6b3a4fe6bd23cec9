/** Events for the store tests: whole envelopes, with ids that follow from a number. */
import type { NewEvent } from '../../workflows/kernel/event';

const ACTOR = { personId: 'person-1', postId: 'post-1', unitId: 'unit-1', role: 'office' } as const;

export function eventId(number: number): string {
  return `00000000-0000-8000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function sampleEvent(number: number, data: unknown = { number }): NewEvent {
  return {
    id: eventId(number),
    type: 'RiskPointRevised',
    data,
    schemaVersion: 1,
    machineVersion: 1,
    actor: ACTOR,
    occurredAt: '2012-03-05T01:00:00.000Z',
    recordedAt: '2012-03-05T01:00:00.000Z',
    commandId: eventId(number),
    commandDigest: 'c'.repeat(64),
    correlationId: eventId(number),
  };
}

/** `count` events with the ids from `first` on. */
export function sampleEvents(first: number, count: number): readonly NewEvent[] {
  return Array.from({ length: count }, (_, index) => sampleEvent(first + index));
}

/** An event whose data holds a text of so many one-byte characters. */
export function sizedEvent(number: number, textBytes: number): NewEvent {
  return sampleEvent(number, { text: 'a'.repeat(textBytes) });
}
