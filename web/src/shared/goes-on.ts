import type { CampaignHeadline } from '../../../projections/campaigns/query';

/** Also when all its stages are over, until it is put into the archive. */
export function goesOn({ status }: Pick<CampaignHeadline, 'status'>): boolean {
  return status === 'running' || status === 'completed';
}
