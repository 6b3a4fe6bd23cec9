/** The tree of campaigns as a table: each with its present stage and its counts, own and with all below. */
import type { CampaignNode } from '../../projections/cascade/query';
import type { CampaignCounts } from '../../workflows/campaign/child';
import { cut, table } from './table';
import { STAGE_LABELS, STATUS_LABELS } from './campaign-labels';

const HEAD = [
  '工作 campaign',
  '主办 host',
  '状态 status',
  '阶段 stage',
  '单位 units',
  '职权 powers',
  '外 external',
  '内 internal',
  '风险点 points',
  '1',
  '2',
  '3',
  '未定 none',
  '措施 measures',
];

export function treeText(top: CampaignNode): string {
  const rows = lines(top, 0);
  return table(
    HEAD,
    rows,
    HEAD.map((_, column) => (column < 4 ? 'left' : 'right')),
  );
}

/** A campaign with children has a line more: what its own units hold. */
function lines(node: CampaignNode, depth: number): readonly (readonly string[])[] {
  const indent = '  '.repeat(depth);
  const own = node.childCount === 0 ? [] : [[`${indent}  本级 own`, '', '', '', ...numbers(node.own)]];
  return [
    [
      cut(`${indent}${node.title}`, 40),
      cut(node.hostUnitName, 20),
      STATUS_LABELS[node.status],
      stageText(node),
      ...numbers(node.total),
    ],
    ...own,
    ...node.children.flatMap((child) => lines(child, depth + 1)),
  ];
}

function stageText({ stages, currentStageId }: CampaignNode): string {
  const current = stages.find((stage) => stage.stageId === currentStageId);
  if (current === undefined)
    return `${stages.filter((stage) => stage.decidedOn !== null).length}/${stages.length}`;
  return `${current.stageId} ${STAGE_LABELS[current.status]}${current.late ? ' 逾期 late' : ''}`;
}

function numbers({ units, powers, riskPoints, measures }: CampaignCounts): readonly string[] {
  const allPowers = powers.external + powers.internal + powers.unstated;
  const allPoints = riskPoints[1] + riskPoints[2] + riskPoints[3] + riskPoints.unclassified;
  return [
    ...[units, allPowers, powers.external, powers.internal],
    ...[allPoints, riskPoints[1], riskPoints[2], riskPoints[3], riskPoints.unclassified, measures],
  ].map(String);
}
