/** The powers, risk points and measures of a unit, made of its counts: the same ones each time, no chance in it. */
import type { GradeLevel } from '../../../../../workflows/plans/plan';
import type { PowerKind } from '../../../../../workflows/power/events';
import type { CascadeBlock, CascadeUnit, Counts, PowersOfClass } from './format';

export interface MadePower {
  readonly id: string;
  readonly name: string;
  readonly kind: PowerKind;
  readonly powerClass: string;
  readonly unitId: string;
  readonly holder: string;
}

export interface MadePoint {
  readonly id: string;
  readonly unitId: string;
  readonly post: string;
  readonly power: MadePower | null;
  readonly level: GradeLevel;
  readonly manifestation: string;
  readonly category: string;
  readonly method: string;
}

export interface MadeMeasure {
  readonly id: string;
  readonly point: MadePoint;
  readonly phase: 'prevention' | 'monitoring';
  readonly content: string;
}

export interface Inventory {
  readonly powers: readonly MadePower[];
  readonly points: readonly MadePoint[];
  readonly measures: readonly MadeMeasure[];
  /** Powers for which there were not points enough: none is found on them. */
  readonly withoutRisk: readonly MadePower[];
}

/** A unit has a head and an office of its own, and below it a section with its head and a clerk. */
export function postsOf(id: string) {
  return { head: `${id}.head`, office: `${id}.office`, section: `${id}.section-head`, clerk: `${id}.clerk` };
}

export function sectionOf(id: string): string {
  return `${id}.section`;
}

/** `trial external 25 审判事项`; undefined where it is no such line. */
export function powersOfClass(line: string): PowersOfClass | undefined {
  const [, powerClass = '', kind, count, name = ''] =
    /^(\S+) (external|internal) ([1-9]\d{0,3}) (\S+)$/.exec(line) ?? [];
  if (kind !== 'external' && kind !== 'internal') return undefined;
  return { powerClass, kind, count: Number(count), name };
}

/** External powers lie with the section's clerk, internal ones with the unit's office. */
export function inventoryOf(unit: CascadeUnit, block: CascadeBlock): Inventory {
  const posts = postsOf(unit.id);
  const powers = unit.powers
    .flatMap((line) => powersOfClass(line) ?? [])
    .flatMap(({ powerClass, kind, count, name }) =>
      Array.from({ length: count }, (_, index): MadePower => ({
        id: `${unit.id}.${powerClass}-${kind}-${index + 1}`,
        name: `${name}第${index + 1}项`,
        kind,
        powerClass,
        unitId: kind === 'external' ? sectionOf(unit.id) : unit.id,
        holder: kind === 'external' ? posts.clerk : posts.office,
      })),
    );
  // Each post of its own first, then each power once, then the powers again.
  const places: readonly Place[] = [
    { unitId: unit.id, post: posts.head, power: null },
    { unitId: unit.id, post: posts.office, power: null },
    { unitId: sectionOf(unit.id), post: posts.section, power: null },
    { unitId: sectionOf(unit.id), post: posts.clerk, power: null },
    ...powers.map((power): Place => ({ unitId: power.unitId, post: power.holder, power })),
  ];
  const points = pointsOn(unit.id, places, unit.points, block);
  const risky = new Set(points.map(({ power }) => power?.id));
  return {
    powers,
    points,
    measures: measuresOn(points, unit.measures, block),
    withoutRisk: powers.filter(({ id }) => !risky.has(id)),
  };
}

/** The leaders' own points and measures. */
export function leadersInventory({
  host,
  ...block
}: CascadeBlock): Omit<Inventory, 'powers' | 'withoutRisk'> {
  const places = host.leaders.map((post): Place => ({ unitId: host.unit, post, power: null }));
  const points = pointsOn(host.unit, places, host.points, block);
  return { points, measures: measuresOn(points, host.measures, block) };
}

interface Place {
  readonly unitId: string;
  readonly post: string;
  readonly power: MadePower | null;
}

type Words = Pick<CascadeBlock, 'manifestations' | 'categories' | 'methods' | 'measures'>;

function pointsOn(id: string, places: readonly Place[], counts: Counts, words: Words): readonly MadePoint[] {
  const total = counts[0] + counts[1] + counts[2];
  return Array.from({ length: total }, (_, index): MadePoint => {
    const place = index < places.length ? places[index] : afresh(places, index);
    if (place === undefined) throw new Error(`${id} has no place for a risk point`);
    const named = place.power === null ? '' : `${place.power.name}：`;
    return {
      id: `${id}.risk-${index + 1}`,
      ...place,
      level: levelAt(index, counts, total),
      manifestation: `${named}${turn(words.manifestations, index)}`,
      category: turn(words.categories, index),
      method: turn(words.methods, index),
    };
  });
}

/** When every place has a point: the powers again, in order; the posts where there are none. */
function afresh(places: readonly Place[], index: number): Place | undefined {
  const powers = places.filter(({ power }) => power !== null);
  const again = powers.length > 0 ? powers : places;
  return again[(index - places.length) % again.length];
}

/** Spread over the points: each stretch of them has about the same mixture. */
function levelAt(index: number, [first, second]: Counts, total: number): GradeLevel {
  const stride = STRIDES.find((each) => total % each !== 0) ?? 1;
  const place = (index * stride) % total;
  return place < first ? 1 : place < first + second ? 2 : 3;
}

/** Primes: what does not divide the total meets every place once. */
const STRIDES = [7, 11, 13, 17, 19, 23];

/** One on each point, and then a second one on as many as there are measures left. */
function measuresOn(points: readonly MadePoint[], count: number, words: Words): readonly MadeMeasure[] {
  return Array.from({ length: count }, (_, index): MadeMeasure => {
    const point = points[index % points.length];
    if (point === undefined) throw new Error('a measure has no point to lie on');
    const again = Math.floor(index / points.length);
    return {
      id: `${point.id}.measure-${again + 1}`,
      point,
      phase: again === 0 ? 'prevention' : 'monitoring',
      content: turn(words.measures, index),
    };
  });
}

function turn(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}
