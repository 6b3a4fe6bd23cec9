import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { controlMeasure } from './aggregate';
import type { ControlMeasureEvent, MeasureDescription } from './events';

const description: MeasureDescription = {
  phase: 'prevention',
  level: 'post',
  content: '立项评审实行双人复核',
  responsiblePostId: 'post-1',
  responsiblePersonId: 'person-1',
  dueOn: '2012-10-31',
};
const ids = { measureId: 'measure-1', riskPointId: 'risk-1', unitId: 'unit-1', campaignId: 'campaign-1' };
const evidence = [{ title: '复核记录' }];
const set: ControlMeasureEvent = { type: 'MeasureSet', data: { ...ids, ...description } };
const done: ControlMeasureEvent = {
  type: 'MeasureDone',
  data: { doneOn: '2012-10-20', report: '已执行', evidence },
};
const reopened: ControlMeasureEvent = { type: 'MeasureReopened', data: { reason: '记录不全' } };
const extended: ControlMeasureEvent = {
  type: 'MeasureExtended',
  data: { dueOn: '2012-11-30', reason: '等待制度印发' },
};
const cancelled: ControlMeasureEvent = { type: 'MeasureCancelled', data: { reason: '岗位撤销' } };
const setCommand = { type: 'SetMeasure', data: set.data } as const;
const revise = (change: Partial<MeasureDescription>) =>
  ({ type: 'ReviseMeasure', data: { measureId: 'measure-1', ...description, ...change } }) as const;
const report = (doneOn: string, proof = evidence) =>
  ({
    type: 'ReportMeasureDone',
    data: { measureId: 'measure-1', doneOn, report: '已执行', evidence: proof },
  }) as const;
const extend = (dueOn: string, reason = '等待制度印发') =>
  ({ type: 'ExtendMeasure', data: { measureId: 'measure-1', dueOn, reason } }) as const;
const reopen = (reason: string) =>
  ({ type: 'ReopenMeasure', data: { measureId: 'measure-1', reason } }) as const;
const cancel = (reason: string) =>
  ({ type: 'CancelMeasure', data: { measureId: 'measure-1', reason } }) as const;

/** Entered at the end of the year, as every command of the specs; the day counts on which it was done. */
const ON_20_OCTOBER = { occurredAt: '2012-10-20T04:00:00.000Z' };
const ON_31_OCTOBER = { occurredAt: '2012-10-31T04:00:00.000Z' };
/** Midnight in Shanghai. */
const ON_1_NOVEMBER = { occurredAt: '2012-10-31T16:00:00.000Z' };

describe('a control measure', () => {
  it('is set once', () => {
    given(controlMeasure).when(setCommand, ON_20_OCTOBER).then([set]).thenState('planned');
    given(controlMeasure, [set])
      .when(setCommand, ON_20_OCTOBER)
      .thenRefused('CONTROL_MEASURE.ALREADY_EXISTS');
    given(controlMeasure).when(cancel('岗位撤销')).thenRefused('CONTROL_MEASURE.NOT_FOUND');
  });

  it('is due on the day it is set at the earliest', () => {
    given(controlMeasure).when(setCommand, ON_31_OCTOBER).then([set]);
    given(controlMeasure)
      .when(setCommand, ON_1_NOVEMBER)
      .thenRefused('CONTROL_MEASURE.DUE_IN_PAST', { dueOn: '2012-10-31', today: '2012-11-01' });
  });

  it('is brought forward no further than to the day of the revision, and may be described anew when overdue', () => {
    const { when } = given(controlMeasure, [set]);
    when(revise({ dueOn: '2012-10-20' }), ON_20_OCTOBER).thenState('planned');
    when(revise({ dueOn: '2012-10-19' }), ON_20_OCTOBER).thenRefused('CONTROL_MEASURE.DUE_IN_PAST');
    when(revise({ content: '三人复核' }), ON_1_NOVEMBER).thenState('planned');
  });

  it('is extended at least to the day of the extension', () => {
    const { when } = given(controlMeasure, [set]);
    when(extend('2012-11-01'), ON_1_NOVEMBER).thenState('planned');
    const on2November = { occurredAt: '2012-11-02T04:00:00.000Z' };
    when(extend('2012-11-01'), on2November).thenRefused('CONTROL_MEASURE.DUE_IN_PAST');
  });

  it('is revised while planned, but given more time only by an extension', () => {
    const { when } = given(controlMeasure, [set]);
    when(revise({ content: '三人复核' })).then([
      { type: 'MeasureRevised', data: { ...description, content: '三人复核' } },
    ]);
    when(revise({ dueOn: '2012-10-30' }), ON_20_OCTOBER).thenState('planned');
    when(revise({ dueOn: '2012-11-01' })).thenRefused('CONTROL_MEASURE.EXTENSION_NEEDED');
    given(controlMeasure, [set, done]).when(revise({})).thenRefused('CONTROL_MEASURE.WRONG_STATE');
  });

  it('is extended to a later date, with a reason', () => {
    const { when } = given(controlMeasure, [set]);
    expect(when(extend('2012-11-30'), ON_31_OCTOBER).then([extended]).state().context.dueOn).toBe(
      '2012-11-30',
    );
    when(extend('2012-11-01'), ON_31_OCTOBER).thenState('planned');
    when(extend('2012-10-31')).thenRefused('CONTROL_MEASURE.NOT_LATER');
    when(extend('2012-11-30', '')).thenRefused('CONTROL_MEASURE.NO_REASON');
  });

  it('is done on a day that has come, with evidence', () => {
    const { when } = given(controlMeasure, [set]);
    const outcome = when(report('2012-10-20')).then([done]).thenState('done');
    expect(outcome.state().context).toMatchObject({ doneOn: '2012-10-20', evidence });
    when(report('2012-10-20', [])).thenRefused('CONTROL_MEASURE.NO_EVIDENCE');
    // Noon in Shanghai on 31 December.
    when(report('2012-12-31')).thenState('done');
    when(report('2013-01-01')).thenRefused('CONTROL_MEASURE.DATE_IN_FUTURE');
  });

  it('is opened again with a reason when the report does not convince', () => {
    const { when } = given(controlMeasure, [set, done]);
    const outcome = when(reopen('记录不全')).then([reopened]).thenState('planned');
    expect(outcome.state().context).toMatchObject({ doneOn: null, report: '', evidence: [] });
    when(reopen(' ')).thenRefused('CONTROL_MEASURE.NO_REASON');
  });

  it('is cancelled with a reason', () => {
    const { when } = given(controlMeasure, [set]);
    when(cancel('岗位撤销')).then([cancelled]).thenState('cancelled');
    when(cancel('')).thenRefused('CONTROL_MEASURE.NO_REASON');
  });

  it('is neither extended nor cancelled by whoever is or was responsible for it', () => {
    const by = (personId: string) =>
      ({ actor: { personId, postId: 'post-head', unitId: 'unit-1', role: 'unitHead' } }) as const;
    const own = { ...description, responsiblePersonId: 'zhao' };
    for (const history of [
      [{ type: 'MeasureSet', data: { ...ids, ...own } }],
      [set, { type: 'MeasureRevised', data: own }],
      [
        { type: 'MeasureSet', data: { ...ids, ...own } },
        { type: 'MeasureRevised', data: description },
      ],
    ] as const) {
      const { when } = given(controlMeasure, history);
      for (const command of [cancel('岗位撤销'), extend('2012-12-15')]) {
        when(command, { ...by('zhao'), ...ON_20_OCTOBER }).thenRefused('CONTROL_MEASURE.OWN_MEASURE');
        when(command, { ...by('qian'), ...ON_20_OCTOBER }).events();
      }
    }
  });

  it('takes on each path what its chart says', () => {
    const revised: ControlMeasureEvent = { type: 'MeasureRevised', data: description };
    const { takes } = walk(controlMeasure, [set, revised, extended, done, reopened, cancelled]);
    expect(takes).toEqual({
      none: ['MeasureSet'],
      planned: ['MeasureRevised', 'MeasureExtended', 'MeasureDone', 'MeasureCancelled'],
      done: ['MeasureReopened'],
      cancelled: [],
    });
  });
});
