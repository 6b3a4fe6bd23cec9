/** What an accountability action refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const ACCOUNTABILITY_ACTION_ERRORS = [
  'ACCOUNTABILITY_ACTION.ALREADY_EXISTS',
  'ACCOUNTABILITY_ACTION.NOT_FOUND',
  'ACCOUNTABILITY_ACTION.WRONG_STATE',
  'ACCOUNTABILITY_ACTION.NO_GROUNDS',
  'ACCOUNTABILITY_ACTION.TEXT_MISSING',
  'ACCOUNTABILITY_ACTION.OTHER_SUBJECT',
  'ACCOUNTABILITY_ACTION.DATE_IN_FUTURE',
  'ACCOUNTABILITY_ACTION.SERVED_BEFORE_DECIDED',
  'ACCOUNTABILITY_ACTION.NO_NEW_MEASURE',
  'ACCOUNTABILITY_ACTION.NOT_CONCERNED',
] as const;

export const refuse: (code: (typeof ACCOUNTABILITY_ACTION_ERRORS)[number], details?: ErrorDetails) => never =
  refuseWith;
