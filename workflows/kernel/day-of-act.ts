/** The day of an act on the wall calendar, for rules such as "not in the future" where no plan is at hand. */
import type { CommandMeta } from './command';
import { dateInZone, HOME_TIME_ZONE, type LocalDate } from './time';

export function dayOfAct(meta: Pick<CommandMeta, 'occurredAt'>): LocalDate {
  return dateInZone(meta.occurredAt, HOME_TIME_ZONE);
}
