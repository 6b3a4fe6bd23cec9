import { pinned } from '../../../campaign/test-campaign.spec-support';
import type { MeasurePhase } from '../../../plans/plan';
import { testMeasure, testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking, blockersOf } from '../../asking.spec-support';
import { decision, graded, NONE_IN_B } from '../../graded.spec-support';
import { topGradeAllPhases } from './rule';

const top = testRiskPoint('rp-1', { level: 1 });
const control = (...phases: readonly MeasurePhase[]) =>
  pinned('unit-a', 'control', {
    measures: phases.map((phase, index) => testMeasure(`m-${index}`, 'rp-1', { phase })),
  });

it('passes when a point of level 1 has measures of all three phases', () => {
  const events = [...graded([top]), control('prevention', 'monitoring', 'disposal')];
  expect(asking(topGradeAllPhases, { events })).toEqual([]);
});

it('blocks for each that lacks a phase, and names the phases', () => {
  const events = [...graded([top]), control('monitoring', 'monitoring')];
  expect(blockersOf(topGradeAllPhases, { events }).map((blocker) => [blocker.code, blocker.text.zh])).toEqual(
    [['RISK_POINT_MISSING_PHASES', '甲科的风险点“rp-1”为一级，还缺措施：前期预防、后期处置']],
  );
  expect(asking(topGradeAllPhases, { events: graded([top]) })).toEqual([
    'RISK_POINT_MISSING_PHASES rp-1 unit-a',
  ]);
});

it('goes by the level of the latest decision', () => {
  const lowered = [...graded([top]), decision('decision-1', '2012-09-01', { 'rp-1': 2 })];
  expect(asking(topGradeAllPhases, { events: lowered })).toEqual([]);
  const raised = [
    ...graded([testRiskPoint('rp-1')]),
    decision('decision-1', '2012-09-01', { 'rp-1': 1 }),
    control('prevention'),
  ];
  expect(asking(topGradeAllPhases, { events: raised })).toHaveLength(1);
});

it('asks nothing of other levels or of a unit that holds none, and blocks for one without an answer', () => {
  expect(asking(topGradeAllPhases, { events: graded([testRiskPoint('rp-1', { level: null })]) })).toEqual([]);
  expect(asking(topGradeAllPhases, { events: [NONE_IN_B] })).toEqual([
    'UNIT_MISSING_SUBMISSION unit-a unit-a',
  ]);
});
