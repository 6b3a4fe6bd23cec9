/**
 * What units are called on a form: by name, and where several bear it by the path of names that tells them apart, `甲局/办公室`. A name
 * that means one unit on the form means the same one when the form is read back.
 */
import type { UnitAnswer } from '../organisation/query';

export const PATH_MARK = '/';

type NamedUnit = Pick<UnitAnswer, 'unitId' | 'name' | 'path'>;

/** Every path of names that ends at the unit, the shortest first: its name, its parent's with it, up to the root's. */
export function pathsOfNames(unit: NamedUnit, nameOf: (unitId: string) => string): readonly string[] {
  const names = unit.path.map(nameOf);
  return names.map((_, index) => names.slice(names.length - 1 - index).join(PATH_MARK));
}

/** By id. The id itself for a unit that no path of names tells apart. */
export function distinctUnitNames(units: readonly NamedUnit[]): ReadonlyMap<string, string> {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const paths = new Map(
    units.map((unit) => [unit.unitId, pathsOfNames(unit, (unitId) => names.get(unitId) ?? unitId)]),
  );
  const counts = new Map<string, number>();
  for (const path of [...paths.values()].flat()) counts.set(path, (counts.get(path) ?? 0) + 1);
  return new Map(
    [...paths].map(([unitId, own]) => [unitId, own.find((path) => counts.get(path) === 1) ?? unitId]),
  );
}
