/** Ways of assessment, checks and deductions: a plan as the court's (source 000), with two ways that count and one used in addition. */
import { given } from '../kernel/given-when-then.spec-support';
import type { AssessmentScheme } from '../plans/assessment-scheme';
import { assessment } from './aggregate';
import type { AssessmentCommand } from './commands';
import type { AssessmentEvent, CheckData, IndicatorScore } from './events';
import { totalOf } from './scoring';

const label = { zh: '名称', en: 'Name' };
const scheme: AssessmentScheme = {
  indicators: [
    { id: 'work', title: label, weight: 60 },
    {
      id: 'records',
      title: label,
      weight: 40,
      deductions: [
        { id: 'late', title: label, points: 15 },
        { id: 'gap', title: label, points: 2 },
      ],
    },
  ],
  results: [
    { result: 'good', label, minScore: 80 },
    { result: 'unqualified', label, minScore: 0 },
  ],
  ways: [
    { id: 'special', label, weight: 30, needed: true },
    { id: 'society', label, weight: 10, needed: false },
    { id: 'daily', label, weight: 0, needed: true },
    { id: 'monitoring', label, weight: 0, needed: false },
  ],
  minimumWays: 4,
};
const assessmentId = 'campaign-1.unit-1';
const plain: AssessmentScheme = { indicators: scheme.indicators, results: scheme.results };
const begunBy = (by: AssessmentScheme): AssessmentEvent => ({
  type: 'AssessmentBegun',
  data: { assessmentId, campaignId: 'campaign-1', unitId: 'unit-1', scheme: by },
});
const begun = begunBy(scheme);
const selfAssessed: AssessmentEvent = {
  type: 'SelfAssessmentHandedIn',
  data: { scores: [], statement: '自评' },
};
const checkOf = (way: string | null, score: number | null, checkId = `check-${way}`): CheckData => ({
  checkId,
  way,
  mode: 'onSite',
  by: '市纪委',
  checkerPostIds: ['inspector'],
  on: '2012-12-10',
  findings: [{ indicatorId: 'work', text: '台账齐全' }],
  score,
  evidence: [{ title: '检查记录' }],
});
const checked = (way: string | null, score: number | null, checkId?: string): AssessmentEvent => ({
  type: 'AssessmentChecked',
  data: checkOf(way, score, checkId),
});
const record = (
  way: string | null,
  score: number | null,
  change: Partial<CheckData & { readonly checkerUnitIds: readonly string[] }> = {},
): AssessmentCommand => ({
  type: 'RecordAssessmentCheck',
  data: { assessmentId, ...checkOf(way, score), checkerUnitIds: ['unit-2'], ...change },
});
const scores = (work: number, records: number, deductions?: IndicatorScore['deductions']) => [
  { indicatorId: 'work', score: work, finding: '' },
  {
    indicatorId: 'records',
    score: records,
    finding: '',
    ...(deductions === undefined ? {} : { deductions }),
  },
];
const score = (...said: Parameters<typeof scores>): AssessmentCommand => ({
  type: 'ScoreAssessment',
  data: { assessmentId, scores: scores(...said) },
});
const scored = (total: number): AssessmentEvent => ({
  type: 'AssessmentScored',
  data: { scores: scores(60, 40), total },
});
const confirm: AssessmentCommand = {
  type: 'ConfirmAssessmentResult',
  data: { assessmentId, result: 'good', dated: [] },
};
const weighted = [checked('special', 90), checked('society', 70)] as const;

describe('a check', () => {
  it('is recorded with its way, its findings and evidence', () => {
    given(assessment, [begun])
      .when(record('special', 90))
      .then([checked('special', 90)])
      .thenState('scoring.begun');
    given(assessment, [begunBy(plain)])
      .when(record(null, null))
      .then([checked(null, null)]);
    given(assessment, [begun, checked('special', 90)])
      .when(record('special', 80))
      .thenRefused('ASSESSMENT.CHECK_TWICE', { checkId: 'check-special' });
  });

  it('goes by a way of the plan, and by none where the plan has none', () => {
    given(assessment, [begun]).when(record('rumour', null)).thenRefused('ASSESSMENT.UNKNOWN_WAY');
    given(assessment, [begun]).when(record(null, null)).thenRefused('ASSESSMENT.UNKNOWN_WAY');
    given(assessment, [begunBy(plain)])
      .when(record('special', null))
      .thenRefused('ASSESSMENT.UNKNOWN_WAY');
  });

  it('is scored from 0 to 100 where its way counts, and not at all where it is used in addition', () => {
    const { when } = given(assessment, [begun]);
    when(record('special', 0)).thenState('scoring.begun');
    when(record('special', 100)).thenState('scoring.begun');
    when(record('special', 100.01)).thenRefused('ASSESSMENT.WAY_SCORE_OUT_OF_RANGE');
    when(record('special', -0.01)).thenRefused('ASSESSMENT.WAY_SCORE_OUT_OF_RANGE');
    when(record('special', null)).thenRefused('ASSESSMENT.WAY_SCORE_OUT_OF_RANGE');
    when(record('daily', null)).thenState('scoring.begun');
    when(record('daily', 90)).thenRefused('ASSESSMENT.WAY_SCORE_OUT_OF_RANGE');
    given(assessment, [begunBy(plain)])
      .when(record(null, 90))
      .thenRefused('ASSESSMENT.WAY_SCORE_OUT_OF_RANGE');
  });

  it('is made by others than the unit, by the day it is entered, on what the plan assesses', () => {
    const { when } = given(assessment, [begun]);
    when(record('daily', null, { checkerUnitIds: ['unit-2', 'unit-1'] })).thenRefused(
      'ASSESSMENT.CHECKER_OF_UNIT',
    );
    // Noon in Shanghai on 31 December.
    when(record('daily', null, { on: '2012-12-31' })).thenState('scoring.begun');
    when(record('daily', null, { on: '2013-01-01' })).thenRefused('ASSESSMENT.DATE_IN_FUTURE');
    when(record('daily', null, { findings: [{ indicatorId: 'attitude', text: '好' }] })).thenRefused(
      'ASSESSMENT.UNKNOWN_INDICATOR',
    );
  });

  it('has the unit scored anew where its outcome is part of the total', () => {
    const history = [begun, ...weighted, scored(96)];
    const anew = given(assessment, history).when(record('special', 50, { checkId: 'check-2' }));
    expect(anew.thenState('scoring.begun').state().context.total).toBeNull();
    given(assessment, [begun, selfAssessed, ...weighted, scored(96)])
      .when(record('special', 50, { checkId: 'check-2' }))
      .thenState('scoring.selfAssessed');
    const beside = given(assessment, history).when(record('daily', null));
    expect(beside.thenState('scoring.scored').state().context.total).toBe(96);
  });
});

describe('the ways of assessment', () => {
  it('make their part of the total, by the latest outcome of each', () => {
    // 60 hundredths by the indicators, 30 by the special inspection, 10 by the social appraisal.
    expect(totalOf(scores(60, 40), scheme, [checkOf('special', 90), checkOf('society', 70)])).toBe(94);
    expect(totalOf(scores(60, 40), scheme, [checkOf('special', 90), checkOf('special', 33.33)])).toBe(70);
    expect(totalOf(scores(50.5, 39.25), scheme, [checkOf('special', 0.05)])).toBe(53.87);
    expect(totalOf(scores(60, 40), plain, [])).toBe(100);
  });

  it('that count have an outcome before the unit is scored', () => {
    given(assessment, [begun, checked('special', 90)])
      .when(score(60, 40))
      .thenRefused('ASSESSMENT.WAYS_MISSING', { wayIds: ['society'] });
    given(assessment, [begun, ...weighted])
      .when(score(60, 40))
      .then([scored(94)]);
  });

  it('that are needed have one before the result is confirmed, and so many in all', () => {
    const history = [begun, ...weighted, scored(94)];
    given(assessment, history)
      .when(confirm)
      .thenRefused('ASSESSMENT.WAYS_MISSING', { wayIds: ['daily'] });
    given(assessment, [...history, checked('daily', null)])
      .when(confirm)
      .thenRefused('ASSESSMENT.WAYS_MISSING', { used: 3, minimum: 4 });
    given(assessment, [...history, checked('daily', null), checked('monitoring', null)])
      .when(confirm)
      .thenState('settled.confirmed');
  });
});

describe('deductions', () => {
  const history = [begunBy(plain)];
  const twice = [
    { deductionId: 'late', times: 1 },
    { deductionId: 'gap', times: 3 },
  ];

  it('leave the score', () => {
    given(assessment, history)
      .when(score(60, 19, twice))
      .thenState('scoring.scored');
    given(assessment, history).when(score(60, 40)).thenState('scoring.scored');
    given(assessment, history)
      .when(score(60, 20, twice))
      .thenRefused('ASSESSMENT.DEDUCTIONS_DIFFER', { score: 20, expected: 19 });
    given(assessment, history)
      .when(score(60, 39))
      .thenRefused('ASSESSMENT.DEDUCTIONS_DIFFER', { expected: 40 });
  });

  it('never leave less than nothing, and are those of the plan', () => {
    given(assessment, history)
      .when(score(60, 0, [{ deductionId: 'late', times: 3 }]))
      .thenState('scoring.scored');
    given(assessment, history)
      .when(score(60, 30, [{ deductionId: 'mood', times: 1 }]))
      .thenRefused('ASSESSMENT.UNKNOWN_DEDUCTION', { indicatorId: 'records', deductionId: 'mood' });
  });
});
