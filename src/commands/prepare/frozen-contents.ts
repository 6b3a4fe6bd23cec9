/** The frozen copy of a unit's items: each with its revision, the digest of its state, and what gates ask about it. */
import type { CampaignContext } from '../../../workflows/campaign/state';
import type { LocalDate } from '../../../workflows/kernel/time';
import type { SubmissionContent } from '../../../workflows/plans/plan';
import { currentHolders } from '../../../workflows/post/holders';
import { gradeOf, stepsDone } from '../../../workflows/risk-point/grade';
import type {
  FrozenMeasure,
  FrozenPost,
  FrozenPower,
  FrozenRiskPoint,
  Screening,
  SubmissionContents,
} from '../../../workflows/submission/events';
import type { UnitInventory } from '../inventory';
import { partsFor } from '../../../workflows/submission/contents';
import type { Lookup } from '../lookup';
import { digestOf } from '../meta';

type Items = Pick<SubmissionContents, 'posts' | 'powers' | 'riskPoints' | 'measures'>;

export async function frozenContents(
  lookup: Lookup,
  campaign: CampaignContext,
  held: UnitInventory,
  asksFor: readonly SubmissionContent[],
  on: LocalDate,
): Promise<Items> {
  const parts = partsFor(asksFor);
  const points = await frozenRiskPoints(lookup, held.riskPointIds);
  return {
    posts: parts.has('posts') ? await frozenPosts(lookup, campaign, held, points, on) : [],
    powers: parts.has('powers') ? await frozenPowers(lookup, campaign, held, points) : [],
    riskPoints: parts.has('riskPoints') ? points : [],
    measures: parts.has('measures') ? await frozenMeasures(lookup, held.measureIds) : [],
  };
}

function frozenPosts(
  lookup: Lookup,
  campaign: CampaignContext,
  { postIds, outweighedIds }: UnitInventory,
  points: readonly FrozenRiskPoint[],
  on: LocalDate,
): Promise<readonly FrozenPost[]> {
  const found = countBy(points, (point) => point.postId);
  return eachOf(postIds, async (id) => {
    const { context, revision } = await lookup.post(id);
    return {
      id,
      revision,
      digest: digestOf(context),
      name: context.name,
      rank: context.rank,
      holders: currentHolders(context, on).length,
      duties: context.duties.length,
      screening: screeningOf(
        found.get(id) ?? 0,
        outweighedIds.includes(id) ? undefined : context.noRisk[campaign.campaignId],
      ),
    };
  });
}

function frozenPowers(
  lookup: Lookup,
  campaign: CampaignContext,
  { powerIds, outweighedIds }: UnitInventory,
  points: readonly FrozenRiskPoint[],
): Promise<readonly FrozenPower[]> {
  const found = countBy(points, (point) => point.powerId ?? '');
  return eachOf(powerIds, async (id) => {
    const { context, revision } = await lookup.power(id);
    return {
      id,
      revision,
      digest: digestOf(context),
      name: context.name,
      holderPostId: context.holderPostId,
      kind: context.kind,
      flowSteps: context.flow?.steps.length ?? 0,
      screening: screeningOf(
        found.get(id) ?? 0,
        outweighedIds.includes(id) ? undefined : context.noRisk[campaign.campaignId],
      ),
    };
  });
}

function frozenRiskPoints(lookup: Lookup, ids: readonly string[]): Promise<readonly FrozenRiskPoint[]> {
  return eachOf(ids, async (id) => {
    const { context, revision } = await lookup.riskPoint(id);
    const post = await lookup.post(context.postId);
    return {
      id,
      revision,
      digest: digestOf(context),
      powerId: context.powerId,
      postId: context.postId,
      postRank: post.context.rank,
      ...(context.holderLevel === undefined ? {} : { holderLevel: context.holderLevel }),
      method: context.method,
      level: gradeOf(context),
      stepsDone: stepsDone(context),
      opinions: context.opinions.map((each) => each.opinion),
    };
  });
}

function frozenMeasures(lookup: Lookup, ids: readonly string[]): Promise<readonly FrozenMeasure[]> {
  return eachOf(ids, async (id) => {
    const { context, revision } = await lookup.measure(id);
    return {
      id,
      revision,
      digest: digestOf(context),
      riskPointId: context.riskPointId,
      phase: context.phase,
      responsiblePostId: context.responsiblePostId,
      responsiblePersonId: context.responsiblePersonId,
      dueOn: context.dueOn,
      doneOn: context.doneOn,
      evidence: context.evidence.length,
    };
  });
}

/** All at once: a remote store answers many questions in the time of one. */
function eachOf<T>(ids: readonly string[], freeze: (id: string) => Promise<T>): Promise<readonly T[]> {
  return Promise.all(ids.map(freeze));
}

function screeningOf(count: number, noneFound: { readonly reason: string } | undefined): Screening {
  if (count > 0) return { by: 'riskPoints', count };
  if (noneFound !== undefined) return { by: 'none', reason: noneFound.reason };
  return { by: 'open' };
}

function countBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
