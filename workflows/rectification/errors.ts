/** What a rectification refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const RECTIFICATION_ERRORS = [
  'RECTIFICATION.ALREADY_EXISTS',
  'RECTIFICATION.NOT_FOUND',
  'RECTIFICATION.WRONG_STATE',
  'RECTIFICATION.NO_CONTENT',
  'RECTIFICATION.NO_ORIGIN',
  'RECTIFICATION.NO_REPORT',
  'RECTIFICATION.NO_EVIDENCE',
  'RECTIFICATION.NO_REASON',
  'RECTIFICATION.DUE_IN_PAST',
  'RECTIFICATION.NOT_LATER',
  'RECTIFICATION.CHECKER_IS_RESPONSIBLE',
  'RECTIFICATION.CHECKED_BY_ANSWERER',
  'RECTIFICATION.OF_SUPERVISION',
  'RECTIFICATION.NOT_THE_CHECKER',
] as const;

export const refuse: (code: (typeof RECTIFICATION_ERRORS)[number], details?: ErrorDetails) => never =
  refuseWith;
