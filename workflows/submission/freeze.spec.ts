import type { SubmissionContent } from '../plans/plan';
import { testPlan } from '../plans/test-plan.spec-support';
import type { SubmissionContents } from './events';
import { completeness, missingText, MISSING_TEXTS } from './freeze';
import { testContents, testMeasure, testPost, testPower, testRiskPoint } from './test-contents.spec-support';

/** Its grading steps: self-rating, approval, publicity. */
const plan = testPlan();

const missing = (asksFor: readonly SubmissionContent[], contents: Partial<SubmissionContents>) =>
  completeness(testContents(contents), asksFor, plan).map(({ code, subjectId }) => `${code} ${subjectId}`);

const OPEN = { screening: { by: 'open' } } as const;
const NONE = { screening: { by: 'none', reason: '无' } } as const;

describe('what is missing in a submission', () => {
  it('is nothing where everything is there', () => {
    const contents = {
      posts: [testPost('post-1')],
      powers: [testPower('power-1', NONE)],
      riskPoints: [testRiskPoint('rp-1')],
      measures: [testMeasure('m-1', 'rp-1')],
      responsibilities: [{ level: 2, postId: 'post-1', personId: 'person-1' }],
    } as const;
    expect(missing(['posts', 'powers', 'flows', 'riskPoints', 'grades', 'measures'], contents)).toEqual([]);
  });

  it.each<[string, readonly SubmissionContent[], Partial<SubmissionContents>, readonly string[]]>([
    [
      'a post without duties',
      ['posts'],
      { posts: [testPost('p', { duties: 0 })] },
      ['POST_WITHOUT_DUTIES p'],
    ],
    [
      'a power without flow',
      ['flows'],
      { powers: [testPower('p', { flowSteps: 0 })] },
      ['POWER_WITHOUT_FLOW p'],
    ],
    [
      'a post and a power not screened',
      ['riskPoints'],
      { posts: [testPost('p', OPEN)], powers: [testPower('q', OPEN)] },
      ['POST_NOT_SCREENED p', 'POWER_NOT_SCREENED q'],
    ],
    ['the same along with the grades', ['grades'], { posts: [testPost('p', OPEN)] }, ['POST_NOT_SCREENED p']],
    [
      'a risk point without step and level',
      ['grades'],
      { riskPoints: [testRiskPoint('r', { level: null, stepsDone: [] })] },
      ['RISK_POINT_WITHOUT_SELF_RATING r', 'RISK_POINT_WITHOUT_LEVEL r'],
    ],
    [
      'a risk point without measure, and nobody answering for its level',
      ['measures'],
      { riskPoints: [testRiskPoint('r')] },
      ['RISK_POINT_WITHOUT_MEASURE r', 'LEVEL_WITHOUT_RESPONSIBLE level-2'],
    ],
    [
      'a measure without person or date',
      ['measures'],
      { measures: [testMeasure('m', 'r', { responsiblePersonId: '', dueOn: '' })] },
      ['MEASURE_WITHOUT_RESPONSIBLE m', 'MEASURE_WITHOUT_DUE_DATE m'],
    ],
  ])('is %s', (_, asksFor, contents, expected) => {
    expect(missing(asksFor, contents)).toEqual(expected);
  });

  it('is not what the stage does not ask for', () => {
    const contents = { posts: [testPost('p', { duties: 0, ...OPEN })] };
    expect(missing(['powers'], contents)).toEqual([]);
  });

  it('is not what comes after the hand-in: approval and publicity', () => {
    const contents = { riskPoints: [testRiskPoint('r', { stepsDone: ['selfRating'] })] };
    expect(missing(['grades'], contents)).toEqual([]);
  });

  it('is no flow where the unit says it has none', () => {
    const powers = [testPower('p', { flowSteps: 0 })];
    expect(missing(['flows'], { powers, nilReturns: [{ content: 'flows', reason: '无' }] })).toEqual([]);
  });

  it('names every step the plan has and the point has not', () => {
    const steps = {
      ...plan,
      schemes: { ...plan.schemes, gradingSteps: ['publicReview', 'tieredReview'] as const },
    };
    const contents = testContents({ riskPoints: [testRiskPoint('r', { stepsDone: [] })] });
    expect(completeness(contents, ['grades'], steps).map((item) => item.code)).toEqual([
      'RISK_POINT_WITHOUT_PUBLIC_REVIEW',
      'RISK_POINT_WITHOUT_TIERED_REVIEW',
    ]);
  });

  it('can be said in both languages', () => {
    for (const text of Object.values(MISSING_TEXTS))
      expect(text.zh.length * text.en.length).toBeGreaterThan(0);
    expect(missingText({ code: 'POWER_WITHOUT_FLOW', subjectId: 'w1' }).zh).toBe('职权没有运行流程图');
    expect(missingText({ code: 'OF_A_LATER_VERSION', subjectId: 'w1' }).zh).toBe('OF_A_LATER_VERSION');
  });
});
