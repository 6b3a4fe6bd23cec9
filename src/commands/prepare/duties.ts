/** Standing duties: they are answered while the campaign is managed, on a day of its wall calendar. */
import type { DutyContext } from '../../../workflows/duty/machine';
import { isIn } from '../../../workflows/kernel/aggregate';
import { dateInZone } from '../../../workflows/kernel/time';
import type { RescreeningContext } from '../../../workflows/rescreening/machine';
import { refuse } from '../errors';
import { asSaid, dayOf, type Preparers, type Preparing } from './preparing';

export const duties: Preparers<'FulfilDuty' | 'ReturnDuty' | 'WaiveDuty' | 'CompleteRescreening'> = {
  FulfilDuty: async (data, at) => {
    const { context } = await at.lookup.find<DutyContext>('duty', data.dutyId);
    const { timeZone } = await at.lookup.programme(context.programme);
    if (context.programme.kind === 'campaign') await managedCampaign(at, context.programme.id);
    return { ...data, on: dateInZone(at.occurredAt, timeZone) };
  },
  CompleteRescreening: async (data, at) => {
    const { context } = await at.lookup.find<RescreeningContext>('rescreening', data.rescreeningId);
    const campaign = await managedCampaign(at, context.campaignId);
    const pointsElsewhere: string[] = [];
    for (const id of data.riskPointIds) {
      const { postId, powerId } = (await at.lookup.riskPoint(id)).context;
      const lies = context.powerId === null ? postId === context.postId : powerId === context.powerId;
      if (!lies) pointsElsewhere.push(id);
    }
    return { ...data, on: dayOf(at, campaign.context), pointsElsewhere };
  },
  ReturnDuty: asSaid,
  WaiveDuty: asSaid,
};

/** Running, or completed and not yet archived. */
export async function managedCampaign(at: Preparing, campaignId: string) {
  const campaign = await at.lookup.campaign(campaignId);
  if (!isIn(campaign, 'running') && !isIn(campaign, 'completed'))
    refuse('CAMPAIGN.NOT_RUNNING', { campaignId, state: campaign.value });
  return campaign;
}
