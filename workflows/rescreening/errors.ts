/** What a re-screening refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const RESCREENING_ERRORS = [
  'RESCREENING.NOT_FOUND',
  'RESCREENING.WRONG_STATE',
  'RESCREENING.NO_STATEMENT',
  'RESCREENING.NO_POINTS',
  'RESCREENING.NONE_AND_POINTS',
  'RESCREENING.POINT_ELSEWHERE',
  'RESCREENING.BEFORE_CHANGE',
] as const;

export const refuse: (code: (typeof RESCREENING_ERRORS)[number], details?: ErrorDetails) => never =
  refuseWith;
