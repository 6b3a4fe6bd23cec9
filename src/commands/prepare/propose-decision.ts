/** What a proposed decision is decided by: the class of its matter in the campaign's plan, and what it is to replace. */
import { chooseProcedure } from '../../../workflows/decision/choose-procedure';
import type { DecisionContext } from '../../../workflows/decision/machine';
import { refuse } from '../errors';
import type { RequestData } from '../request';
import { runningCampaign, type Preparing } from './preparing';

export async function proposeDecision(request: RequestData<'ProposeDecision'>, at: Preparing) {
  const { classId: _class, revisesDecisionIds: revises = [], jointReview: _review, ...data } = request;
  const { context: campaign } = await runningCampaign(at, data.campaignId);
  for (const postId of data.memberPostIds) await at.lookup.activePost(postId);
  for (const { riskPointId } of data.grades) {
    const { context } = await at.lookup.riskPoint(riskPointId);
    if (context.campaignId !== data.campaignId) refuse('RISK_POINT.OTHER_CAMPAIGN', { id: riskPointId });
  }
  const revised = await Promise.all(revises.map((decisionId) => decisionNamed(decisionId, at)));
  const procedure = chooseProcedure(request, {
    hostUnitId: campaign.hostUnitId,
    scheme: campaign.plan.decisions,
    revised,
    adopted: Object.values(campaign.decisions),
  });
  return procedure === null ? data : { ...data, procedure };
}

async function decisionNamed(decisionId: string, { lookup }: Preparing) {
  const { context, value } = await lookup.find<DecisionContext>('decision', decisionId);
  return { decisionId, campaignId: context.campaignId, isInForce: value === 'taken.adopted' };
}
