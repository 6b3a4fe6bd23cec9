import { CAMPAIGN_ID } from '../campaign/test-campaign.spec-support';
import { childPinned, childStages } from '../campaign/test-child.spec-support';
import { asking, blockersOf } from './asking.spec-support';
import { assessmentChildrenPassed } from './assessment/children-passed/rule';
import { controlChildrenPassed } from './control/children-passed/rule';
import { gradingChildrenPassed } from './grading/children-passed/rule';
import { identificationChildrenPassed } from './identification/children-passed/rule';
import { mobilizationChildrenPassed } from './mobilization/children-passed/rule';

const RULES = [
  mobilizationChildrenPassed,
  identificationChildrenPassed,
  gradingChildrenPassed,
  controlChildrenPassed,
  assessmentChildrenPassed,
];

describe.each(RULES)('$id', (rule) => {
  it('passes when each child has passed the stage, and asks for no other', () => {
    const stages = childStages({ [rule.kind]: '2012-11-01' });
    expect(asking(rule, { events: [childPinned('a', { stages }), childPinned('b', { stages })] })).toEqual(
      [],
    );
  });

  it('names each child that has not, and what it misses', () => {
    const stages = childStages({ [rule.kind]: '2012-11-01' });
    const events = [childPinned('a', { stages }), childPinned('b')];
    expect(asking(rule, { events })).toEqual(['CHILD_MISSING_GATE b host-of-b']);
    const [blocker] = blockersOf(rule, { events });
    expect(blocker?.text.zh).toContain(`${rule.kind}（进行中）`);
  });
});

const rule = controlChildrenPassed;
const passed = { stages: childStages({ control: '2012-11-01' }) };

it('asks for a child at least, or for as many as the plan says', () => {
  const missing = `CAMPAIGN_MISSING_CHILD ${CAMPAIGN_ID} unit-host`;
  expect(asking(rule)).toEqual([missing]);
  expect(asking(rule, { settings: { least: 0 } })).toEqual([]);
  expect(asking(rule, { settings: { least: 2 }, events: [childPinned('a', passed)] })).toEqual([missing]);
  expect(rule.checkSettings({ least: -1 })).toHaveLength(1);
});

it('asks for every stage of the kind where the child has none of the same id', () => {
  const [control] = passed.stages.filter((stage) => stage.kind === 'control');
  const first = { ...control!, stageId: 'control-1' };
  const second = { ...control!, stageId: 'control-2', status: 'rectifying', decidedOn: null } as const;
  const events = [childPinned('a', { stages: [first, second] })];
  expect(asking(rule, { events })).toEqual(['CHILD_MISSING_GATE a host-of-a']);
  const done = [childPinned('a', { stages: [first, { ...second, status: 'passedWithExceptions' }] })];
  expect(asking(rule, { events: done })).toEqual([]);
});

it('names a child ended early whose host works nowhere else', () => {
  const other = childPinned('b', passed);
  const ended = (hostUnitId: string) => [other, childPinned('a', { status: 'endedEarly', hostUnitId })];
  expect(asking(rule, { events: ended('host-of-a') })).toEqual(['CHILD_MISSING_SUCCESSOR a host-of-a']);
  expect(asking(rule, { events: ended('unit-a') })).toEqual([]);
  expect(asking(rule, { events: ended('host-of-b') })).toEqual([]);
});

it('names children that share a unit', () => {
  const events = [childPinned('a', passed), childPinned('b', { ...passed, scopeUnitIds: ['unit-of-a'] })];
  expect(asking(rule, { events })).toEqual([
    'CHILD_MISSING_OWN_SCOPE a host-of-a',
    'CHILD_MISSING_OWN_SCOPE b host-of-b',
  ]);
});
