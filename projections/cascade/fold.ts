/** Folds of the cascade: a campaign takes its place below its parent once and for all. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { PowerEvent } from '../../workflows/power/events';
import { streamId, type Folds, type Rows } from '../view';
import {
  campaignAboveTable,
  childReportTable,
  powerPlaceTable,
  unitPowerTable,
  type PowerPlaceRow,
} from './tables';

export const cascadeFolds: Folds = {
  CampaignLaunched: ({ data: { campaignId, parent } }, rows) => {
    rows.put(campaignAboveTable, { campaignId, aboveId: campaignId, distance: 0 });
    if (parent === undefined) return;
    for (const above of rows.list(campaignAboveTable, { campaignId: parent.campaignId })) {
      rows.put(campaignAboveTable, { campaignId, aboveId: above.aboveId, distance: above.distance + 1 });
    }
  },
  ChildPinned: (event, rows) =>
    rows.put(childReportTable, {
      parentId: streamId(event),
      childId: event.data.childId,
      report: event.data,
    }),

  PowerListed: ({ data: { powerId, unitId, kind } }, rows) => {
    rows.put(powerPlaceTable, { powerId, unitId, kind, active: 1 });
    rows.count(unitPowerTable, 1, unitId, kind);
  },
  PowerRevised: (event, rows) => move(event, rows, { kind: event.data.kind }),
  PowerTransferred: (event, rows) => move(event, rows, { unitId: event.data.toUnitId }),
  PowerCancelled: (event, rows) => move(event, rows, { active: 0 }),
};

function move(event: StoredEvent<PowerEvent>, rows: Rows, changes: Partial<PowerPlaceRow>): void {
  const before = rows.get(powerPlaceTable, streamId(event));
  if (before === undefined) return;
  const after = { ...before, ...changes };
  rows.put(powerPlaceTable, after);
  rows.count(unitPowerTable, -before.active, before.unitId, before.kind);
  rows.count(unitPowerTable, after.active, after.unitId, after.kind);
}
