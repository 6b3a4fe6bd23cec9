/** Folds of the warnings' own streams. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type {
  AnswerDue,
  ColourInForce,
  WarningEvent,
  WarningIssued,
  WarningOrigin,
} from '../../workflows/warning/events';
import { measureTable } from '../register/tables';
import { streamId, type Folds, type Rows } from '../view';
import { warningTable, type ColourStep, type WarningRow } from './tables';

export const warningFolds: Folds = {
  WarningIssued: issued,
  WarningRaised: (event, rows) => {
    const { colour, on } = event.data;
    recoloured(event, rows, colour, { by: 'raised', on });
  },
  WarningEscalated: (event, rows) => {
    const { colour, on } = event.data;
    recoloured(event, rows, colour, { by: 'escalated', on });
  },
  WarningNumbered: (event, rows) => change(event, rows, { noticeNumber: event.data.noticeNumber }),
  WarningAnswered: (event, rows) => change(event, rows, { state: 'answered', answer: event.data }),
  WarningAnswerReturned: (event, rows) =>
    change(event, rows, { state: 'issued', answer: null, ...dueOf(event.data) }),
  WarningSettled: (event, rows) => change(event, rows, { state: 'settled', outcome: event.data.finding }),
  WarningWithdrawn: (event, rows) => change(event, rows, { state: 'withdrawn', outcome: event.data.reason }),
};

function issued({ data, actor, revision }: StoredEvent<WarningIssued>, rows: Rows): void {
  const { programme, subject, colour, noticeNumber: _, on, ...said } = data;
  rows.put(warningTable, {
    ...said,
    programmeKind: programme.kind,
    programmeId: programme.id,
    subjectKind: subject.kind,
    subjectId: subject.id,
    riskPointId: riskPointOf(data.origin, rows),
    ...columnsOf(colour),
    noticeNumber: null,
    state: 'issued',
    issuedOn: on,
    byEngine: actor.role === 'system' ? 1 : 0,
    ofSupervision: actor.role === 'supervisor' ? 1 : 0,
    steps: [{ colour: colour.id, label: colour.label, by: 'issued', on }],
    answer: null,
    outcome: null,
    revision,
  });
}

/** The risk point it is about, also by way of a measure that was not done in time. */
function riskPointOf(origin: WarningOrigin, rows: Rows): string | null {
  if (origin.kind === 'riskPoint') return origin.riskPointId;
  if (origin.kind !== 'missedDeadline' || origin.deadlineKind !== 'measure') return null;
  return rows.get(measureTable, origin.subjectId)?.riskPointId ?? null;
}

function columnsOf({ id, rank, label, colour, disposition, ...due }: ColourInForce) {
  return { colourId: id, rank, label, colour, disposition, ...dueOf(due) };
}

function dueOf({ answerDue, approximate }: AnswerDue) {
  return { answerDue, answerDueApproximate: approximate === true ? 1 : 0 } as const;
}

function recoloured(
  event: StoredEvent<WarningEvent>,
  rows: Rows,
  colour: ColourInForce,
  how: Pick<ColourStep, 'by' | 'on'>,
): void {
  const { steps = [], ofSupervision = 0 } = rows.get(warningTable, streamId(event)) ?? {};
  change(event, rows, {
    ...columnsOf(colour),
    noticeNumber: null,
    state: 'issued',
    answer: null,
    ofSupervision: event.actor.role === 'supervisor' ? 1 : ofSupervision,
    steps: [...steps, { colour: colour.id, label: colour.label, ...how }],
  });
}

function change(event: StoredEvent<WarningEvent>, rows: Rows, changes: Partial<WarningRow>): void {
  const row = rows.get(warningTable, streamId(event));
  if (row !== undefined) rows.put(warningTable, { ...row, ...changes, revision: event.revision });
}
