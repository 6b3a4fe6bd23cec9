/** The catalogues of posts (annex 1) and of powers (annex 2) of a unit, with how each item was screened in a campaign. */
import type { LocalDate } from '../../workflows/kernel/time';
import type { GradeLevel, PostRank } from '../../workflows/plans/plan';
import type { PostDuty } from '../../workflows/post/events';
import type { PowerKind } from '../../workflows/power/events';
import { fromJson, withJson } from '../json';
import type { NoneFound } from '../organisation/tables';
import { unitsWithin } from '../organisation/units-within';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Query, Reader, SqlValue } from '../view';
import { UNCLASSIFIED, type PowerRow } from './tables';

/** How an item was screened: risk points not closed in the campaign, or the reason of the signed "none found". */
export interface ScreeningAnswer {
  readonly riskPoints: number;
  /** Of the signed "none found"; null where nobody has signed. */
  readonly noRiskReason: string | null;
  /** It holds no longer once a risk point has been found, also after that has been closed: it is to be signed again. */
  readonly noRiskHolds: boolean;
  /** The gravest grade of its points: of a power, the grade of its flow (每一个流程图的风险等级, source 001). null: none is graded. */
  readonly level: GradeLevel | null;
  /** 待重新排查: the day by which it is to be screened again; null where it is not. */
  readonly rescreenBy: LocalDate | null;
}

export interface CatalogueParams extends PageParams {
  readonly unitId: string;
  /** Default false. */
  readonly andBelow?: boolean;
  /** The campaign the screening is asked for; without it `screening` is null. */
  readonly campaignId?: string;
  /** Abolished posts and cancelled powers, too. Default false. */
  readonly includeEnded?: boolean;
}

export interface PostCatalogueItem {
  readonly postId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly rank: PostRank;
  readonly duties: readonly PostDuty[];
  readonly active: boolean;
  readonly revision: number;
  readonly screening: ScreeningAnswer | null;
}

export interface PowerCatalogueParams extends CatalogueParams {
  readonly kind?: PowerKind;
  readonly powerClass?: string;
  readonly holderPostId?: string;
}

export interface PowerCatalogueItem extends Omit<PowerRow, 'active' | 'noRisk'> {
  readonly unitName: string;
  readonly holderPostName: string;
  readonly active: boolean;
  readonly screening: ScreeningAnswer | null;
}

/** By unit and post id. */
export const postCatalogue: Query<CatalogueParams, Page<PostCatalogueItem>> = (reader, params) => {
  const limit = pageLimit(params);
  const part = catalogueConditions(reader, params, 'c.postId', []);
  const rows = reader.all<PostSql>(
    `SELECT c.*, coalesce(u.name, c.unitId) AS unitName FROM post c LEFT JOIN unit u ON u.unitId = c.unitId
     WHERE ${part.sql} ORDER BY c.unitId, c.postId LIMIT ?`,
    ...part.params,
    limit + 1,
  );
  return pageOf(
    rows,
    limit,
    ({ postId, unitId, unitName, name, rank, duties, active, revision, noRisk }) => ({
      postId,
      unitId,
      unitName,
      name,
      rank,
      duties: fromJson(duties),
      active: active === 1,
      revision,
      screening: screeningOf(reader, params, 'postId', postId, noRisk),
    }),
    (row) => cursorOf('catalogue', [row.unitId, row.postId]),
  );
};

/** By unit and power id. */
export const powerCatalogue: Query<PowerCatalogueParams, Page<PowerCatalogueItem>> = (reader, params) => {
  const limit = pageLimit(params);
  const { kind, powerClass, holderPostId } = params;
  const part = catalogueConditions(reader, params, 'c.powerId', [
    ['c.kind', kind],
    ['c.powerClass', powerClass],
    ['c.holderPostId', holderPostId],
  ]);
  const rows = reader.all<PowerSql>(
    `${POWER} WHERE ${part.sql} ORDER BY c.unitId, c.powerId LIMIT ?`,
    ...part.params,
    limit + 1,
  );
  return pageOf(
    rows,
    limit,
    (row) => powerItem(reader, params, row),
    (row) => cursorOf('catalogue', [row.unitId, row.powerId]),
  );
};

/** Undefined for an unknown power. */
export const power: Query<
  { readonly powerId: string; readonly campaignId?: string },
  PowerCatalogueItem | undefined
> = (reader, { powerId, ...params }) => {
  const row = reader.get<PowerSql>(`${POWER} WHERE c.powerId = ?`, powerId);
  return row === undefined ? undefined : powerItem(reader, params, row);
};

interface PostSql {
  readonly postId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly rank: PostRank;
  readonly duties: string;
  readonly noRisk: string;
  readonly active: number;
  readonly revision: number;
}

type PowerSql = Omit<PowerCatalogueItem, 'active' | 'screening'> & {
  readonly active: number;
  readonly noRisk: string;
};

const POWER = `SELECT c.*, coalesce(u.name, c.unitId) AS unitName, coalesce(o.name, c.holderPostId) AS holderPostName
  FROM power c LEFT JOIN unit u ON u.unitId = c.unitId LEFT JOIN post o ON o.postId = c.holderPostId`;

function powerItem(
  reader: Reader,
  params: Pick<CatalogueParams, 'campaignId'>,
  row: PowerSql,
): PowerCatalogueItem {
  const { noRisk, active, ...rest } = row;
  return {
    ...withJson<Omit<PowerCatalogueItem, 'active' | 'screening'>>(rest, ['legalBasis', 'flow']),
    active: active === 1,
    screening: screeningOf(reader, params, 'powerId', row.powerId, noRisk),
  };
}

function catalogueConditions(
  reader: Reader,
  params: CatalogueParams,
  id: string,
  equals: readonly (readonly [column: string, value: string | undefined])[],
) {
  const place = placeOf('catalogue', 2, params);
  const within = unitsWithin(reader, params.unitId, params.andBelow ?? false);
  const said = equals.filter(([, value]) => value !== undefined);
  const conditions = [
    `c.unitId IN (${within.sql})`,
    ...(params.includeEnded === true ? [] : ['c.active = 1']),
    ...said.map(([column]) => `${column} = ?`),
    ...(place === null ? [] : [`(c.unitId, ${id}) > (?, ?)`]),
  ];
  const values: readonly SqlValue[] = [
    ...within.params,
    ...said.map(([, value]) => value ?? null),
    ...(place ?? []),
  ];
  return { sql: conditions.join(' AND '), params: values };
}

/** A power's own re-screening; a post's where its holder changed. */
const OPEN_FOR = { powerId: 'powerId = ?', postId: 'postId = ? AND powerId IS NULL' } as const;

interface Found {
  readonly points: number | null;
  readonly placed: number | null;
  readonly level: number | null;
  readonly rescreenBy: string | null;
}

function screeningOf(
  reader: Reader,
  { campaignId }: Pick<CatalogueParams, 'campaignId'>,
  column: 'postId' | 'powerId',
  id: string,
  noRisk: string,
): ScreeningAnswer | null {
  if (campaignId === undefined) return null;
  const signed = fromJson<Record<string, NoneFound>>(noRisk)[campaignId];
  const found = reader.get<Found>(
    `SELECT sum(state <> 'closed') AS points, max(placed) AS placed,
       min(CASE WHEN state <> 'closed' THEN nullif(level, ${UNCLASSIFIED}) END) AS level,
       (SELECT min(dueOn) FROM rescreening WHERE ${OPEN_FOR[column]} AND campaignId = ? AND state = 'open') AS rescreenBy
     FROM risk_point WHERE ${column} = ? AND campaignId = ?`,
    ...[id, campaignId, id, campaignId],
  );
  return {
    riskPoints: found?.points ?? 0,
    noRiskReason: signed?.reason ?? null,
    noRiskHolds: signed !== undefined && signed.signed > (found?.placed ?? 0),
    level: (found?.level ?? null) as GradeLevel | null,
    rescreenBy: found?.rescreenBy ?? null,
  };
}
