/**
 * Counts of the register. Whatever the filter, every grouping adds up to the same total, and the total is the number of
 * items the list shows for that filter; what is not classified is counted as such.
 */
import type { DiscoveryMethod } from '../../workflows/plans/plan';
import type { SqlPart } from '../organisation/units-within';
import type { Query, Reader } from '../view';
import { WHOLE_CAMPAIGN } from './cells';
import {
  campaignConditions,
  foundByText,
  isKindOnly,
  joined,
  kindConditions,
  placeConditions,
  pointsFrom,
  unitConditions,
  type LevelFilter,
  type RegisterFilter,
} from './filter';
import { UNCLASSIFIED, type RegisterState } from './tables';

export interface RegisterCounts {
  readonly total: number;
  /** All three levels and `unclassified`, also where 0. */
  readonly byLevel: readonly { readonly level: LevelFilter; readonly points: number }[];
  readonly byCategory: readonly { readonly category: string; readonly points: number }[];
  /** null where the plan has no levels of holders. */
  readonly byHolderLevel: readonly { readonly holderLevel: string | null; readonly points: number }[];
  readonly byState: readonly { readonly state: RegisterState; readonly points: number }[];
  readonly byMethod: readonly { readonly method: DiscoveryMethod; readonly points: number }[];
}

export interface UnitCount {
  readonly unitId: string;
  readonly unitName: string;
  readonly points: number;
}

export interface HeatMap {
  readonly total: number;
  /** Points without a rating. */
  readonly notRated: number;
  /** Only cells that hold a point. */
  readonly cells: readonly {
    readonly likelihood: number;
    readonly severity: number;
    readonly points: number;
  }[];
}

export const registerCounts: Query<RegisterFilter, RegisterCounts> = (reader, filter) => {
  const kinds = counted<KindCount>(reader, filter, ['level', 'category', 'holderLevel', 'state', 'method']);
  return {
    total: kinds.reduce((sum, kind) => sum + kind.points, 0),
    byLevel: LEVELS.map(([value, level]) => ({
      level,
      points: sumOf(kinds, (kind) => kind.level === value),
    })),
    byCategory: grouped(kinds, (kind) => kind.category).map(([category, points]) => ({ category, points })),
    byHolderLevel: grouped(kinds, (kind) => kind.holderLevel).map(([holderLevel, points]) => ({
      holderLevel: holderLevel === '' ? null : holderLevel,
      points,
    })),
    byState: grouped(kinds, (kind) => kind.state).map(([state, points]) => ({ state, points })),
    byMethod: grouped(kinds, (kind) => kind.method).map(([method, points]) => ({ method, points })),
  };
};

/** Each unit's own points, by unit id. */
export const registerUnitCounts: Query<RegisterFilter, readonly UnitCount[]> = (reader, filter) => {
  const { from, where } = pointsCounted(reader, filter);
  return reader.all<UnitCount>(
    `SELECT g.unitId, coalesce(u.name, g.unitId) AS unitName, g.points FROM (
       SELECT unitId, count(*) AS points FROM ${from.sql} WHERE ${where.sql} GROUP BY unitId) g
     LEFT JOIN unit u ON u.unitId = g.unitId ORDER BY g.unitId`,
    ...from.params,
    ...where.params,
  );
};

export const heatMap: Query<RegisterFilter, HeatMap> = (reader, filter) => {
  const cells = counted<HeatMap['cells'][number]>(reader, filter, ['likelihood', 'severity']);
  return {
    total: cells.reduce((sum, cell) => sum + cell.points, 0),
    notRated: sumOf(cells, (cell) => cell.likelihood === 0),
    cells: cells
      .filter((cell) => cell.likelihood !== 0)
      .toSorted((a, b) => a.likelihood - b.likelihood || a.severity - b.severity),
  };
};

/** How many points are of the kinds asked for, in the unit and below. Of a filter that `isKindOnly`. */
export function countPoints(reader: Reader, filter: RegisterFilter): number {
  return sumOf(counted<KindCount>(reader, filter, ['level']), () => true);
}

interface KindCount {
  readonly level: number;
  readonly category: string;
  readonly holderLevel: string;
  readonly state: RegisterState;
  readonly method: DiscoveryMethod;
  readonly points: number;
}

type Dimension = 'level' | 'category' | 'holderLevel' | 'state' | 'method' | 'likelihood' | 'severity';

const LEVELS: readonly (readonly [number, LevelFilter])[] = [
  [1, 1],
  [2, 2],
  [3, 3],
  [UNCLASSIFIED, 'unclassified'],
];

const BY_UNIT = 'risk_point_by_unit';

/** From the cells where they can answer, with the unit's own points; else from the points themselves. */
function counted<Group extends { readonly points: number }>(
  reader: Reader,
  filter: RegisterFilter,
  by: readonly Dimension[],
): readonly Group[] {
  const { unitId, andBelow = true } = filter;
  const found = foundByText(filter);
  if (found !== null) return fromFound<Group>(reader, filter, found, by);
  if (!isKindOnly(filter)) return fromPoints<Group>(reader, filter, by);
  if (unitId === undefined) return fromCells<Group>(reader, filter, WHOLE_CAMPAIGN, by);
  const own = fromPoints<Group>(reader, { ...filter, andBelow: false }, by);
  return andBelow ? merged([...own, ...fromCells<Group>(reader, filter, unitId, by)], by) : own;
}

function fromCells<Group>(
  reader: Reader,
  filter: RegisterFilter,
  unitId: string,
  by: readonly Dimension[],
): readonly Group[] {
  const where = joined([
    campaignConditions(filter, 'c.campaignId'),
    { sql: 'c.unitId = ?', params: [unitId] },
    kindConditions(filter),
  ]);
  return reader.all<Group>(
    `SELECT ${[...by, 'sum(points) AS points'].join(', ')}
     FROM risk_cell c CROSS JOIN risk_kind k INDEXED BY risk_kind_by_number ON k.kind = c.kind
     WHERE ${where.sql} ${groupBy(by)}`,
    ...where.params,
  );
}

/** Added up by the number of the kind, which is then looked up once for all its points. */
function fromFound<Group>(
  reader: Reader,
  filter: RegisterFilter,
  found: SqlPart,
  by: readonly Dimension[],
): readonly Group[] {
  const points = joined([unitConditions(reader, filter)]);
  const kinds = joined([campaignConditions(filter, 'k.campaignId'), kindConditions(filter)]);
  return reader.all<Group>(
    `SELECT ${[...by, 'sum(points) AS points'].join(', ')}
     FROM (SELECT kind, count(*) AS points FROM ${found.sql} ${points.sql === '' ? '' : `WHERE ${points.sql}`}
       GROUP BY kind) g
     CROSS JOIN risk_kind k INDEXED BY risk_kind_by_number ON k.kind = g.kind
     WHERE ${kinds.sql} ${groupBy(by)}`,
    ...found.params,
    ...points.params,
    ...kinds.params,
  );
}

function fromPoints<Group>(
  reader: Reader,
  filter: RegisterFilter,
  by: readonly Dimension[],
): readonly Group[] {
  const { from, where } = pointsCounted(reader, filter);
  return reader.all<Group>(
    `SELECT ${[...by, 'count(*) AS points'].join(', ')} FROM ${from.sql} WHERE ${where.sql} ${groupBy(by)}`,
    ...from.params,
    ...where.params,
  );
}

function groupBy(by: readonly Dimension[]): string {
  return by.length === 0 ? '' : `GROUP BY ${by.join(', ')}`;
}

function pointsCounted(reader: Reader, filter: RegisterFilter) {
  const kinds = joined([campaignConditions(filter), kindConditions(filter)]);
  const found = foundByText(filter);
  if (found !== null) {
    // `+`: each point has one kind to be tested, not a list of kinds to be looked for.
    const ofKind = { sql: `+kind IN (SELECT kind FROM risk_kind WHERE ${kinds.sql})`, params: kinds.params };
    return { from: found, where: joined([ofKind, unitConditions(reader, filter)]) };
  }
  return {
    from: pointsFrom(filter, BY_UNIT),
    where: joined([kinds, unitConditions(reader, filter), placeConditions(filter)]),
  };
}

function merged<Group extends { readonly points: number }>(
  groups: readonly Group[],
  by: readonly Dimension[],
): readonly Group[] {
  const sums = new Map<string, Group>();
  for (const group of groups) {
    const key = JSON.stringify(by.map((column) => group[column as keyof Group]));
    const before = sums.get(key);
    sums.set(key, before === undefined ? group : { ...before, points: before.points + group.points });
  }
  return [...sums.values()];
}

function sumOf<Group extends { readonly points: number }>(
  groups: readonly Group[],
  belongs: (group: Group) => boolean,
): number {
  return groups.reduce((sum, group) => (belongs(group) ? sum + group.points : sum), 0);
}

/** By name. */
function grouped<Name extends string>(
  kinds: readonly KindCount[],
  name: (kind: KindCount) => Name,
): readonly (readonly [Name, number])[] {
  const sums = new Map<Name, number>();
  for (const kind of kinds) sums.set(name(kind), (sums.get(name(kind)) ?? 0) + kind.points);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
