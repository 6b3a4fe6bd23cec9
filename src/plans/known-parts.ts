/** What a plan may refer to in this product: the gate rules of the registry, and the calendars at hand. */
import { GATE_RULES } from '../../workflows/gates/registry';
import { ruleKey } from '../../workflows/plans/check-criteria';
import type { KnownParts } from '../../workflows/plans/check-plan';
import { faultOfRecurrence } from '../duties/recurrence';
import type { CalendarSource } from './calendar-loader';

export function knownParts(calendars: Pick<CalendarSource, 'ids'>): KnownParts {
  return {
    rules: new Map(GATE_RULES.map((rule) => [ruleKey(rule.id, rule.version), rule])),
    calendars: calendars.ids,
    recurrence: faultOfRecurrence,
  };
}
