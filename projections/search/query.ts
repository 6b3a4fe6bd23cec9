/**
 * One search over everything a reader may see: campaigns and the organisation by name, powers by name, risk points by how they show. What
 * belongs to a unit's work is found within the reader's reach alone, so that nobody learns from a search what a list would not say.
 */
import { campaignRolesOf } from '../../workflows/rights/campaign-roles';
import { refuse } from '../../workflows/kernel/domain-error';
import { fromJson } from '../json';
import { unitsWithin } from '../organisation/units-within';
import { searchQuestion } from '../search-text';
import type { Query, Reader, SqlValue } from '../view';

export const SEARCH_KINDS = ['campaign', 'unit', 'post', 'person', 'power', 'riskPoint'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  /** Name or title; of a risk point how it shows. */
  readonly text: string;
  /** The unit it belongs to, of a person the one of the present post; null where there is none. */
  readonly unitName: string | null;
  readonly campaignId: string | null;
}

export interface SearchParams {
  /** One character at least; letters of either case. */
  readonly text: string;
  /** Of each kind; default 8. */
  readonly limit?: number;
  readonly reader: {
    readonly postId: string;
    /** The unit within which, and below, the reader sees the work of units; null: of none. */
    readonly unitId: string | null;
  };
}

const DEFAULT_LIMIT = 8;
const MAX_LIMIT = 50;

/** Kinds in the order of `SEARCH_KINDS`. Refuses `SEARCH.TEXT_MISSING` and `PAGE.LIMIT_OUT_OF_RANGE`. */
export const search: Query<SearchParams, readonly SearchHit[]> = (reader, params) => {
  const { limit = DEFAULT_LIMIT } = params;
  const text = params.text.trim();
  if (text === '') refuse('SEARCH.TEXT_MISSING');
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    refuse('PAGE.LIMIT_OUT_OF_RANGE', { limit, max: MAX_LIMIT });
  const reach = reachOf(reader, params.reader);
  const named = (kind: SearchKind, from: string, more = '', values: readonly SqlValue[] = []) =>
    reader
      .all<Omit<SearchHit, 'kind'>>(
        `${from} WHERE instr(lower(x.name), lower(?)) > 0 ${more} ORDER BY length(x.name), x.name LIMIT ?`,
        text,
        ...values,
        limit,
      )
      .map((row): SearchHit => ({ kind, ...row }));
  return [
    ...named('campaign', CAMPAIGNS),
    ...named('unit', UNITS),
    ...named('post', POSTS),
    ...named('person', PERSONS),
    ...named('power', POWERS, `AND (${reach.sql})`, reach.params),
    ...points(reader, text, reach, limit),
  ];
};

interface Reach {
  /** Over a row `x` with `unitId` and `campaignId`. */
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** The reader's own unit and below, and the campaigns in whose group or office the reader is. */
function reachOf(reader: Reader, { postId, unitId }: SearchParams['reader']): Reach {
  const campaignIds = reader
    .all<{ readonly campaignId: string; readonly leadershipGroup: string; readonly office: string }>(
      'SELECT campaignId, leadershipGroup, office FROM campaign',
    )
    .filter(
      ({ leadershipGroup, office }) =>
        campaignRolesOf(postId, { group: fromJson(leadershipGroup), office: fromJson(office) }).length > 0,
    )
    .map(({ campaignId }) => campaignId);
  const within = unitId === null ? { sql: '', params: [] } : unitsWithin(reader, unitId, true);
  return {
    sql: `x.unitId IN (${within.sql}) OR x.campaignId IN (${campaignIds.map(() => '?').join(', ')})`,
    params: [...within.params, ...campaignIds],
  };
}

function points(reader: Reader, text: string, reach: Reach, limit: number): readonly SearchHit[] {
  const question = searchQuestion(text);
  if (question === null) return [];
  return reader
    .all<Omit<SearchHit, 'kind'>>(
      `SELECT x.riskPointId AS id, x.manifestation AS text, u.name AS unitName, x.campaignId
       FROM (SELECT rowid AS found FROM risk_point_search WHERE risk_point_search MATCH ?) f
       CROSS JOIN risk_point x ON x.number = f.found LEFT JOIN unit u ON u.unitId = x.unitId
       WHERE x.carriedTo IS NULL AND (${reach.sql}) LIMIT ?`,
      question,
      ...reach.params,
      limit,
    )
    .map((row): SearchHit => ({ kind: 'riskPoint', ...row }));
}

const CAMPAIGNS = `SELECT x.campaignId AS id, x.name AS text, u.name AS unitName, x.campaignId
  FROM (SELECT campaignId, title AS name, hostUnitId FROM campaign) x LEFT JOIN unit u ON u.unitId = x.hostUnitId`;
const UNITS = `SELECT x.unitId AS id, x.name AS text, u.name AS unitName, NULL AS campaignId
  FROM unit x LEFT JOIN unit u ON u.unitId = x.parentId`;
const POSTS = `SELECT x.postId AS id, x.name AS text, u.name AS unitName, NULL AS campaignId
  FROM post x LEFT JOIN unit u ON u.unitId = x.unitId`;
const PERSONS = `SELECT x.personId AS id, x.name AS text, (
    SELECT u.name FROM appointment a JOIN post o ON o.postId = a.postId JOIN unit u ON u.unitId = o.unitId
    WHERE a.personId = x.personId AND a.untilDate IS NULL LIMIT 1) AS unitName, NULL AS campaignId
  FROM person x`;
const POWERS = `SELECT x.powerId AS id, x.name AS text, u.name AS unitName, x.campaignId
  FROM power x LEFT JOIN unit u ON u.unitId = x.unitId`;
