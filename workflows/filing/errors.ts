/** What a filing refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const FILING_ERRORS = [
  'FILING.ALREADY_EXISTS',
  'FILING.NOT_FOUND',
  'FILING.WRONG_STATE',
  'FILING.NO_REASON',
  'FILING.NO_RISK_POINTS',
  'FILING.NO_DECISIONS',
  'FILING.DECISIONS_ELSEWHERE',
  'FILING.DATE_IN_FUTURE',
  'FILING.RECEIVED_BEFORE_SENT',
] as const;

export const refuse: (code: (typeof FILING_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
