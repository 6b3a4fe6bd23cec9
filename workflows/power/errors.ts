/** What a power refuses with. `WRONG_STATE` comes from the kernel, when the statechart does not take the event. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const POWER_ERRORS = [
  'POWER.ALREADY_EXISTS',
  'POWER.NOT_FOUND',
  'POWER.WRONG_STATE',
  'POWER.NO_REASON',
  'POWER.RISK_POINTS_FOUND',
  'POWER.NO_LEGAL_BASIS',
  'POWER.TRANSFER_PENDING',
  'POWER.TRANSFER_TO_ITSELF',
  'POWER.NO_TRANSFER_ASKED',
  'POWER.CHANGE_PENDING',
  'POWER.NO_CHANGE_ASKED',
  'POWER.REVIEWED_BY_ASKER',
  'POWER.CLASS_OUT_OF_SCHEME',
  'POWER.FLOW_EMPTY',
  'POWER.FLOW_TOO_LONG',
  'POWER.FLOW_STEP_TWICE',
  'POWER.FLOW_NEXT_UNKNOWN',
  'POWER.FLOW_STEP_UNREACHABLE',
  'POWER.FLOW_NO_END',
  'POWER.FLOW_END_UNREACHABLE',
  'POWER.FLOW_NOT_CONNECTED',
] as const;

export const refuse: (code: (typeof POWER_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
