/** Folds of the network's own stream. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { NetworkEstablished, WarningNetworkEvent } from '../../workflows/warning-network/events';
import { dateInZone, HOME_TIME_ZONE, type LocalDate } from '../../workflows/kernel/time';
import { periodsDue } from '../../workflows/modules/periods';
import { streamId, type Folds, type Rows } from '../view';
import {
  networkTable,
  networkUnitTable,
  reportWindowTable,
  type NetworkRow,
  type ReportWindowRow,
} from './tables';

export const networkFolds: Folds = {
  NetworkEstablished: established,
  WarningCentreChanged: (event, rows) => {
    const { headPostIds, centrePostIds } = event.data;
    change(event, rows, () => ({ headPostIds, centrePostIds }));
  },
  NetworkScopeChanged: (event, rows) => {
    const { added, removedUnitIds } = event.data;
    const networkId = streamId(event);
    const on = dateInZone(
      event.occurredAt,
      rows.get(networkTable, networkId)?.module.timeZone ?? HOME_TIME_ZONE,
    );
    for (const unitId of removedUnitIds) leave(rows, networkId, unitId, on);
    for (const { unitId } of added) join(rows, networkId, unitId, on);
    change(event, rows, ({ scope }) => ({
      scope: [...scope.filter(({ unitId }) => !removedUnitIds.includes(unitId)), ...added],
    }));
  },
  NetworkClosed: (event, rows) => {
    const { on, reason } = event.data;
    change(event, rows, () => ({ status: 'closed', closedOn: on, closedFor: reason }));
  },
};

function established({ data, revision }: StoredEvent<NetworkEstablished>, rows: Rows): void {
  const { moduleDigest: _, calendarVersion: __, module, ...said } = data;
  const open = { status: 'running', closedOn: null, closedFor: null } as const;
  rows.put(networkTable, {
    ...said,
    module,
    moduleId: module.id,
    moduleVersion: module.version,
    ...open,
    revision,
  });
  for (const { unitId } of data.scope) join(rows, data.networkId, unitId, data.establishedOn);
  for (const row of windowsOf(data)) rows.append(reportWindowTable, row);
}

function join(rows: Rows, networkId: string, unitId: string, since: LocalDate): void {
  rows.put(networkUnitTable, { networkId, unitId, since, until: null });
}

function leave(rows: Rows, networkId: string, unitId: string, until: LocalDate): void {
  const before = rows.get(networkUnitTable, networkId, unitId);
  if (before !== undefined) rows.put(networkUnitTable, { ...before, until });
}

/** For as many years as a network may be thought to run. */
const WINDOW_YEARS = 20;

function windowsOf({
  networkId,
  module,
  establishedOn,
}: NetworkEstablished['data']): readonly ReportWindowRow[] {
  const until = `${Number(establishedOn.slice(0, 4)) + WINDOW_YEARS}-12-31`;
  return module.reporting.schedules.flatMap((schedule) =>
    periodsDue(schedule, establishedOn, until).flatMap(({ id: period, to: toDate }) =>
      schedule.levels.map((levelId) => ({
        networkId,
        scheduleId: schedule.id,
        levelId,
        period,
        title: schedule.title.zh,
        toDate,
      })),
    ),
  );
}

function change(
  event: StoredEvent<WarningNetworkEvent>,
  rows: Rows,
  changes: (network: NetworkRow) => Partial<NetworkRow>,
): void {
  const network = rows.get(networkTable, streamId(event));
  if (network !== undefined)
    rows.put(networkTable, { ...network, ...changes(network), revision: event.revision });
}
