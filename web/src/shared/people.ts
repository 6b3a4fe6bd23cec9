/** Who sits where in the units of a campaign: names for the ids that answers have, and choices for forms. */
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import type { PostWithHolders } from '../../../projections/organisation/query';
import { useAnswer } from '../api/use-answer';
import { useSession } from '../app/session';
import type { Choice } from './choice';

export interface People {
  readonly posts: readonly PostWithHolders[];
  /** The post with its holders; an unknown id as it stands. */
  readonly postName: (postId: string) => string;
  readonly personName: (personId: string) => string;
  /** Of the units named, or of all. */
  readonly postChoices: (unitId?: string) => readonly Choice[];
  /** Each seat, as `post person`. */
  readonly holderChoices: (unitId?: string) => readonly Choice[];
  /** Each person once, with the post. */
  readonly personChoices: (unitId?: string) => readonly Choice[];
}

/** The host unit, all below it, and the acting post itself. */
export function usePeople({ hostUnitId }: Pick<CampaignHeadline, 'hostUnitId'>): People {
  const { who, post } = useSession();
  const { data } = useAnswer('/api/v1/units/{unitId}/posts', {
    path: { unitId: hostUnitId },
    query: { below: 'true' },
  });
  const known = data?.data ?? [];
  const own =
    post === null || known.some(({ postId }) => postId === post.postId)
      ? []
      : [{ ...post, holders: [], delegations: [] }];
  const posts: readonly PostWithHolders[] = [...known, ...own];
  const within = (unitId?: string) => posts.filter((each) => unitId === undefined || each.unitId === unitId);
  const holders = posts.flatMap((each) => each.holders);
  return {
    posts,
    postName: (postId) => {
      const found = posts.find((each) => each.postId === postId);
      return found === undefined ? postId : labelOf(found);
    },
    personName: (personId) =>
      holders.find((each) => each.personId === personId)?.name ??
      (who?.personId === personId ? who.name : personId),
    postChoices: (unitId) =>
      within(unitId).map((each) => ({
        value: each.postId,
        label: unitId === undefined ? `${each.unitName} · ${labelOf(each)}` : labelOf(each),
      })),
    holderChoices: (unitId) =>
      within(unitId).flatMap(({ postId, name, unitName, holders: all }) =>
        all.map((holder) => ({
          value: `${postId} ${holder.personId}`,
          label: `${unitId === undefined ? `${unitName} · ` : ''}${holder.name}（${name}）`,
        })),
      ),
    personChoices: (unitId) => {
      const people = within(unitId).flatMap((each) =>
        each.holders.map((holder) => [holder.personId, `${holder.name}（${each.name}）`] as const),
      );
      return [...new Map(people)].map(([value, label]) => ({ value, label }));
    },
  };
}

function labelOf({ name, holders }: PostWithHolders): string {
  const names = holders.map((holder) => holder.name).join('、');
  return names === '' ? name : `${name}（${names}）`;
}
