import { pinned } from '../../../campaign/test-campaign.spec-support';
import { testPost, testPower } from '../../../submission/test-contents.spec-support';
import type { Plan, SubmissionContent } from '../../../plans/plan';
import { campaignPlan } from '../../../campaign/test-campaign.spec-support';
import { checkPlan } from '../../../plans/check-plan';
import { TEST_KNOWN } from '../../../plans/test-plan.spec-support';
import { asking } from '../../asking.spec-support';
import { cataloguesAccepted } from './rule';

const posts = [testPost('post-1')];
const powers = [testPower('power-1')];
const nil = (content: SubmissionContent) => ({ content, reason: '本单位没有' });

/** The test plan, its second stage asking for these contents and the others for nothing. */
function planAskingFor(contents: readonly SubmissionContent[]): Partial<Plan> {
  const stages = campaignPlan().stages.map(({ submission, ...stage }) =>
    stage.id === 'identification' && submission !== undefined && contents.length > 0
      ? { ...stage, submission: { ...submission, contents } }
      : stage,
  );
  return { stages };
}

it('passes when each catalogue is accepted, or the unit says it holds none', () => {
  const events = [
    pinned('unit-a', 'identification', { posts, powers }),
    pinned('unit-b', 'identification', { posts, nilReturns: [nil('powers')] }),
  ];
  expect(asking(cataloguesAccepted, { events })).toEqual([]);
});

it('blocks for each catalogue that is missing', () => {
  const events = [
    pinned('unit-a', 'identification', { posts }),
    pinned('unit-b', 'identification', { nilReturns: [nil('posts'), nil('powers')] }),
  ];
  expect(asking(cataloguesAccepted, { events })).toEqual(['UNIT_MISSING_POWER_CATALOGUE unit-a unit-a']);
  expect(asking(cataloguesAccepted)).toEqual([
    'UNIT_MISSING_POST_CATALOGUE unit-a unit-a',
    'UNIT_MISSING_POWER_CATALOGUE unit-a unit-a',
    'UNIT_MISSING_POST_CATALOGUE unit-b unit-b',
    'UNIT_MISSING_POWER_CATALOGUE unit-b unit-b',
  ]);
});

it('asks for the catalogues the plan asks for, for both where it asks for neither', () => {
  const launch = { scope: [{ unitId: 'unit-a', name: '甲科' }] };
  const blockedUnder = (contents: readonly SubmissionContent[]) =>
    asking(cataloguesAccepted, { launch, plan: planAskingFor(contents) }).map((each) => each.split(' ')[0]);
  expect(blockedUnder(['powers'])).toEqual(['UNIT_MISSING_POWER_CATALOGUE']);
  expect(blockedUnder(['posts'])).toEqual(['UNIT_MISSING_POST_CATALOGUE']);
  expect(blockedUnder([])).toEqual(['UNIT_MISSING_POST_CATALOGUE', 'UNIT_MISSING_POWER_CATALOGUE']);
});

describe('a plan that is checked', () => {
  const faultsOf = (first: readonly SubmissionContent[], second: readonly SubmissionContent[]) => {
    const plan = campaignPlan();
    const asked: Readonly<Record<string, readonly SubmissionContent[]>> = {
      identification: first,
      grading: second,
    };
    const stages = plan.stages.map(({ submission: _submission, ...stage }) => {
      const contents = asked[stage.id] ?? [];
      const criteria =
        stage.id === 'identification' ? [{ rule: cataloguesAccepted.id, version: 1, settings: {} }] : [];
      const submission = { title: stage.title, due: stage.closes ?? stage.opens, contents };
      return { ...stage, gate: { criteria }, ...(contents.length === 0 ? {} : { submission }) };
    });
    const rules = new Map([['identification/catalogues-accepted@1', cataloguesAccepted]]);
    return checkPlan({ ...plan, stages }, { ...TEST_KNOWN, rules }).map(({ code, right }) => [
      code,
      right.en,
    ]);
  };
  const missing = (contents: string) => [
    'PLAN.CRITERION_WITHOUT_CONTENT',
    expect.stringContaining(`ask for one of ${contents},`) as string,
  ];
  const POSTS = missing('posts, riskPoints, grades');
  const POWERS = missing('powers, flows, riskPoints, grades');

  it.each([
    ['both catalogues in time', ['posts', 'powers'], [], []],
    ['the only one in time', ['powers'], [], []],
    ['both by way of their risk points', ['riskPoints'], ['posts', 'powers'], []],
    ['a catalogue that comes after the gate', ['posts'], ['powers'], [POWERS]],
    ['the other one', ['powers'], ['posts', 'riskPoints'], [POSTS]],
    ['flows alone, where both are looked for', ['flows'], [], [POSTS]],
    ['none', [], [], [POSTS, POWERS]],
  ] as const)('is told of what can never pass: %s', (_, first, second, faults) => {
    expect(faultsOf(first, second)).toEqual(faults);
  });
});
