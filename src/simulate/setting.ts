/** What one simulation holds fixed over all of its runs. */
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import type { Plan } from '../../workflows/plans/plan';
import type { SubmissionContents } from '../../workflows/submission/events';
import type { Assumptions } from './assumptions';
import type { Clock } from './clock';
import type { UnitInventory } from './inventory';

export interface Extension {
  readonly stageId: string;
  /** Calendar days. */
  readonly days: number;
}

export interface Setting {
  readonly plan: Plan;
  readonly table: WorkingDayTable;
  readonly clock: Clock;
  readonly inventories: ReadonlyMap<string, UnitInventory>;
  /** What has been handed in before, by stage, unit and whether measures are done: the same in every run. */
  readonly handedIn: Map<string, SubmissionContents>;
  /** Percent of the usual working time each unit takes; 100 where absent. */
  readonly pace: ReadonlyMap<string, number>;
  readonly assumptions: Assumptions;
  readonly extensions: readonly Extension[];
}
