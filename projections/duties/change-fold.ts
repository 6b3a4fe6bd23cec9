/** Folds of re-screenings and of what sets them off. */
import type { StoredEvent } from '../../workflows/kernel/event';
import { dateInZone, HOME_TIME_ZONE } from '../../workflows/kernel/time';
import { streamId, type Folds, type Rows } from '../view';
import { exemptionTable, powerChangeTable, rescreeningTable, type PowerChangeRow } from './change-tables';

export const changeFolds: Folds = {
  RescreeningOpened: ({ data }, rows) =>
    rows.put(rescreeningTable, {
      ...data,
      state: 'open',
      outcome: null,
      riskPointIds: [],
      statement: null,
      completedOn: null,
      late: 0,
    }),
  RescreeningCompleted: (event, rows) => {
    const before = rows.get(rescreeningTable, streamId(event));
    if (before === undefined) return;
    const { outcome, riskPointIds, statement, on, late } = event.data;
    const result = { outcome, riskPointIds, statement, completedOn: on, late: late ? 1 : 0 } as const;
    rows.put(rescreeningTable, { ...before, state: 'completed', ...result });
  },
  PowerRevised: (event, rows) => powerChange(event, rows, 'powerChanged'),
  PowerTransferred: (event, rows) => powerChange(event, rows, 'powerTransferred'),
  RotationExempted: (event, rows) => {
    const { appointmentId, reason, authority } = event.data;
    rows.put(exemptionTable, { postId: streamId(event), appointmentId, reason, authority });
  },
};

function powerChange(event: StoredEvent, rows: Rows, cause: PowerChangeRow['cause']): void {
  const changedOn = dateInZone(event.occurredAt, HOME_TIME_ZONE);
  rows.put(powerChangeTable, { powerId: streamId(event), eventId: event.id, changedOn, cause });
}
