/** The two years that are compared: a campaign and the one that it names as its predecessor. */
import { addDays, startOfDay, type Instant } from '../../workflows/kernel/time';
import type { Reader } from '../view';

export interface YearParams {
  readonly campaignId: string;
  /** The unit and those below it. Default: all of the campaign. */
  readonly unitId?: string;
}

export interface Year {
  readonly campaignId: string;
  readonly title: string;
  readonly year: number;
}

export interface Years {
  readonly campaign: Year;
  /** null: the campaign has no predecessor. */
  readonly previous: Year | null;
  /** What was added or cancelled is so since the predecessor ended, or the launch where that was later; `until` null: up to now. */
  readonly since: Instant;
  readonly until: Instant | null;
}

interface CampaignSql extends Year {
  readonly timeZone: string;
  readonly launchedOn: string;
  readonly endedOn: string | null;
  readonly previousCampaignId: string | null;
}

/** Undefined for an unknown campaign. */
export function yearsOf(reader: Reader, campaignId: string): Years | undefined {
  const campaign = campaignSql(reader, campaignId);
  if (campaign === undefined) return undefined;
  const { timeZone, launchedOn, endedOn, previousCampaignId } = campaign;
  const previous = previousCampaignId === null ? undefined : campaignSql(reader, previousCampaignId);
  const ended = previous?.endedOn ?? null;
  const first = ended !== null && ended < launchedOn ? addDays(ended, 1) : launchedOn;
  return {
    campaign: yearOf(campaign),
    previous: previous === undefined ? null : yearOf(previous),
    since: startOfDay(first, timeZone),
    until: endedOn === null ? null : startOfDay(addDays(endedOn, 1), timeZone),
  };
}

function yearOf({ campaignId, title, year }: Year): Year {
  return { campaignId, title, year };
}

function campaignSql(reader: Reader, campaignId: string): CampaignSql | undefined {
  return reader.get<CampaignSql>(
    `SELECT campaignId, title, year, timeZone, launchedOn, endedOn, previousCampaignId FROM campaign
     WHERE campaignId = ?`,
    campaignId,
  );
}
