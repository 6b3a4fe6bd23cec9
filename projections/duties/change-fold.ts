/** Folds of re-screenings and of what sets them off. */
import { dateInZone, HOME_TIME_ZONE } from '../../workflows/kernel/time';
import { streamId, type Folds } from '../view';
import { exemptionTable, powerChangeTable, rescreeningTable } from './change-tables';

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
  PowerRevised: (event, rows) =>
    rows.put(powerChangeTable, {
      powerId: streamId(event),
      eventId: event.id,
      changedOn: dateInZone(event.occurredAt, HOME_TIME_ZONE),
    }),
  RotationExempted: (event, rows) => {
    const { appointmentId, reason, authority } = event.data;
    rows.put(exemptionTable, { postId: streamId(event), appointmentId, reason, authority });
  },
};
