/** What a monitoring point refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const MONITORING_POINT_ERRORS = [
  'MONITORING_POINT.ALREADY_EXISTS',
  'MONITORING_POINT.NOT_FOUND',
  'MONITORING_POINT.WRONG_STATE',
  'MONITORING_POINT.NO_REASON',
  'MONITORING_POINT.LEVEL_UNKNOWN',
  'MONITORING_POINT.PARENT_NEEDED',
  'MONITORING_POINT.PARENT_OF_TOP',
  'MONITORING_POINT.PARENT_OF_OTHER_LEVEL',
  'MONITORING_POINT.PARENT_CLOSED',
  'MONITORING_POINT.NOTHING_CHANGED',
] as const;

export const refuse: (code: (typeof MONITORING_POINT_ERRORS)[number], details?: ErrorDetails) => never =
  refuseWith;
