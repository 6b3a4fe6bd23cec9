/**
 * A campaign that is part of another reports to it whenever its standing, its dates, its scope or its gates change. The
 * report is worked out of the campaign as it stands now: given twice, the second one changes nothing.
 */
import type { AnyCommand } from '../../workflows/commands';
import { reportOf } from '../../workflows/campaign/child-report';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Lookup } from '../commands/lookup';

export async function reportToParent(
  event: StoredEvent,
  { lookup }: { readonly lookup: Lookup },
): Promise<readonly AnyCommand[]> {
  const campaign = await lookup.campaign(event.stream.slice(event.stream.indexOf('-') + 1));
  const { parent } = campaign.context;
  if (parent === undefined) return [];
  return [{ type: 'PinChild', data: { campaignId: parent.campaignId, ...reportOf(campaign) } }];
}
