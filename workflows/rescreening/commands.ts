/** What can be asked of a re-screening. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { RescreeningOpenedData, RescreeningOutcome } from './events';

/** Given by the sweep alone. */
export type OpenRescreening = Command<'OpenRescreening', RescreeningOpenedData>;
/** Handed in: `on`, the day of the act on the plan's wall calendar; `pointsElsewhere`, those named that lie on neither post nor power. */
export type CompleteRescreening = Command<
  'CompleteRescreening',
  {
    readonly rescreeningId: string;
    readonly outcome: RescreeningOutcome;
    readonly riskPointIds: readonly string[];
    readonly statement: string;
    readonly on: LocalDate;
    readonly pointsElsewhere: readonly string[];
  }
>;

export type RescreeningCommand = OpenRescreening | CompleteRescreening;
