/** 备案: what the gate of a stage asks to be filed upward, so that whoever sends filings is told of it before the gate is. */
import type { FilingSubject } from '../filing/events';
import type { PlanStage } from '../plans/plan';
import { ruleOf } from './registry';

/** Each once, in the order of the criteria. */
export function filingsAsked({ gate }: Pick<PlanStage, 'gate'>): readonly FilingSubject[] {
  const asked = gate.criteria.flatMap(
    ({ rule, version, settings }) => ruleOf(rule, version)?.filing?.(settings) ?? [],
  );
  return [...new Set(asked)];
}

/** Which filings count for it: leaders' grades are reported among all the others, too. */
export function filedAs(subject: FilingSubject): readonly FilingSubject[] {
  return subject === 'leadersGrades' ? ['leadersGrades', 'grades'] : [subject];
}
