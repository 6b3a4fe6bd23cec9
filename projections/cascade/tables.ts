/** Which campaign lies below which, what the children reported last, and how many powers of which kind a unit holds. */
import type { ChildReport } from '../../workflows/campaign/child';
import type { PowerKind } from '../../workflows/power/events';
import type { TableSpec } from '../view';

/** A campaign and one above it, at whatever distance; itself at distance 0. */
export interface CampaignAboveRow {
  readonly campaignId: string;
  readonly aboveId: string;
  readonly distance: number;
}

export interface ChildReportRow {
  readonly parentId: string;
  readonly childId: string;
  readonly report: ChildReport;
}

/** Where a power is counted. Cancelled ones stand here too, with `active` 0. */
export interface PowerPlaceRow {
  readonly powerId: string;
  readonly unitId: string;
  readonly kind: PowerKind;
  readonly active: 0 | 1;
}

/** Powers in force. */
export interface UnitPowerRow {
  readonly unitId: string;
  readonly kind: PowerKind;
  readonly powers: number;
}

export const campaignAboveTable: TableSpec<CampaignAboveRow> = {
  name: 'campaign_above',
  columns: { campaignId: 'text', aboveId: 'text', distance: 'integer' },
  key: ['campaignId', 'aboveId'],
  indices: [{ name: 'campaign_above_by_above', columns: ['aboveId', 'distance', 'campaignId'] }],
};

export const childReportTable: TableSpec<ChildReportRow> = {
  name: 'child_report',
  columns: { parentId: 'text', childId: 'text', report: 'json' },
  key: ['parentId', 'childId'],
  indices: [],
};

export const powerPlaceTable: TableSpec<PowerPlaceRow> = {
  name: 'power_place',
  columns: { powerId: 'text', unitId: 'text', kind: 'text', active: 'integer' },
  key: ['powerId'],
  indices: [],
};

export const unitPowerTable: TableSpec<UnitPowerRow> = {
  name: 'unit_power',
  columns: { unitId: 'text', kind: 'text', powers: 'integer' },
  key: ['unitId', 'kind'],
  indices: [],
};
