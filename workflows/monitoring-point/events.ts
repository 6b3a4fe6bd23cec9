/** Monitoring point 监测点: where a network gathers signs. Stream `monitoringPoint-<pointId>`. */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';

export interface PointPlace {
  readonly name: string;
  /** The unit it lies at. */
  readonly unitId: string;
  /** The point it reports to; null: the centre. */
  readonly parentPointId: string | null;
}

export interface MonitoringPointOpenedData extends PointPlace {
  readonly pointId: string;
  readonly networkId: string;
  /** A level of the network's module. It stays; a point of another level is another point. */
  readonly levelId: string;
  readonly openedOn: LocalDate;
}

export type MonitoringPointOpened = DomainEvent<'MonitoringPointOpened', MonitoringPointOpenedData>;
export type MonitoringPointMoved = DomainEvent<
  'MonitoringPointMoved',
  PointPlace & { readonly reason: string }
>;
export type MonitoringPointClosed = DomainEvent<
  'MonitoringPointClosed',
  { readonly on: LocalDate; readonly reason: string }
>;

export type MonitoringPointEvent = MonitoringPointOpened | MonitoringPointMoved | MonitoringPointClosed;
