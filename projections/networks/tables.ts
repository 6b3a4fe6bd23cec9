/** Warning networks as they stand. */
import type { ScopeUnit } from '../../workflows/campaign/events';
import type { Module } from '../../workflows/modules/module';
import type { TableSpec } from '../view';

export interface NetworkRow {
  readonly networkId: string;
  readonly title: string;
  readonly hostUnitId: string;
  readonly moduleId: string;
  readonly moduleVersion: number;
  readonly module: Module;
  readonly status: 'running' | 'closed';
  readonly establishedOn: string;
  readonly closedOn: string | null;
  readonly closedFor: string | null;
  readonly headPostIds: readonly string[];
  readonly centrePostIds: readonly string[];
  readonly scope: readonly ScopeUnit[];
  readonly revision: number;
}

/** From when to when a unit belonged to a network; `until` null: it still does. */
export interface NetworkUnitRow {
  readonly networkId: string;
  readonly unitId: string;
  readonly since: string;
  readonly until: string | null;
}

export const networkUnitTable: TableSpec<NetworkUnitRow> = {
  name: 'network_unit',
  columns: { networkId: 'text', unitId: 'text', since: 'text', until: 'text' },
  key: ['networkId', 'unitId'],
  indices: [],
};

/** A window in which points of a level owe a report. They follow from the frozen module, so they are there from the start. */
export interface ReportWindowRow {
  readonly networkId: string;
  readonly scheduleId: string;
  readonly levelId: string;
  readonly period: string;
  readonly title: string;
  readonly toDate: string;
}

export const reportWindowTable: TableSpec<ReportWindowRow> = {
  name: 'report_window',
  columns: {
    networkId: 'text',
    scheduleId: 'text',
    levelId: 'text',
    period: 'text',
    title: 'text',
    toDate: 'text',
  },
  key: ['networkId', 'scheduleId', 'levelId', 'period'],
  indices: [{ name: 'report_window_by_end', columns: ['networkId', 'toDate'] }],
};

export const networkTable: TableSpec<NetworkRow> = {
  name: 'warning_network',
  columns: {
    networkId: 'text',
    title: 'text',
    hostUnitId: 'text',
    moduleId: 'text',
    moduleVersion: 'integer',
    module: 'json',
    status: 'text',
    establishedOn: 'text',
    closedOn: 'text',
    closedFor: 'text',
    headPostIds: 'json',
    centrePostIds: 'json',
    scope: 'json',
    revision: 'integer',
  },
  key: ['networkId'],
  indices: [{ name: 'warning_network_by_host', columns: ['hostUnitId'] }],
};
