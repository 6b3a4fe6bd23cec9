/** The register: its pages, in several orders. Counts stand in counts.ts, the single point in point-query.ts. */
import { cursorOf, pageLimit, placeOf, type Page, type PageParams } from '../paging';
import type { DiscoveryMethod, GradeLevel, GradingStep, OpinionKind } from '../../workflows/plans/plan';
import { campaignIdsWithin } from '../cascade/within';
import { fromJson } from '../json';
import type { Query, Reader, SqlValue } from '../view';
import { countPoints } from './counts';
import {
  campaignConditions,
  isKindOnly,
  joined,
  kindConditions,
  placeConditions,
  pointsFrom,
  textQuestion,
  unitConditions,
  type RegisterFilter,
} from './filter';
import { gradeOf, type RegisterState, type RiskPointRow } from './tables';

export type RegisterOrder = 'found' | 'level' | 'changed';

export interface RegisterListParams extends RegisterFilter, PageParams {
  /** `found` oldest first (default), `level` highest first and unclassified last, `changed` latest first. */
  readonly order?: RegisterOrder;
  /** 待重新排查: only points on whose post or power a re-screening is open. */
  readonly toRescreenOnly?: boolean;
}

export interface RegisterItem {
  readonly riskPointId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly postId: string;
  readonly postName: string;
  readonly powerId: string | null;
  readonly powerName: string | null;
  readonly flowStepId: string | null;
  readonly category: string;
  /** null where the plan has none. */
  readonly holderLevel: string | null;
  readonly method: DiscoveryMethod;
  readonly manifestation: string;
  readonly state: RegisterState;
  /** Approved or last rated; null: not classified. */
  readonly level: GradeLevel | null;
  /** Is `level` an approved one? */
  readonly levelApproved: boolean;
  readonly approvedInRound: boolean;
  readonly likelihood: number | null;
  readonly severity: number | null;
  readonly suggested: GradeLevel | null;
  readonly stepsDone: readonly GradingStep[];
  readonly opinions: readonly OpinionKind[];
  readonly publicity: 'none' | 'published' | 'finished';
  /** Not cancelled ones; `nextDueOn`: the earliest date of one not done. */
  readonly measures: { readonly total: number; readonly done: number; readonly nextDueOn: string | null };
  /** 待重新排查: the day by which its post or power is to be screened again; null where it is not. */
  readonly rescreenBy: string | null;
  /** The campaign the point has gone on to; the row shows how it left this one. */
  readonly carriedTo: string | null;
  readonly lastOccurredAt: string;
  readonly lastRecordedAt: string;
  readonly revision: number;
}

export const registerList: Query<RegisterListParams, Page<RegisterItem>> = (reader, params) => {
  const { order = 'found' } = params;
  const limit = pageLimit(params);
  const numbers = numbersWithin(reader, params, order, limit + 1);
  const shown = numbers.slice(0, limit);
  const items = registerItems(
    reader,
    shown.map((row) => row.number),
  );
  const last = shown.at(-1);
  const nextCursor =
    numbers.length > limit && last !== undefined
      ? cursorOf(`register-${order}`, [last.sorted, last.number])
      : null;
  return { items, nextCursor };
};

/** In the order of the numbers. */
export function registerItems(reader: Reader, numbers: readonly number[]): readonly RegisterItem[] {
  if (numbers.length === 0) return [];
  const marks = numbers.map(() => '?').join(', ');
  const rows = reader.all<ItemSql>(`${ITEM} WHERE p.number IN (${marks})`, ...numbers);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => {
    const row = byNumber.get(number);
    return row === undefined ? [] : [itemOf(row)];
  });
}

/**
 * Each campaign's own page, merged: every one is read from its index and stops when it is full, however many points there
 * are. A search for text finds its points once for all campaigns instead.
 */
function numbersWithin(
  reader: Reader,
  params: RegisterListParams,
  order: RegisterOrder,
  limit: number,
): readonly NumberSql[] {
  if (params.includeChildren !== true || textQuestion(params) !== null) {
    return pageNumbers(reader, params, order, limit);
  }
  const { includeChildren: _, ...each } = params;
  const direction = ORDERS[order].direction === 'ASC' ? 1 : -1;
  return campaignIdsWithin(reader, params.campaignId)
    .flatMap((campaignId) => pageNumbers(reader, { ...each, campaignId }, order, limit))
    .sort((a, b) => direction * (a.sorted - b.sorted || a.number - b.number))
    .slice(0, limit);
}

interface NumberSql {
  readonly number: number;
  readonly sorted: number;
}

const ORDERS: Readonly<
  Record<RegisterOrder, { column: string; index: string; after: string; direction: string }>
> = {
  found: { column: 'number', index: 'risk_point_by_number', after: '>', direction: 'ASC' },
  level: { column: 'level', index: 'risk_point_by_level', after: '>', direction: 'ASC' },
  changed: { column: 'changed', index: 'risk_point_by_change', after: '<', direction: 'DESC' },
};

const NOTHING = { sql: '', params: [] };

/** Below this many matches they are all found, and sorted; above, the page is full before long. */
const FEW_MATCHES = 5_000;

function pageNumbers(
  reader: Reader,
  params: RegisterListParams,
  order: RegisterOrder,
  limit: number,
): readonly NumberSql[] {
  const { column, index, after, direction } = ORDERS[order];
  const place = placeOf(`register-${order}`, 2, params);
  const from = pointsFrom(params, indexFor(reader, params, index));
  const where = joined([
    campaignConditions(params, 'p.campaignId'),
    unitConditions(reader, params),
    kindConditions(params),
    placeConditions(params),
    params.toRescreenOnly === true
      ? { sql: `EXISTS (SELECT 1 FROM rescreening r WHERE ${TO_RESCREEN})`, params: [] }
      : NOTHING,
    afterPlace(column, after, place),
  ]);
  return reader.all<NumberSql>(
    `SELECT number, ${column} AS sorted FROM ${from.sql}
     WHERE ${where.sql} ORDER BY ${sortedBy(column, direction, params)} LIMIT ?`,
    ...from.params,
    ...where.params,
    limit,
  );
}

/** Named as the search table names it, a rising number needs no sorting: the page is read and the rest left. */
function sortedBy(column: string, direction: string, params: RegisterFilter): string {
  if (column === 'number')
    return textQuestion(params) === null ? `number ${direction}` : `found ${direction}`;
  return `${column} ${direction}, number ${direction}`;
}

function afterPlace(column: string, after: string, place: readonly SqlValue[] | null) {
  if (place === null) return NOTHING;
  if (column === 'number') return { sql: `number ${after} ?`, params: [Number(place[1])] };
  return { sql: `(${column}, number) ${after} (?, ?)`, params: place.map(Number) };
}

function indexFor(reader: Reader, params: RegisterFilter, index: string): string {
  if (params.unitId === undefined || !isKindOnly(params)) return index;
  return countPoints(reader, params) < FEW_MATCHES ? 'risk_point_by_unit' : index;
}

const COLUMNS = [
  'number',
  'riskPointId',
  'campaignId',
  'unitId',
  'postId',
  'powerId',
  'flowStepId',
  'category',
  'holderLevel',
  'method',
  'manifestation',
  'state',
  'level',
  'approvedLevel',
  'approved',
  'likelihood',
  'severity',
  'suggested',
  'stepsDone',
  'opinions',
  'publicity',
  'measures',
  'measuresDone',
  'carriedTo',
  'lastOccurredAt',
  'lastRecordedAt',
  'revision',
] as const satisfies readonly (keyof RiskPointRow)[];

type ItemSql = Omit<Pick<RiskPointRow, (typeof COLUMNS)[number]>, 'stepsDone' | 'opinions'> & {
  readonly stepsDone: string;
  readonly opinions: string;
  readonly unitName: string;
  readonly postName: string;
  readonly powerName: string | null;
  readonly nextDueOn: string | null;
  readonly rescreenBy: string | null;
};

/** An open re-screening `r` bears on a point `p`: of its power, or of its post where the holder changed. */
const TO_RESCREEN = `r.campaignId = p.campaignId AND r.state = 'open'
  AND (r.powerId = p.powerId OR (r.powerId IS NULL AND r.postId = p.postId))`;

const ITEM = `SELECT ${COLUMNS.map((column) => `p.${column}`).join(', ')}, coalesce(u.name, p.unitId) AS unitName,
    coalesce(o.name, p.postId) AS postName, w.name AS powerName, (SELECT min(dueOn) FROM measure m
      WHERE m.riskPointId = p.riskPointId AND m.state = 'planned') AS nextDueOn,
    (SELECT min(r.dueOn) FROM rescreening r WHERE ${TO_RESCREEN}) AS rescreenBy
  FROM risk_point p LEFT JOIN unit u ON u.unitId = p.unitId LEFT JOIN post o ON o.postId = p.postId
  LEFT JOIN power w ON w.powerId = p.powerId`;

function itemOf(row: ItemSql): RegisterItem {
  return {
    riskPointId: row.riskPointId,
    campaignId: row.campaignId,
    unitId: row.unitId,
    unitName: row.unitName,
    postId: row.postId,
    postName: row.postName,
    powerId: row.powerId,
    powerName: row.powerName,
    flowStepId: row.flowStepId,
    category: row.category,
    holderLevel: row.holderLevel === '' ? null : row.holderLevel,
    method: row.method,
    manifestation: row.manifestation,
    state: row.state,
    level: gradeOf(row.level),
    levelApproved: row.approvedLevel !== null,
    approvedInRound: row.approved === 1,
    likelihood: row.likelihood || null,
    severity: row.severity || null,
    suggested: (row.suggested || null) as GradeLevel | null,
    stepsDone: fromJson(row.stepsDone),
    opinions: fromJson<RiskPointRow['opinions']>(row.opinions).map((each) => each.opinion),
    publicity: row.publicity,
    measures: { total: row.measures, done: row.measuresDone, nextDueOn: row.nextDueOn },
    carriedTo: row.carriedTo,
    rescreenBy: row.rescreenBy,
    lastOccurredAt: row.lastOccurredAt,
    lastRecordedAt: row.lastRecordedAt,
    revision: row.revision,
  };
}
