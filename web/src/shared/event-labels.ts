/** What an event is called on a screen. In English its own name is plain enough. */
import { EVENT_LABELS } from '../../../workflows/event-labels';
import type { EventType } from '../../../workflows/events';
import type { Say } from './say';

/** `RiskPointFound` → `Risk point found`. */
export function eventName(type: EventType, say: Say): string {
  const words = type.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return say(EVENT_LABELS[type], words.charAt(0).toUpperCase() + words.slice(1));
}

/** Every event type, for a choice. */
export const EVENT_TYPES_KNOWN = Object.keys(EVENT_LABELS) as readonly EventType[];
