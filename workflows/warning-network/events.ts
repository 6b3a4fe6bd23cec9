/**
 * Warning network 预警信息网络: one host unit's standing network of points and officers, run by the rules of one module.
 * Stream `warningNetwork-<networkId>`.
 */
import type { ScopeUnit } from '../campaign/events';
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { Module } from '../modules/module';

/** Who leads the network, and who runs it day by day. */
export interface CentreStaff {
  /** 分管领导: at least one. */
  readonly headPostIds: readonly string[];
  /** 预警信息中心: at least one. */
  readonly centrePostIds: readonly string[];
}

export interface NetworkEstablishedData extends CentreStaff {
  readonly networkId: string;
  readonly title: string;
  readonly hostUnitId: string;
  /** Frozen: the network is run by it for ever. */
  readonly module: Module;
  /** SHA-256 (hex) of the canonical module. */
  readonly moduleDigest: string;
  readonly calendarVersion: number;
  /** Units in which points may be set up. */
  readonly scope: readonly ScopeUnit[];
  readonly establishedOn: LocalDate;
}

export type NetworkEstablished = DomainEvent<'NetworkEstablished', NetworkEstablishedData>;
export type WarningCentreChanged = DomainEvent<
  'WarningCentreChanged',
  CentreStaff & { readonly reason: string }
>;
export type NetworkScopeChanged = DomainEvent<
  'NetworkScopeChanged',
  {
    readonly added: readonly ScopeUnit[];
    readonly removedUnitIds: readonly string[];
    readonly reason: string;
  }
>;
export type NetworkClosed = DomainEvent<'NetworkClosed', { readonly on: LocalDate; readonly reason: string }>;

export type WarningNetworkEvent =
  NetworkEstablished | WarningCentreChanged | NetworkScopeChanged | NetworkClosed;
