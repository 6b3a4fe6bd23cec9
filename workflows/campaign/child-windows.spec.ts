import { windowFaults } from './child-windows';
import { contextAfter, LAUNCH, launched } from './test-campaign.spec-support';
import { childStages } from './test-child.spec-support';

const parent = contextAfter(launched());
const [, identification] = childStages();
const window = (changes: object) => [{ ...identification!, ...changes }];

it('accepts windows up to the parent’s own days', () => {
  expect(windowFaults(parent, childStages())).toEqual([]);
  expect(windowFaults(parent, window({ submissionDue: '2012-06-28' }))).toEqual([]);
});

it('names every date outside', () => {
  const around = { stageId: 'identification', parentOpens: '2012-04-27', parentCloses: '2012-06-28' };
  const early = { opens: '2012-04-26', closes: '2012-06-29', submissionDue: '2012-06-29' };
  expect(windowFaults(parent, window(early))).toEqual([
    { ...around, field: 'opens', date: '2012-04-26' },
    { ...around, field: 'closes', date: '2012-06-29' },
    { ...around, field: 'submissionDue', date: '2012-06-29' },
  ]);
  expect(windowFaults(parent, window({ closes: null }))).toEqual([
    { ...around, field: 'closes', date: null },
  ]);
});

it('follows an extension of the parent', () => {
  const extended = contextAfter([
    ...launched(),
    {
      type: 'StageExtended',
      data: { stageId: 'identification', closes: '2012-07-05', submissionDue: null, reason: '机构调整' },
    },
  ]);
  expect(windowFaults(extended, window({ closes: '2012-07-05' }))).toEqual([]);
  expect(windowFaults(extended, window({ closes: '2012-07-06' }))).toHaveLength(1);
});

it('takes a stage the parent does not have by the span of its kind', () => {
  const [mobilization, search, ...others] = LAUNCH.plan.stages;
  const two = [
    { ...search!, id: 'clearing', closes: '2012-05-20' },
    { ...search!, id: 'searching', opens: '2012-05-21' },
  ];
  const stages = [mobilization!, ...two, ...others];
  const split = contextAfter(launched({ plan: { ...LAUNCH.plan, stages } }));
  expect(windowFaults(split, window({}))).toEqual([]);
  expect(windowFaults(split, window({ stageId: 'clearing' }))).toEqual([
    expect.objectContaining({ field: 'closes', parentCloses: '2012-05-20' }),
  ]);
});
