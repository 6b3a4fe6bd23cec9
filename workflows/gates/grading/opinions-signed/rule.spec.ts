import { testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking, blockersOf } from '../../asking.spec-support';
import { graded, NONE_IN_B } from '../../graded.spec-support';
import { opinionsSigned } from './rule';

const settings = { opinions: ['departmentHead', 'unit'] };

it('passes when the opinions the plan names are signed for every point', () => {
  const events = graded([testRiskPoint('rp-1', { opinions: ['unit', 'departmentHead'] })]);
  expect(asking(opinionsSigned, { settings, events })).toEqual([]);
});

it('blocks for each point that lacks one, and names those that lack, in the plan’s words', () => {
  const events = graded([
    testRiskPoint('rp-1', { opinions: ['unit'] }),
    testRiskPoint('rp-2', { opinions: [] }),
  ]);
  expect(asking(opinionsSigned, { settings, events })).toEqual([
    'RISK_POINT_MISSING_OPINIONS rp-1 unit-a',
    'RISK_POINT_MISSING_OPINIONS rp-2 unit-a',
  ]);
  expect(blockersOf(opinionsSigned, { settings, events }).map((blocker) => blocker.text.zh)).toEqual([
    '甲科的风险点“rp-1”还缺签署：部门负责人意见',
    '甲科的风险点“rp-2”还缺签署：部门负责人意见、标签',
  ]);
});

it('asks for the opinions of the plan’s scheme where the criterion names none', () => {
  expect(asking(opinionsSigned, { events: graded([testRiskPoint('rp-1')]) })).toEqual([]);
  expect(asking(opinionsSigned, { events: graded([testRiskPoint('rp-1', { opinions: [] })]) })).toHaveLength(
    1,
  );
});

it('blocks for a unit without an answer', () => {
  expect(asking(opinionsSigned, { events: [NONE_IN_B] })).toEqual(['UNIT_MISSING_SUBMISSION unit-a unit-a']);
});

it('takes a list of different opinions as its setting', () => {
  const faults = (opinions: unknown) => opinionsSigned.checkSettings({ opinions }).map((fault) => fault.path);
  expect(faults(['superiorDiscipline'])).toEqual([]);
  expect(faults([])).toEqual(['opinions']);
  expect(faults(['unit', 'unit', 'mine'])).toEqual(['opinions[1]', 'opinions[2]']);
});
