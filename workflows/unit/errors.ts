/** What a unit refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const UNIT_ERRORS = [
  'UNIT.ALREADY_EXISTS',
  'UNIT.NOT_FOUND',
  'UNIT.WRONG_STATE',
  'UNIT.LOOP',
  'UNIT.NO_REASON',
] as const;

export const refuse: (code: (typeof UNIT_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
