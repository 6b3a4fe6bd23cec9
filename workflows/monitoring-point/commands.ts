/** What can be asked of a monitoring point. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { NetworkLevel } from '../modules/module';
import type { MonitoringPointOpenedData, PointPlace } from './events';

interface On {
  readonly pointId: string;
}

/** Handed in: what the network's module and the point above say. */
export interface PlaceFacts {
  /** Undefined for a level the module does not have. */
  readonly level?: NetworkLevel;
  readonly parent: { readonly levelId: string; readonly isOpen: boolean } | null;
}

/** `facts` and `openedOn` are handed in. */
export type OpenMonitoringPoint = Command<
  'OpenMonitoringPoint',
  MonitoringPointOpenedData & { readonly facts: PlaceFacts }
>;
/** `facts` are handed in. */
export type MoveMonitoringPoint = Command<
  'MoveMonitoringPoint',
  On & PointPlace & { readonly reason: string; readonly facts: PlaceFacts }
>;
/** `on` is handed in. */
export type CloseMonitoringPoint = Command<
  'CloseMonitoringPoint',
  On & { readonly on: LocalDate; readonly reason: string }
>;

export type MonitoringPointCommand = OpenMonitoringPoint | MoveMonitoringPoint | CloseMonitoringPoint;
