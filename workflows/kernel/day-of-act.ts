/** The day of an act on the wall calendar, for rules such as "not in the future" where no plan is at hand. */
import type { CommandMeta } from './command';
import { dateInZone, type LocalDate } from './time';

const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

export function dayOfAct(meta: Pick<CommandMeta, 'occurredAt'>): LocalDate {
  return dateInZone(meta.occurredAt, DEFAULT_TIME_ZONE);
}
