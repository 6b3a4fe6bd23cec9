/**
 * The trail of a subject, page by page in either direction: who, in which capacity, what, when, on what basis. Names are
 * those of today; ids and the role are as they were. A trail crosses campaigns: one subject, one trail.
 */
import type { EventType } from '../../workflows/events';
import type { Actor, Role } from '../../workflows/kernel/actor';
import { refuse } from '../../workflows/kernel/domain-error';
import { fromJson } from '../json';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Query, Reader, SqlValue } from '../view';
import { NameBook, type Names } from './names';
import { DETAIL, ORDINALS, TRAIL_SUBJECTS, type TrailDetails, type TrailSubjectKind } from './tables';

export interface TrailParams extends PageParams {
  readonly subject: { readonly kind: TrailSubjectKind; readonly id: string };
  /** `forwards`: oldest first (default). In the order recorded, which is that of the log. */
  readonly direction?: 'forwards' | 'backwards';
  readonly types?: readonly EventType[];
  /** Instants, both ends included. */
  readonly occurredFrom?: string;
  readonly occurredTo?: string;
  readonly recordedFrom?: string;
  readonly recordedTo?: string;
  /** Only acts of this person. */
  readonly personId?: string;
  /** Anywhere in what the event says of itself; letters of either case. */
  readonly text?: string;
  /** With the confidential matters, of which nothing but that is told: for whoever may read the raw log. */
  readonly confidential?: boolean;
}

export interface TrailItem {
  readonly position: string;
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: EventType;
  readonly summary: Readonly<Record<string, unknown>>;
  /** What ids and values in the summary are called, by field: names of today, and the plan's own words. */
  readonly names: Names;
  readonly actor: {
    readonly personId: string;
    readonly personName: string;
    readonly postId: string;
    readonly postName: string;
    readonly unitId: string;
    readonly unitName: string;
    readonly role: Role;
    /** Only of an act by delegation: who holds the post, and by which delegation. */
    readonly delegationId?: string;
    readonly principalPersonId?: string;
    readonly principalPersonName?: string;
    /** Only of what another system did: by which token of the person's account. */
    readonly tokenId?: string;
  };
  readonly onBehalfOf: Actor | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly basis: { readonly documentNumber: string | null; readonly reason: string | null };
  readonly corrects: string | null;
  /** The event that corrects this one. */
  readonly correctedBy: string | null;
}

/** Refuses `TRAIL.UNKNOWN_SUBJECT_KIND`; a subject nothing has happened to has an empty trail. */
export const trailOf: Query<TrailParams, Page<TrailItem>> = (reader, params) => {
  const book = new NameBook(reader);
  return pageOfLinks<ItemSql, TrailItem>(reader, params, ITEM, (row) => itemOf(row, book));
};

/** The same trail, of each event no more than its id. */
export const trailEventIds: Query<TrailParams, Page<string>> = (reader, params) =>
  pageOfLinks<IdSql, string>(reader, params, ID, ({ eventId }) => eventId);

/** `select`: ends with the joins, so that conditions may follow. */
function pageOfLinks<Row extends { readonly ordinal: number }, Item>(
  reader: Reader,
  params: TrailParams,
  select: string,
  shape: (row: Row) => Item,
): Page<Item> {
  const { subject, direction = 'forwards' } = params;
  if (!TRAIL_SUBJECTS.includes(subject.kind)) refuse('TRAIL.UNKNOWN_SUBJECT_KIND', { kind: subject.kind });
  const limit = pageLimit(params);
  const order = `trail-${direction}`;
  const place = placeOf(order, 1, params);
  const backwards = direction === 'backwards';
  const filter = conditions(params);
  const number = reader.get<{ number: number }>(
    'SELECT number FROM trail_subject WHERE subject = ?',
    `${subject.kind}:${subject.id}`,
  )?.number;
  if (number === undefined) return { items: [], nextCursor: null };
  const first = number * ORDINALS;
  const [after, before] = backwards ? [0, place?.[0]] : [place?.[0], ORDINALS];
  const rows = reader.all<Row>(
    `${select} WHERE l.link > ? AND l.link < ? ${filter.sql} ORDER BY l.link ${backwards ? 'DESC' : 'ASC'} LIMIT ?`,
    first + Number(after ?? 0),
    first + Number(before ?? ORDINALS),
    ...filter.params,
    limit + 1,
  );
  return pageOf(rows, limit, shape, (row) => cursorOf(order, [row.ordinal]));
}

/** The campaign's timeline: what happened to the campaign itself, without each unit's hand-ins. */
export const timeline: Query<
  Omit<TrailParams, 'subject' | 'types'> & { readonly campaignId: string },
  Page<TrailItem>
> = (reader, { campaignId, ...params }) =>
  trailOf(reader, { ...params, subject: { kind: 'campaign', id: campaignId }, types: TIMELINE_TYPES });

const TIMELINE_TYPES: readonly EventType[] = [
  'CampaignLaunched',
  'LeadershipGroupChanged',
  'ScopeChanged',
  'PlanIssued',
  'PlanAmended',
  'MeetingRecorded',
  'TrainingRecorded',
  'UnitsUrged',
  'MilestoneReached',
  'StageOpened',
  'StageExtended',
  'SubmissionPinned',
  'SubmissionUnpinned',
  'NoticePinned',
  'FilingPinned',
  'DecisionPinned',
  'AssessmentPinned',
  'ChildPinned',
  'GateRequested',
  'GateRequestWithdrawn',
  'GateDecided',
  'GateExceptionCleared',
  'CarryOverChosen',
  'CampaignSuspended',
  'CampaignResumed',
  'CampaignEndedEarly',
  'CampaignCompleted',
  'CampaignArchived',
  'NoticePublished',
  'NoticeClosed',
  'NoticeWithdrawn',
  'DecisionProposed',
  'DecisionTaken',
  'DecisionWithdrawn',
  'FilingSent',
  'FilingReceiptRecorded',
  'FilingRefused',
  'FilingResent',
  'DeadlineMissed',
];

interface ItemSql {
  readonly ordinal: number;
  readonly details: string;
  readonly personName: string | null;
  readonly postName: string | null;
  readonly unitName: string | null;
  readonly correctedBy: string | null;
  readonly principalPersonName: string | null;
}

const LINKED = `FROM trail_link l CROSS JOIN trail_entry e ON e.ordinal = l.link % ${ORDINALS}`;

interface IdSql {
  readonly ordinal: number;
  readonly eventId: string;
}

const ID = `SELECT e.ordinal, ${DETAIL.eventId} AS eventId ${LINKED}`;

const ITEM = `SELECT e.ordinal, e.details, n.name AS personName, o.name AS postName, u.name AS unitName, c.correctedBy,
  d.name AS principalPersonName
  ${LINKED}
  LEFT JOIN person n ON n.personId = ${DETAIL.personId} LEFT JOIN post o ON o.postId = ${DETAIL.postId}
  LEFT JOIN unit u ON u.unitId = ${DETAIL.unitId} LEFT JOIN trail_correction c ON c.eventId = ${DETAIL.eventId}
  LEFT JOIN person d ON d.personId = ${DETAIL.principalPersonId}`;

function conditions(params: TrailParams): { readonly sql: string; readonly params: readonly SqlValue[] } {
  const { types, personId, text, occurredFrom, occurredTo, recordedFrom, recordedTo } = params;
  const parts: [string, readonly SqlValue[]][] = [];
  if (params.confidential !== true) parts.push([`AND ${DETAIL.confidential} IS NULL`, []]);
  if (types !== undefined) parts.push([`AND ${DETAIL.type} IN (${types.map(() => '?').join(', ')})`, types]);
  if (personId !== undefined) parts.push([`AND ${DETAIL.personId} = ?`, [personId]]);
  if (occurredFrom !== undefined) parts.push([`AND ${DETAIL.occurredAt} >= ?`, [occurredFrom]]);
  if (occurredTo !== undefined) parts.push([`AND ${DETAIL.occurredAt} <= ?`, [occurredTo]]);
  if (recordedFrom !== undefined) parts.push([`AND ${DETAIL.recordedAt} >= ?`, [recordedFrom]]);
  if (recordedTo !== undefined) parts.push([`AND ${DETAIL.recordedAt} <= ?`, [recordedTo]]);
  if (text !== undefined) parts.push([`AND instr(lower(${DETAIL.summary}), lower(?)) > 0`, [text]]);
  return { sql: parts.map(([sql]) => sql).join(' '), params: parts.flatMap(([, values]) => values) };
}

function itemOf(row: ItemSql, book: NameBook): TrailItem {
  const details = fromJson<TrailDetails>(row.details);
  const [position, eventId, stream, revision, , type, occurredAt, recordedAt, ...rest] = details;
  const [personId, postId, unitId, role, summary, basis, corrects, onBehalfOf, by] = rest;
  return {
    position,
    eventId,
    stream,
    revision,
    type: type as EventType,
    summary,
    names: book.namesIn({ type: type as EventType, stream, summary, ordinal: row.ordinal }),
    actor: {
      personId,
      personName: row.personName ?? personId,
      postId,
      postName: row.postName ?? postId,
      unitId,
      unitName: row.unitName ?? unitId,
      role,
      ...by,
      ...(by?.principalPersonId === undefined
        ? {}
        : { principalPersonName: row.principalPersonName ?? by.principalPersonId }),
    },
    onBehalfOf,
    occurredAt,
    recordedAt,
    basis: { documentNumber: basis?.documentNumber ?? null, reason: basis?.reason ?? null },
    corrects,
    correctedBy: row.correctedBy,
  };
}
