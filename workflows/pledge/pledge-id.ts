/** One pledge for a unit in a campaign. */
export function pledgeIdOf({
  campaignId,
  unitId,
}: {
  readonly campaignId: string;
  readonly unitId: string;
}): string {
  return `${campaignId}.${unitId}`;
}
