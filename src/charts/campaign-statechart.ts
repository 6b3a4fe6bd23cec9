/** What a screen is told of a campaign's statechart. */
import type { Picture } from './campaign-picture';
import type { CampaignWalk } from './campaign-walk';

export interface CampaignStatechart {
  readonly picture: Picture;
  readonly walk: CampaignWalk;
}
