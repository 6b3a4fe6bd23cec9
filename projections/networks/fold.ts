/** Folds of the network's own stream. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { NetworkEstablished, WarningNetworkEvent } from '../../workflows/warning-network/events';
import { streamId, type Folds, type Rows } from '../view';
import { networkTable, type NetworkRow } from './tables';

export const networkFolds: Folds = {
  NetworkEstablished: established,
  WarningCentreChanged: (event, rows) => {
    const { headPostIds, centrePostIds } = event.data;
    change(event, rows, () => ({ headPostIds, centrePostIds }));
  },
  NetworkScopeChanged: (event, rows) => {
    const { added, removedUnitIds } = event.data;
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
