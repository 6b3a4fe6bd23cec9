/** What a cascade block says that does not agree with itself: its totals, its lines of powers, its corrected unit. */
import type { CascadeBlock, Counts } from './format';
import { inventoryOf, leadersInventory, powersOfClass } from './inventory';

/** Each as what is wrong, with both numbers where there are two. */
export function cascadeFaults(block: CascadeBlock): readonly string[] {
  const { units, corrected, totals } = block;
  const lines = units.flatMap(({ id, powers }) =>
    powers.filter((line) => powersOfClass(line) === undefined).map((line) => `${id}: ${line}`),
  );
  const unknown =
    corrected === undefined || units.some(({ id }) => id === corrected.unit) ? [] : [corrected.unit];
  if (lines.length > 0 || unknown.length > 0) return [...lines, ...unknown];
  const counted = totalsOf(block);
  return [
    ...differing('totals.external', totals.external, counted.external),
    ...differing('totals.internal', totals.internal, counted.internal),
    ...totals.points.flatMap((said, index) =>
      differing(`totals.points[${index}]`, said, counted.points[index] ?? 0),
    ),
    ...differing('totals.measures', totals.measures, counted.measures),
  ];
}

function totalsOf(block: CascadeBlock): CascadeBlock['totals'] {
  const inventories = block.units.map((unit) => inventoryOf(unit, block));
  const powers = inventories.flatMap((each) => each.powers);
  const leaders = leadersInventory(block);
  const points = [leaders, ...inventories].flatMap((each) => each.points);
  const ofLevel = (level: number) => points.filter((point) => point.level === level).length;
  const counts: Counts = [ofLevel(1), ofLevel(2), ofLevel(3)];
  return {
    external: powers.filter(({ kind }) => kind === 'external').length,
    internal: powers.filter(({ kind }) => kind === 'internal').length,
    points: counts,
    measures: [leaders, ...inventories].flatMap((each) => each.measures).length,
  };
}

function differing(name: string, said: number, counted: number): readonly string[] {
  return said === counted ? [] : [`${name}: ${said} ≠ ${counted}`];
}
