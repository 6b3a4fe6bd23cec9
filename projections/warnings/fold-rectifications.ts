/** Folds of the streams of rectifications and of accountability actions. */
import type { AccountabilityActionEvent } from '../../workflows/accountability-action/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { RectificationEvent } from '../../workflows/rectification/events';
import { streamId, type Folds, type Rows } from '../view';
import {
  accountabilityTable,
  rectificationTable,
  type AccountabilityRow,
  type RectificationRow,
} from './tables';

const AT_ITS_OWN_DATE = { rank: null, rankLabel: null, deadlineApproximate: 0 } as const;

export const rectificationFolds: Folds = {
  RectificationOrdered: ({ data, actor, occurredAt, revision }, rows) => {
    const { programme, scheme: _, ...said } = data;
    rows.put(rectificationTable, {
      ...said,
      programmeKind: programme.kind,
      programmeId: programme.id,
      ofSupervision: actor.role === 'supervisor' ? 1 : 0,
      orderedAt: occurredAt,
      deadline: data.dueOn,
      ...AT_ITS_OWN_DATE,
      state: 'ordered',
      returns: 0,
      reasons: [],
      answer: null,
      finding: null,
      referredTo: null,
      revision,
    });
  },
  RectificationAnswered: (event, rows) => {
    const { personId, postId } = event.actor;
    change(event, rows, { state: 'answered', answer: { ...event.data, personId, postId } });
  },
  RectificationAccepted: (event, rows) =>
    change(event, rows, { state: 'accepted', finding: event.data.finding }),
  RectificationReturned: (event, rows) => {
    const { reasons, dueOn } = event.data;
    const returns = (rows.get(rectificationTable, streamId(event))?.returns ?? 0) + 1;
    change(event, rows, {
      state: 'ordered',
      answer: null,
      reasons,
      returns,
      dueOn,
      deadline: dueOn,
      ...AT_ITS_OWN_DATE,
    });
  },
  RectificationClosed: (event, rows) => change(event, rows, { state: 'closed' }),
  RectificationExtended: (event, rows) => {
    const { dueOn } = event.data;
    change(event, rows, { dueOn, deadline: dueOn, ...AT_ITS_OWN_DATE });
  },
  RectificationEscalated: (event, rows) => {
    const { rank, label, dueOn, approximate } = event.data;
    const deadlineApproximate = approximate === true ? 1 : 0;
    change(event, rows, { rank, rankLabel: label, deadline: dueOn, deadlineApproximate });
  },
  RectificationReferred: (event, rows) =>
    change(event, rows, { referredTo: event.data.actionId, deadline: null, deadlineApproximate: 0 }),
  RectificationCancelled: (event, rows) => change(event, rows, { state: 'cancelled' }),

  AccountabilityAsked: ({ data, revision }, rows) => {
    const { programme, reason, on, ...said } = data;
    rows.put(accountabilityTable, {
      ...NOT_DECIDED,
      ...said,
      programmeKind: programme.kind,
      programmeId: programme.id,
      askedFor: reason,
      askedOn: on,
      revision,
    });
  },
  AccountabilityDecided: ({ data, revision }, rows) => {
    const { programme, ...said } = data;
    rows.put(accountabilityTable, {
      ...NOT_DECIDED,
      askedFor: null,
      askedOn: null,
      ...rows.get(accountabilityTable, data.actionId),
      ...said,
      programmeKind: programme.kind,
      programmeId: programme.id,
      state: 'decided',
      revision,
    });
  },
  AccountabilityDeclined: (event, rows) => settle(event, rows, { state: 'declined', ...event.data }),
  AccountabilityServed: (event, rows) =>
    settle(event, rows, { state: 'served', servedOn: event.data.servedOn }),
  AccountabilityAppealed: (event, rows) => settle(event, rows, { state: 'appealed', appeal: event.data }),
  AccountabilityAppealDecided: (event, rows) => {
    const { measure } = event.data;
    const changed = measure === null ? {} : { measure };
    settle(event, rows, { state: 'final', appealOutcome: event.data, ...changed });
  },
  AccountabilityWithdrawn: (event, rows) =>
    settle(event, rows, { state: 'withdrawn', reason: event.data.reason }),
};

const NOT_DECIDED = {
  state: 'asked',
  finding: null,
  authority: null,
  measure: null,
  decidedOn: null,
  servedOn: null,
  appeal: null,
  appealOutcome: null,
  reason: null,
} as const;

function change(
  event: StoredEvent<RectificationEvent>,
  rows: Rows,
  changes: Partial<RectificationRow>,
): void {
  const row = rows.get(rectificationTable, streamId(event));
  if (row !== undefined) rows.put(rectificationTable, { ...row, ...changes, revision: event.revision });
}

function settle(
  event: StoredEvent<AccountabilityActionEvent>,
  rows: Rows,
  changes: Partial<AccountabilityRow>,
): void {
  const row = rows.get(accountabilityTable, streamId(event));
  if (row !== undefined) rows.put(accountabilityTable, { ...row, ...changes, revision: event.revision });
}
