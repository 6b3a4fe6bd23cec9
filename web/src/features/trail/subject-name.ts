/** What the subject of a trail is called: its id while that is not known, or not for the reader to see. */
import { useAnswer } from '../../api/use-answer';

export function useSubjectName(kind: string, id: string): string {
  const only = (which: string) => ({ enabled: kind === which });
  const unit = useAnswer('/api/v1/units/{unitId}', { path: { unitId: id } }, only('unit'));
  const post = useAnswer('/api/v1/posts/{postId}', { path: { postId: id } }, only('post'));
  const person = useAnswer('/api/v1/persons/{personId}', { path: { personId: id } }, only('person'));
  const power = useAnswer('/api/v1/powers/{id}', { path: { id } }, only('power'));
  const point = useAnswer('/api/v1/risk-points/{id}', { path: { id } }, only('riskPoint'));
  const campaign = useAnswer(
    '/api/v1/campaigns/{campaignId}',
    { path: { campaignId: id } },
    only('campaign'),
  );
  // By kind: a question that is no longer asked still has its last answer.
  const names: Readonly<Record<string, string | undefined>> = {
    unit: unit.data?.data.name,
    post: post.data?.data.name,
    person: person.data?.data.name,
    power: power.data?.data.name,
    riskPoint: point.data?.data.manifestation,
    campaign: campaign.data?.data.title,
  };
  return (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? id;
}
