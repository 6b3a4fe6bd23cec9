/** Which events of the log are wanted. */
import type { StoredEvent } from '../../workflows/kernel/event';

export interface EventFilter {
  readonly stream?: string;
  readonly type?: readonly string[];
  readonly campaign?: string;
}

/** It remembers which streams belong to the campaign, so it has to see the log from the start, in order. */
export function eventFilter({ stream, type, campaign }: EventFilter): (event: StoredEvent) => boolean {
  const ofCampaign = new Set([`campaign-${campaign ?? ''}`]);
  return (event) => {
    if (campaign !== undefined && event.revision === 0 && names(event, campaign))
      ofCampaign.add(event.stream);
    if (stream !== undefined && event.stream !== stream) return false;
    if (type !== undefined && !type.includes(event.type)) return false;
    return campaign === undefined || ofCampaign.has(event.stream) || names(event, campaign);
  };
}

/** A risk point that was carried over names both campaigns in its event; the later ones belong to it as well. */
function names({ data }: StoredEvent, campaign: string): boolean {
  const { campaignId, fromCampaignId, toCampaignId } = data as Readonly<Record<string, unknown>>;
  return [campaignId, fromCampaignId, toCampaignId].includes(campaign);
}
