/** 上年对照: how the register of a campaign differs from that of its predecessor, in counts and point by point. */
import { groupBy } from '../../workflows/kernel/group-by';
import type { GradeLevel } from '../../workflows/plans/plan';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import { registerItems, type RegisterItem } from '../register/query';
import { gradeOf, type RiskPointRow } from '../register/tables';
import type { Query } from '../view';
import {
  changesSql,
  IN_LAST_YEAR,
  IN_THIS_YEAR,
  POINT_CHANGES,
  type ChangeSql,
  type PointChange,
} from './changes';
import { holdingCounts, type HoldingCounts } from './holdings';
import { yearsOf, type Year, type YearParams } from './years';

export interface ChangeCounts {
  readonly changes: Readonly<Record<PointChange, number>>;
  /** All in last year's register, and in this year's: the sums of what is in them. */
  readonly lastYear: number;
  readonly thisYear: number;
}

export interface UnitChanges extends ChangeCounts {
  readonly unitId: string;
  readonly name: string;
}

/** null: not classified. */
export interface Regrading {
  readonly from: GradeLevel | null;
  readonly to: GradeLevel | null;
  readonly points: number;
}

export interface YearOnYear {
  readonly campaign: Year;
  /** null where the campaign names none: then there is nothing to compare, and all counts are 0. */
  readonly previous: Year | null;
  readonly total: ChangeCounts;
  /** Those with a point in either register, parents before children. */
  readonly units: readonly UnitChanges[];
  /** Of the points that are `regraded`: from which grade to which. */
  readonly regradings: readonly Regrading[];
  readonly powers: HoldingCounts;
  readonly posts: HoldingCounts;
}

/** Undefined for an unknown campaign. */
export const yearOnYear: Query<YearParams, YearOnYear | undefined> = (reader, { campaignId, unitId }) => {
  const years = yearsOf(reader, campaignId);
  if (years === undefined) return undefined;
  const { campaign, previous } = years;
  if (previous === null) return { campaign, previous, ...NOTHING };
  const { sql, params } = changesSql(reader, campaignId, previous.campaignId, unitId);
  const cells = reader.all<CellSql>(
    `SELECT c.unitId, coalesce(u.name, c.unitId) AS name, c.change, count(*) AS points
     FROM (${sql}) c LEFT JOIN unit u ON u.unitId = c.unitId
     GROUP BY c.unitId, c.change ORDER BY u.path, c.unitId`,
    ...params,
  );
  const regradings = reader.all<RegradingSql>(
    `SELECT levelBefore, levelNow, count(*) AS points FROM (${sql}) WHERE change = 'regraded'
     GROUP BY levelBefore, levelNow ORDER BY levelBefore, levelNow`,
    ...params,
  );
  return {
    campaign,
    previous,
    total: countsOf(cells),
    units: unitsOf(cells),
    regradings: regradings.map(({ levelBefore, levelNow, points }) => ({
      from: gradeOf(levelBefore),
      to: gradeOf(levelNow),
      points,
    })),
    powers: holdingCounts(reader, 'power', years, unitId),
    posts: holdingCounts(reader, 'post', years, unitId),
  };
};

export interface PointChangeItem {
  readonly change: PointChange;
  /** As it stands this year; as it stood last year where it is not in this year's register. */
  readonly point: RegisterItem;
  /** As it stood when it left last year's campaign; null for a new one. */
  readonly before: RegisterItem | null;
}

export interface PointChangeParams extends YearParams, PageParams {
  readonly changes?: readonly PointChange[];
}

/** This year's points as they were found or carried over, then those that are in last year's register alone. Empty without a predecessor. */
export const pointChanges: Query<PointChangeParams, Page<PointChangeItem>> = (reader, asked) => {
  const limit = pageLimit(asked);
  const place = placeOf('year-on-year', 2, asked);
  const { campaignId, unitId, changes = POINT_CHANGES } = asked;
  const previous = yearsOf(reader, campaignId)?.previous ?? null;
  if (previous === null) return { items: [], nextCursor: null };
  const { sql, params } = changesSql(reader, campaignId, previous.campaignId, unitId);
  const rows = reader.all<ChangeSql>(
    `SELECT * FROM (${sql}) WHERE change IN (${changes.map(() => '?').join(', ')})
     ${place === null ? '' : 'AND (part, number) > (?, ?)'} ORDER BY part, number LIMIT ?`,
    ...params,
    ...changes,
    ...(place ?? []),
    limit + 1,
  );
  const now = registerItems(
    reader,
    rows.map(({ number }) => number),
  );
  const then = registerItems(
    reader,
    rows.flatMap(({ before }) => (before === null ? [] : [before])),
  );
  const thenById = new Map(then.map((item) => [item.riskPointId, item]));
  const items = rows.flatMap((row, at) => {
    const point = now[at];
    if (point === undefined) return [];
    return [{ row, item: { change: row.change, point, before: thenById.get(point.riskPointId) ?? null } }];
  });
  return pageOf(
    items,
    limit,
    ({ item }) => item,
    ({ row }) => cursorOf('year-on-year', [row.part, row.number]),
  );
};

interface RegradingSql {
  readonly levelBefore: RiskPointRow['level'];
  readonly levelNow: RiskPointRow['level'];
  readonly points: number;
}

interface CellSql {
  readonly unitId: string;
  readonly name: string;
  readonly change: PointChange;
  readonly points: number;
}

function unitsOf(cells: readonly CellSql[]): readonly UnitChanges[] {
  return [...groupBy(cells, ({ unitId }) => unitId)].map(([unitId, own]) => ({
    unitId,
    name: own[0]?.name ?? unitId,
    ...countsOf(own),
  }));
}

function countsOf(cells: readonly Pick<CellSql, 'change' | 'points'>[]): ChangeCounts {
  const among = (changes: readonly PointChange[]) =>
    cells.reduce((sum, { change, points }) => sum + (changes.includes(change) ? points : 0), 0);
  const changes = Object.fromEntries(POINT_CHANGES.map((change) => [change, among([change])]));
  return {
    changes: changes as ChangeCounts['changes'],
    lastYear: among(IN_LAST_YEAR),
    thisYear: among(IN_THIS_YEAR),
  };
}

const NOTHING = {
  total: countsOf([]),
  units: [],
  regradings: [],
  powers: { added: 0, cancelled: 0 },
  posts: { added: 0, cancelled: 0 },
};
