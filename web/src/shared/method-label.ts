/** How a risk point was found, in the words of the campaign's plan; in our own while the plan is not there yet. */
import type { Bilingual } from '../../../workflows/kernel/text';
import type { DiscoveryMethod, Plan } from '../../../workflows/plans/plan';
import { METHOD } from '../../../projections/words/labels';

export function methodLabel(method: DiscoveryMethod, plan: Plan | undefined): Bilingual {
  return plan?.schemes.discoveryMethods.find((each) => each.method === method)?.label ?? METHOD[method];
}
