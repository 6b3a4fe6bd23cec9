/** Folds of standing duties and of what they go by. */
import type { StoredEvent } from '../../workflows/kernel/event';
import { dateInZone, HOME_TIME_ZONE } from '../../workflows/kernel/time';
import { campaignTable } from '../campaigns/tables';
import { streamId, type Folds, type Rows } from '../view';
import { dutyTable, gradedPointTable, takingPartTable, type DutyRow, type GradedPointRow } from './tables';

export const dutyFolds: Folds = {
  DutyOpened: ({ data }, rows) => {
    const { programme, title, nilReturnCounts, ...said } = data;
    rows.put(dutyTable, {
      ...said,
      programmeKind: programme.kind,
      programmeId: programme.id,
      titleZh: title.zh,
      titleEn: title.en,
      nilReturnCounts: nilReturnCounts ? 1 : 0,
      state: 'open',
      ...UNANSWERED,
      reason: null,
      authority: null,
    });
  },
  DutyFulfilled: (event, rows) => {
    const { on, late, nilReturn, report, evidence } = event.data;
    change(event, rows, {
      state: 'fulfilled',
      fulfilledOn: on,
      late: late ? 1 : 0,
      nilReturn: nilReturn ? 1 : 0,
      report,
      evidence,
    });
  },
  DutyReturned: (event, rows) =>
    change(event, rows, { state: 'open', ...UNANSWERED, reason: event.data.reason }),
  DutyWaived: (event, rows) => change(event, rows, { state: 'waived', ...event.data }),

  CampaignLaunched: (event, rows) => {
    const { campaignId, scope, launchedOn } = event.data;
    for (const { unitId } of scope)
      rows.put(takingPartTable, { campaignId, unitId, since: launchedOn, until: null });
  },
  ScopeChanged: (event, rows) => {
    const campaignId = streamId(event);
    const on = dayIn(event, campaignId, rows);
    for (const { unitId } of event.data.added)
      rows.put(takingPartTable, { campaignId, unitId, since: on, until: null });
    for (const unitId of event.data.removedUnitIds) {
      const before = rows.get(takingPartTable, campaignId, unitId);
      if (before !== undefined) rows.put(takingPartTable, { ...before, until: on });
    }
  },

  RiskPointFound: ({ data: { riskPointId, campaignId, unitId, postId } }, rows) =>
    rows.put(gradedPointTable, {
      riskPointId,
      campaignId,
      unitId,
      postId,
      level: null,
      approvedOn: null,
      closed: 0,
    }),
  RiskPointRevised: (event, rows) => changePoint(event, rows, () => ({ postId: event.data.postId })),
  RiskGradeApproved: (event, rows) =>
    changePoint(event, rows, ({ campaignId }) => ({
      level: event.data.level,
      approvedOn: dayIn(event, campaignId, rows),
    })),
  RiskPointCarriedOver: (event, rows) =>
    changePoint(event, rows, () => ({ campaignId: event.data.toCampaignId })),
  RiskPointClosed: (event, rows) => changePoint(event, rows, () => ({ closed: 1 })),
};

const UNANSWERED = { fulfilledOn: null, late: 0, nilReturn: 0, report: null, evidence: [] } as const;

function change(event: StoredEvent, rows: Rows, changes: Partial<DutyRow>): void {
  const duty = rows.get(dutyTable, streamId(event));
  if (duty !== undefined) rows.put(dutyTable, { ...duty, ...changes });
}

function changePoint(
  event: StoredEvent,
  rows: Rows,
  changes: (point: GradedPointRow) => Partial<GradedPointRow>,
): void {
  const point = rows.get(gradedPointTable, streamId(event));
  if (point !== undefined) rows.put(gradedPointTable, { ...point, ...changes(point) });
}

function dayIn(event: StoredEvent, campaignId: string, rows: Rows): string {
  const zone = rows.get(campaignTable, campaignId)?.timeZone ?? HOME_TIME_ZONE;
  return dateInZone(event.occurredAt, zone);
}
