/** What a pledge refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const PLEDGE_ERRORS = [
  'PLEDGE.ALREADY_GIVEN',
  'PLEDGE.NOT_FOUND',
  'PLEDGE.WRONG_STATE',
  'PLEDGE.NO_TEXT',
  'PLEDGE.NO_REASON',
  'PLEDGE.OWN_PLEDGE',
] as const;

export const refuse: (code: (typeof PLEDGE_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
