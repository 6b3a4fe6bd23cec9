import { campaignPlan } from '../../../campaign/test-campaign.spec-support';
import type { GradingStep } from '../../../plans/plan';
import { testPower, testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking, blockersOf } from '../../asking.spec-support';
import { decision, graded, NONE_IN_B, published } from '../../graded.spec-support';
import { stepsCompleted } from './rule';

// The test plan's steps: selfRating, approval, publicity.
const point = (stepsDone: readonly GradingStep[]) => testRiskPoint('rp-1', { stepsDone });

it('passes when each point went through the plan’s steps', () => {
  const events = [...graded([point(['selfRating', 'approval'])]), published(['rp-1'])];
  expect(asking(stepsCompleted, { events })).toEqual([]);
});

it('takes an adopted collective decision as approval', () => {
  const events = [...graded([point(['selfRating'])]), published(['rp-1'])];
  expect(asking(stepsCompleted, { events })).toEqual(['RISK_POINT_MISSING_STEPS rp-1 unit-a']);
  const decided = decision('decision-1', '2012-09-01', { 'rp-1': 2 });
  expect(asking(stepsCompleted, { events: [...events, decided] })).toEqual([]);
});

it('names all the steps a point has still to take, in one blocker', () => {
  const events = graded([point([])], { powers: [testPower('power-1', { name: '项目审批' })] });
  expect(blockersOf(stepsCompleted, { events }).map((blocker) => blocker.text)).toEqual([
    {
      zh: '甲科的风险点“项目审批·rp-1”还缺定级步骤：岗位自评、组织审定、社会公示',
      en: 'risk point “项目审批·rp-1” of 甲科 has still to go through: self-rating, approval, publicity',
    },
  ]);
});

it('takes publicity from a closed notice of grades alone', () => {
  const done = point(['selfRating', 'approval', 'publicity']);
  expect(asking(stepsCompleted, { events: graded([done]) })).toHaveLength(1);
  const events = [...graded([done]), published(['rp-1'], 'catalogues')];
  expect(asking(stepsCompleted, { events })).toHaveLength(1);
});

it.each(['publicReview', 'tieredReview'] as const)('asks for %s where the plan has it', (step) => {
  const schemes = { ...campaignPlan().schemes, gradingSteps: [step] };
  const steps = (...stepsDone: readonly GradingStep[]) => ({
    plan: { schemes },
    events: graded([point(stepsDone)]),
  });
  expect(asking(stepsCompleted, steps(step))).toEqual([]);
  expect(asking(stepsCompleted, steps('selfRating'))).toHaveLength(1);
});

it('blocks for a point that is not classified, unless a decision gives it a level', () => {
  const open = testRiskPoint('rp-1', { level: null });
  const events = [...graded([open]), published(['rp-1'])];
  expect(asking(stepsCompleted, { events })).toEqual(['RISK_POINT_MISSING_LEVEL rp-1 unit-a']);
  expect(
    asking(stepsCompleted, { events: [...events, decision('decision-1', '2012-09-01', { 'rp-1': 3 })] }),
  ).toEqual([]);
});

it('blocks for a unit that has handed in nothing, not for one that holds none', () => {
  expect(asking(stepsCompleted, { events: [NONE_IN_B] })).toEqual(['UNIT_MISSING_SUBMISSION unit-a unit-a']);
});
