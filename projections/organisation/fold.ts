/** Folds of the organisation: the tree and who sits where. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { AppointmentEnded, PersonAppointed, PostEvent } from '../../workflows/post/events';
import type { UnitEvent } from '../../workflows/unit/events';
import { streamId, type Folds, type Rows } from '../view';
import {
  appointmentTable,
  delegationTable,
  personTable,
  postTable,
  unitTable,
  type PostRow,
  type UnitRow,
} from './tables';

export const organisationFolds: Folds = {
  UnitEstablished: ({ data }, rows) => {
    const { unitId, name, kind, parentId } = data;
    const path = pathUnder(parentId, unitId, rows);
    rows.put(unitTable, { unitId, name, kind, parentId, path, movedFrom: null, active: 1 });
  },
  UnitRenamed: (event, rows) => changeUnit(event, rows, { name: event.data.name }),
  UnitMoved: (event, rows) => {
    const movedFrom = rows.get(unitTable, streamId(event))?.path ?? null;
    changeUnit(event, rows, { parentId: event.data.parentId, movedFrom });
    replant(streamId(event), rows);
  },
  UnitAbolished: (event, rows) => changeUnit(event, rows, { active: 0 }),

  PersonRegistered: ({ data: { personId, name } }, rows) => rows.put(personTable, { personId, name }),
  PersonRenamed: (event, rows) => rows.put(personTable, { personId: streamId(event), name: event.data.name }),

  PostEstablished: ({ data, occurredAt, revision }, rows) => {
    const { postId, unitId, name, rank, role, seats } = data;
    rows.put(postTable, {
      postId,
      unitId,
      name,
      rank,
      role,
      seats,
      duties: [],
      noRisk: {},
      active: 1,
      establishedAt: occurredAt,
      abolishedAt: null,
      revision,
    });
  },
  PostRenamed: (event, rows) => changePost(event, rows, { name: event.data.name }),
  PostSeatsChanged: (event, rows) => changePost(event, rows, { seats: event.data.seats }),
  PostDutiesRecorded: (event, rows) => changePost(event, rows, { duties: event.data.duties }),
  PersonAppointed: (event, rows) => {
    appoint(event, rows);
    changePost(event, rows, {});
  },
  AppointmentEnded: (event, rows) => {
    endAppointment(event, rows);
    changePost(event, rows, {});
  },
  PostDelegated: (event, rows) => {
    const { from: fromDate, until: untilDate, ...delegation } = event.data;
    const row = { postId: streamId(event), ...delegation, fromDate, untilDate };
    rows.put(delegationTable, { ...row, endedOn: null, endReason: null });
    changePost(event, rows, {});
  },
  DelegationEnded: (event, rows) => {
    const { delegationId, on, reason } = event.data;
    const delegation = rows.get(delegationTable, streamId(event), delegationId);
    if (delegation !== undefined) {
      rows.put(delegationTable, { ...delegation, endedOn: on, endReason: reason });
    }
    changePost(event, rows, {});
  },
  PostFoundWithoutRisk: (event, rows, ordinal) => {
    const { campaignId, reason } = event.data;
    const noRisk = rows.get(postTable, streamId(event))?.noRisk ?? {};
    changePost(event, rows, { noRisk: { ...noRisk, [campaignId]: { reason, signed: ordinal } } });
  },
  PostAbolished: (event, rows) => changePost(event, rows, { active: 0, abolishedAt: event.occurredAt }),
};

function changeUnit(event: StoredEvent<UnitEvent>, rows: Rows, changes: Partial<UnitRow>): void {
  const unit = rows.get(unitTable, streamId(event));
  if (unit !== undefined) rows.put(unitTable, { ...unit, ...changes });
}

function changePost(event: StoredEvent<PostEvent>, rows: Rows, changes: Partial<PostRow>): void {
  const post = rows.get(postTable, streamId(event));
  if (post !== undefined) rows.put(postTable, { ...post, ...changes, revision: event.revision });
}

/** Under a parent that is not known the unit is a root. */
function pathUnder(parentId: string | null, unitId: string, rows: Rows): string {
  const parent = parentId === null ? undefined : rows.get(unitTable, parentId);
  return `${parent?.path ?? '/'}${unitId}/`;
}

/** Paths of the unit and of all below it. A circle in the tree would not end: there, the path stands already. */
function replant(unitId: string, rows: Rows): void {
  const unit = rows.get(unitTable, unitId);
  if (unit === undefined) return;
  const path = pathUnder(unit.parentId, unitId, rows);
  if (path === unit.path || path.split('/').filter((each) => each === unitId).length > 1) return;
  rows.put(unitTable, { ...unit, path });
  for (const child of rows.list(unitTable, { parentId: unitId })) replant(child.unitId, rows);
}

/** A correction replaces the appointment of the same id; its end stands. */
function appoint(event: StoredEvent<PersonAppointed>, rows: Rows): void {
  const { appointmentId, personId, from } = event.data;
  const postId = streamId(event);
  const before = rows.get(appointmentTable, postId, appointmentId);
  const end = { untilDate: before?.untilDate ?? null, endReason: before?.endReason ?? null };
  rows.put(appointmentTable, { postId, appointmentId, personId, fromDate: from, ...end });
}

function endAppointment(event: StoredEvent<AppointmentEnded>, rows: Rows): void {
  const { appointmentId, until, reason } = event.data;
  const appointment = rows.get(appointmentTable, streamId(event), appointmentId);
  if (appointment !== undefined) {
    rows.put(appointmentTable, { ...appointment, untilDate: until, endReason: reason });
  }
}
