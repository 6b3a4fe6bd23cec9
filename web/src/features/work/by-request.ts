/** By request and review alone: how powers are changed by some plans, once the office has accepted the unit's catalogue. */
import { useAnswer } from '../../api/use-answer';
import type { Place } from './place';

/** Undefined as long as it is not known. */
export function useByRequest({
  campaign: { campaignId },
  plan,
  unit: { unitId },
}: Place): boolean | undefined {
  const isReviewed = plan.dynamicManagement?.powers === 'reviewed';
  const matrix = useAnswer(
    '/api/v1/campaigns/{campaignId}/matrix',
    { path: { campaignId }, query: { unit: unitId } },
    { enabled: isReviewed },
  );
  if (!isReviewed) return false;
  const listing = plan.stages.filter(({ submission }) => submission?.contents.includes('powers') ?? false);
  const cells = matrix.data?.data.units.map((each) => (each.unitId === unitId ? each.cells : [])).flat();
  return cells?.some(
    ({ stageId, status }) => status === 'accepted' && listing.some(({ id }) => id === stageId),
  );
}
