/** Every event makes one entry, and a link from each thing it concerns and from the person who acted. */
import { personsOf, PUBLIC_ACTOR, type Actor } from '../../workflows/kernel/actor';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Rows } from '../view';
import type { Concern } from './concern';
import { concernsOf } from './concerns';
import { summaryOf } from './summary';
import {
  trailCorrectionTable,
  trailCountTable,
  trailEntryTable,
  trailLinkTable,
  trailSubjectTable,
  MAX_SUBJECTS,
  ORDINALS,
  type ByWhat,
  type TrailDetails,
} from './tables';

export function foldTrail(event: StoredEvent, rows: Rows, ordinal: number): void {
  // Whoever objects stays unnamed, also where the objection came under a name.
  const objection = event.type === 'ObjectionLodged';
  const actor = objection ? PUBLIC_ACTOR : event.actor;
  const onBehalfOf = objection ? undefined : event.onBehalfOf;
  const {
    type,
    occurredAt,
    recordedAt,
    commandId,
    position,
    stream,
    revision,
    commandDigest,
    basis,
    corrects,
  } = event;
  const { personId, postId, unitId, role } = actor;
  const details: TrailDetails = [
    position,
    event.id,
    stream,
    revision,
    commandDigest,
    type,
    occurredAt,
    recordedAt,
    personId,
    postId,
    unitId,
    role,
    summaryOf(event),
    basis ?? null,
    corrects ?? null,
    onBehalfOf ?? null,
    ...byWhatOf(actor),
  ];
  rows.append(trailEntryTable, { ordinal, commandId, details });
  if (event.corrects !== undefined) {
    rows.put(trailCorrectionTable, { eventId: event.corrects, correctedBy: event.id, ordinal });
  }
  const concerns = [...concernsOf(event, rows)];
  addPerson(concerns, actor);
  if (onBehalfOf !== undefined) addPerson(concerns, onBehalfOf);
  link(rows, concerns, ordinal);
}

/** Of an act by delegation, or with a token: which. */
function byWhatOf({ delegationId, principalPersonId, tokenId }: Actor): [] | [ByWhat] {
  if (delegationId === undefined && tokenId === undefined) return [];
  const delegation =
    delegationId === undefined || principalPersonId === undefined ? {} : { delegationId, principalPersonId };
  const by = { ...delegation, ...(tokenId === undefined ? {} : { tokenId }) };
  return Object.keys(by).length === 0 ? [] : [by];
}

/** Of an act by delegation both persons hear. */
function addPerson(concerns: Concern[], actor: Actor): void {
  if (actor.role === 'system' || actor.role === 'public') return;
  for (const personId of personsOf(actor)) concerns.push(['person', personId]);
}

/** A subject named twice gets one link. */
function link(rows: Rows, concerns: readonly Concern[], ordinal: number): void {
  if (ordinal >= ORDINALS) throw new RangeError(`the trail cannot keep more than ${ORDINALS} events apart`);
  const linked: number[] = [];
  const seen = concerns.length > LINEAR ? new Set<number>() : null;
  for (const [kind, id] of concerns) {
    const subject = subjectNumber(rows, `${kind}:${id}`);
    if (seen === null ? linked.includes(subject) : seen.has(subject)) continue;
    if (seen === null) linked.push(subject);
    else seen.add(subject);
    rows.append(trailLinkTable, { link: subject * ORDINALS + ordinal });
  }
}

/** Up to here looking through a list is faster than a set. */
const LINEAR = 16;

function subjectNumber(rows: Rows, subject: string): number {
  const known = rows.get(trailSubjectTable, subject);
  if (known !== undefined) return known.number;
  const number = (rows.get(trailCountTable, 'subjects')?.value ?? 0) + 1;
  if (number >= MAX_SUBJECTS)
    throw new RangeError(`the trail cannot keep more than ${MAX_SUBJECTS} subjects apart`);
  rows.put(trailCountTable, { name: 'subjects', value: number });
  rows.put(trailSubjectTable, { subject, number });
  return number;
}
