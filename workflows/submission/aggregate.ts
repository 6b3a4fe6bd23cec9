/** The submission as an aggregate: its events, its machine, its decisions. */
import type { Aggregate } from '../kernel/aggregate';
import type { SubmissionCommand } from './commands';
import { decide } from './decide';
import type { SubmissionEvent } from './events';
import { submissionMachine, type SubmissionContext } from './machine';

export const submission: Aggregate<SubmissionCommand, SubmissionEvent, SubmissionContext> = {
  category: 'submission',
  eventTypes: {
    SubmissionBegun: 1,
    SubmissionHandedIn: 1,
    SubmissionWithdrawn: 1,
    SubmissionReturned: 1,
    SubmissionAccepted: 1,
    SubmissionReopened: 1,
    DriftTakenUp: 1,
  },
  machineVersion: 1,
  machine: submissionMachine,
  // It is begun by whoever opens the form, maybe long after the paper was handed in.
  undated: ['working'],
  order: { follows: { DriftTakenUp: ['SubmissionAccepted'] } },
  separate: {
    SubmissionAccepted: [{ of: ['SubmissionHandedIn'], code: 'SUBMISSION.OWN_HAND_IN' }],
    DriftTakenUp: [{ of: ['SubmissionHandedIn'], code: 'SUBMISSION.OWN_HAND_IN' }],
  },
  decide,
};
