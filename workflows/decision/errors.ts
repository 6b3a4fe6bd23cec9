/** What a collective decision refuses with. `WRONG_STATE` comes from the kernel, when the chart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const DECISION_ERRORS = [
  'DECISION.ALREADY_EXISTS',
  'DECISION.NOT_FOUND',
  'DECISION.WRONG_STATE',
  'DECISION.NO_REASON',
  'DECISION.MEMBER_TWICE',
  'DECISION.CHIEF_NOT_A_MEMBER',
  'DECISION.QUORUM_OUT_OF_RANGE',
  'DECISION.NO_GRADES',
  'DECISION.GRADE_TWICE',
  'DECISION.NOT_A_MEMBER',
  'DECISION.OPINION_ALREADY_STATED',
  'DECISION.CORRECTS_ANOTHER',
  'DECISION.NO_QUORUM',
] as const;

export const refuse: (code: (typeof DECISION_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
