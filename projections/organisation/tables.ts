/** Units, posts, appointments and persons as they stand now. Other views' folds read these rows; this view folds first. */
import type { PostRank } from '../../workflows/plans/plan';
import type { PostDuty, PostRole } from '../../workflows/post/events';
import type { UnitKind } from '../../workflows/unit/events';
import type { TableSpec } from '../view';

export interface UnitRow {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  /** The unit and all above it, from the root down: `/district/bureau/`. So "and below" is a range of paths. */
  readonly path: string;
  /** The path before the last move; null for a unit that was never moved. */
  readonly movedFrom: string | null;
  readonly active: 0 | 1;
}

/** The signed answer "no risk point". */
export interface NoneFound {
  readonly reason: string;
  /** Ordinal of the event: what is found after it outweighs it. */
  readonly signed: number;
}

export interface PostRow {
  readonly postId: string;
  readonly unitId: string;
  readonly name: string;
  readonly rank: PostRank;
  readonly role: PostRole;
  readonly seats: number;
  readonly duties: readonly PostDuty[];
  /** By campaign id. */
  readonly noRisk: Readonly<Record<string, NoneFound>>;
  readonly active: 0 | 1;
  /** Instants at which it happened; null: it has not been abolished. */
  readonly establishedAt: string;
  readonly abolishedAt: string | null;
  readonly revision: number;
}

export interface AppointmentRow {
  readonly postId: string;
  readonly appointmentId: string;
  readonly personId: string;
  readonly fromDate: string;
  /** Last day in the post; null while no end is known. */
  readonly untilDate: string | null;
  readonly endReason: string | null;
}

export interface DelegationRow {
  readonly postId: string;
  readonly delegationId: string;
  /** The seat, and who holds it. */
  readonly appointmentId: string;
  readonly principalPersonId: string;
  readonly personId: string;
  readonly fromDate: string;
  readonly untilDate: string;
  readonly reason: string;
  /** The day on which it was ended early; null where it was not. */
  readonly endedOn: string | null;
  readonly endReason: string | null;
}

export interface PersonRow {
  readonly personId: string;
  readonly name: string;
}

export const unitTable: TableSpec<UnitRow> = {
  name: 'unit',
  columns: {
    unitId: 'text',
    name: 'text',
    kind: 'text',
    parentId: 'text',
    path: 'text',
    movedFrom: 'text',
    active: 'integer',
  },
  key: ['unitId'],
  indices: [
    { name: 'unit_by_path', columns: ['path'] },
    { name: 'unit_by_parent', columns: ['parentId'] },
  ],
};

export const postTable: TableSpec<PostRow> = {
  name: 'post',
  columns: {
    postId: 'text',
    unitId: 'text',
    name: 'text',
    rank: 'text',
    role: 'text',
    seats: 'integer',
    duties: 'json',
    noRisk: 'json',
    active: 'integer',
    establishedAt: 'text',
    abolishedAt: 'text',
    revision: 'integer',
  },
  key: ['postId'],
  indices: [{ name: 'post_by_unit', columns: ['unitId'] }],
};

export const appointmentTable: TableSpec<AppointmentRow> = {
  name: 'appointment',
  columns: {
    postId: 'text',
    appointmentId: 'text',
    personId: 'text',
    fromDate: 'text',
    untilDate: 'text',
    endReason: 'text',
  },
  key: ['postId', 'appointmentId'],
  indices: [{ name: 'appointment_by_person', columns: ['personId'] }],
};

export const delegationTable: TableSpec<DelegationRow> = {
  name: 'delegation',
  columns: {
    postId: 'text',
    delegationId: 'text',
    appointmentId: 'text',
    principalPersonId: 'text',
    personId: 'text',
    fromDate: 'text',
    untilDate: 'text',
    reason: 'text',
    endedOn: 'text',
    endReason: 'text',
  },
  key: ['postId', 'delegationId'],
  indices: [{ name: 'delegation_by_person', columns: ['personId'] }],
};

export const personTable: TableSpec<PersonRow> = {
  name: 'person',
  columns: { personId: 'text', name: 'text' },
  key: ['personId'],
  indices: [{ name: 'person_by_name', columns: ['name'] }],
};
