/**
 * The accountability trail 责任链. One entry for each event, one narrow link for each thing it concerns: an entry is
 * found from the link, so a subject with many events costs a few bytes for each. Entries also answer "where did this
 * command take effect?" (projections/commands).
 */
import type { Actor, Role } from '../../workflows/kernel/actor';
import type { Basis } from '../../workflows/kernel/event';
import type { TableSpec } from '../view';

export const TRAIL_SUBJECTS = ['riskPoint', 'unit', 'person', 'campaign', 'power', 'post'] as const;
export type TrailSubjectKind = (typeof TRAIL_SUBJECTS)[number];

export interface TrailSubjectRow {
  /** `<kind>:<id>` */
  readonly subject: string;
  readonly number: number;
}

/** Columns for what is asked for; the rest in one, since a million entries are written at every rebuild. */
export interface TrailEntryRow {
  readonly ordinal: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly personId: string;
  readonly commandId: string;
  readonly details: TrailDetails;
}

export interface TrailDetails {
  readonly position: string;
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  readonly commandDigest: string;
  readonly postId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly onBehalfOf?: Actor;
  readonly basis?: Basis;
  readonly corrects?: string;
  readonly summary: Readonly<Record<string, unknown>>;
}

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
  columns: {
    ordinal: 'integer',
    type: 'text',
    occurredAt: 'text',
    recordedAt: 'text',
    personId: 'text',
    commandId: 'text',
    details: 'json',
  },
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
