/** The flow of a power with the risk points that a campaign found on it. */
import type { Plan } from '../../workflows/plans/plan';
import { campaignPlan } from '../campaigns/query';
import { nameOf } from '../forms/name-of';
import { MAX_ROWS } from '../forms/paper-form';
import { power, type PowerCatalogueItem } from '../register/catalogue-query';
import { registerItems } from '../register/query';
import type { Query, Reader } from '../view';
import { flowChart, type FlowChart } from './flow-chart';

export interface PowerFlowChart {
  readonly power: PowerCatalogueItem;
  readonly chart: FlowChart;
}

/** Undefined for an unknown campaign or power. */
export const powerFlowChart: Query<
  { readonly campaignId: string; readonly powerId: string },
  PowerFlowChart | undefined
> = (reader, { campaignId, powerId }) => {
  const plan = campaignPlan(reader, { campaignId })?.plan;
  const found = power(reader, { powerId });
  if (plan === undefined || found === undefined) return undefined;
  return { power: found, chart: flowChartOf(reader, campaignId, plan, found) };
};

/** With the points that are not closed, found by their power: a form asks for hundreds of powers, one by one. */
export function flowChartOf(
  reader: Reader,
  campaignId: string,
  plan: Plan,
  { powerId, flow }: Pick<PowerCatalogueItem, 'powerId' | 'flow'>,
): FlowChart {
  const numbers = reader.all<{ readonly number: number }>(
    `SELECT number FROM risk_point WHERE powerId = ? AND campaignId = ? AND state <> 'closed' ORDER BY number
     LIMIT ${MAX_ROWS + 1}`,
    ...[powerId, campaignId],
  );
  const points = registerItems(
    reader,
    numbers.map(({ number }) => number),
  );
  return flowChart(flow?.steps ?? [], points, plan, (postId) => nameOf(reader, 'post', postId));
}
