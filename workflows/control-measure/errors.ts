/** What a control measure refuses with. `WRONG_STATE` comes from the kernel, when the chart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const CONTROL_MEASURE_ERRORS = [
  'CONTROL_MEASURE.ALREADY_EXISTS',
  'CONTROL_MEASURE.NOT_FOUND',
  'CONTROL_MEASURE.WRONG_STATE',
  'CONTROL_MEASURE.NO_REASON',
  'CONTROL_MEASURE.NO_EVIDENCE',
  'CONTROL_MEASURE.DATE_IN_FUTURE',
  'CONTROL_MEASURE.DUE_IN_PAST',
  'CONTROL_MEASURE.NOT_LATER',
  'CONTROL_MEASURE.EXTENSION_NEEDED',
  'CONTROL_MEASURE.OWN_MEASURE',
] as const;

export const refuse: (code: (typeof CONTROL_MEASURE_ERRORS)[number], details?: ErrorDetails) => never =
  refuseWith;
