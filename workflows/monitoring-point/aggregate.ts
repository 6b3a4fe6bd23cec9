/** The monitoring point as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { MonitoringPointCommand } from './commands';
import { decide } from './decide';
import type { MonitoringPointEvent } from './events';
import { monitoringPointMachine, type MonitoringPointContext } from './machine';

export const monitoringPoint: Aggregate<
  MonitoringPointCommand,
  MonitoringPointEvent,
  MonitoringPointContext
> = {
  category: 'monitoringPoint',
  eventTypes: { MonitoringPointOpened: 1, MonitoringPointMoved: 1, MonitoringPointClosed: 1 },
  machineVersion: 1,
  machine: monitoringPointMachine,
  decide,
};
