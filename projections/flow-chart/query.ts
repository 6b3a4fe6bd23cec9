/** The flow of a power with the risk points that a campaign found on it. */
import { groupBy } from '../../workflows/kernel/group-by';
import type { Plan } from '../../workflows/plans/plan';
import { campaignPlan } from '../campaigns/query';
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
  return flowChartsOf(reader, campaignId, plan, [found])[0];
};

/** Of each, with the points that are not closed, found by their power; read together, for a form asks for hundreds of powers. */
export function flowChartsOf(
  reader: Reader,
  campaignId: string,
  plan: Plan,
  powers: readonly PowerCatalogueItem[],
): readonly PowerFlowChart[] {
  const among = (ids: readonly string[]) => JSON.stringify([...new Set(ids)]);
  const numbers = reader.all<{ readonly number: number }>(
    // The plus keeps the search on the index of powers: that of the campaign holds all its points.
    `SELECT number FROM risk_point WHERE powerId IN (SELECT value FROM json_each(?)) AND +campaignId = ?
      AND state <> 'closed' ORDER BY number LIMIT ${MAX_ROWS + 1}`,
    ...[among(powers.map(({ powerId }) => powerId)), campaignId],
  );
  const points = registerItems(
    reader,
    numbers.map(({ number }) => number),
  );
  const stepsOf = ({ flow }: PowerCatalogueItem) => flow?.steps ?? [];
  const posts = reader.all<{ readonly postId: string; readonly name: string }>(
    'SELECT postId, name FROM post WHERE postId IN (SELECT value FROM json_each(?))',
    among(powers.flatMap((power) => stepsOf(power).map(({ responsiblePostId }) => responsiblePostId))),
  );
  const names = new Map(posts.map(({ postId, name }) => [postId, name]));
  const pointsOf = groupBy(points, ({ powerId }) => powerId ?? '');
  return powers.map((power) => {
    const own = pointsOf.get(power.powerId) ?? [];
    return { power, chart: flowChart(stepsOf(power), own, plan, (postId) => names.get(postId) ?? postId) };
  });
}
