/**
 * The accountability trail 责任链. One entry for each event, one narrow link for each thing it concerns: an entry is
 * found from the link, so a subject with many events costs a few bytes for each. Entries also answer "where did this
 * command take effect?" (projections/commands).
 */
import type { Actor, ByDelegation, Role } from '../../workflows/kernel/actor';
import type { Basis } from '../../workflows/kernel/event';
import type { TableSpec } from '../view';

export const TRAIL_SUBJECTS = [
  'riskPoint',
  'unit',
  'person',
  'campaign',
  'power',
  'post',
  'network',
] as const;
export type TrailSubjectKind = (typeof TRAIL_SUBJECTS)[number];

export interface TrailSubjectRow {
  /** `<kind>:<id>` */
  readonly subject: string;
  readonly number: number;
}

/** As few columns as can be, since a million entries are written at every rebuild: each costs more than its bytes. */
export interface TrailEntryRow {
  readonly ordinal: number;
  readonly commandId: string;
  readonly details: TrailDetails;
}

/** In this order, without names: half as long. `DETAIL` gives the places. */
export type TrailDetails = readonly [
  position: string,
  eventId: string,
  stream: string,
  revision: number,
  commandDigest: string,
  type: string,
  occurredAt: string,
  recordedAt: string,
  personId: string,
  postId: string,
  unitId: string,
  role: Role,
  summary: Readonly<Record<string, unknown>>,
  basis: Basis | null,
  corrects: string | null,
  onBehalfOf: Actor | null,
  /** Left out where the person held the post, and acted without a token. */
  by?: ByWhat,
];

/** The delegation or the token, or both. */
export type ByWhat = Pick<Actor, keyof ByDelegation | 'tokenId'>;

/** Where SQL finds what it filters and joins by, in an entry `e`. */
export const DETAIL = {
  eventId: `e.details ->> 1`,
  type: `e.details ->> 5`,
  occurredAt: `e.details ->> 6`,
  recordedAt: `e.details ->> 7`,
  personId: `e.details ->> 8`,
  postId: `e.details ->> 9`,
  unitId: `e.details ->> 10`,
  summary: `e.details ->> 12`,
  /** Only of a confidential matter. */
  confidential: `e.details ->> '$[12].confidential'`,
  principalPersonId: `e.details ->> '$[16].principalPersonId'`,
} as const;

/** Subject and ordinal in one number, `subject × ORDINALS + ordinal`: half the bytes of two columns. */
export interface TrailLinkRow {
  readonly link: number;
}

/** More events than this, or more than eight million subjects, and a link is no longer an exact number. */
export const ORDINALS = 2 ** 30;
export const MAX_SUBJECTS = 2 ** 23;

export interface TrailCorrectionRow {
  /** The event that was corrected. */
  readonly eventId: string;
  readonly correctedBy: string;
  readonly ordinal: number;
}

/** How many subjects there are: the next one gets the number after it. */
export interface TrailCountRow {
  readonly name: 'subjects';
  readonly value: number;
}

export const trailSubjectTable: TableSpec<TrailSubjectRow> = {
  name: 'trail_subject',
  columns: { subject: 'text', number: 'integer' },
  key: ['subject'],
  indices: [],
};

export const trailEntryTable: TableSpec<TrailEntryRow> = {
  name: 'trail_entry',
  columns: { ordinal: 'integer', commandId: 'text', details: 'json' },
  key: ['ordinal'],
  indices: [{ name: 'trail_entry_by_command', columns: ['commandId'] }],
};

export const trailLinkTable: TableSpec<TrailLinkRow> = {
  name: 'trail_link',
  columns: { link: 'integer' },
  key: ['link'],
  indices: [],
};

export const trailCorrectionTable: TableSpec<TrailCorrectionRow> = {
  name: 'trail_correction',
  columns: { eventId: 'text', correctedBy: 'text', ordinal: 'integer' },
  key: ['eventId'],
  indices: [],
};

export const trailCountTable: TableSpec<TrailCountRow> = {
  name: 'trail_count',
  columns: { name: 'text', value: 'integer' },
  key: ['name'],
  indices: [],
};
