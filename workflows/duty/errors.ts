/** What a duty refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const DUTY_ERRORS = [
  'DUTY.NOT_FOUND',
  'DUTY.WRONG_STATE',
  'DUTY.NO_REASON',
  'DUTY.NO_REPORT',
  'DUTY.NIL_RETURN_DOES_NOT_COUNT',
  'DUTY.BEFORE_WINDOW',
  'DUTY.POINTS_UNCHECKED',
  'DUTY.POINT_NOT_ASKED',
  'DUTY.OWED_BY_UNIT',
] as const;

export const refuse: (code: (typeof DUTY_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
