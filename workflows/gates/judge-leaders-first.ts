/**
 * 领导带头: the units of the leading body named at the launch have done the stage's work on every post of leader's rank
 * (searched it; set a measure on each of its points), and nobody else finished the stage before them. Source: `002`, second
 * part: 50 points and 75 measures of the leaders themselves, before everybody's.
 */
import { bilingual } from '../kernel/text';
import { campaignBlocker, submissionMissing, unitBlocker } from './blockers';
import { factsOf, type UnitFacts } from './facts';
import type { Blocker, GateQuestion } from './gate-rule';
import { stageParts } from './stage-done';

export const LEADERS_FIRST_CODES = [
  'CAMPAIGN_MISSING_LEADERS',
  'LEADERS_MISSING_STAGE',
  'UNIT_MISSING_SUBMISSION',
  'UNIT_MISSING_LEADERS_FIRST',
] as const;

/** `undone`: what a leading unit that hands in to the campaign itself has left open. */
export function judgeLeadersFirst(
  { campaign, stage }: GateQuestion,
  undone: (unit: UnitFacts) => readonly Blocker[],
): readonly Blocker[] {
  const leading = campaign.order?.leadingUnitIds ?? [];
  if (leading.length === 0) {
    const text = bilingual('没有确定带头的领导班子', 'No leading body has been named to go first');
    return [campaignBlocker(campaign, 'CAMPAIGN_MISSING_LEADERS', text)];
  }
  const own = new Map(factsOf(campaign).units.map((unit) => [unit.unit.unitId, unit]));
  const parts = stageParts(campaign, stage);
  const leaders = leading.map(
    (unitId) => parts.find((part) => part.unitId === unitId) ?? { unitId, name: unitId, doneOn: null },
  );
  const missing = leaders.flatMap((part) => {
    const unit = own.get(part.unitId);
    if (unit !== undefined) return part.doneOn === null ? [submissionMissing(unit)] : undone(unit);
    if (part.doneOn !== null) return [];
    const text = bilingual('是带头的领导班子，本阶段还没有完成', 'leads and has not finished the stage');
    return [unitBlocker({ unit: part }, 'LEADERS_MISSING_STAGE', text)];
  });
  const waiting = leaders.some(({ doneOn }) => doneOn === null);
  const last = leaders.reduce((date, { doneOn }) => (doneOn !== null && doneOn > date ? doneOn : date), '');
  const before = parts.filter(
    ({ unitId, doneOn }) => doneOn !== null && !leading.includes(unitId) && (waiting || doneOn < last),
  );
  const text = bilingual('先于领导班子完成本阶段', 'finished before the leaders');
  return [
    ...missing,
    ...before.map((part) => unitBlocker({ unit: part }, 'UNIT_MISSING_LEADERS_FIRST', text)),
  ];
}
