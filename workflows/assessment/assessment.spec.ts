import type { Actor } from '../kernel/actor';
import { given } from '../kernel/given-when-then.spec-support';
import type { AssessmentScheme } from '../plans/assessment-scheme';
import type { AssessmentResult } from '../plans/plan';
import { walk } from '../walk.spec-support';
import { assessment } from './aggregate';
import type { AssessmentCommand } from './commands';
import type { AssessmentEvent } from './events';
import { effectiveResult } from './machine';

const label = { zh: '结果', en: 'Result' };
const scheme: AssessmentScheme = {
  indicators: [
    { id: 'work', title: { zh: '工作落实', en: 'Work done' }, weight: 60 },
    { id: 'mechanism', title: { zh: '长效机制', en: 'Lasting mechanism' }, weight: 40 },
  ],
  results: [
    { result: 'excellent', label, minScore: 90 },
    { result: 'good', label, minScore: 80 },
    { result: 'unqualified', label, minScore: 0 },
  ],
};
const assessmentId = 'campaign-1.unit-1';
const scores = (work: number, mechanism: number) => [
  { indicatorId: 'work', score: work, finding: '查阅台账' },
  { indicatorId: 'mechanism', score: mechanism, finding: '查阅制度' },
];
const begun: AssessmentEvent = {
  type: 'AssessmentBegun',
  data: { assessmentId, campaignId: 'campaign-1', unitId: 'unit-1', scheme },
};
const selfAssessed: AssessmentEvent = {
  type: 'SelfAssessmentHandedIn',
  data: { scores: scores(60, 40), statement: '已全面完成' },
};
const scored = (work: number, mechanism: number, total = work + mechanism): AssessmentEvent => ({
  type: 'AssessmentScored',
  data: { scores: scores(work, mechanism), total },
});
const confirmed = (result: AssessmentResult, total: number): AssessmentEvent => ({
  type: 'AssessmentResultConfirmed',
  data: { result, suggested: result, total },
});
const ordered: AssessmentEvent = {
  type: 'UnitRectificationOrdered',
  data: { content: '补齐防控措施', dueOn: '2013-01-31' },
};
const reported: AssessmentEvent = {
  type: 'UnitRectificationReported',
  data: { report: '已补齐', evidence: [{ title: '整改报告' }] },
};
const reassessed = (result: AssessmentResult, work: number, mechanism: number): AssessmentEvent => ({
  type: 'UnitReassessed',
  data: { scores: scores(work, mechanism), total: work + mechanism, result },
});
const heldToAccount: AssessmentEvent = {
  type: 'AccountabilityActionRecorded',
  data: { finding: '逾期未落实', authority: '领导小组', measure: '通报批评', personId: null },
};
const checked: AssessmentEvent = {
  type: 'AssessmentChecked',
  data: {
    checkId: 'check-1',
    way: null,
    mode: 'onSite',
    by: '市纪委',
    checkerPostIds: ['inspector'],
    on: '2012-12-10',
    findings: [{ indicatorId: 'work', text: '台账齐全' }],
    score: null,
    evidence: [{ title: '检查记录' }],
  },
};
const commended: AssessmentEvent = {
  type: 'UnitCommended',
  data: { title: '先进单位', authority: '局党组', documentNumber: '局发〔2012〕9号', on: '2012-12-31' },
};
const failed = [begun, scored(30, 20), confirmed('unqualified', 50)] as const;

const begin: AssessmentCommand = { type: 'BeginAssessment', data: begun.data };
const handIn = (work: number): AssessmentCommand => ({
  type: 'HandInSelfAssessment',
  data: { assessmentId, scores: scores(work, 40), statement: '已全面完成' },
});
const score = (work: number, mechanism: number): AssessmentCommand => ({
  type: 'ScoreAssessment',
  data: { assessmentId, scores: scores(work, mechanism) },
});
const confirm = (result: AssessmentResult, reason?: string): AssessmentCommand => ({
  type: 'ConfirmAssessmentResult',
  data: { assessmentId, result, ...(reason === undefined ? {} : { reason }), dated: [] },
});
const order = (dueOn: string): AssessmentCommand => ({
  type: 'OrderUnitRectification',
  data: { assessmentId, content: '补齐防控措施', dueOn },
});
const report: AssessmentCommand = {
  type: 'ReportUnitRectification',
  data: { assessmentId, report: '已补齐', evidence: [{ title: '整改报告' }], reassessBy: null },
};
const reassess = (work: number, mechanism: number): AssessmentCommand => ({
  type: 'ReassessUnit',
  data: { assessmentId, scores: scores(work, mechanism), dated: [] },
});
const holdToAccount: AssessmentCommand = {
  type: 'RecordAccountabilityAction',
  data: { assessmentId, finding: '逾期未落实', authority: '领导小组', measure: '通报批评', personId: null },
};

describe('an assessment', () => {
  it('begins once', () => {
    given(assessment).when(begin).then([begun]).thenState('scoring.begun');
    given(assessment, [begun]).when(begin).thenRefused('ASSESSMENT.ALREADY_EXISTS');
    given(assessment).when(score(60, 40)).thenRefused('ASSESSMENT.NOT_FOUND');
  });

  it("may begin with the unit's own, which the unit may replace until it is scored", () => {
    given(assessment, [begun]).when(handIn(60)).then([selfAssessed]).thenState('scoring.selfAssessed');
    given(assessment, [begun, selfAssessed]).when(handIn(55)).thenState('scoring.selfAssessed');
    given(assessment, [begun, scored(50, 40)])
      .when(handIn(60))
      .thenRefused('ASSESSMENT.WRONG_STATE');
    given(assessment, [begun]).when(handIn(61)).thenRefused('ASSESSMENT.SCORE_OUT_OF_RANGE');
  });

  it('is scored with or without it, and again until it is confirmed', () => {
    given(assessment, [begun])
      .when(score(50.5, 39.25))
      .then([scored(50.5, 39.25)])
      .thenState('scoring.scored');
    given(assessment, [begun, selfAssessed]).when(score(50, 40)).thenState('scoring.scored');
    const again = given(assessment, [begun, scored(50, 40)])
      .when(score(40, 40))
      .thenState('scoring.scored');
    expect(again.state().context.total).toBe(80);
    given(assessment, [begun]).when(score(60, 41)).thenRefused('ASSESSMENT.SCORE_OUT_OF_RANGE');
  });
});

describe("an assessment's result", () => {
  it('follows from the total', () => {
    const at = (work: number, total: number) => given(assessment, [begun, scored(work, 40, total)]);
    at(50, 90)
      .when(confirm('excellent'))
      .then([confirmed('excellent', 90)])
      .thenState('settled.confirmed');
    at(49.99, 89.99)
      .when(confirm('good'))
      .then([confirmed('good', 89.99)]);
  });

  it('differs from it only with a reason, and never leaves the scheme', () => {
    const { when } = given(assessment, [begun, scored(50, 40)]);
    when(confirm('good')).thenRefused('ASSESSMENT.OVERRULE_WITHOUT_REASON', { suggested: 'excellent' });
    when(confirm('good', ' ')).thenRefused('ASSESSMENT.OVERRULE_WITHOUT_REASON');
    when(confirm('good', '发生一般问题')).then([
      {
        type: 'AssessmentResultConfirmed',
        data: { result: 'good', suggested: 'excellent', total: 90, reason: '发生一般问题' },
      },
    ]);
    when(confirm('qualified', '酌情')).thenRefused('ASSESSMENT.RESULT_OUT_OF_SCHEME', {
      result: 'qualified',
    });
  });

  it('is confirmed once there are scores, and once', () => {
    given(assessment, [begun]).when(confirm('good')).thenRefused('ASSESSMENT.WRONG_STATE');
    given(assessment, failed).when(confirm('unqualified')).thenRefused('ASSESSMENT.WRONG_STATE');
  });

  it('is scored anew afterwards only to correct the scores, which takes back what followed', () => {
    given(assessment, failed).when(score(60, 40)).thenRefused('ASSESSMENT.WRONG_STATE');
    for (const history of [failed, [...failed, ordered], [...failed, ordered, reported]]) {
      const corrected = given(assessment, history).when(score(60, 40), { corrects: 'past-1' });
      const { context } = corrected
        .then([scored(60, 40)])
        .thenState('scoring.scored')
        .state();
      expect(context).toMatchObject({ total: 100, rectification: null, reassessment: null });
    }
  });

  it('is corrected by naming the scores that stand', () => {
    const twice = [begun, scored(30, 20), scored(40, 20)] as const;
    given(assessment, twice)
      .when(score(60, 40), { corrects: 'past-1' })
      .thenRefused('ASSESSMENT.CORRECTS_ANOTHER');
    given(assessment, twice).when(score(60, 40), { corrects: 'past-2' }).thenState('scoring.scored');
  });
});

describe('the hands in an assessment', () => {
  const by = (personId: string): { readonly actor: Actor } => ({
    actor: { personId, postId: `post-of-${personId}`, unitId: 'unit-host', role: 'leadershipHead' },
  });

  it('whoever reported for the unit neither scores it nor confirms its result', () => {
    const self = { ...selfAssessed, ...by('zhao') };
    const done = { ...reported, ...by('zhao') };
    for (const [history, command] of [
      [[begun, self], score(50, 35)],
      [[begun, self, scored(50, 35)], confirm('good')],
      [[...failed, ordered, done], reassess(50, 35)],
    ] as const) {
      const { when } = given(assessment, history);
      when(command, by('zhao')).thenRefused('ASSESSMENT.OWN_ACCOUNT');
      when(command, by('qian')).events();
    }
  });

  it('whoever gave the scores does not confirm the result', () => {
    const { when } = given(assessment, [begun, { ...scored(50, 35), ...by('zhao') }]);
    when(confirm('good'), by('zhao')).thenRefused('ASSESSMENT.CONFIRMED_BY_SCORER');
    when(confirm('good'), by('qian')).then([confirmed('good', 85)]);
  });

  it('whoever is held to account does not record it', () => {
    const { when } = given(assessment, failed);
    const onZhao = {
      ...holdToAccount,
      data: { ...heldToAccount.data, assessmentId, personId: 'zhao' },
    } as const;
    when(onZhao, by('zhao')).thenRefused('ASSESSMENT.OWN_CAUSE');
    when(onZhao, by('qian')).events();
    // Of a unit as a whole nobody is the person concerned.
    when(holdToAccount, by('zhao')).then([heldToAccount]);
  });
});

describe('rectification after an assessment', () => {
  it('is ordered where the unit is unqualified, by a day still to come', () => {
    given(assessment, failed)
      .when(order('2013-01-31'))
      .then([ordered])
      .thenState('settled.rectificationOrdered');
    // Noon in Shanghai on 31 December.
    given(assessment, failed).when(order('2012-12-31')).thenState('settled.rectificationOrdered');
    given(assessment, failed).when(order('2012-12-30')).thenRefused('ASSESSMENT.DUE_IN_PAST');
    given(assessment, [begun, scored(50, 40), confirmed('excellent', 90)])
      .when(order('2013-01-31'))
      .thenRefused('ASSESSMENT.NOT_UNQUALIFIED', { result: 'excellent' });
    given(assessment, [begun]).when(order('2013-01-31')).thenRefused('ASSESSMENT.WRONG_STATE');
  });

  it('is reported, and leads to a reassessment', () => {
    given(assessment, failed).when(report).thenRefused('ASSESSMENT.WRONG_STATE');
    const told = given(assessment, [...failed, ordered])
      .when(report)
      .then([reported]);
    expect(told.thenState('settled.rectificationReported').state().context.rectification).toEqual({
      content: '补齐防控措施',
      dueOn: '2013-01-31',
      report: { text: '已补齐', evidence: [{ title: '整改报告' }] },
    });
    given(assessment, [...failed, ordered])
      .when(reassess(50, 35))
      .thenRefused('ASSESSMENT.WRONG_STATE');
    given(assessment, [...failed, ordered, reported])
      .when(reassess(50, 35))
      .then([reassessed('good', 50, 35)])
      .thenState('settled.reassessed');
    given(assessment, [...failed, ordered, reported])
      .when(reassess(50, 41))
      .thenRefused('ASSESSMENT.SCORE_OUT_OF_RANGE');
  });

  it('is ordered again only where the reassessment fails too', () => {
    const again = (event: AssessmentEvent) =>
      given(assessment, [...failed, ordered, reported, event]).when(order('2013-02-28'));
    again(reassessed('unqualified', 40, 35)).thenState('settled.rectificationOrdered');
    again(reassessed('good', 50, 35)).thenRefused('ASSESSMENT.NOT_UNQUALIFIED', { result: 'good' });
  });
});

describe('accountability after an assessment', () => {
  it('is recorded from the confirmation on', () => {
    given(assessment, [begun, scored(30, 20)])
      .when(holdToAccount)
      .thenRefused('ASSESSMENT.WRONG_STATE');
    for (const history of [failed, [...failed, ordered], [...failed, ordered, reported]]) {
      given(assessment, history).when(holdToAccount).then([heldToAccount]);
    }
  });

  it('stays when the scores are corrected', () => {
    const { context } = given(assessment, [...failed, heldToAccount])
      .when(score(60, 40), { corrects: 'past-1' })
      .state();
    expect(context.accountability).toEqual([heldToAccount.data]);
  });
});

describe('what the campaign is told', () => {
  const told = (...history: readonly AssessmentEvent[]) =>
    effectiveResult(given(assessment, history).state.context);

  it('is the confirmed result with what came of it', () => {
    expect(told(...failed)).toEqual({
      campaignId: 'campaign-1',
      assessmentId,
      unitId: 'unit-1',
      total: 50,
      result: 'unqualified',
      reassessedResult: null,
      accountabilityRecorded: false,
    });
    expect(told(...failed, ordered, reported, reassessed('good', 50, 35), heldToAccount)).toMatchObject({
      reassessedResult: 'good',
      accountabilityRecorded: true,
    });
  });

  it('stays the confirmed result while corrected scores wait for theirs', () => {
    const history = given(assessment, failed).when(score(60, 40), { corrects: 'past-1' }).state();
    expect(effectiveResult(history.context)).toMatchObject({ total: 50, result: 'unqualified' });
  });

  it('is nothing before a confirmation', () => {
    expect(() => told(begun, scored(60, 40))).toThrow('no confirmed result');
  });
});

it('an assessment takes on each path what its chart says', () => {
  const { takes } = walk(
    assessment,
    [
      begun,
      selfAssessed,
      scored(30, 20),
      { ...scored(50, 40), corrects: 'past-2' },
      confirmed('unqualified', 50),
      confirmed('excellent', 90),
      ordered,
      reported,
      reassessed('unqualified', 40, 30),
      reassessed('good', 50, 35),
      heldToAccount,
      checked,
      commended,
    ],
    (context) => [context.confirmed?.result, context.reassessment?.result],
  );
  const always = ['AssessmentScored', 'AccountabilityActionRecorded', 'UnitCommended'];
  const types = (state: string) => [...(takes[state] ?? [])].sort();
  expect(Object.keys(takes).sort()).toEqual([
    'none',
    'scoring.begun',
    'scoring.scored',
    'scoring.selfAssessed',
    'settled.confirmed',
    'settled.reassessed',
    'settled.rectificationOrdered',
    'settled.rectificationReported',
  ]);
  expect(types('none')).toEqual(['AssessmentBegun']);
  const beforeScores = ['AssessmentChecked', 'AssessmentScored', 'SelfAssessmentHandedIn'];
  expect(types('scoring.begun')).toEqual(beforeScores);
  expect(types('scoring.selfAssessed')).toEqual(beforeScores);
  expect(types('scoring.scored')).toEqual([
    'AssessmentChecked',
    'AssessmentResultConfirmed',
    'AssessmentScored',
  ]);
  expect(types('settled.confirmed')).toEqual([...always, 'UnitRectificationOrdered'].sort());
  expect(types('settled.rectificationOrdered')).toEqual([...always, 'UnitRectificationReported'].sort());
  expect(types('settled.rectificationReported')).toEqual(
    [...always, 'AssessmentChecked', 'UnitReassessed'].sort(),
  );
  expect(types('settled.reassessed')).toEqual([...always, 'UnitRectificationOrdered'].sort());
});
