/** What a warning refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const WARNING_ERRORS = [
  'WARNING.NOT_FOUND',
  'WARNING.WRONG_STATE',
  'WARNING.BELOW_PRESENT',
  'WARNING.ALREADY_IN_COLOUR',
  'WARNING.NO_CONTENT',
  'WARNING.SETTLED_BY_ANSWERER',
  'WARNING.OWN_CAUSE',
  'WARNING.OF_SUPERVISION',
  'WARNING.NO_REASON',
  'WARNING.NO_ORIGIN',
  'WARNING.NO_ANSWER',
  'WARNING.ALREADY_NUMBERED',
] as const;

export const refuse: (code: (typeof WARNING_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
