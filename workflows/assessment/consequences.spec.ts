/** What follows from a result, after source 004 4th: 通报表彰; 整改 and 再次考核; 责任追究 when it fails again. */
import { given } from '../kernel/given-when-then.spec-support';
import type { AssessmentScheme } from '../plans/assessment-scheme';
import type { WorkingDayTable } from '../plans/calendar';
import type { AssessmentResult } from '../plans/plan';
import { assessment } from './aggregate';
import type { AssessmentCommand } from './commands';
import { datedConsequences, reassessBy } from './consequences';
import type { DueConsequence } from './due-consequence';
import type { AssessmentEvent } from './events';
import { effectiveResult } from './machine';

const label = { zh: '名称', en: 'Name' };
const within = (of: DueConsequence['of'], withinDays: number | null) =>
  ({ of, withinDays, dayKind: 'calendar' }) as const;
const scheme: AssessmentScheme = {
  indicators: [{ id: 'work', title: label, weight: 100 }],
  results: [
    { result: 'excellent', label, minScore: 90, consequences: [within('commend', 60)] },
    { result: 'good', label, minScore: 80 },
    { result: 'qualified', label, minScore: 60, consequences: [within('rectify', null)] },
    {
      result: 'unqualified',
      label,
      minScore: 0,
      consequences: [within('rectify', 30), { of: 'reassess', withinDays: 10, dayKind: 'working' }],
      afterReassessment: [within('account', null)],
    },
  ],
};
const assessmentId = 'campaign-1.unit-1';
const scores = (work: number) => [{ indicatorId: 'work', score: work, finding: '' }];
const begun: AssessmentEvent = {
  type: 'AssessmentBegun',
  data: { assessmentId, campaignId: 'campaign-1', unitId: 'unit-1', scheme },
};
const scored = (total: number): AssessmentEvent => ({
  type: 'AssessmentScored',
  data: { scores: scores(total), total },
});
const confirmed = (
  result: AssessmentResult,
  total: number,
  consequences: readonly DueConsequence[],
): AssessmentEvent => ({
  type: 'AssessmentResultConfirmed',
  data: { result, suggested: result, total, consequences },
});
const RECTIFY = { of: 'rectify', dueOn: '2013-01-30' } as const;
const REASSESS = { of: 'reassess', dueOn: null } as const;
const ACCOUNT = { of: 'account', dueOn: null } as const;
const COMMEND = { of: 'commend', dueOn: '2013-03-01' } as const;
const failed = [begun, scored(50), confirmed('unqualified', 50, [RECTIFY, REASSESS])] as const;
const excellent = [begun, scored(95), confirmed('excellent', 95, [COMMEND])] as const;
const ordered: AssessmentEvent = {
  type: 'UnitRectificationOrdered',
  data: { content: '补齐措施', dueOn: '2013-01-30' },
};
const reported: AssessmentEvent = {
  type: 'UnitRectificationReported',
  data: { report: '已补齐', evidence: [], reassessBy: '2013-02-20' },
};
const reassessed = (total: number, result: AssessmentResult, consequences: readonly DueConsequence[]) =>
  ({ type: 'UnitReassessed', data: { scores: scores(total), total, result, consequences } }) as const;
const accounted: AssessmentEvent = {
  type: 'AccountabilityActionRecorded',
  data: { finding: '再次考核不合格', authority: '院党组', measure: '诫勉谈话', personId: null },
};
const commendation = {
  title: '先进部门',
  authority: '院党组',
  documentNumber: '院发〔2013〕1号',
  on: '2012-12-31',
};
const commended: AssessmentEvent = { type: 'UnitCommended', data: commendation };
const order = (dueOn: string): AssessmentCommand => ({
  type: 'OrderUnitRectification',
  data: { assessmentId, content: '补齐措施', dueOn },
});
const commend = (on = '2012-12-31'): AssessmentCommand => ({
  type: 'CommendUnit',
  data: { assessmentId, ...commendation, on },
});
/** 2012-12-31 is a Monday; 1 to 3 January were off, 5 and 6 January made up for it. */
const table: WorkingDayTable = {
  id: 'cn-statutory',
  version: 1,
  years: {
    '2012': { source: '测试', holidays: [], makeUpDays: [] },
    '2013': {
      source: '测试',
      holidays: ['2013-01-01', '2013-01-02', '2013-01-03'],
      makeUpDays: ['2013-01-05', '2013-01-06'],
    },
  },
};

describe('what the plan has follow', () => {
  it('is dated from the confirmation; a reassessment from the report', () => {
    expect(datedConsequences(scheme, 'confirmation', '2012-12-31', table)).toEqual([
      { result: 'excellent', of: 'commend', dueOn: '2013-03-01' },
      { result: 'qualified', of: 'rectify', dueOn: null },
      { result: 'unqualified', of: 'rectify', dueOn: '2013-01-30' },
      { result: 'unqualified', of: 'reassess', dueOn: null },
    ]);
    expect(datedConsequences(scheme, 'reassessment', '2012-12-31', table)).toEqual([
      { result: 'unqualified', of: 'account', dueOn: null },
    ]);
    // Ten working days after 31 December: 4 to 6 January, then 7 to 11, then 14 and 15.
    const by = (round: 'confirmation' | 'reassessment', result: AssessmentResult) =>
      reassessBy(scheme, round, result, '2012-12-31', table);
    expect(by('confirmation', 'unqualified')).toEqual({ dueOn: '2013-01-15' });
    expect(by('reassessment', 'unqualified')).toEqual({ dueOn: null });
    expect(by('confirmation', 'qualified')).toEqual({ dueOn: null });
  });

  it('says so where working days were counted over a year that is not known, and only then', () => {
    const about = { dueOn: '2014-01-14', approximate: true } as const;
    expect(reassessBy(scheme, 'confirmation', 'unqualified', '2013-12-31', table)).toEqual(about);
    expect(datedConsequences(scheme, 'confirmation', '2013-12-31', table)[0]).toEqual({
      result: 'excellent',
      of: 'commend',
      dueOn: '2014-03-01',
    });
    const { dueOn: day, approximate } = about;
    const report = { report: '已补齐', evidence: [] };
    given(assessment, [...failed, ordered])
      .when({
        type: 'ReportUnitRectification',
        data: { assessmentId, ...report, reassessBy: day, approximate },
      })
      .then([{ type: 'UnitRectificationReported', data: { ...report, reassessBy: day, approximate } }]);
    const inForce = { type: 'UnitRectificationReported', data: { ...report, reassessBy: day, approximate } };
    const { context } = given(assessment, [...failed, ordered, inForce as AssessmentEvent]).state;
    expect(context.due).toContainEqual({ of: 'reassess', ...about, done: false });
  });

  it('is frozen with the result, for that result alone', () => {
    const dated = datedConsequences(scheme, 'confirmation', '2012-12-31', table);
    const confirm = (result: AssessmentResult): AssessmentCommand => ({
      type: 'ConfirmAssessmentResult',
      data: { assessmentId, result, dated },
    });
    given(assessment, [begun, scored(50)])
      .when(confirm('unqualified'))
      .then([confirmed('unqualified', 50, [RECTIFY, REASSESS])]);
    given(assessment, [begun, scored(80)])
      .when(confirm('good'))
      .then([confirmed('good', 80, [])]);
  });

  it('comes anew with a reassessment', () => {
    const reassess: AssessmentCommand = {
      type: 'ReassessUnit',
      data: {
        assessmentId,
        scores: scores(55),
        dated: datedConsequences(scheme, 'reassessment', '2012-12-31', table),
      },
    };
    given(assessment, [...failed, ordered, reported])
      .when(reassess)
      .then([reassessed(55, 'unqualified', [ACCOUNT])]);
  });
});

describe('what is due', () => {
  const due = (...history: readonly AssessmentEvent[]) =>
    effectiveResult(given(assessment, history).state.context).consequences?.map(
      ({ of, dueOn, done }) => `${of} ${dueOn ?? '–'} ${done ? 'done' : 'open'}`,
    );

  it('is done by the act it asks for', () => {
    expect(due(...failed)).toEqual(['rectify 2013-01-30 open', 'reassess – open']);
    expect(due(...failed, ordered)).toEqual(['rectify 2013-01-30 open', 'reassess – open']);
    expect(due(...failed, ordered, reported)).toEqual([
      'rectify 2013-01-30 done',
      'reassess 2013-02-20 open',
    ]);
    expect(due(...failed, ordered, reported, reassessed(85, 'good', []))).toBeUndefined();
    const again = [...failed, ordered, reported, reassessed(55, 'unqualified', [ACCOUNT])];
    expect(due(...again)).toEqual(['account – open']);
    expect(due(...again, accounted)).toEqual(['account – done']);
    expect(due(...excellent)).toEqual(['commend 2013-03-01 open']);
    expect(due(...excellent, commended)).toEqual(['commend 2013-03-01 done']);
  });

  it('is taken back with corrected scores, but what has been given stands', () => {
    const correction: AssessmentEvent & { corrects: string } = { ...scored(96), corrects: 'past-1' };
    expect(due(...excellent, commended, correction)).toBeUndefined();
    expect(due(...excellent, commended, correction, confirmed('excellent', 96, [COMMEND]))).toEqual([
      'commend 2013-03-01 done',
    ]);
  });
});

describe('a rectification the plan asks for', () => {
  it('is ordered by the last day the plan allows', () => {
    given(assessment, failed).when(order('2013-01-30')).thenState('settled.rectificationOrdered');
    given(assessment, failed)
      .when(order('2013-01-31'))
      .thenRefused('ASSESSMENT.DUE_BEYOND_PLAN', { last: '2013-01-30' });
  });

  it('may be ordered late, when that day has gone by', () => {
    const late = { occurredAt: '2013-01-31T04:00:00.000Z', recordedAt: '2013-01-31T04:00:00.000Z' };
    given(assessment, failed).when(order('2013-02-28'), late).thenState('settled.rectificationOrdered');
  });

  it('is ordered for a better result too, where the plan says so', () => {
    const qualified = [begun, scored(70), confirmed('qualified', 70, [{ of: 'rectify', dueOn: null }])];
    given(assessment, qualified).when(order('2013-05-31')).thenState('settled.rectificationOrdered');
    given(assessment, [begun, scored(80), confirmed('good', 80, [])])
      .when(order('2013-01-31'))
      .thenRefused('ASSESSMENT.NOT_UNQUALIFIED');
  });
});

describe('a commendation', () => {
  it('goes to whom the plan has commended, once', () => {
    given(assessment, excellent).when(commend()).then([commended]);
    given(assessment, [...excellent, commended])
      .when(commend())
      .thenRefused('ASSESSMENT.COMMENDED_ALREADY');
    given(assessment, failed)
      .when(commend())
      .thenRefused('ASSESSMENT.NOT_TO_COMMEND', { result: 'unqualified' });
    given(assessment, [begun, scored(95)])
      .when(commend())
      .thenRefused('ASSESSMENT.WRONG_STATE');
    given(assessment, excellent).when(commend('2013-01-01')).thenRefused('ASSESSMENT.DATE_IN_FUTURE');
  });

  it('goes to the excellent where the plan has nothing follow from any result', () => {
    const results = scheme.results.map(({ result, label: name, minScore }) => ({
      result,
      label: name,
      minScore,
    }));
    const plain: AssessmentEvent = {
      type: 'AssessmentBegun',
      data: { assessmentId, campaignId: 'campaign-1', unitId: 'unit-1', scheme: { ...scheme, results } },
    };
    const without = (result: AssessmentResult, total: number): AssessmentEvent => ({
      type: 'AssessmentResultConfirmed',
      data: { result, suggested: result, total },
    });
    given(assessment, [plain, scored(95), without('excellent', 95)])
      .when(commend())
      .then([commended]);
    given(assessment, [plain, scored(85), without('good', 85)])
      .when(commend())
      .thenRefused('ASSESSMENT.NOT_TO_COMMEND');
  });
});
