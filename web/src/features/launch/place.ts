/** What every step of the launch knows: who launches, what there is to choose from, and what is chosen so far. */
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type {
  PersonPostAnswer,
  PostWithHolders,
  UnitAnswer,
} from '../../../../projections/organisation/query';
import type { AnyListing } from '../../../../src/plans/listings';
import type { UsablePlan } from '../../../../src/plans/plan-library';
import type { Choice } from '../../shared/choice';
import type { LaunchDraft } from './launch-draft';

export interface Place {
  readonly post: PersonPostAnswer;
  readonly draft: LaunchDraft;
  readonly plans: readonly AnyListing[];
  /** The own unit and all below it, in path order. */
  readonly units: readonly UnitAnswer[];
  readonly posts: readonly PostWithHolders[];
  readonly campaigns: readonly CampaignHeadline[];
}

export function usablePlans({ plans }: Pick<Place, 'plans'>): readonly UsablePlan[] {
  return plans.flatMap((each) => (each.kind === 'plan' && each.usable ? [each] : []));
}

export function chosenPlan(place: Place): UsablePlan | undefined {
  return usablePlans(place).find(({ id }) => id === place.draft.fields.planId);
}

/** The host unit and all below it. */
export function unitsOfHost({ units, draft }: Pick<Place, 'units' | 'draft'>): readonly UnitAnswer[] {
  return units.filter(({ path }) => path.includes(draft.fields.hostUnitId));
}

export function postChoices({ posts }: Place): readonly Choice[] {
  return posts.map((post) => ({ value: post.postId, label: postLabel(post) }));
}

function postLabel({ name, unitName, holders }: PostWithHolders): string {
  const names = holders.map((holder) => holder.name).join('、');
  return names === '' ? `${unitName} · ${name}` : `${unitName} · ${name}（${names}）`;
}

export function postNames({ posts }: Place, postIds: readonly string[]): readonly string[] {
  return postIds.map((postId) => {
    const post = posts.find((each) => each.postId === postId);
    return post === undefined ? postId : postLabel(post);
  });
}

export function unitNames({ units }: Place, unitIds: readonly string[]): readonly string[] {
  return unitIds.map((unitId) => units.find((each) => each.unitId === unitId)?.name ?? unitId);
}
