/** The warning network as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { WarningNetworkCommand } from './commands';
import { decide } from './decide';
import type { WarningNetworkEvent } from './events';
import { warningNetworkMachine, type WarningNetworkContext } from './machine';

export const warningNetwork: Aggregate<WarningNetworkCommand, WarningNetworkEvent, WarningNetworkContext> = {
  category: 'warningNetwork',
  eventTypes: { NetworkEstablished: 1, WarningCentreChanged: 1, NetworkScopeChanged: 1, NetworkClosed: 1 },
  machineVersion: 1,
  machine: warningNetworkMachine,
  decide,
};
