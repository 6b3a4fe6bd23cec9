/**
 * For each level of which a unit holds risk points, somebody of the plan's rank answers. Whether the post is of that rank
 * can be told only of the unit's own posts; a post of another unit (the leader in charge) is taken as named. Source:
 * `004` 4th (head of the unit, leader in charge, head of the section).
 */
import { bilingual, type Bilingual } from '../../../kernel/text';
import type { GradeLabel, PlanSchemes, PostRank, ResponsibilityTier } from '../../../plans/plan';
import { submissionMissing, unitBlocker } from '../../blockers';
import { effectiveLevel, factsOf, type CampaignFacts, type UnitFacts } from '../../facts';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { RISK_POINTS } from '../../needs';
import { listed } from '../../labels';
import { checkNoSettings } from '../../settings';

export const tiersFilled: GateRule = {
  id: 'control/tiers-filled',
  version: 1,
  kind: 'control',
  title: bilingual('各级风险都有人分级负责', 'Responsibility tiers filled'),
  needs: [RISK_POINTS],
  codes: ['UNIT_MISSING_SUBMISSION', 'UNIT_MISSING_RESPONSIBILITY'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const facts = factsOf(campaign);
    const { responsibility, grades } = campaign.plan.schemes;
    return facts.units.flatMap((unit) => tiersMissing(unit, facts, responsibility, grades));
  },
};

function tiersMissing(
  unit: UnitFacts,
  facts: CampaignFacts,
  tiers: PlanSchemes['responsibility'],
  grades: readonly GradeLabel[],
): readonly Blocker[] {
  if (!unit.riskPointsAnswered) return [submissionMissing(unit)];
  const levels = new Set(unit.riskPointsToControl.map((point) => effectiveLevel(facts, point)));
  const ranks = new Map(unit.posts.map((post) => [post.id, post.rank]));
  const missing = tiers.filter((tier) => levels.has(tier.level) && !isFilled(unit, tier, ranks));
  if (missing.length === 0) return [];
  const { zh, en } = listed(missing.map((tier) => tierName(tier, grades)));
  const text = bilingual(`还缺分级负责人：${zh}`, `has nobody answering for: ${en}`);
  return [unitBlocker(unit, 'UNIT_MISSING_RESPONSIBILITY', text)];
}

function isFilled(unit: UnitFacts, tier: ResponsibilityTier, ranks: ReadonlyMap<string, PostRank>): boolean {
  return unit.responsibilities.some(
    ({ level, postId }) => level === tier.level && (ranks.get(postId) ?? tier.rank) === tier.rank,
  );
}

function tierName(tier: ResponsibilityTier, grades: readonly GradeLabel[]): Bilingual {
  const grade = grades.find((each) => each.level === tier.level)?.label;
  const { zh, en } = grade ?? bilingual(`${tier.level} 级`, `level ${tier.level}`);
  return bilingual(`${zh}（${tier.label.zh}）`, `${en} (${tier.label.en})`);
}
