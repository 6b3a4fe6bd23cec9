import { given } from '../kernel/given-when-then.spec-support';
import { submission } from './aggregate';
import type { SubmissionCommand } from './commands';
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
type Taking = Pick<Extract<SubmissionCommand, { type: 'TakeUpDrift' }>['data'], 'decision' | 'stageOpen'>;
const NOTED: Taking = { decision: 'noted', stageOpen: false };
const ASKED: Taking = { decision: 'resubmissionAsked', stageOpen: true };
const take = (items: readonly DriftItem[], reason = '新增职权已审核', taking = NOTED) =>
  ({
    type: 'TakeUpDrift',
    data: { submissionId: 'c.identification.u', reason, items, ...taking },
  }) as const;
const takenUp = (decision: Taking['decision']): SubmissionEvent => ({
  type: 'DriftTakenUp',
  data: { decision, reason: '新增职权已审核', items: [added] },
});

describe('drift', () => {
  it.each([true, false])(
    'is noted with its reason, and again when more comes (stage open: %s)',
    (stageOpen) => {
      const note = take([added], undefined, { ...NOTED, stageOpen });
      const noted = takenUp('noted');
      given(submission, [begun, handedIn, accepted]).when(note).then([noted]).thenState('accepted');
      given(submission, [begun, handedIn, accepted, noted]).when(note).then([noted]);
    },
  );

  it('gives the submission back with the reason where a resubmission is asked for, in a stage that takes one', () => {
    const { when } = given(submission, [begun, handedIn, accepted]);
    const returned = when(take([added], undefined, ASKED))
      .then([
        takenUp('resubmissionAsked'),
        { type: 'SubmissionReopened', data: { reasons: ['新增职权已审核'] } },
      ])
      .thenState('returned');
    expect(returned.state().context.returnReasons).toEqual(['新增职权已审核']);
    when(take([added], undefined, { ...ASKED, stageOpen: false })).thenRefused('SUBMISSION.STAGE_NOT_OPEN', {
      stageId: 'identification',
    });
  });

  it('that was taken up with a resubmission asked for and nothing given back, as it once was, is given back later', () => {
    given(submission, [begun, handedIn, accepted, takenUp('resubmissionAsked')])
      .when(take([added], undefined, ASKED))
      .thenState('returned');
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
