import { campaignPlan, pinned } from '../../../campaign/test-campaign.spec-support';
import { testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { submissionsAccepted } from './rule';

const riskPoints = [testRiskPoint('rp-1')];

it('passes when every unit’s submission for the stage is accepted, be it nil', () => {
  const nilReturns = [{ content: 'riskPoints', reason: '无' }] as const;
  const events = [pinned('unit-a', 'grading', { riskPoints }), pinned('unit-b', 'grading', { nilReturns })];
  expect(asking(submissionsAccepted, { events })).toEqual([]);
});

it('blocks for each unit without one, whatever it handed in for another stage', () => {
  const events = [
    pinned('unit-a', 'grading', { riskPoints }),
    pinned('unit-b', 'identification', { riskPoints }),
  ];
  expect(asking(submissionsAccepted, { events })).toEqual(['UNIT_MISSING_SUBMISSION unit-b unit-b']);
});

it('takes any answer about risk points where the stage asks for no submission', () => {
  const stages = campaignPlan().stages.map(({ submission, ...stage }) =>
    stage.id === 'grading' || submission === undefined ? stage : { ...stage, submission },
  );
  const events = [pinned('unit-a', 'identification', { riskPoints }), pinned('unit-b', 'identification')];
  expect(asking(submissionsAccepted, { plan: { stages }, events })).toEqual([
    'UNIT_MISSING_SUBMISSION unit-b unit-b',
  ]);
});
