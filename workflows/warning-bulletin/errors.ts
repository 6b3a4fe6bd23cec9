/** What a bulletin refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const WARNING_BULLETIN_ERRORS = [
  'WARNING_BULLETIN.ALREADY_EXISTS',
  'WARNING_BULLETIN.NOT_FOUND',
  'WARNING_BULLETIN.WRONG_STATE',
  'WARNING_BULLETIN.KIND_UNKNOWN',
  'WARNING_BULLETIN.NO_TEXT',
  'WARNING_BULLETIN.NO_RECIPIENT',
  'WARNING_BULLETIN.RECIPIENT_TWICE',
  'WARNING_BULLETIN.NOT_A_RECIPIENT',
  'WARNING_BULLETIN.NO_ANSWER_ASKED',
  'WARNING_BULLETIN.ALREADY_ANSWERED',
  'WARNING_BULLETIN.NOT_ANSWERED',
  'WARNING_BULLETIN.OWN_ANSWER',
  'WARNING_BULLETIN.NO_REASON',
] as const;

export const refuse: (code: (typeof WARNING_BULLETIN_ERRORS)[number], details?: ErrorDetails) => never =
  refuseWith;
