/** The states of a campaign and its stages in tables: the product's word, and the code to ask for them by. */
import type { CampaignStatus } from '../../projections/campaigns/tables';
import { CAMPAIGN_STATUS, STAGE_STATUS } from '../../projections/words/labels';
import type { StageStatus } from '../../workflows/campaign/state';
import type { Bilingual } from '../../workflows/kernel/text';

export const STATUS_LABELS: Readonly<Record<CampaignStatus, string>> = withCodes(CAMPAIGN_STATUS);
export const STAGE_LABELS: Readonly<Record<StageStatus, string>> = withCodes(STAGE_STATUS);

function withCodes<Code extends string>(
  words: Readonly<Record<Code, Bilingual>>,
): Readonly<Record<Code, string>> {
  const labels = Object.entries<Bilingual>(words).map(([code, { zh }]) => [code, `${zh} ${code}`]);
  return Object.fromEntries(labels) as Record<Code, string>;
}
