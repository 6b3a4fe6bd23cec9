/** The flow of a power with the risk points that a campaign found on it. */
import type { Plan } from '../../workflows/plans/plan';
import { campaignPlan } from '../campaigns/query';
import { allPages } from '../forms/all-pages';
import { nameOf } from '../forms/name-of';
import { power, type PowerCatalogueItem } from '../register/catalogue-query';
import { registerList } from '../register/query';
import { REGISTER_STATES } from '../register/tables';
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

const NOT_CLOSED = REGISTER_STATES.filter((state) => state !== 'closed');

/** With the points that are not closed. */
export function flowChartOf(
  reader: Reader,
  campaignId: string,
  plan: Plan,
  { powerId, flow }: Pick<PowerCatalogueItem, 'powerId' | 'flow'>,
): FlowChart {
  const points = allPages(reader, registerList, { campaignId, powerId, states: NOT_CLOSED });
  return flowChart(flow?.steps ?? [], points, plan, (postId) => nameOf(reader, 'post', postId));
}
