import { pinned } from '../../../campaign/test-campaign.spec-support';
import { testPower } from '../../../submission/test-contents.spec-support';
import { asking, blockersOf } from '../../asking.spec-support';
import { flowsDrawn } from './rule';

const withoutFlow = testPower('power-1', { flowSteps: 0 });

it('passes when every power has its flow, or there are no powers', () => {
  const events = [
    pinned('unit-a', 'identification', { powers: [testPower('power-1'), testPower('power-2')] }),
    pinned('unit-b', 'identification', { nilReturns: [{ content: 'powers', reason: '无职权' }] }),
  ];
  expect(asking(flowsDrawn, { events })).toEqual([]);
});

it('blocks for each power without one, and for a unit that has handed in nothing', () => {
  const events = [pinned('unit-a', 'identification', { powers: [withoutFlow, testPower('power-2')] })];
  expect(asking(flowsDrawn, { events })).toEqual([
    'POWER_MISSING_FLOW power-1 unit-a',
    'UNIT_MISSING_SUBMISSION unit-b unit-b',
  ]);
  expect(blockersOf(flowsDrawn, { events }).map((blocker) => blocker.text.zh)).toEqual([
    '甲科的职权“职权power-1”还没有运行流程图',
    '乙科还没有被接收的报送',
  ]);
});

it('takes an accepted nil return for flows as an answer', () => {
  const nilReturns = [{ content: 'flows', reason: '仅内部事务' }] as const;
  const events = [
    pinned('unit-a', 'identification', { powers: [withoutFlow], nilReturns }),
    pinned('unit-b', 'identification', { nilReturns }),
  ];
  expect(asking(flowsDrawn, { events })).toEqual([]);
});
