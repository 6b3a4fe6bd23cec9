/** What the plan has follow from a unit's result. */
import type { LocalDate } from '../kernel/time';
import type { ConsequenceKind } from '../plans/assessment-scheme';
import type { Approximate } from '../plans/working-days';

/** `approximate`: `dueOn` is. */
export interface DueConsequence extends Approximate {
  readonly of: ConsequenceKind;
  /** Last day for it; null where the plan names none, or it is not known yet. */
  readonly dueOn: LocalDate | null;
}

export interface OpenConsequence extends DueConsequence {
  readonly done: boolean;
}
