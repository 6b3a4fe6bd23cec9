import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { rescreening } from './aggregate';
import type { CompleteRescreening } from './commands';
import type { RescreeningEvent, RescreeningOpenedData } from './events';

const opening: RescreeningOpenedData = {
  rescreeningId: 'rescreening-1',
  campaignId: 'campaign-1',
  unitId: 'unit-1',
  postId: 'post-1',
  powerId: null,
  cause: 'holderChanged',
  causeId: 'appointment-2',
  changedOn: '2012-07-02',
  dueOn: '2012-10-02',
};
const opened: RescreeningEvent = { type: 'RescreeningOpened', data: opening };
const said = {
  outcome: 'confirmed',
  riskPointIds: ['risk-1'],
  statement: '与原风险点一致',
  on: '2012-10-02',
} as const;
const completed: RescreeningEvent = { type: 'RescreeningCompleted', data: { ...said, late: false } };
const complete = (change: Partial<CompleteRescreening['data']> = {}) =>
  ({
    type: 'CompleteRescreening',
    data: { rescreeningId: 'rescreening-1', ...said, pointsElsewhere: [], ...change },
  }) as const;

describe('a re-screening', () => {
  it('is opened once for a change', () => {
    const open = { type: 'OpenRescreening', data: opening } as const;
    given(rescreening).when(open).then([opened]).thenState('open');
    given(rescreening, [opened]).when(open).then([]);
    given(rescreening).when(complete()).thenRefused('RESCREENING.NOT_FOUND');
  });

  it('is in time on its last day, late on the next, and not before the change', () => {
    const { when } = given(rescreening, [opened]);
    when(complete()).then([completed]).thenState('completed');
    when(complete({ on: '2012-10-03' })).then([
      { type: 'RescreeningCompleted', data: { ...said, on: '2012-10-03', late: true } },
    ]);
    when(complete({ on: '2012-07-02' })).thenState('completed');
    when(complete({ on: '2012-07-01' })).thenRefused('RESCREENING.BEFORE_CHANGE');
  });

  it('names the points it confirmed, or signs that there are none', () => {
    const { when } = given(rescreening, [opened]);
    when(complete({ riskPointIds: [] })).thenRefused('RESCREENING.NO_POINTS');
    when(complete({ outcome: 'noneFound' })).thenRefused('RESCREENING.NONE_AND_POINTS');
    when(complete({ outcome: 'noneFound', riskPointIds: [] })).thenState('completed');
    when(complete({ statement: ' ' })).thenRefused('RESCREENING.NO_STATEMENT');
    when(complete({ pointsElsewhere: ['risk-1'] })).thenRefused('RESCREENING.POINT_ELSEWHERE');
  });

  it('is completed once', () => {
    given(rescreening, [opened, completed]).when(complete()).thenRefused('RESCREENING.WRONG_STATE');
    expect(walk(rescreening, [opened, completed]).takes).toEqual({
      none: ['RescreeningOpened'],
      open: ['RescreeningCompleted'],
      completed: [],
    });
  });
});
