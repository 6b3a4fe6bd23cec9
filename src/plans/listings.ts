/** Plans and modules in one list, each marked as what it is. */
import type { ModuleLibrary, ModuleListing } from './module-library';
import type { PlanLibrary, PlanListing } from './plan-library';

export type AnyListing =
  (PlanListing & { readonly kind: 'plan' }) | (ModuleListing & { readonly kind: 'module' });

export function listings(
  plans: Pick<PlanLibrary, 'list'>,
  modules: Pick<ModuleLibrary, 'list'>,
): readonly AnyListing[] {
  return [
    ...plans.list().map((each) => ({ ...each, kind: 'plan' as const })),
    ...modules.list().map((each) => ({ ...each, kind: 'module' as const })),
  ];
}
