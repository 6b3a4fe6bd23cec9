/** What a warning network refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const WARNING_NETWORK_ERRORS = [
  'WARNING_NETWORK.ALREADY_EXISTS',
  'WARNING_NETWORK.NOT_FOUND',
  'WARNING_NETWORK.WRONG_STATE',
  'WARNING_NETWORK.NO_REASON',
  'WARNING_NETWORK.NO_UNITS',
  'WARNING_NETWORK.UNIT_TWICE',
  'WARNING_NETWORK.UNIT_NOT_IN_SCOPE',
  'WARNING_NETWORK.NO_HEAD',
  'WARNING_NETWORK.NO_CENTRE',
  'WARNING_NETWORK.POST_TWICE',
  'WARNING_NETWORK.NOTHING_CHANGED',
] as const;

export const refuse: (code: (typeof WARNING_NETWORK_ERRORS)[number], details?: ErrorDetails) => never =
  refuseWith;
