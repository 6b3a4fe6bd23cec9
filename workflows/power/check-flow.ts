/**
 * A flow is sound when whoever enters it can come out of it: every step is reached from a start, and from every step an
 * end is reached. Steps may lead back (a return for correction is normal), so the first step listed is a start even
 * when others lead to it; so is every step that no other leads to. And it is one flow: a step that is joined to the
 * first one by no steps between, in whichever direction they lead, is a connection forgotten or another power's.
 */
import { refuse } from './errors';
import type { FlowStep } from './events';

export const MAX_FLOW_STEPS = 100;

type Steps = readonly FlowStep[];

/** Refuses a flow that is not sound with the first fault found and the steps concerned. */
export function checkFlow(steps: Steps): void {
  if (steps.length === 0) refuse('POWER.FLOW_EMPTY');
  if (steps.length > MAX_FLOW_STEPS) {
    refuse('POWER.FLOW_TOO_LONG', { steps: steps.length, max: MAX_FLOW_STEPS });
  }
  const ids = new Set(steps.map((step) => step.stepId));
  if (ids.size < steps.length) {
    refuse('POWER.FLOW_STEP_TWICE', { stepIds: repeated(steps.map((step) => step.stepId)) });
  }
  for (const { stepId, next } of steps) {
    const unknown = next.filter((id) => !ids.has(id));
    if (unknown.length > 0) refuse('POWER.FLOW_NEXT_UNKNOWN', { stepId, next: unknown });
  }
  const lost = notReached(steps, startsOf(steps), (step) => step.next);
  if (lost.length > 0) refuse('POWER.FLOW_STEP_UNREACHABLE', { stepIds: lost });
  const ends = steps.filter((step) => step.next.length === 0).map((step) => step.stepId);
  if (ends.length === 0) refuse('POWER.FLOW_NO_END');
  const before = predecessorsOf(steps);
  const trapped = notReached(steps, ends, (step) => before.get(step.stepId) ?? []);
  if (trapped.length > 0) refuse('POWER.FLOW_END_UNREACHABLE', { stepIds: trapped });
  const [first] = steps;
  const joined = (step: FlowStep) => [...step.next, ...(before.get(step.stepId) ?? [])];
  const apart = notReached(steps, first === undefined ? [] : [first.stepId], joined);
  if (apart.length > 0) refuse('POWER.FLOW_NOT_CONNECTED', { stepIds: apart });
}

function startsOf(steps: Steps): readonly string[] {
  const before = predecessorsOf(steps);
  return steps.filter((step, index) => index === 0 || !before.has(step.stepId)).map((step) => step.stepId);
}

/** By step id, the other steps that lead to it. */
function predecessorsOf(steps: Steps): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const { stepId, next } of steps) {
    for (const id of next) {
      if (id !== stepId) before.set(id, [...(before.get(id) ?? []), stepId]);
    }
  }
  return before;
}

function notReached(steps: Steps, from: readonly string[], onward: (step: FlowStep) => readonly string[]) {
  const byId = new Map(steps.map((step) => [step.stepId, step]));
  const reached = new Set(from);
  // A set that grows while it is walked is walked to its end.
  for (const id of reached) {
    const step = byId.get(id);
    for (const other of step === undefined ? [] : onward(step)) reached.add(other);
  }
  return steps.filter((step) => !reached.has(step.stepId)).map((step) => step.stepId);
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
