/** Where the work is done: a campaign, its plan and stages, a unit with its posts, and what whoever looks may do there. */
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { StageDeadlines } from '../../../../projections/deadlines/query';
import type {
  PersonPostAnswer,
  PostWithHolders,
  UnitAnswer,
} from '../../../../projections/organisation/query';
import type { Plan, StageKind } from '../../../../workflows/plans/plan';
import type { Choice } from '../../shared/fields';

export interface Place {
  readonly campaign: CampaignHeadline;
  readonly plan: Plan;
  readonly stages: readonly StageDeadlines[];
  readonly unit: UnitAnswer;
  readonly posts: readonly PostWithHolders[];
  /** Of the host unit and all below it: a flow passes through other units, too. */
  readonly allPosts: readonly PostWithHolders[];
  readonly may: May;
}

/** What the buttons go by. The server has the last word. */
export interface May {
  /** Answer for the unit: hand in, close, sign. */
  readonly head: boolean;
  /** Fill in what belongs to the post. */
  readonly work: (postId: string) => boolean;
  /** Begin something new: for the whole unit, or for the own post. */
  readonly begin: boolean;
}

export function rightsAt(post: PersonPostAnswer | null, unit: UnitAnswer, running: boolean): May {
  if (post === null || !running) return { head: false, work: () => false, begin: false };
  const head = post.role === 'unitHead' && unit.path.includes(post.unitId);
  const own = post.unitId === unit.unitId && post.role === 'postHolder';
  return { head, work: (postId) => head || (own && postId === post.postId), begin: head || own };
}

/** Has a stage of the kind been opened? Then its work may begin. */
export function hasOpened({ stages }: Pick<Place, 'stages'>, kind: StageKind): boolean {
  return stages.some((stage) => stage.kind === kind && stage.openedOn !== null);
}

/** The posts in which whoever looks may do the work, with their holders' names. */
export function postChoices({ posts, may }: Place): readonly Choice[] {
  return posts.filter(({ postId }) => may.work(postId)).map(choiceOf);
}

/** All of the unit. */
export function unitPostChoices({ posts }: Place): readonly Choice[] {
  return posts.map(choiceOf);
}

/** The unit's own first, then those of other units, with the unit's name. */
export function allPostChoices({ posts, allPosts, unit }: Place): readonly Choice[] {
  const elsewhere = allPosts.filter(({ unitId }) => unitId !== unit.unitId);
  return [
    ...posts.map(choiceOf),
    ...elsewhere.map((post) => ({ ...choiceOf(post), label: `${post.unitName} · ${choiceOf(post).label}` })),
  ];
}

function choiceOf({ postId, name, holders }: PostWithHolders): Choice {
  const names = holders.map((holder) => holder.name).join('、');
  return { value: postId, label: names === '' ? name : `${name}（${names}）` };
}
