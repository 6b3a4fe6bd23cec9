/** What a form of an amendment changes in the plan, as the command sends it and as it is shown before that. */
import { differences, type Difference } from '../../../../../../workflows/campaign/same';
import type { Plan } from '../../../../../../workflows/plans/plan';
import { datesOf, fieldsOf, read } from './plan-fields';

export interface AmendFields {
  /** By place, so that a draft keeps them; empty: none. */
  readonly dates?: Readonly<Record<string, string | undefined>>;
  readonly others?: readonly { readonly path?: string; readonly to?: string }[];
  readonly reason: string;
  readonly authority: string;
}

export interface PlanChange {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Of what differs from the plan alone: what somebody else amends meanwhile stays. */
export function changesOf(
  plan: Plan,
  { dates = {}, others = [] }: Partial<AmendFields>,
): readonly PlanChange[] {
  const ofDates = plan.stages.flatMap(datesOf).flatMap(({ path, now }) => {
    if (!(path in dates)) return [];
    const said = dates[path];
    const to = said === undefined || said === '' ? null : said;
    return to === now ? [] : [{ path, from: now, to }];
  });
  const known = fieldsOf(
    plan,
    () => false,
    ({ zh }) => zh,
  );
  const ofOthers = others.flatMap(({ path, to = '' }) => {
    const field = known.find((each) => each.path === path);
    const value = field === undefined ? undefined : read(to, field.now);
    if (field === undefined || value === undefined) return [];
    return differences(field.now, value).length === 0
      ? []
      : [{ path: field.path, from: field.now, to: value }];
  });
  return [...ofDates, ...ofOthers];
}

/** Leaf by leaf. */
export function leavesOf(changes: readonly PlanChange[]): readonly Difference[] {
  return changes.flatMap(({ path, from, to }) => differences(from, to, path));
}
