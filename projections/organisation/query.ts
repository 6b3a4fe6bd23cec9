/** Questions about units, posts and who holds them. `on` is a date; both ends of an appointment count. */
import type { PostRank } from '../../workflows/plans/plan';
import type { PostRole } from '../../workflows/post/events';
import type { UnitKind } from '../../workflows/unit/events';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Query, Reader } from '../view';
import { endOfPath, pathOf, unitsWithin } from './units-within';

export interface UnitAnswer {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  /** The unit and all above it, from the root down. */
  readonly path: readonly string[];
  readonly active: boolean;
}

export interface HolderAnswer {
  readonly appointmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
}

export interface PostAnswer {
  readonly postId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly rank: PostRank;
  readonly role: PostRole;
  readonly seats: number;
  readonly active: boolean;
}

export interface DelegationAnswer {
  readonly delegationId: string;
  /** The seat, and who holds it. */
  readonly appointmentId: string;
  readonly principalPersonId: string;
  readonly principalName: string;
  /** Who acts for the holder. */
  readonly personId: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
  /** Before its last day. */
  readonly ended: boolean;
}

export interface PostWithHolders extends PostAnswer {
  readonly holders: readonly HolderAnswer[];
  /** Those that run or are to begin. */
  readonly delegations: readonly DelegationAnswer[];
}

export interface PersonPostAnswer extends PostAnswer {
  /** Of a post by delegation that of its holder. */
  readonly appointmentId: string;
  readonly from: string;
  readonly until: string | null;
  /** Only of a post in which the person acts for somebody else. */
  readonly delegationId?: string;
  readonly delegatedBy?: PersonAnswer;
}

/** The tree in path order: every unit after its parent. Default: all trees, abolished units left out. */
export const unitTree: Query<
  { readonly rootUnitId?: string; readonly includeAbolished?: boolean },
  readonly UnitAnswer[]
> = (reader, { rootUnitId, includeAbolished = false }) => {
  const root = rootUnitId === undefined ? '/' : pathOf(reader, rootUnitId);
  if (root === undefined) return [];
  const active = includeAbolished ? '' : 'AND active = 1';
  return reader
    .all<UnitSql>(
      `SELECT * FROM unit WHERE path >= ? AND path < ? ${active} ORDER BY path`,
      root,
      endOfPath(root),
    )
    .map(unitAnswer);
};

/** Undefined for an unknown unit. */
export const unit: Query<{ readonly unitId: string }, UnitAnswer | undefined> = (reader, { unitId }) => {
  const row = reader.get<UnitSql>('SELECT * FROM unit WHERE unitId = ?', unitId);
  return row === undefined ? undefined : unitAnswer(row);
};

/** Ids of the active units directly below. */
export const childUnits: Query<{ readonly unitId: string }, readonly string[]> = (reader, { unitId }) =>
  reader
    .all<{ unitId: string }>(
      'SELECT unitId FROM unit WHERE parentId = ? AND active = 1 ORDER BY unitId',
      unitId,
    )
    .map((row) => row.unitId);

/** Is there any unit? */
export const isFounded: Query<Readonly<Record<string, never>>, boolean> = (reader) =>
  reader.get('SELECT 1 FROM unit LIMIT 1') !== undefined;

export interface PostsOfUnitParams {
  readonly unitId: string;
  readonly andBelow?: boolean;
  readonly includeAbolished?: boolean;
  /** Holders on this date; without it those with no known end. */
  readonly on?: string;
}

export const postsOfUnit: Query<PostsOfUnitParams, readonly PostWithHolders[]> = (reader, params) => {
  const { unitId, andBelow = false, includeAbolished = false, on } = params;
  const within = unitsWithin(reader, unitId, andBelow);
  const posts = reader.all<PostSql>(
    `SELECT ${POST} WHERE p.unitId IN (${within.sql}) ${includeAbolished ? '' : 'AND p.active = 1'}
     ORDER BY u.path, p.postId`,
    ...within.params,
  );
  return posts.map((row) => postWithHolders(reader, row, on));
};

export const post: Query<{ readonly postId: string; readonly on?: string }, PostWithHolders | undefined> = (
  reader,
  { postId, on },
) => {
  const row = reader.get<PostSql>(`SELECT ${POST} WHERE p.postId = ?`, postId);
  return row === undefined ? undefined : postWithHolders(reader, row, on);
};

/** All appointments there ever were, oldest first; with `on` those of that day. */
export const appointmentsOf: Query<
  { readonly postId: string; readonly on?: string },
  readonly HolderAnswer[]
> = (reader, { postId, on }) =>
  reader.all<HolderAnswer>(
    `SELECT ${HOLDER} WHERE a.postId = ? ${on === undefined ? '' : ON_DATE} ORDER BY a.fromDate, a.appointmentId`,
    postId,
    ...onDate(on),
  );

/** All delegations there ever were, oldest first. */
export const delegationsOf: Query<{ readonly postId: string }, readonly DelegationAnswer[]> = (
  reader,
  { postId },
) =>
  reader
    .all<DelegationSql>(`SELECT ${DELEGATION} WHERE d.postId = ? ORDER BY d.fromDate, d.delegationId`, postId)
    .map(delegationAnswer);

/** The posts of a person: those ever held, or with `on` those of that day; after them those by delegation. */
export const personPosts: Query<
  { readonly personId: string; readonly on?: string },
  readonly PersonPostAnswer[]
> = (reader, { personId, on }) => [
  ...postsHeld(reader, personId, on),
  ...postsByDelegation(reader, personId, on),
];

function postsHeld(reader: Reader, personId: string, on: string | undefined): readonly PersonPostAnswer[] {
  return reader
    .all<PostSql & Pick<PersonPostAnswer, 'appointmentId' | 'from' | 'until'>>(
      `SELECT a.appointmentId, a.fromDate AS "from", a.untilDate AS "until", ${POST_OF_APPOINTMENT}
       WHERE a.personId = ? ${on === undefined ? '' : ON_DATE} ORDER BY a.fromDate, a.postId, a.appointmentId`,
      personId,
      ...onDate(on),
    )
    .map((row) => {
      const { appointmentId, from, until } = row;
      return { ...postAnswer(row), appointmentId, from, until };
    });
}

/** Whoever holds the post on the day acts in the own name; what was ended before it began has never been. */
function postsByDelegation(
  reader: Reader,
  personId: string,
  on: string | undefined,
): readonly PersonPostAnswer[] {
  return reader
    .all<PostSql & DelegatedPostSql>(
      `SELECT d.delegationId, d.appointmentId, d.fromDate AS "from", ${LAST_DAY} AS "until",
         d.principalPersonId, coalesce(n.name, d.principalPersonId) AS principalName, ${POST_COLUMNS}
       FROM delegation d JOIN post p ON p.postId = d.postId LEFT JOIN unit u ON u.unitId = p.unitId
       ${SEAT_OF_DELEGATION} LEFT JOIN person n ON n.personId = d.principalPersonId
       WHERE d.personId = ? ${on === undefined ? 'AND (d.endedOn IS NULL OR d.endedOn >= d.fromDate)' : BY_DELEGATION_ON}
       ORDER BY d.fromDate, d.postId, d.delegationId`,
      personId,
      ...(on === undefined ? [] : [on, on, on, on, on, on, on]),
    )
    .map((row) => {
      const { appointmentId, from, until, delegationId, principalPersonId, principalName } = row;
      const delegatedBy = { personId: principalPersonId, name: principalName };
      return { ...postAnswer(row), appointmentId, from, until, delegationId, delegatedBy };
    });
}

export interface PersonAnswer {
  readonly personId: string;
  readonly name: string;
}

export const person: Query<{ readonly personId: string }, PersonAnswer | undefined> = (
  reader,
  { personId },
) => reader.get<PersonAnswer>('SELECT personId, name FROM person WHERE personId = ?', personId);

/** By name; `text` is looked for anywhere in the name and at the start of the id. */
export const persons: Query<PageParams & { readonly text?: string }, Page<PersonAnswer>> = (
  reader,
  params,
) => {
  const limit = pageLimit(params);
  const place = placeOf('persons', 2, params) ?? ['', ''];
  const { text = '' } = params;
  const rows = reader.all<PersonAnswer>(
    `SELECT personId, name FROM person
     WHERE (name, personId) > (?, ?) AND (instr(name, ?) > 0 OR substr(personId, 1, ?) = ?)
     ORDER BY name, personId LIMIT ?`,
    ...place,
    text,
    text.length,
    text,
    limit + 1,
  );
  return pageOf(
    rows,
    limit,
    (row) => row,
    (row) => cursorOf('persons', [row.name, row.personId]),
  );
};

interface UnitSql {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly path: string;
  readonly active: number;
}

interface DelegationSql extends Omit<DelegationAnswer, 'ended'> {
  readonly ended: number;
}

type DelegatedPostSql = Pick<
  DelegationAnswer,
  'appointmentId' | 'from' | 'until' | 'delegationId' | 'principalPersonId' | 'principalName'
>;

interface PostSql extends Omit<PostAnswer, 'active'> {
  readonly active: number;
}

const POST_COLUMNS =
  'p.postId, p.unitId, coalesce(u.name, p.unitId) AS unitName, p.name, p.rank, p.role, p.seats, p.active';
const POST = `${POST_COLUMNS} FROM post p LEFT JOIN unit u ON u.unitId = p.unitId`;
const POST_OF_APPOINTMENT = `${POST_COLUMNS} FROM appointment a JOIN post p ON p.postId = a.postId
  LEFT JOIN unit u ON u.unitId = p.unitId`;
const HOLDER = `a.appointmentId, a.personId, coalesce(n.name, a.personId) AS name, a.fromDate AS "from",
  a.untilDate AS "until" FROM appointment a LEFT JOIN person n ON n.personId = a.personId`;
const ON_DATE = 'AND a.fromDate <= ? AND (a.untilDate IS NULL OR a.untilDate >= ?)';
const DELEGATION = `d.delegationId, d.appointmentId, d.principalPersonId,
  coalesce(h.name, d.principalPersonId) AS principalName, d.personId, coalesce(n.name, d.personId) AS name,
  d.fromDate AS "from", d.untilDate AS "until", d.endedOn IS NOT NULL AS ended
  FROM delegation d LEFT JOIN person h ON h.personId = d.principalPersonId
  LEFT JOIN person n ON n.personId = d.personId`;
/** None where the appointment was corrected to somebody else. */
const SEAT_OF_DELEGATION = `JOIN appointment a ON a.postId = d.postId AND a.appointmentId = d.appointmentId
  AND a.personId = d.principalPersonId`;
const LAST_DAY = 'min(d.untilDate, coalesce(a.untilDate, d.untilDate), coalesce(d.endedOn, d.untilDate))';
const BY_DELEGATION_ON = `AND d.fromDate <= ? AND d.untilDate >= ? AND (d.endedOn IS NULL OR d.endedOn > ?) ${ON_DATE}
  AND NOT EXISTS (SELECT 1 FROM appointment o WHERE o.postId = d.postId AND o.personId = d.personId
    AND o.fromDate <= ? AND (o.untilDate IS NULL OR o.untilDate >= ?))`;

function onDate(on: string | undefined): readonly string[] {
  return on === undefined ? [] : [on, on];
}

function holdersOf(reader: Reader, postId: string, on: string | undefined): readonly HolderAnswer[] {
  return reader.all<HolderAnswer>(
    `SELECT ${HOLDER} WHERE a.postId = ? ${on === undefined ? 'AND a.untilDate IS NULL' : ON_DATE}
     ORDER BY a.fromDate, a.appointmentId`,
    postId,
    ...onDate(on),
  );
}

function postWithHolders(reader: Reader, row: PostSql, on: string | undefined): PostWithHolders {
  const { postId } = row;
  return {
    ...postAnswer(row),
    holders: holdersOf(reader, postId, on),
    delegations: openDelegationsOf(reader, postId, on),
  };
}

/** With `on` those by which somebody may act on that day or later. */
function openDelegationsOf(
  reader: Reader,
  postId: string,
  on: string | undefined,
): readonly DelegationAnswer[] {
  return reader
    .all<DelegationSql>(
      `SELECT ${DELEGATION} ${SEAT_OF_DELEGATION} WHERE d.postId = ? AND ${
        on === undefined ? 'd.endedOn IS NULL' : `${LAST_DAY} >= ? AND (d.endedOn IS NULL OR d.endedOn > ?)`
      } ORDER BY d.fromDate, d.delegationId`,
      postId,
      ...onDate(on),
    )
    .map(delegationAnswer);
}

function delegationAnswer(row: DelegationSql): DelegationAnswer {
  return { ...row, ended: row.ended === 1 };
}

function unitAnswer({ unitId, name, kind, parentId, path, active }: UnitSql): UnitAnswer {
  return {
    unitId,
    name,
    kind,
    parentId,
    path: path.split('/').filter((id) => id !== ''),
    active: active === 1,
  };
}

function postAnswer({ postId, unitId, unitName, name, rank, role, seats, active }: PostSql): PostAnswer {
  return { postId, unitId, unitName, name, rank, role, seats, active: active === 1 };
}

/** Who sits where. */
export interface SeatAnswer {
  readonly personId: string;
  readonly personName: string;
  readonly postId: string;
  readonly postName: string;
  readonly unitName: string;
  readonly role: PostRole;
}

/** Every seat taken on a day, in the order of the tree. */
export const seatsOn: Query<{ readonly on: string }, readonly SeatAnswer[]> = (reader, { on }) =>
  reader.all<SeatAnswer>(
    `SELECT a.personId, person.name AS personName, post.postId, post.name AS postName, unit.name AS unitName, post.role
     FROM appointment a JOIN post USING (postId) JOIN unit USING (unitId) JOIN person USING (personId)
     WHERE a.fromDate <= ? AND (a.untilDate IS NULL OR a.untilDate >= ?) AND post.active = 1
     ORDER BY unit.path, post.postId, a.appointmentId`,
    on,
    on,
  );
