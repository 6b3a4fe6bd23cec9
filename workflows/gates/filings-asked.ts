/** 备案: what the gate of a stage asks to be filed upward, so that whoever sends filings is told of it before the gate is. */
import { groupBy } from '../kernel/group-by';
import type { PlanStage } from '../plans/plan';
import type { FilingAsked } from './gate-rule';
import { ruleOf } from './registry';

/** Each subject once, in the order of the criteria: where several ask for it, as what satisfies them all. */
export function filingsAsked({ gate }: Pick<PlanStage, 'gate'>): readonly FilingAsked[] {
  const asked = gate.criteria.flatMap(
    ({ rule, version, settings }) => ruleOf(rule, version)?.filing?.(settings) ?? [],
  );
  return [...groupBy(asked, ({ anyOf: [subject] }) => subject).values()].map((same) => same.reduce(both));
}

function both({ anyOf: [subject, ...others], each }: FilingAsked, other: FilingAsked): FilingAsked {
  const counting = others.filter((one) => other.anyOf.includes(one));
  return {
    anyOf: [subject, ...counting],
    ...(each === undefined || each !== other.each ? {} : { each }),
  };
}
