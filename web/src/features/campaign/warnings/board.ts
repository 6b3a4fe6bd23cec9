/** What every part of the page needs: the campaign, its colours and units, who sits where, and what the reader may do. */
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import type { WarningScheme } from '../../../../../workflows/plans/warning-scheme';
import type { People } from '../../../shared/people';
import type { May } from '../../../shared/rights';

export interface Board {
  readonly campaign: CampaignHeadline;
  readonly may: May;
  readonly people: People;
  /** undefined: the plan has none. */
  readonly scheme: WarningScheme | undefined;
  /** The plan has been read. */
  readonly known: boolean;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly running: boolean;
}

export function programmeOf({ campaign }: Board) {
  return { kind: 'campaign' as const, id: campaign.campaignId };
}
