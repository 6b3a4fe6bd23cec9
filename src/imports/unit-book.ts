/** Units by what a cell may call them: the name, or as much of the path of names as is needed, 甲局/办公室. */
import { distinctUnitNames, PATH_MARK, pathsOfNames } from '../../projections/forms/unit-names';
import type { UnitAnswer } from '../../projections/organisation/query';
import { reading } from './cell-text';

type Unit = Pick<UnitAnswer, 'unitId' | 'name' | 'path'>;

export class UnitBook {
  private readonly units = new Map<string, Unit>();
  private readonly byPath = new Map<string, Unit[]>();
  private names: ReadonlyMap<string, string> | undefined;

  constructor(units: readonly Unit[]) {
    for (const unit of units) this.add(unit);
  }

  /** Parents before their children. */
  add(unit: Unit): void {
    this.units.set(unit.unitId, unit);
    this.names = undefined;
    for (const path of pathsOfNames(unit, (id) => this.units.get(id)?.name ?? id)) {
      const key = reading(path);
      const same = this.byPath.get(key);
      if (same === undefined) this.byPath.set(key, [unit]);
      else same.push(unit);
    }
  }

  /** All that the text may mean; its id, too, as a form shows where no path tells two units apart. */
  find(said: string): readonly Unit[] {
    const byId = this.units.get(said);
    return this.byPath.get(pathIn(said)) ?? (byId === undefined ? [] : [byId]);
  }

  get(unitId: string): Unit | undefined {
    return this.units.get(unitId);
  }

  /** As a form calls it. */
  readonly nameOf = (unitId: string): string => {
    this.names ??= distinctUnitNames([...this.units.values()]);
    return this.names.get(unitId) ?? unitId;
  };
}

/** `甲局 > 办公室`, `甲局／办公室` and `甲局/办公室` are one path. */
function pathIn(said: string): string {
  return reading(said).replace(/\s*[/>\\]\s*/g, PATH_MARK);
}

/** The name at the end of the path. */
export function lastNameIn(said: string): string {
  return pathIn(said).split(PATH_MARK).at(-1) ?? '';
}
