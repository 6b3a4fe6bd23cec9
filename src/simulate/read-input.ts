/** The files of a simulation: assumptions and units, each refused with all its faults at once. */
import { refuse } from '../../workflows/kernel/domain-error';
import type { Plan } from '../../workflows/plans/plan';
import { readShape } from '../../workflows/plans/read-shape';
import { integer, list, record, text } from '../../workflows/plans/shape';
import { readYaml, shortName } from '../plans/read-yaml';
import { DEFAULT_ASSUMPTIONS, readAssumptions, type Assumptions } from './assumptions';
import type { SimulatedUnit } from './simulate';

export const MOST_UNITS = 300;

const UNITS_SHAPE = record({
  units: list(
    record({ id: { type: 'id' }, name: text(100), pacePercent: integer(10, 1000) }, ['name', 'pacePercent']),
    1,
    MOST_UNITS,
    { field: 'id' },
  ),
});

/** `ASSUMPTIONS.NOT_YAML`, `ASSUMPTIONS.TOO_LARGE`, `ASSUMPTIONS.INVALID` with its faults. */
export function readAssumptionsFile(file: string | undefined, plan: Plan): Assumptions {
  if (file === undefined) return DEFAULT_ASSUMPTIONS;
  const { faults, assumptions } = readAssumptions(readYaml('ASSUMPTIONS', file), plan.stages);
  if (faults.length > 0) refuse('ASSUMPTIONS.INVALID', { file: shortName(file), faults });
  return assumptions;
}

/** `UNITS.NOT_YAML`, `UNITS.TOO_LARGE`, `UNITS.INVALID` with its faults. */
export function readUnitsFile(file: string): readonly SimulatedUnit[] {
  const input = readYaml('UNITS', file);
  const { faults } = readShape('UNITS', UNITS_SHAPE, input);
  if (faults.length > 0) refuse('UNITS.INVALID', { file: shortName(file), faults });
  const { units } = input as UnitsFile;
  return units.map(({ id, name = id, pacePercent = 100 }) => ({ unitId: id, name, pacePercent }));
}

interface UnitsFile {
  readonly units: readonly { readonly id: string; readonly name?: string; readonly pacePercent?: number }[];
}

/** So many alike. */
export function alikeUnits(count: number): readonly SimulatedUnit[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return { unitId: `unit-${number}`, name: `单位${number}`, pacePercent: 100 };
  });
}
