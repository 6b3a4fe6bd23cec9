/** The filter of the register, as conditions on `risk_point p`. */
import type { DiscoveryMethod, GradeLevel } from '../../workflows/plans/plan';
import { campaignsWithin } from '../cascade/within';
import { unitsWithin, type SqlPart } from '../organisation/units-within';
import { searchQuestion } from '../search-text';
import type { Reader } from '../view';
import { UNCLASSIFIED, type RegisterState } from './tables';

export type LevelFilter = GradeLevel | 'unclassified';

export interface RegisterFilter {
  readonly campaignId: string;
  /** The points of the campaigns below it, too. Default false. */
  readonly includeChildren?: boolean;
  readonly unitId?: string;
  /** With `unitId`: its units below, too. Default true. */
  readonly andBelow?: boolean;
  readonly postId?: string;
  /** Points on the posts this person holds (no end known). */
  readonly personId?: string;
  readonly powerId?: string;
  readonly levels?: readonly LevelFilter[];
  readonly categories?: readonly string[];
  /** Ids of the plan's `holderLevels`. */
  readonly holderLevels?: readonly string[];
  readonly states?: readonly RegisterState[];
  readonly methods?: readonly DiscoveryMethod[];
  /** Anywhere in the manifestation; letters of either case. */
  readonly text?: string;
}

/** Conditions on what a cell knows as well: level, category, level of the holder, state and method. */
export function kindConditions({
  levels,
  categories,
  holderLevels,
  states,
  methods,
}: RegisterFilter): SqlPart {
  return joined([
    oneOf(
      'level',
      levels?.map((level) => (level === 'unclassified' ? UNCLASSIFIED : level)),
    ),
    oneOf('category', categories),
    oneOf('holderLevel', holderLevels),
    oneOf('state', states),
    oneOf('method', methods),
  ]);
}

/** The campaign asked about, with those below it where the filter says so. */
export function campaignConditions(
  { campaignId, includeChildren = false }: RegisterFilter,
  column = 'campaignId',
): SqlPart {
  const within = campaignsWithin(campaignId, includeChildren);
  return { sql: `${column} IN (${within.sql})`, params: within.params };
}

/** Conditions on where the point lies, apart from the unit. */
export function placeConditions({ postId, personId, powerId }: RegisterFilter): SqlPart {
  return joined([
    postId === undefined ? NONE : { sql: 'postId = ?', params: [postId] },
    personId === undefined ? NONE : { sql: POSTS_OF_PERSON, params: [personId] },
    powerId === undefined ? NONE : { sql: 'powerId = ?', params: [powerId] },
  ]);
}

/** What to ask the search table; null where the filter looks for no text. */
export function textQuestion({ text }: RegisterFilter): string | null {
  return text === undefined ? null : searchQuestion(text);
}

/** Only what a cell knows is asked for, and the unit. */
export function isKindOnly(filter: RegisterFilter): boolean {
  return placeConditions(filter).sql === '' && textQuestion(filter) === null;
}

/**
 * The points a filter looks at, to put after FROM: through the search table where it looks for text, through the places
 * where it names one. `index` is the one to read in where it does neither; SQLite has no statistics to choose by.
 */
export function pointsFrom(filter: RegisterFilter, index: string): SqlPart {
  const question = textQuestion(filter);
  if (question !== null) {
    const of = campaignConditions(filter, 'p.campaignId');
    return filter.includeChildren === true
      ? {
          sql: `${FOUND} CROSS JOIN risk_point p ON p.number = f.found AND ${of.sql}`,
          params: [question, ...of.params],
        }
      : { sql: FOUND_BY_TEXT, params: [question, filter.campaignId] };
  }
  return {
    sql: placeConditions(filter).sql === '' ? `risk_point p INDEXED BY ${index}` : 'risk_point p',
    params: [],
  };
}

/** The points of all campaigns that a filter of nothing but text, unit and kind finds, with their kind and unit; else null. */
export function foundByText(filter: RegisterFilter): SqlPart | null {
  const question = textQuestion(filter);
  if (question === null || placeConditions(filter).sql !== '') return null;
  return { sql: FOUND_OF_KIND, params: [question] };
}

export function unitConditions(reader: Reader, { unitId, andBelow = true }: RegisterFilter): SqlPart {
  if (unitId === undefined) return NONE;
  const within = unitsWithin(reader, unitId, andBelow);
  return { sql: `unitId IN (${within.sql})`, params: within.params };
}

/** The conditions that say something, with `AND` between them and in front. */
export function joined(parts: readonly SqlPart[]): SqlPart {
  const said = parts.filter((part) => part.sql !== '');
  return { sql: said.map((part) => part.sql).join(' AND '), params: said.flatMap((part) => part.params) };
}

const NONE: SqlPart = { sql: '', params: [] };
const POSTS_OF_PERSON = 'postId IN (SELECT postId FROM appointment WHERE personId = ? AND untilDate IS NULL)';
// The search table gives numbers in rising order. The narrow index is at hand; the table itself, in large part, is not.
const FOUND = '(SELECT rowid AS found FROM risk_point_search WHERE risk_point_search MATCH ?) f';
const FOUND_BY_TEXT = `${FOUND}
  CROSS JOIN risk_point p INDEXED BY risk_point_by_number ON p.campaignId = ? AND p.number = f.found`;
const FOUND_OF_KIND = `${FOUND}
  CROSS JOIN risk_point p INDEXED BY risk_point_by_kind ON p.number = f.found`;

function oneOf(column: string, values: readonly (string | number)[] | undefined): SqlPart {
  if (values === undefined || values.length === 0) return NONE;
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, params: values };
}
