/** What an assessment refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const ASSESSMENT_ERRORS = [
  'ASSESSMENT.ALREADY_EXISTS',
  'ASSESSMENT.NOT_FOUND',
  'ASSESSMENT.WRONG_STATE',
  'ASSESSMENT.UNKNOWN_INDICATOR',
  'ASSESSMENT.INDICATOR_TWICE',
  'ASSESSMENT.INDICATORS_MISSING',
  'ASSESSMENT.SCORE_OUT_OF_RANGE',
  'ASSESSMENT.CORRECTS_ANOTHER',
  'ASSESSMENT.RESULT_OUT_OF_SCHEME',
  'ASSESSMENT.OVERRULE_WITHOUT_REASON',
  'ASSESSMENT.NOT_UNQUALIFIED',
  'ASSESSMENT.DUE_IN_PAST',
] as const;

export const refuse: (code: (typeof ASSESSMENT_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
