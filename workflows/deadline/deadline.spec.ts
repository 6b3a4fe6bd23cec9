import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { deadline } from './aggregate';
import type { DeadlineEvent } from './events';

const missed: DeadlineEvent = {
  type: 'DeadlineMissed',
  data: {
    deadlineId: 'measure.measure-1.2012-10-31',
    kind: 'measure',
    campaignId: 'campaign-1',
    stageId: null,
    unitId: 'unit-1',
    subjectId: 'measure-1',
    dueOn: '2012-10-31',
  },
};

describe('a missed deadline', () => {
  it('is raised once, however often it is found', () => {
    const raise = { type: 'RaiseMissedDeadline', data: missed.data } as const;
    given(deadline).when(raise).then([missed]).thenState('missed');
    given(deadline, [missed]).when(raise).thenNothing();
  });

  it('keeps what was due', () => {
    expect(given(deadline, [missed]).state.context).toEqual(missed.data);
    expect(walk(deadline, [missed]).takes).toEqual({ none: ['DeadlineMissed'], missed: [] });
  });
});
