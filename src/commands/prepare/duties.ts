/** Standing duties: they are answered while the campaign is managed, on a day of its wall calendar. */
import type { DutyContext } from '../../../workflows/duty/machine';
import { isIn } from '../../../workflows/kernel/aggregate';
import { dateInZone } from '../../../workflows/kernel/time';
import { refuse } from '../errors';
import { asSaid, type Preparers, type Preparing } from './preparing';

export const duties: Preparers<'FulfilDuty' | 'ReturnDuty' | 'WaiveDuty'> = {
  FulfilDuty: async (data, at) => {
    const { context } = await at.lookup.find<DutyContext>('duty', data.dutyId);
    const { timeZone } = await at.lookup.programme(context.programme);
    if (context.programme.kind === 'campaign') await managedCampaign(at, context.programme.id);
    return { ...data, on: dateInZone(at.occurredAt, timeZone) };
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
