/** Where the work is done: a campaign, its plan and stages, a unit with its posts, and what whoever looks may do there. */
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { StageDeadlines } from '../../../../projections/deadlines/query';
import type { PostWithHolders, UnitAnswer } from '../../../../projections/organisation/query';
import type { CommandType } from '../../../../workflows/commands';
import type { Plan, StageKind } from '../../../../workflows/plans/plan';
import type { Choice } from '../../shared/choice';
import type { May } from '../../shared/rights';

export interface Place {
  readonly campaign: CampaignHeadline;
  readonly plan: Plan;
  readonly stages: readonly StageDeadlines[];
  readonly unit: UnitAnswer;
  readonly posts: readonly PostWithHolders[];
  /** Of the host unit and all below it: a flow passes through other units, too. */
  readonly allPosts: readonly PostWithHolders[];
  readonly may: PlaceRights;
}

/** What the buttons go by. */
export interface PlaceRights {
  /** For the unit as a whole. */
  readonly ofUnit: (type: CommandType) => boolean;
  /** For what belongs to the post. */
  readonly ofPost: (type: CommandType, postId: string) => boolean;
  /** For the unit as a whole, or for one of its posts: something new may be begun. */
  readonly anywhere: (type: CommandType) => boolean;
}

/** Powers go on changing when all stages are over, and what changed is searched again. */
const ALSO_WHEN_COMPLETED: readonly CommandType[] = [
  'CompleteRescreening',
  'RequestPowerRevision',
  'RequestPowerCancellation',
  'RequestPowerTransfer',
];

export function rightsAt(
  may: May,
  { campaign: { status }, unit: { unitId }, posts }: Pick<Place, 'campaign' | 'unit' | 'posts'>,
): PlaceRights {
  const goesOn = (type: CommandType) =>
    status === 'running' || (status === 'completed' && ALSO_WHEN_COMPLETED.includes(type));
  const ofUnit = (type: CommandType) => goesOn(type) && may(type, { unitId });
  const ofPost = (type: CommandType, postId: string) =>
    goesOn(type) && may(type, { unitId, postIds: [postId] });
  return {
    ofUnit,
    ofPost,
    anywhere: (type) => ofUnit(type) || posts.some(({ postId }) => ofPost(type, postId)),
  };
}

/** Has a stage of the kind been opened? Then its work may begin. */
export function hasOpened({ stages }: Pick<Place, 'stages'>, kind: StageKind): boolean {
  return stages.some((stage) => stage.kind === kind && stage.openedOn !== null);
}

/** The posts for which whoever looks may give the command, with their holders' names. */
export function postChoices({ posts, may }: Place, type: CommandType): readonly Choice[] {
  return posts.filter(({ postId }) => may.ofPost(type, postId)).map(choiceOf);
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

/** With its holders' names. */
export function choiceOf({ postId, name, holders }: PostWithHolders): Choice {
  const names = holders.map((holder) => holder.name).join('、');
  return { value: postId, label: names === '' ? name : `${name}（${names}）` };
}
