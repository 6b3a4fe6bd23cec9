/** Sets single fields of a plan by JSON pointer (RFC 6901); the whole is checked afterwards. */
import { refuse } from '../errors';
import type { Plan } from '../../../workflows/plans/plan';
import { OPTIONAL_PLAN_SECTIONS } from '../../../workflows/plans/plan-shape';

export function amendedPlan(
  plan: Plan,
  changes: readonly { readonly path: string; readonly to: unknown }[],
): unknown {
  const copy: unknown = structuredClone(plan);
  for (const { path, to } of changes) setAt(copy, path, to);
  return copy;
}

/** What a plan may be without can be added by an amendment: a campaign takes up duties it was not launched with. */
const OPTIONAL_SECTIONS: ReadonlySet<string> = new Set(
  OPTIONAL_PLAN_SECTIONS.map((section) => `/${section}`),
);

function setAt(root: unknown, path: string, value: unknown): void {
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  const last = steps.pop();
  if (!path.startsWith('/') || last === undefined) refuse('PLAN.BAD_POINTER', { path });
  let place: unknown = root;
  for (const step of steps) place = memberOf(place, step, path);
  if (Array.isArray(place) && last === '-') {
    place.push(value);
    return;
  }
  if (!OPTIONAL_SECTIONS.has(path)) memberOf(place, last, path);
  (place as Record<string, unknown>)[last] = value;
}

/** RFC 6901: no leading zeros. */
const LIST_PLACE = /^(0|[1-9]\d*)$/;

/** Only members that exist can be gone through or set: a misspelt path is refused, not added. */
function memberOf(place: unknown, step: string, path: string): unknown {
  // A list's own length is no member of the plan.
  const misplaced = Array.isArray(place) && !LIST_PLACE.test(step);
  if (typeof place !== 'object' || place === null || misplaced || !Object.hasOwn(place, step)) {
    refuse('PLAN.BAD_POINTER', { path });
  }
  return (place as Record<string, unknown>)[step];
}
