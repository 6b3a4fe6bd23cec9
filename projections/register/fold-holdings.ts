/** Folds of powers and measures, and of a move in the tree of units. */
import type { ControlMeasureEvent, MeasureSet } from '../../workflows/control-measure/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { PowerChangeReviewed, PowerEvent, PowerTransferReviewed } from '../../workflows/power/events';
import { streamId, type Folds, type Rows } from '../view';
import { copyOf } from './copy';
import { currentPoint } from './fold';
import {
  measureTable,
  powerRequestTable,
  powerTable,
  riskPointTable,
  type MeasureRow,
  type MeasureState,
  type PowerRequestRow,
  type PowerRow,
} from './tables';

export const holdingFolds: Folds = {
  PowerListed: ({ data, occurredAt, revision }, rows) =>
    rows.put(powerTable, {
      ...data,
      remark: data.remark ?? null,
      flow: null,
      noRisk: {},
      active: 1,
      listedAt: occurredAt,
      cancelledAt: null,
      revision,
    }),
  PowerRevised: (event, rows) =>
    changePower(event, rows, { ...event.data, remark: event.data.remark ?? null }),
  PowerFlowDrawn: (event, rows) => changePower(event, rows, { flow: event.data }),
  PowerFoundWithoutRisk: (event, rows, ordinal) => {
    const { campaignId, reason } = event.data;
    const noRisk = rows.get(powerTable, streamId(event))?.noRisk ?? {};
    changePower(event, rows, { noRisk: { ...noRisk, [campaignId]: { reason, signed: ordinal } } });
  },
  PowerTransferRequested: (event, rows, ordinal) => {
    asked(event, rows, ordinal, { kind: 'transfer', ...event.data });
    changePower(event, rows, {});
  },
  PowerTransferReviewed: (event, rows) => reviewed(event, rows),
  PowerAdditionRequested: (event, rows, ordinal) => {
    const { powerId: _, unitId, campaignId, reason, ...description } = event.data;
    const { name, legalBasis } = description;
    const whose = { unitId, campaignId, name };
    asked(event, rows, ordinal, { kind: 'addition', ...whose, legalBasis, reason, description });
  },
  PowerRevisionRequested: (event, rows, ordinal) => {
    const { reason, ...description } = event.data;
    const { legalBasis } = description;
    asked(event, rows, ordinal, { kind: 'revision', legalBasis, reason, description });
    changePower(event, rows, {});
  },
  PowerCancellationRequested: (event, rows, ordinal) => {
    asked(event, rows, ordinal, { kind: 'cancellation', ...event.data });
    changePower(event, rows, {});
  },
  PowerChangeReviewed: (event, rows) => reviewed(event, rows),
  PowerToBeSearchedAgain: (event, rows) => changePower(event, rows, { flow: null, noRisk: {} }),
  PowerTransferred: (event, rows) => {
    const { toUnitId, holderPostId } = event.data;
    changePower(event, rows, { unitId: toUnitId, holderPostId, flow: null, noRisk: {} });
  },
  PowerCancelled: (event, rows) => changePower(event, rows, { active: 0, cancelledAt: event.occurredAt }),

  MeasureSet: (event, rows) => measureSet(event, rows),
  MeasureRevised: (event, rows) => changeMeasure(event, rows, event.data),
  MeasureDone: (event, rows) => {
    const { doneOn, report, evidence } = event.data;
    changeMeasure(event, rows, { state: 'done', doneOn, report, evidence });
  },
  MeasureReopened: (event, rows) => changeMeasure(event, rows, { state: 'planned', ...NOT_DONE }),
  MeasureExtended: (event, rows) => changeMeasure(event, rows, { dueOn: event.data.dueOn }),
  MeasureCancelled: (event, rows) => changeMeasure(event, rows, { state: 'cancelled' }),
};

const NOT_DONE = { doneOn: null, report: null, evidence: [] } as const;

type Asked = Pick<PowerRequestRow, 'kind' | 'reason' | 'legalBasis'> & Partial<PowerRequestRow>;

function asked(event: StoredEvent<PowerEvent>, rows: Rows, ordinal: number, request: Asked): void {
  const powerId = streamId(event);
  const power = rows.get(powerTable, powerId);
  rows.append(powerRequestTable, {
    number: ordinal,
    requestId: event.id,
    powerId,
    campaignId: power?.campaignId ?? '',
    unitId: power?.unitId ?? '',
    name: power?.name ?? '',
    description: null,
    toUnitId: null,
    toPostId: null,
    ...request,
    requestedAt: event.occurredAt,
    requestedBy: event.actor.personId,
    state: 'asked',
    opinion: null,
    reviewedAt: null,
    reviewedBy: null,
  });
}

/** A review names no request: it is that of its kind which waits. */
function reviewed(event: StoredEvent<PowerTransferReviewed | PowerChangeReviewed>, rows: Rows): void {
  const { data, occurredAt: reviewedAt, actor } = event;
  const kind = 'kind' in data ? data.kind : 'transfer';
  const request = rows.list(powerRequestTable, { powerId: streamId(event), state: 'asked', kind }).at(-1);
  if (request !== undefined) {
    const { outcome: state, opinion } = data;
    rows.put(powerRequestTable, { ...request, state, opinion, reviewedAt, reviewedBy: actor.personId });
  }
  changePower(event, rows, {});
}

function changePower(event: StoredEvent<PowerEvent>, rows: Rows, changes: Partial<PowerRow>): void {
  const power = rows.get(powerTable, streamId(event));
  if (power !== undefined) rows.put(powerTable, { ...power, ...changes, revision: event.revision });
}

function changeMeasure(
  event: StoredEvent<ControlMeasureEvent>,
  rows: Rows,
  changes: Partial<MeasureRow>,
): void {
  const before = rows.get(measureTable, streamId(event));
  if (before === undefined) return;
  const after = { ...before, ...changes, revision: event.revision };
  rows.put(measureTable, after);
  const standing = (state: MeasureState) => (state === 'cancelled' ? 0 : 1);
  const done = (state: MeasureState) => (state === 'done' ? 1 : 0);
  const more = standing(after.state) - standing(before.state);
  const moreDone = done(after.state) - done(before.state);
  if (more !== 0 || moreDone !== 0) count(rows, before.riskPointId, more, moreDone);
}

function measureSet({ data, revision }: StoredEvent<MeasureSet>, rows: Rows): void {
  const { measureId, riskPointId, campaignId, unitId, phase, level, content } = data;
  const { responsiblePostId, responsiblePersonId, dueOn } = data;
  rows.put(measureTable, {
    measureId,
    riskPointId,
    campaignId,
    unitId,
    phase,
    level,
    content,
    responsiblePostId,
    responsiblePersonId,
    dueOn,
    state: 'planned',
    doneOn: null,
    report: null,
    evidence: [],
    revision,
  });
  count(rows, riskPointId, 1, 0);
}

function count(rows: Rows, riskPointId: string, measures: number, done: number): void {
  const point = currentPoint(rows, riskPointId);
  if (point === undefined) return;
  const counted = copyOf(point);
  counted.measures += measures;
  counted.measuresDone += done;
  rows.put(riskPointTable, counted);
}
