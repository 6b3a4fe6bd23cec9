/** The campaigns below one, added up level by level; and the check that they come to what was told. */
import { campaignTree, type CampaignNode } from '../../../projections/cascade/query';
import { registerCounts } from '../../../projections/register/counts';
import type { LocalDate } from '../../../workflows/kernel/time';
import type { AskViews } from '../../projecting/views';
import { treeText } from '../../text/campaign-tree';
import type { Told } from '../told';
import type { DemoCheck } from './demo-check';

export async function treeReport(views: AskViews, campaignId: string, asOf: LocalDate): Promise<string> {
  const { answer } = await views.ask(campaignTree, { campaignId, asOf });
  return answer === undefined ? '' : treeText(answer);
}

/** The tree holds as many powers, risk points and measures as were told, and no register says otherwise. */
export async function treeAddsUp(told: Told, views: AskViews): Promise<DemoCheck> {
  const tops = told.campaignIds.filter((id) => !told.childCampaignIds.includes(id));
  const sum = { external: 0, internal: 0, points: 0, measures: 0 };
  let agrees = true;
  for (const campaignId of tops) {
    const { answer: node } = await views.ask(campaignTree, { campaignId, asOf: told.lastDay });
    if (node === undefined) continue;
    sum.external += node.total.powers.external;
    sum.internal += node.total.powers.internal;
    sum.points += pointsOf(node);
    sum.measures += node.total.measures;
    agrees &&= await registersAgree(node, views);
  }
  const ok =
    agrees &&
    sum.external === told.powers.external &&
    sum.internal === told.powers.internal &&
    sum.points === told.riskPointIds.length &&
    sum.measures === told.measures;
  const powers = sum.external + sum.internal;
  const detail = `职权 ${powers} = ${sum.external} + ${sum.internal}，风险点 ${sum.points}，措施 ${sum.measures}`;
  return { name: '各级数量相加一致 every level adds up', ok, detail };
}

/** Of the campaign with all below it, and of each below for itself. */
async function registersAgree(node: CampaignNode, views: AskViews): Promise<boolean> {
  const filter = { campaignId: node.campaignId, includeChildren: true };
  const { answer } = await views.ask(registerCounts, filter);
  const open = answer.byState.reduce(
    (sum, { state, points }) => (state === 'closed' ? sum : sum + points),
    0,
  );
  const below = await Promise.all(node.children.map((child) => registersAgree(child, views)));
  return open === pointsOf(node) && below.every((agrees) => agrees);
}

function pointsOf({ total: { riskPoints } }: CampaignNode): number {
  return riskPoints[1] + riskPoints[2] + riskPoints[3] + riskPoints.unclassified;
}
