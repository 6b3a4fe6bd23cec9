import type { CampaignNode } from '../../projections/cascade/query';
import { NO_COUNTS } from '../../workflows/campaign/child-report';
import { treeText } from './campaign-tree';

function node(campaignId: string, changes: Partial<CampaignNode> = {}): CampaignNode {
  return {
    campaignId,
    parentCampaignId: null,
    title: `工作${campaignId}`,
    hostUnitId: campaignId,
    hostUnitName: `单位${campaignId}`,
    planId: 'plan',
    status: 'running',
    currentStageId: 'grading',
    stages: [
      {
        stageId: 'grading',
        kind: 'grading',
        title: '定级',
        status: 'open',
        closes: '2012-09-25',
        decidedOn: null,
        late: true,
      },
    ],
    submissions: { units: 0, accepted: 0 },
    own: NO_COUNTS,
    total: NO_COUNTS,
    reported: null,
    childCount: 0,
    children: [],
    ...changes,
  };
}

const cells = (line: string | undefined) => (line ?? '').trim().split(/\s{2,}/);

it('shows each campaign with its present stage and all it counts, and what is its own where others lie below', () => {
  const counts = {
    units: 3,
    powers: { external: 4, internal: 1, unstated: 2 },
    riskPoints: { 1: 1, 2: 2, 3: 3, unclassified: 4 },
    measures: 9,
  };
  const child = node('b', { total: { ...NO_COUNTS, units: 2 }, currentStageId: null, status: 'completed' });
  const [, , top, own, below] = treeText(
    node('a', { total: counts, own: { ...NO_COUNTS, units: 1 }, childCount: 1, children: [child] }),
  ).split('\n');
  expect(cells(top)).toEqual([
    ...['工作a', '单位a', '进行中 running', 'grading 进行中 open 逾期 late'],
    ...['3', '7', '4', '1', '10', '1', '2', '3', '4', '9'],
  ]);
  expect(cells(own).slice(0, 2)).toEqual(['本级 own', '1']);
  expect(cells(below).slice(0, 5)).toEqual(['工作b', '单位b', '已完成 completed', '0/1', '2']);
});
