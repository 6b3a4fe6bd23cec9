/**
 * Every post and every power has been screened: at least one risk point on it, or a signed "none found" with its reason.
 * A nil return for risk points as a whole does not stand for that: the domain asks for the answer item by item.
 */
import type { CampaignContext } from '../campaign/state';
import { bilingual } from '../kernel/text';
import { postBlocker, powerBlocker, submissionMissing } from './blockers';
import { factsOf, type UnitFacts } from './facts';
import type { Blocker } from './gate-finding';

export const SCREENED_CODES = [
  'UNIT_MISSING_SUBMISSION',
  'POST_MISSING_SCREENING',
  'POWER_MISSING_SCREENING',
] as const;

const NOT_SCREENED = bilingual(
  '还没有排查：没有风险点，也没有签字确认“无风险”',
  'has not been screened: neither a risk point nor a signed “none found”',
);

/** Version 1 takes the word of any accepted submission, also where a later one says otherwise. */
export function judgeScreened(campaign: CampaignContext): readonly Blocker[] {
  return factsOf(campaign).units.flatMap((unit) => unscreened(unit, unit.screened));
}

export function judgeScreenedAtLast(campaign: CampaignContext): readonly Blocker[] {
  return factsOf(campaign).units.flatMap((unit) => unscreened(unit, unit.screenedAtLast));
}

function unscreened(unit: UnitFacts, screened: ReadonlySet<string>): readonly Blocker[] {
  if (unit.submissions.length === 0) return [submissionMissing(unit)];
  return [
    ...unit.posts
      .filter((post) => !screened.has(post.id))
      .map((post) => postBlocker(unit, post, 'POST_MISSING_SCREENING', NOT_SCREENED)),
    ...unit.powers
      .filter((power) => !screened.has(power.id))
      .map((power) => powerBlocker(unit, power, 'POWER_MISSING_SCREENING', NOT_SCREENED)),
  ];
}
