import { given } from '../kernel/given-when-then.spec-support';
import { submission } from './aggregate';
import type { DriftItem, SubmissionEvent } from './events';

const begun: SubmissionEvent = {
  type: 'SubmissionBegun',
  data: {
    ...{ submissionId: 'c.identification.u', campaignId: 'c', stageId: 'identification', unitId: 'u' },
    asksFor: ['powers'],
  },
};
const nothing = { posts: [], powers: [], riskPoints: [], measures: [], responsibilities: [] };
const handedIn: SubmissionEvent = {
  type: 'SubmissionHandedIn',
  data: {
    contents: { ...nothing, nilReturns: [{ content: 'powers', reason: '没有职权' }] },
    ...{ digest: 'digest', missing: [], note: '' },
  },
};
const accepted: SubmissionEvent = {
  type: 'SubmissionAccepted',
  data: { handedInRevision: 1, digest: 'digest', note: '' },
};
const added: DriftItem = { kind: 'power', id: 'power-1', handedInRevision: null, revision: 0 };
const take = (items: readonly DriftItem[], reason = '新增职权已审核') =>
  ({
    type: 'TakeUpDrift',
    data: { submissionId: 'c.identification.u', decision: 'resubmissionAsked', reason, items },
  }) as const;

describe('drift', () => {
  it('is taken up with reason and decision, whether or not the stage is open, and again when more comes', () => {
    const taken: SubmissionEvent = {
      type: 'DriftTakenUp',
      data: { decision: 'resubmissionAsked', reason: '新增职权已审核', items: [added] },
    };
    given(submission, [begun, handedIn, accepted])
      .when(take([added]))
      .then([taken])
      .thenState('accepted');
    given(submission, [begun, handedIn, accepted, taken])
      .when(take([added]))
      .then([taken]);
  });

  it('is refused where there is none, without a reason, and before the acceptance', () => {
    const { when } = given(submission, [begun, handedIn, accepted]);
    when(take([])).thenRefused('SUBMISSION.NO_DRIFT');
    when(take([added], ' ')).thenRefused('SUBMISSION.REASON_MISSING');
    given(submission, [begun, handedIn])
      .when(take([added]))
      .thenRefused('SUBMISSION.WRONG_STATE');
    given(submission)
      .when(take([added]))
      .thenRefused('SUBMISSION.NOT_BEGUN');
  });
});
