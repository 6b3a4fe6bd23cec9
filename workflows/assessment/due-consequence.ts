/** What the plan has follow from a unit's result. */
import type { LocalDate } from '../kernel/time';
import type { ConsequenceKind } from '../plans/assessment-scheme';

export interface DueConsequence {
  readonly of: ConsequenceKind;
  /** Last day for it; null where the plan names none, or it is not known yet. */
  readonly dueOn: LocalDate | null;
}

export interface OpenConsequence extends DueConsequence {
  readonly done: boolean;
}
