/** Which events of the log are wanted, for the verbs that tell or prove them. */
import type { Command } from 'commander';
import { AGGREGATES } from '../../workflows/aggregates';
import type { StoredEvent } from '../../workflows/kernel/event';
import { oneOrMoreOf } from './wrong-use';

export interface EventFilter {
  readonly stream?: string;
  readonly type?: readonly string[];
  readonly campaign?: string;
}

const EVENT_TYPES = Object.values(AGGREGATES).flatMap(({ eventTypes }) => Object.keys(eventTypes));

export function addEventFilter(verb: Command): Command {
  return verb
    .option('--stream <stream>', '事件流 (stream), 如 campaign-puyang-sti-2012')
    .option('--type <types>', '事件类型，可多个，见 docs/events.md (event types)', oneOrMoreOf(EVENT_TYPES))
    .option('--campaign <id>', '专项工作 (campaign)');
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
