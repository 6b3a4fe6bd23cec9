import type { Role } from '../kernel/actor';
import { given, TEST_META } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { riskPoint } from './aggregate';
import type { GradeLevel } from '../plans/plan';
import type { RiskPointCommand } from './commands';
import type { RiskPointDescription, RiskPointEvent } from './events';
import { gradeOf, stepsDone } from './grade';
import {
  APPROVED,
  approved,
  carriedOver,
  closed,
  CONTROLLED,
  controlled,
  disposed,
  found,
  FOUND_DATA,
  monitored,
  publicised,
  publicityFinished,
  RATED,
  rated,
  reopened,
  SCHEME,
  signed,
} from './risk-point.spec-support';

const { riskPointId, unitId: _unit, campaignId: _campaign, ...description } = FOUND_DATA;
const find = (change: Partial<RiskPointDescription> = {}) =>
  ({ type: 'FindRiskPoint', data: { ...FOUND_DATA, ...change, scheme: SCHEME } }) as const;
const revise = (change: Partial<RiskPointDescription>) =>
  ({ type: 'ReviseRiskPoint', data: { riskPointId, ...description, ...change, scheme: SCHEME } }) as const;
const publicise = (noticeId = 'notice-1'): RiskPointCommand => ({
  type: 'PubliciseRiskPoint',
  data: { riskPointId, noticeId },
});
const finish = (noticeId = 'notice-1'): RiskPointCommand => ({
  type: 'FinishRiskPointPublicity',
  data: { riskPointId, noticeId },
});
const control = (measureId = 'measure-1'): RiskPointCommand => ({
  type: 'ControlRiskPoint',
  data: { riskPointId, measureId },
});
const monitor = (on: string): RiskPointCommand => ({
  type: 'MonitorRiskPoint',
  data: { riskPointId, on, finding: '抽查正常', sound: true },
});
const dispose: RiskPointCommand = {
  type: 'DisposeRiskPoint',
  data: { riskPointId, action: '诫勉谈话并追回' },
};
const reopen = (reason: string): RiskPointCommand => ({
  type: 'ReopenRiskGrading',
  data: { riskPointId, cause: 'objection', reason },
});
const as = (role: Role) => ({ actor: { ...TEST_META.actor, role } });
const LEADER = as('leadershipMember');
const close = (reason: string, decisionId?: string): RiskPointCommand => ({
  type: 'CloseRiskPoint',
  data: { riskPointId, reason, ...(decisionId === undefined ? {} : { decisionId }) },
});
const carryOver = (toCampaignId: string): RiskPointCommand => ({
  type: 'CarryOverRiskPoint',
  data: { riskPointId, toCampaignId },
});

describe('a risk point is found', () => {
  it('once', () => {
    given(riskPoint).when(find()).then([found]).thenState('grading.found');
    given(riskPoint, [found]).when(find()).thenRefused('RISK_POINT.ALREADY_EXISTS');
    given(riskPoint).when(dispose).thenRefused('RISK_POINT.NOT_FOUND');
  });

  it("with a category and a method of the plan's scheme", () => {
    const { when } = given(riskPoint);
    when(find({ category: 'morals' })).thenRefused('RISK_POINT.CATEGORY_OUT_OF_SCHEME', {
      category: 'morals',
    });
    when(find({ method: 'expert' })).thenRefused('RISK_POINT.METHOD_OUT_OF_SCHEME', { method: 'expert' });
  });

  it('on a level of the plan, where the plan has levels of holders, and on none where it has none', () => {
    const label = { zh: '层面', en: 'Level' };
    const levelled = { ...SCHEME, holderLevels: [{ id: 'personal', label }] };
    const on = (holderLevel: string | undefined, scheme: typeof SCHEME) => {
      const level = holderLevel === undefined ? {} : { holderLevel };
      return { type: 'FindRiskPoint', data: { ...FOUND_DATA, ...level, scheme } } as const;
    };
    const { when } = given(riskPoint);
    when(on('personal', levelled)).then([
      { type: 'RiskPointFound', data: { ...FOUND_DATA, holderLevel: 'personal' } },
    ]);
    when(on('district', levelled)).thenRefused('RISK_POINT.HOLDER_LEVEL_OUT_OF_SCHEME');
    when(on(undefined, levelled)).thenRefused('RISK_POINT.HOLDER_LEVEL_OUT_OF_SCHEME');
    when(on('personal', SCHEME)).thenRefused('RISK_POINT.HOLDER_LEVEL_OUT_OF_SCHEME');
    const before: RiskPointEvent = {
      type: 'RiskPointFound',
      data: { ...FOUND_DATA, holderLevel: 'personal' },
    };
    const after = given(riskPoint, [before]).when(revise({})).state();
    expect(after.context.holderLevel).toBeUndefined();
  });

  it('on a post, on a power or on a step of its flow; no step without its power', () => {
    const { when } = given(riskPoint);
    when(find({ powerId: null, flowStepId: null })).thenState('grading.found');
    when(find({ flowStepId: null })).thenState('grading.found');
    when(find({ powerId: null })).thenRefused('RISK_POINT.FLOW_STEP_WITHOUT_POWER');
  });

  it('and revised whole, at any time until it is disposed of', () => {
    const revised: RiskPointEvent = {
      type: 'RiskPointRevised',
      data: { ...description, manifestation: '收受礼金' },
    };
    const outcome = given(riskPoint, [found])
      .when(revise({ manifestation: '收受礼金' }))
      .then([revised]);
    expect(outcome.state().context).toMatchObject({ manifestation: '收受礼金', unitId: 'unit-1' });
    given(riskPoint, CONTROLLED)
      .when(revise({ method: 'peer' }))
      .thenState('graded.controlled');
    given(riskPoint, [found])
      .when(revise({ category: 'morals' }))
      .thenRefused('RISK_POINT.CATEGORY_OUT_OF_SCHEME');
    given(riskPoint, [...CONTROLLED, disposed])
      .when(revise({}))
      .thenRefused('RISK_POINT.WRONG_STATE');
  });
});

describe('publicity of a risk point', () => {
  it('begins when a notice shows its approved grade and ends with the notice', () => {
    given(riskPoint, APPROVED).when(publicise()).then([publicised()]).thenState('graded.publicised');
    const ended = given(riskPoint, [...APPROVED, publicised()])
      .when(finish())
      .then([publicityFinished()]);
    ended.thenState('graded.publicityFinished');
    expect(stepsDone(ended.state().context)).toEqual(['selfRating', 'tieredReview', 'approval', 'publicity']);
  });

  it('needs an approved grade of this round', () => {
    given(riskPoint, RATED).when(publicise()).thenRefused('RISK_POINT.NOT_APPROVED');
    given(riskPoint, [...APPROVED, carriedOver])
      .when(publicise())
      .thenRefused('RISK_POINT.NOT_APPROVED');
  });

  it('takes effect once for each notice', () => {
    given(riskPoint, [...APPROVED, publicised()])
      .when(publicise())
      .thenNothing();
    given(riskPoint, [...APPROVED, publicised(), publicityFinished()])
      .when(finish())
      .thenNothing();
    given(riskPoint, APPROVED).when(finish()).thenRefused('RISK_POINT.NOT_PUBLICISED');
  });

  it('starts again with a later notice, which takes the place of the one before', () => {
    const again = given(riskPoint, [...APPROVED, publicised(), publicityFinished()]).when(
      publicise('notice-2'),
    );
    again.thenState('graded.publicised');
    expect(stepsDone(again.state().context)).not.toContain('publicity');
    given(riskPoint, [...APPROVED, publicised(), publicised('notice-2')])
      .when(finish())
      .thenNothing();
  });

  it('runs on beside control without a step back', () => {
    const early = [...APPROVED, controlled] as const;
    given(riskPoint, early).when(publicise()).thenState('graded.controlled');
    const ended = given(riskPoint, [...early, publicised()])
      .when(finish())
      .thenState('graded.controlled');
    expect(stepsDone(ended.state().context)).toContain('publicity');
  });
});

describe('control of a risk point', () => {
  it('begins with its first measure; further ones add nothing', () => {
    for (const history of [
      APPROVED,
      [...APPROVED, publicised()],
      [...APPROVED, publicised(), publicityFinished()],
    ]) {
      given(riskPoint, history).when(control()).then([controlled]).thenState('graded.controlled');
    }
    given(riskPoint, CONTROLLED).when(control()).thenNothing();
    given(riskPoint, CONTROLLED).when(control('measure-2')).thenNothing();
  });

  it('counts from the approval on when the measure was set before it', () => {
    given(riskPoint, RATED).when(control()).thenState('grading.rating');
    expect(given(riskPoint, [...RATED, controlled, approved()]).state.value).toBe('graded.controlled');
  });

  it('is monitored as often as needed, on days that have come', () => {
    given(riskPoint, CONTROLLED).when(monitor('2012-10-15')).then([monitored]).thenState('graded.monitored');
    // Noon in Shanghai on 31 December.
    given(riskPoint, [...CONTROLLED, monitored])
      .when(monitor('2012-12-31'))
      .thenState('graded.monitored');
    given(riskPoint, CONTROLLED).when(monitor('2013-01-01')).thenRefused('RISK_POINT.DATE_IN_FUTURE');
    given(riskPoint, APPROVED).when(monitor('2012-10-15')).thenRefused('RISK_POINT.WRONG_STATE');
  });

  it('ends in disposal where the risk came true', () => {
    given(riskPoint, CONTROLLED).when(dispose, LEADER).then([disposed]).thenState('disposed');
    given(riskPoint, [...CONTROLLED, monitored])
      .when(dispose, LEADER)
      .thenState('disposed');
    given(riskPoint, APPROVED).when(dispose, LEADER).thenRefused('RISK_POINT.WRONG_STATE');
  });
});

describe('grading opened anew', () => {
  it('begins a new round while the approved grade stands', () => {
    const outcome = given(riskPoint, [...CONTROLLED, signed('departmentHead')]).when(reopen('异议成立'));
    const { context } = outcome.then([reopened]).thenState('grading.rating').state();
    expect(gradeOf(context)).toBe(1);
    expect(stepsDone(context)).toEqual([]);
    expect(context.opinions).toEqual([]);
    given(riskPoint, [...CONTROLLED, disposed])
      .when(reopen('异议成立'))
      .thenState('grading.rating');
  });

  it('needs a reason and an approved grade', () => {
    given(riskPoint, APPROVED).when(reopen('')).thenRefused('RISK_POINT.NO_REASON');
    given(riskPoint, RATED).when(reopen('异议成立')).thenRefused('RISK_POINT.WRONG_STATE');
  });

  it('makes the old notice meaningless for the point', () => {
    const history = [...APPROVED, publicised(), reopened] as const;
    given(riskPoint, history).when(finish()).thenNothing();
    given(riskPoint, history).when(publicise()).thenNothing();
  });

  it('leads back to control at the next approval', () => {
    const { state } = given(riskPoint, [...CONTROLLED, reopened, rated('selfRating', 2), approved(null, 2)]);
    expect(state.value).toBe('graded.controlled');
    expect(gradeOf(state.context)).toBe(2);
  });
});

describe('a risk point over the years', () => {
  it('is carried over under its identity: a new round in another campaign, the grade stands', () => {
    const outcome = given(riskPoint, CONTROLLED).when(carryOver('campaign-2')).then([carriedOver]);
    const { context } = outcome.thenState('grading.found').state();
    expect(context).toMatchObject({
      riskPointId: 'risk-1',
      campaignId: 'campaign-2',
      controlledBy: 'measure-1',
    });
    expect(gradeOf(context)).toBe(1);
    expect(stepsDone(context)).toEqual([]);
  });

  it('is carried over from wherever it stands, once to each campaign', () => {
    for (const history of [[found], RATED, APPROVED, [...CONTROLLED, disposed]]) {
      given(riskPoint, history).when(carryOver('campaign-2')).then([carriedOver]);
    }
    given(riskPoint, [found, carriedOver]).when(carryOver('campaign-2')).thenNothing();
    given(riskPoint, [found, carriedOver]).when(carryOver('campaign-1')).thenNothing();
  });

  it('is closed with a reason, and then takes nothing more', () => {
    for (const history of [[found], RATED, APPROVED, [...CONTROLLED, disposed]]) {
      given(riskPoint, history).when(close('职权取消'), LEADER).then([closed]).thenState('closed');
    }
    given(riskPoint, [found]).when(close(' ')).thenRefused('RISK_POINT.NO_REASON');
    given(riskPoint, [found, closed]).when(carryOver('campaign-2')).thenRefused('RISK_POINT.WRONG_STATE');
  });

  it('is disposed of and closed by the rank that may give its grade', () => {
    const graded = (level: GradeLevel) => [...RATED, approved(null, level), controlled];
    for (const level of [1, 2] as const) {
      const { when } = given(riskPoint, graded(level));
      for (const role of ['unitHead', 'office'] as const) {
        when(close('职权取消'), as(role)).thenRefused('RISK_POINT.ENDED_ABOVE_RANK', { level });
        when(dispose, as(role)).thenRefused('RISK_POINT.ENDED_ABOVE_RANK', { level });
      }
      when(close('职权取消'), LEADER).then([closed]);
      when(dispose, as('leadershipHead')).then([disposed]);
    }
    for (const role of ['unitHead', 'office', 'leadershipMember'] as const) {
      given(riskPoint, graded(3)).when(close('职权取消'), as(role)).then([closed]);
      given(riskPoint, graded(3)).when(dispose, as(role)).then([disposed]);
      given(riskPoint, [found]).when(close('职权取消'), as(role)).then([closed]);
    }
    // What was graded stands against the unit while it is graded again, and what was rated before it is approved.
    const again = [...graded(3), reopened, rated('selfRating', 2), rated('tieredReview', 1)];
    const lower = [...CONTROLLED, reopened, rated('selfRating', 3), rated('tieredReview', 3)];
    for (const history of [[...CONTROLLED, reopened], RATED, again, lower]) {
      given(riskPoint, history)
        .when(close('职权取消'), as('unitHead'))
        .thenRefused('RISK_POINT.ENDED_ABOVE_RANK', { level: 1 });
    }
  });

  it('is closed by another collective decision where a body gave its grade, but for the lowest', () => {
    const { when } = given(riskPoint, [...RATED, approved('decision-1')]);
    when(close('职权取消'), LEADER).thenRefused('RISK_POINT.CLOSING_NOT_DECIDED', {
      decisionId: 'decision-1',
    });
    when(close('职权取消', 'decision-1'), LEADER).thenRefused('RISK_POINT.CLOSING_NOT_DECIDED');
    when(close('职权取消', 'decision-2'), LEADER).then([
      { type: 'RiskPointClosed', data: { reason: '职权取消', decisionId: 'decision-2' } },
    ]);
    given(riskPoint, [...RATED, approved('decision-1', 3)])
      .when(close('职权取消'), as('unitHead'))
      .then([closed]);
  });
});

it('a risk point takes on each path what its chart says', () => {
  const revised: RiskPointEvent = { type: 'RiskPointRevised', data: description };
  const { takes } = walk(
    riskPoint,
    [
      found,
      revised,
      rated('selfRating'),
      signed('departmentHead'),
      approved(),
      publicised(),
      publicityFinished(),
      controlled,
      monitored,
      disposed,
      reopened,
      carriedOver,
      closed,
    ],
    (context) => context.controlledBy,
  );
  const grading = [
    'RiskPointRevised',
    'RiskPointRated',
    'OpinionSigned',
    'RiskGradeApproved',
    'RiskPointControlled',
    'RiskPointCarriedOver',
    'RiskPointClosed',
  ];
  const graded = ['RiskPointRevised', 'OpinionSigned', 'RiskGradeApproved', 'RiskPointPublicised'];
  const always = ['RiskPointRegradeOpened', 'RiskPointCarriedOver', 'RiskPointClosed'];
  expect(takes).toEqual({
    none: ['RiskPointFound'],
    'grading.found': grading,
    'grading.rating': grading,
    'graded.approved': [...graded, 'RiskPointPublicityFinished', 'RiskPointControlled', ...always],
    'graded.publicised': [...graded, 'RiskPointPublicityFinished', 'RiskPointControlled', ...always],
    'graded.publicityFinished': [...graded, 'RiskPointPublicityFinished', 'RiskPointControlled', ...always],
    'graded.controlled': [
      ...graded,
      'RiskPointPublicityFinished',
      'RiskPointMonitored',
      'RiskPointDisposed',
      ...always,
    ],
    'graded.monitored': [
      ...graded,
      'RiskPointPublicityFinished',
      'RiskPointMonitored',
      'RiskPointDisposed',
      ...always,
    ],
    disposed: always,
    closed: [],
  });
});
