/** What a post refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const POST_ERRORS = [
  'POST.ALREADY_EXISTS',
  'POST.NOT_FOUND',
  'POST.WRONG_STATE',
  'POST.NO_REASON',
  'POST.SEATS_OUT_OF_RANGE',
  'POST.NO_DUTIES',
  'POST.SEATS_FULL',
  'POST.PERSON_ALREADY_HOLDS_IT',
  'POST.APPOINTMENT_TWICE',
  'POST.UNKNOWN_APPOINTMENT',
  'POST.APPOINTMENT_ENDED',
  'POST.ENDS_BEFORE_IT_BEGINS',
  'POST.CORRECTS_ANOTHER',
  'POST.STILL_HELD',
] as const;

export const refuse: (code: (typeof POST_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
