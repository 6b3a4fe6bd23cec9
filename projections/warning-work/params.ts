import type { Programme } from '../../workflows/kernel/programme';
import type { LocalDate } from '../../workflows/kernel/time';
import type { DaysOfPeriod } from '../../workflows/modules/periods';

export interface WorkParams {
  readonly programme: Programme;
  readonly days: DaysOfPeriod;
  /** What is late or missing is so on this day. */
  readonly asOf: LocalDate;
  /** In which days begin and end. */
  readonly timeZone: string;
  /** Only what concerns the unit and those below it. */
  readonly unitId?: string;
}
