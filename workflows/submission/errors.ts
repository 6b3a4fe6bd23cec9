/** The codes this folder refuses with. Texts and HTTP status stand in one table (src/http/errors). */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const SUBMISSION_ERRORS = [
  'SUBMISSION.ALREADY_BEGUN',
  'SUBMISSION.NOT_BEGUN',
  'SUBMISSION.STAGE_NOT_OPEN',
  'SUBMISSION.NOTHING_ASKED_FOR',
  'SUBMISSION.CONTENT_NOT_ASKED_FOR',
  'SUBMISSION.EMPTY',
  'SUBMISSION.NIL_RETURN_CONTRADICTED',
  'SUBMISSION.NIL_RETURN_DUPLICATE',
  'SUBMISSION.ITEM_DUPLICATE',
  'SUBMISSION.TOO_LARGE',
  'SUBMISSION.REASON_MISSING',
  'SUBMISSION.NO_DRIFT',
  'SUBMISSION.OWN_HAND_IN',
] as const;

export type SubmissionError = (typeof SUBMISSION_ERRORS)[number];

/** `refuse`, but only with a code listed here. */
export function refuse(code: SubmissionError, details: ErrorDetails = {}): never {
  return refuseWith(code, details);
}
